import type { LookKey } from "../../../../../src/model/looks/look.ts";
import { pageInks } from "../../../../../src/report/live/network/canvas/inks.ts";
import { drawStill } from "../../../../../src/report/live/network/canvas/stage.ts";
import { placeNetwork } from "../../../../../src/report/live/network/placeNetwork.ts";
import { viewsOf, type PairMoment } from "../../../../../src/report/live/theatre/stage/drawnPair.ts";
import { sidesOf, type StageSides } from "../../../../../src/report/live/theatre/stage/sides.ts";
import { ground, onStage, withPerils } from "../actSetups.ts";
import { recordingPen } from "./recordingPen.ts";

export const off = { qualityControl: 1, groupthink: 0, diffusionOfResponsibility: 0, deindividuation: 0 };
/** What differs to the right in an act with each look. */
export const perilOf: Readonly<Record<LookKey, Readonly<Record<string, number>>>> = {
  use: { qualityControl: 0 },
  settled: { groupthink: 1 },
  effort: { diffusionOfResponsibility: 1 },
  judgement: { deindividuation: 1 },
};

/** Both sides of a small district, on whose right a peril is on, or nothing differs. */
export function makeSides(look: LookKey, isOn = true): StageSides {
  const left = withPerils(off);
  const right = withPerils(isOn ? { ...off, ...perilOf[look] } : off);
  const run = onStage(left, right, { look, metrics: ["harmful_share", "instruction_gain"] });
  const scenario = { practices: ground.practices.list } as unknown as Parameters<
    typeof sidesOf
  >[2]["scenario"];
  return sidesOf(run, look, { layout: placeNetwork(left.system), scenario });
}

export function momentOf(sides: StageSides, week: number, change: Partial<PairMoment> = {}): PairMoment {
  return {
    sides,
    week,
    size: { width: 520, height: 380 },
    ratio: 1,
    inks: pageInks,
    person: -1,
    arrows: [[], []],
    practice: sides.practices[0]!.practice,
    ...change,
  };
}

/** All that is asked of the pens of both sides to draw a moment. */
export function drawn(moment: PairMoment): readonly [readonly string[], readonly string[]] {
  const [left, right] = viewsOf(moment).map((view) => {
    const { pen, asked } = recordingPen();
    drawStill(pen, view);
    return asked;
  });
  return [left!, right!];
}
