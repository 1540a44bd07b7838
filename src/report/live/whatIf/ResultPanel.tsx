import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { FutureSet, Headline } from "../../../experiment/board/boardResult.ts";
import { costSentence, isOverBudget, planCost } from "../../board/costLine.ts";
import {
  announcement,
  countShown,
  countedPhrase,
  differenceFigure,
  planResult,
  resultSentences,
  type PlanResult,
} from "../../board/planResult.ts";
import { figureMarkIn } from "../../sections/figureMark.ts";
import { span } from "../../sentences/words.ts";
import { MarkView } from "../parts/MarkView.tsx";
import { usePage } from "../state/page.ts";
import { AxisLock, useAxis } from "./AxisLock.tsx";
import { phaseSentence } from "./phase.ts";
import { PANEL } from "./panelSize.ts";
import { chosenPlan, resetPlan } from "./planEdits.ts";
import { TenFutures } from "./TenFutures.tsx";
import type { PlanFutures } from "./usePlanFutures.ts";

/** What the plan in hand comes to: counts, verdict, paired dots and cost, in every state of the engine. */
export function ResultPanel({ phase, previous }: PlanFutures): VNode {
  const page = usePage();
  const settings = page.settings.value;
  const { result } = page.data.value;
  const headline: Headline = { ...result.headline, goal: settings.goal, matters: settings.matters };
  const today = result.plans[0]!.futures;
  const isWhole = phase.kind === "done" || phase.kind === "unchanged";
  const current = isWhole || phase.kind === "running" ? phase.futures : null;
  const shown = current ?? previous;
  useAnnouncement(phase.kind === "done" && !phase.isFromReport ? current : null, today, headline);
  return (
    <section class="result-panel" aria-labelledby="what-if-result" aria-busy={!isWhole}>
      <h3 id="what-if-result">{chosenPlan(settings).name}</h3>
      <Progress phase={phase} />
      {shown === null ? (
        <TodayOnly headline={headline} today={today} />
      ) : (
        <div class={current === null ? "previous" : undefined}>
          {current === null && <p class="badge dashed">previous result</p>}
          <Result
            futures={shown}
            today={today}
            headline={headline}
            isPartial={phase.kind === "running"}
            isUnchanged={phase.kind === "unchanged"}
          />
        </div>
      )}
    </section>
  );
}

function Progress({ phase }: Pick<PlanFutures, "phase">): VNode {
  const page = usePage();
  const isRunning = phase.kind === "running" || phase.kind === "waiting";
  return (
    <div class="progress">
      <p class={phase.kind === "failed" || (phase.kind === "off" && phase.isBroken) ? "warning" : undefined}>
        {phaseSentence(phase)}
      </p>
      {isRunning && phase.total > 0 && (
        <progress aria-label="Futures done" max={phase.total} value={phase.done} />
      )}
      {phase.kind === "failed" && (
        <div class="buttons">
          <button
            type="button"
            onClick={() => {
              page.undo();
            }}
          >
            Undo the last change
          </button>
          <button
            type="button"
            onClick={() => {
              page.change(resetPlan);
            }}
          >
            Start this plan again
          </button>
        </div>
      )}
    </div>
  );
}

interface ResultProps {
  readonly futures: FutureSet;
  readonly today: FutureSet;
  readonly headline: Headline;
  readonly isPartial: boolean;
  readonly isUnchanged: boolean;
}

function Result({ futures, today, headline, isPartial, isUnchanged }: ResultProps): VNode {
  const page = usePage();
  const { budget } = page.settings.value;
  const { result: board, district } = page.data.value;
  const result = planResult(futures, today, headline);
  const axis = useAxis(isUnchanged ? [] : result.dots, headline, isPartial || isUnchanged);
  const cost = planCost(futures, today);
  const isOver = !isPartial && isOverBudget(cost, budget);
  return (
    <>
      <Counts result={result} headline={headline} isPartial={isPartial} isUnchanged={isUnchanged} />
      {!isUnchanged && (
        <>
          {!isPartial &&
            resultSentences(result, headline, "The plan").map((each) => <p key={each}>{each}</p>)}
          {!isPartial && (
            <p class={isOver ? "warning" : undefined}>
              {costSentence(cost, board.currency, budget, span(district.weeks))}
            </p>
          )}
          <MarkView
            mark={figureMarkIn(
              differenceFigure(result, headline, axis.domain, isPartial, "what-if-dots"),
              PANEL,
            )}
          />
          <AxisLock axis={axis} dots={result.dots} />
          {!isPartial && <TenFutures plan={futures} today={today} headline={headline} />}
        </>
      )}
    </>
  );
}

function Counts({
  result,
  headline,
  isPartial,
  isUnchanged,
}: Pick<ResultProps, "headline" | "isPartial" | "isUnchanged"> & { readonly result: PlanResult }): VNode {
  const soFar = isPartial ? " so far" : "";
  return (
    <>
      <dl class="counts">
        {!isUnchanged && (
          <div class="of-plan">
            <dt>with the plan{soFar}</dt>
            <dd>{countShown(result.plan)}</dd>
          </div>
        )}
        <div>
          <dt>on today’s path{soFar}</dt>
          <dd>{countShown(result.today)}</dd>
        </div>
      </dl>
      <p class="counted">{countedPhrase(headline)}</p>
    </>
  );
}

function TodayOnly({ headline, today }: Pick<ResultProps, "headline" | "today">): VNode {
  return (
    <Counts result={planResult(today, today, headline)} headline={headline} isPartial={false} isUnchanged />
  );
}

/** Says a result aloud once it is whole, and what it was before. */
function useAnnouncement(whole: FutureSet | null, today: FutureSet, headline: Headline): void {
  const page = usePage();
  const before = useRef<PlanResult | null>(null);
  useEffect(() => {
    if (whole === null) return;
    const result = planResult(whole, today, headline);
    page.announce(announcement(result, before.current));
    before.current = result;
  }, [whole]);
}
