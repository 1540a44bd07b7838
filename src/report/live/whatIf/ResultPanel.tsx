import type { VNode } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Change } from "../../../experiment/study/study.ts";
import type { FutureSet } from "../../../experiment/board/boardResult.ts";
import { differenceReadings, fiftyReadings, timeReadings } from "../../board/chartReadings.ts";
import { readBoard, type BoardFacts, type PlanFacts } from "../../board/facts.ts";
import { pairedDots } from "../../board/fifty.ts";
import { differenceFigure, fiftyFigure, timeFigure } from "../../board/figures.ts";
import { goalPhrase, sayDifference } from "../../board/headlineWords.ts";
import {
  fewerSentence,
  isOverBudget,
  planCostSentence,
  whatIfAnnouncement,
} from "../../board/sentences/whatIf.ts";
import { ofCount } from "../../board/sentences/counts.ts";
import { verdictSentence, type Verdict } from "../../board/verdict.ts";
import { figureMarkIn } from "../../sections/figureMark.ts";
import { span } from "../../sentences/words.ts";
import { ChartFigure } from "../parts/ChartFigure.tsx";
import { useFunding } from "../state/useFunding.ts";
import { usePage } from "../state/page.ts";
import { preferences } from "../state/preferences.ts";
import { AxisLock, useAxis } from "./AxisLock.tsx";
import { Fold } from "./Fold.tsx";
import { PANEL } from "./panelSize.ts";
import { chosenPlan } from "./planEdits.ts";
import { Progress } from "./Progress.tsx";
import { TenFutures } from "./TenFutures.tsx";
import type { PlanFutures } from "./usePlanFutures.ts";

/** What the plan in hand comes to: counts, verdict, paired dots and cost, in every state of the engine. */
export function ResultPanel({ phase, changes, previous }: PlanFutures): VNode {
  const page = usePage();
  const { name } = chosenPlan(page.settings.value);
  const isWhole = phase.kind === "done" || phase.kind === "unchanged";
  const current = isWhole || phase.kind === "running" ? phase.futures : null;
  const shown = phase.kind === "unchanged" ? null : (current ?? previous);
  const facts = useFacts(name, shown);
  useAnnouncement(phase.kind === "done" && !phase.isFromReport ? facts : null);
  const isOld = current === null && shown !== null;
  return (
    <section class="result-panel" aria-labelledby="what-if-result" aria-busy={!isWhole} tabIndex={0}>
      <h2 id="what-if-result">{name}</h2>
      <Progress phase={phase} />
      <Fewer />
      {isOld && <p class="badge dashed">previous result</p>}
      <div class={isOld ? "previous" : undefined}>
        <Counts facts={facts} isPartial={phase.kind === "running"} />
        {shown !== null && facts.verdict !== null && (
          <Comparison
            key={page.settings.value.chosen}
            changes={changes}
            futures={shown}
            facts={facts}
            verdict={facts.verdict}
            isPartial={phase.kind === "running"}
          />
        )}
      </div>
    </section>
  );
}

/** Why this page runs fewer futures than the report, where it does. */
function Fewer(): VNode | null {
  const page = usePage();
  const live = page.live.value;
  const { futures } = page.data.value.runCard;
  if (live === null) return null;
  const words = fewerSentence(live.count, futures, preferences.value.liveFutures === null);
  return words === undefined ? null : <p class="small">{words}</p>;
}

/** All that is said of the plan, beside today's path; without futures of it, of today's path alone. */
function useFacts(name: string, futures: FutureSet | null): BoardFacts {
  const page = usePage();
  const { goal, matters } = page.settings.value;
  const { result, district, system } = page.data.value;
  return useMemo(
    () =>
      readBoard({
        result,
        headline: { ...result.headline, goal, matters },
        plan: futures === null ? null : { name, futures },
        district,
        isOwnNetwork: system.kind === "import",
      }),
    [result, goal, matters, name, futures],
  );
}

function Counts({ facts, isPartial }: { readonly facts: BoardFacts; readonly isPartial: boolean }): VNode {
  const { plan, today, headline } = facts;
  return (
    <>
      <dl class="counts">
        {plan !== null && (
          <div class="of-plan">
            <dt>with the plan{isPartial ? ", so far" : ""}</dt>
            <dd>{countOrNone(plan)}</dd>
          </div>
        )}
        <div>
          <dt>on today’s path</dt>
          <dd>{countOrNone(today)}</dd>
        </div>
      </dl>
      <p class="counted">futures in which {goalPhrase(headline)}</p>
    </>
  );
}

/** A count in large letters; none yet where a district of the reader's own was not run. */
function countOrNone({ reach }: PlanFacts): string {
  return reach.of === 0 ? "none yet" : ofCount(reach);
}

interface ComparisonProps {
  readonly changes: readonly Change[];
  readonly futures: FutureSet;
  readonly facts: BoardFacts;
  readonly verdict: Verdict;
  readonly isPartial: boolean;
}

function Comparison({ changes, futures, facts, verdict, isPartial }: ComparisonProps): VNode {
  const page = usePage();
  const { budget } = page.settings.value;
  const { result } = page.data.value;
  const funding = useFunding(changes);
  const today = result.plans[0]!.futures;
  const { headline, cost } = facts;
  const both = { today, plan: futures };
  const dots = pairedDots(futures, today);
  const axis = useAxis(dots, headline, isPartial);
  const options = { extent: axis.extent, isPartial };
  const pairs = differenceFigure(facts, both, verdict, "what-if-pairs", options);
  return (
    <>
      {!isPartial && <p>{verdictSentence(verdict, headline, "The plan")}</p>}
      <ChartFigure
        mark={figureMarkIn(pairs, PANEL)}
        title={pairs.title}
        readings={differenceReadings(headline, dots)}
      />
      {!isPartial && (
        <>
          <p>
            Future by future, plan minus today is {sayDifference(headline, verdict.difference.median)} in the
            middle.
          </p>
          <p class={isOverBudget(cost, budget) ? "warning" : undefined}>
            {planCostSentence(cost, result.currency, budget, span(facts.weeks))}
          </p>
        </>
      )}
      <AxisLock axis={axis} dots={dots} />
      {!isPartial && (
        <>
          <Fold
            title="All futures with and without the plan"
            draw={() => (
              <ChartFigure
                mark={figureMarkIn(fiftyFigure(facts, "what-if-fifty", { isLuckOnly: true }), PANEL)}
                title="50 futures"
                readings={fiftyReadings(facts, true)}
              />
            )}
          />
          <Fold
            title="How it unfolds"
            draw={() => (
              <ChartFigure
                mark={figureMarkIn(timeFigure(facts, result, both, "what-if-time", funding), PANEL)}
                title="How it unfolds"
                readings={timeReadings(facts, result, both)}
              />
            )}
          />
          <TenFutures plan={futures} today={today} headline={headline} />
        </>
      )}
    </>
  );
}

/** Says a result aloud once it is whole, and what it was before. */
function useAnnouncement(facts: BoardFacts | null): void {
  const page = usePage();
  const before = useRef<Verdict | null>(null);
  useEffect(() => {
    if (facts === null || facts.plan === null || facts.verdict === null) return;
    page.announce(whatIfAnnouncement(facts.verdict, facts.plan, before.current));
    before.current = facts.verdict;
  }, [facts?.plan?.dots, facts !== null]);
}
