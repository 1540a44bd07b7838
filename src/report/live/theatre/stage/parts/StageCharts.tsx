import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { WEEKS_PER_MONTH } from "../../../../../model/time.ts";
import { figureMark } from "../../../../sections/figureMark.ts";
import { differenceFigure } from "../../../../theatre/charts/differenceLines.ts";
import { useSharesFigure } from "../../../../theatre/charts/useShares.ts";
import { MarkView } from "../../../parts/MarkView.tsx";
import { usePage } from "../../../state/page.ts";
import type { Theatre } from "../../theatre.ts";
import { useSharesOf } from "../sideCounts.ts";
import type { StageSides } from "../sides.ts";

/** Both sides as lines up to the week, and who uses what where the act is about that. */
export function StageCharts({
  theatre,
  sides,
}: {
  readonly theatre: Theatre;
  readonly sides: StageSides;
}): VNode {
  const { start } = usePage().data.value.result;
  const act = theatre.act.value;
  const { run, weeks } = sides;
  const week = Math.min(theatre.week.value, weeks);
  const [measure] = act.measures;
  const [left, right] = [run.left.series[0], run.right.series[0]];
  const names = [act.left.name, act.right.name] as const;
  return (
    <div class="stage-charts">
      {measure === undefined || left === undefined || right === undefined ? null : (
        <MarkView
          mark={figureMark(
            differenceFigure({
              measure,
              left: { name: names[0], values: left },
              right: { name: names[1], values: right },
              week,
              weeks,
              firstDifference: run.difference?.week ?? null,
              start,
            }),
          )}
        />
      )}
      {act.look === "use" ? (
        <Shares
          sides={sides}
          left={names[0]}
          right={names[1]}
          // A month at a time while it plays: two large areas take long to draw.
          week={theatre.isPlaying.value ? week - (week % WEEKS_PER_MONTH) : week}
          start={start}
        />
      ) : null}
    </div>
  );
}

interface SharesProps {
  readonly sides: StageSides;
  readonly left: string;
  readonly right: string;
  readonly week: number;
  readonly start: string | null;
}

/** Who uses what on both sides, drawn anew only when something of it changes. */
function Shares({ sides, left, right, week, start }: SharesProps): VNode {
  return useMemo(
    () => (
      <MarkView
        mark={figureMark(
          useSharesFigure({
            practices: useSharesOf(sides),
            names: [left, right],
            staff: sides.run.left.story.roles.length,
            week,
            weeks: sides.weeks,
            start,
          }),
        )}
      />
    ),
    [sides, left, right, week, start],
  );
}
