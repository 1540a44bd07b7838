import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { weekLine } from "../../../board/network/time.ts";
import { sideSummary } from "../../../theatre/stageWords.ts";
import { usePage } from "../../state/page.ts";
import type { ActRun } from "../actRun.ts";
import type { Theatre } from "../theatre.ts";
import { StageKey } from "./parts/StageKey.tsx";
import { StillStage } from "./parts/StillStage.tsx";
import { countsAt } from "./sideCounts.ts";
import { sidesOf } from "./sides.ts";

/** Both sides before the first week, and what the marks mean: nothing can be played yet. */
export function SetStage({ theatre }: { readonly theatre: Theatre }): VNode | null {
  const stage = theatre.stage.value;
  return stage.kind === "ready" ? <Set theatre={theatre} run={stage.run} /> : null;
}

function Set({ theatre, run }: { readonly theatre: Theatre; readonly run: ActRun }): VNode {
  const data = usePage().data.value;
  const act = theatre.act.value;
  const sides = useMemo(() => sidesOf(run, act.look, data), [run, act.look, data.layout]);
  return (
    <div class="stage">
      <div class="stage-panel">
        {(["left", "right"] as const).map((side) => (
          <div key={side} class={`stage-side stage-${side}`}>
            <p class="stage-name">{act[side].name}</p>
            <StillStage
              sides={sides}
              side={side}
              week={0}
              summary={sideSummary(act[side].name, weekLine(0, sides.weeks), countsAt(sides, sides[side], 0))}
            />
          </div>
        ))}
      </div>
      <StageKey theatre={theatre} sides={sides} />
    </div>
  );
}
