import { normalOf } from "../../src/core/distributions.ts";
import { Luck, stream } from "../../src/core/luck.ts";
import { seedKey } from "../../src/core/seedKey.ts";
import { SpreadCollector } from "../../src/experiment/bands.ts";
import { combinationsOf, isGrid, type SweepDesign } from "../../src/experiment/sweep/combinations.ts";
import { extremesOf } from "../../src/experiment/sweep/extremes.ts";
import { mainEffectOf } from "../../src/experiment/sweep/mainEffects.ts";
import type { Measure, SweepResult } from "../../src/experiment/sweep/sweepResult.ts";
import { turnsOf } from "../../src/experiment/sweep/turns.ts";
import { factorCell } from "../../src/experiment/study/factorColumns.ts";
import { variedSetting } from "../../src/experiment/study/variedSetting.ts";

const noise = stream("test.sweepFixture");

/** A value of a measure in a future of a combination; `luck` is the same for all combinations. */
export type Outcome = (values: readonly (number | string)[], luck: number, future: number) => number;

export const gain: Measure = { key: "instruction_gain", label: "Gain", unit: "SD", better: "higher" };
export const harm: Measure = { key: "harmful_share", label: "Harm", unit: "share", better: "lower" };
export const uptake: Measure = { key: "adoption", label: "Adoption", unit: "share" };

/** The result of a sweep whose outcomes are made up. */
export function sweepResult(
  design: SweepDesign,
  outcome: Outcome,
  { replicates = 20, measures = [gain] }: { replicates?: number; measures?: readonly Measure[] } = {},
): SweepResult {
  const luck = new Luck(seedKey("fixture"), 0);
  const cells = combinationsOf(design, seedKey("fixture")).map((values) => values.map(factorCell));
  const settings = design.factors.map((spec, at) =>
    variedSetting(
      spec,
      cells.map((cell) => cell[at]!),
    ),
  );
  const valuesOf = (cell: number): number[] =>
    Array.from({ length: replicates }, (_, future) =>
      outcome(cells[cell]!, normalOf(luck.draw(noise, 0, future)[0]!), future),
    );
  const spreadOf = (cell: number) => {
    const collector = new SpreadCollector();
    valuesOf(cell).forEach((value) => collector.add("", value));
    return collector.spread("");
  };
  const isFull = design.design === "cartesian";
  return {
    ...{ name: "Some district", description: "", design: design.design, replicates, settings, measures },
    cells: cells.map((values, number) => ({
      ...{ case: number, values },
      spreads: measures.map(() => spreadOf(number)),
    })),
    extremes: measures.map(() => extremesOf(cells.length, valuesOf)),
    effects: measures.map(() =>
      isGrid(design.design)
        ? settings.map((_, at) =>
            mainEffectOf(
              cells.map((cell) => cell[at]!),
              valuesOf,
            ),
          )
        : [],
    ),
    turns: measures.map(({ better }) => (isFull ? turnsOf(cells, valuesOf, better ?? "higher") : [])),
    curves: null,
  };
}

const [groupthink, participation] = ["perils.groupthink", "leadership.principalParticipation"] as const;

/** Two settings, three values each. */
export const square: SweepDesign = {
  factors: [
    { path: groupthink, values: [0, 0.5, 1] },
    { path: participation, values: [0, 0.5, 1] },
  ],
  design: "cartesian",
  samples: 0,
};
