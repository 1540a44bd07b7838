import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { differenceReadings, timeReadings } from "../../board/chartReadings.ts";
import { pairedDots, type Reach } from "../../board/fifty.ts";
import { differenceFigure, timeFigure } from "../../board/figures.ts";
import { announcement } from "../../board/sentences/share.ts";
import { figureMark } from "../../sections/figureMark.ts";
import { Answer, Sureness } from "../board/Answer.tsx";
import { Cards, Limits } from "../board/Cards.tsx";
import { Doors, PlanChooser } from "../board/Doors.tsx";
import { GoalFigure } from "../board/GoalFigure.tsx";
import { Schools } from "../board/Schools.tsx";
import { ChartFigure } from "../parts/ChartFigure.tsx";
import { useFunding } from "../state/useFunding.ts";
import { usePage } from "../state/page.ts";
import { useOverview, type Overview } from "../state/useOverview.ts";

/** The overview for a board: the answer, its charts, what it costs, and what it cannot tell. */
export function BoardView(): VNode {
  const overview = useOverview();
  useAnnouncement(overview);
  return (
    <>
      <Answer overview={overview} />
      <Doors />
      <PlanChooser />
      <GoalFigure overview={overview} />
      <Cards overview={overview} />
      <Pairs overview={overview} />
      <Time overview={overview} />
      <Schools overview={overview} />
      <Limits overview={overview} />
      <Sureness overview={overview} />
    </>
  );
}

function Pairs({ overview }: { readonly overview: Overview }): VNode | null {
  const { facts, plan, today, known } = overview;
  if (plan === null || facts.verdict === null || facts.verdict.of === 0) return null;
  const figure = differenceFigure(facts, { plan, today }, facts.verdict, "pairs");
  return (
    <div class={known.isPrevious ? "board-previous" : undefined}>
      <ChartFigure
        mark={figureMark(figure)}
        title={figure.title}
        readings={differenceReadings(facts.headline, pairedDots(plan, today))}
      />
    </div>
  );
}

function Time({ overview }: { readonly overview: Overview }): VNode | null {
  const { facts, plan, today, known } = overview;
  const { result } = usePage().data.value;
  const funding = useFunding(known.changes);
  if ((facts.plan ?? facts.today).futures === 0) return null;
  const figure = timeFigure(facts, result, { today, plan }, "time", plan === null ? [] : funding);
  return (
    <div class={known.isPrevious ? "board-previous" : undefined}>
      <ChartFigure
        mark={figureMark(figure)}
        title={figure.title}
        readings={timeReadings(facts, result, { today, plan })}
      />
    </div>
  );
}

// Says a new result once it is whole; what the page came with is read, not said.
function useAnnouncement({ facts, known }: Overview): void {
  const page = usePage();
  const before = useRef<{ readonly reach: Reach; readonly words: string } | null>(null);
  const isWhole = known.progress === null && known.message === null && !known.isPrevious;
  const words = announcement(facts, null);
  const { reach } = facts.plan ?? facts.today;
  useEffect(() => {
    if (!isWhole) return;
    const last = before.current;
    before.current = { reach, words };
    if (last !== null && last.words !== words) page.announce(announcement(facts, last.reach));
  }, [isWhole, words]);
}
