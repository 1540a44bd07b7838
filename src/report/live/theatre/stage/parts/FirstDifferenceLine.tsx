import type { VNode } from "preact";
import { differenceDetail, differenceLine } from "../../../../theatre/stageWords.ts";
import type { Theatre } from "../../theatre.ts";
import type { StageSides } from "../sides.ts";
import { jumpToDifference } from "../stageDeeds.ts";

/** Where the sides first differ, and the way there. */
export function FirstDifferenceLine({
  theatre,
  sides,
}: {
  readonly theatre: Theatre;
  readonly sides: StageSides;
}): VNode {
  const { story } = sides.run.left;
  const { difference, groups } = sides.run;
  const line = differenceLine(story, difference, groups);
  if (difference === null) return <p class="stage-difference">{line}</p>;
  const { left, right } = theatre.act.value;
  const detail =
    theatre.week.value >= difference.week
      ? differenceDetail(story, difference, [left.name, right.name])
      : "Until then both sides are the same, mark by mark.";
  return (
    <p class="stage-difference">
      <button type="button" onClick={() => jumpToDifference({ theatre, sides })}>
        {line} — Jump to it
      </button>
      <span>{detail}</span>
    </p>
  );
}
