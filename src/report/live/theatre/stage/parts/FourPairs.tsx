import type { VNode } from "preact";
import { panelWeeks, weekLine } from "../../../../board/network/time.ts";
import { showMeasure } from "../../../../theatre/measureFormat.ts";
import { changeWords, sideSummary } from "../../../../theatre/stageWords.ts";
import type { Theatre } from "../../theatre.ts";
import { countsAt } from "../sideCounts.ts";
import type { StageSides } from "../sides.ts";
import { StillStage } from "./StillStage.tsx";

/** A run in four pairs of pictures, in place of play: start, a third, two thirds and end, with what changed between them. */
export function FourPairs({
  theatre,
  sides,
}: {
  readonly theatre: Theatre;
  readonly sides: StageSides;
}): VNode {
  const act = theatre.act.value;
  const weeks = panelWeeks(sides.weeks);
  const [measure] = act.measures;
  return (
    <figure class="stage-panels">
      <figcaption>
        <strong>The run in four pictures of each side.</strong>{" "}
        {measure === undefined ? "" : `The number is ${measure.words}.`}
      </figcaption>
      <ol>
        {weeks.map((week, at) => (
          <li key={week}>
            <p class="stage-panel-week">{weekLine(week, sides.weeks)}</p>
            <div class="stage-panel">
              {(["left", "right"] as const).map((side) => {
                const counts = countsAt(sides, sides[side], week);
                const before = at === 0 ? null : countsAt(sides, sides[side], weeks[at - 1]!);
                const value = sides[side].run.series[0]?.[week];
                return (
                  <div key={side} class={`stage-side stage-${side}`}>
                    <p class="stage-name">{act[side].name}</p>
                    <StillStage
                      sides={sides}
                      side={side}
                      week={week}
                      summary={sideSummary(act[side].name, weekLine(week, sides.weeks), counts)}
                    />
                    <p>
                      {measure === undefined || value === undefined ? null : (
                        <strong>{showMeasure(measure, value)}. </strong>
                      )}
                      {changeWords(before, counts)}
                    </p>
                  </div>
                );
              })}
            </div>
          </li>
        ))}
      </ol>
    </figure>
  );
}
