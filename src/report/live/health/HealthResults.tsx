import type { VNode } from "preact";
import type { Headline } from "../../../experiment/board/boardResult.ts";
import type { NetworkTypeName } from "../../../model/networkTypes.ts";
import { placesOfHealth } from "../../../scenario/questions/health.ts";
import { reachOf } from "../../../scenario/questions/healthTypes.ts";
import {
  flipSentence,
  narrowingSentence,
  noFlipSentence,
  noWeakLinkSentence,
  weakLinkSentence,
} from "../../health/changeSentences.ts";
import { costsOf, type TypeCost } from "../../health/costs.ts";
import { flipsOf, narrowingOf } from "../../health/probes.ts";
import { recommend } from "../../health/recommend.ts";
import {
  budgetSentence,
  comparisonSentence,
  costSentence,
  reachSentence,
  recommendationSentence,
  TOO_FEW,
  typeLabel,
} from "../../health/sentences.ts";
import { weakLinksOf } from "../../health/standing.ts";
import { typeDotsFigure } from "../../health/typeDotsFigure.ts";
import { figureMark } from "../../sections/figureMark.ts";
import { hoursWords, moneyWords } from "../../../scenario/questions/moneyWords.ts";
import { GainNote } from "../parts/GainNote.tsx";
import { MarkView } from "../parts/MarkView.tsx";
import type { PageData } from "../pageData.ts";
import { HEALTH_FUTURES, type HealthMain, type HealthTrials } from "./healthRun.ts";

interface ResultsProps {
  readonly main: HealthMain;
  readonly trials: HealthTrials | null;
  readonly headline: Headline;
  /** Most that may be spent beyond the cheapest type; null where there is no limit. */
  readonly budget: number | null;
  readonly data: PageData;
  /** What stands below the reasons: the button that makes a plan of it. */
  readonly planOf: (type: NetworkTypeName) => VNode;
}

/** What the three types come to: the recommendation, its reasons, the futures, what each takes, and what would turn it. */
export function HealthResults({ main, trials, headline, budget, data, planOf }: ResultsProps): VNode {
  const { futures, answers } = main;
  const recommendation = futures === null ? null : recommend(futures, headline, budget);
  const costs = futures === null ? null : costsOf(futures, data.district);
  const { currency } = data.district;
  return (
    <>
      {futures !== null && recommendation === null && <p class="answer">{TOO_FEW}</p>}
      {recommendation !== null && costs !== null && (
        <>
          <p class="answer">{recommendationSentence(recommendation)}</p>
          <ul class="health-reasons">
            {recommendation.beside.map((each) => (
              <li key={each.other}>
                {comparisonSentence(each, headline)} {budgetSentence(each, budget, currency)}
              </li>
            ))}
            <li>{costSentence(costs, recommendation.type, currency)}</li>
            <li>{reachOfAnswers(main, data)}</li>
          </ul>
          {planOf(recommendation.type)}
        </>
      )}
      {main.rows.length > 0 && <GainNote />}
      {main.rows.length > 0 && <MarkView mark={figureMark(typeDotsFigure(main.rows, headline))} />}
      {costs !== null && <CostTable costs={costs} currency={currency} />}
      {recommendation !== null && (
        <>
          <WeakLinks main={main} type={recommendation.type} />
          <Changes
            trials={trials}
            type={recommendation.type}
            answers={answers}
            headline={headline}
            budget={budget}
          />
        </>
      )}
    </>
  );
}

/** How far the answers let the district follow a type, as one number or as the ends of what nobody is sure of. */
function reachOfAnswers({ answers }: HealthMain, { scenario }: PageData): string {
  const reaches = placesOfHealth(answers, HEALTH_FUTURES).map((places) => reachOf(places, scenario.values));
  return reachSentence(Math.min(...reaches), Math.max(...reaches));
}

function CostTable({
  costs,
  currency,
}: {
  readonly costs: readonly TypeCost[];
  readonly currency: string;
}): VNode {
  return (
    <div class="health-costs">
      <h3>What each type takes</h3>
      <div class="scroll" role="region" tabIndex={0} aria-label="Table: what each type takes">
        <table>
          <caption>
            For each teacher in a school year, in the middle future. Staff time is counted in the money.
          </caption>
          <thead>
            <tr>
              <th scope="col">Type</th>
              <th scope="col">Staff time</th>
              <th scope="col">Money</th>
            </tr>
          </thead>
          <tbody>
            {costs.map(({ type, hours, money }) => (
              <tr key={type}>
                <th scope="row">{typeLabel(type)}</th>
                <td>{Number.isFinite(hours) ? hoursWords(hours) : "–"}</td>
                <td>{Number.isFinite(money) ? moneyWords(money, currency) : "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function WeakLinks({ main, type }: { readonly main: HealthMain; readonly type: NetworkTypeName }): VNode {
  const links = weakLinksOf(main.answers, type);
  return (
    <>
      <h3>Weakest links</h3>
      {links.length === 0 ? (
        <p>{noWeakLinkSentence(type)}</p>
      ) : (
        <ul>
          {links.map((link) => (
            <li key={link.question.key}>
              <strong>{link.feature.name}.</strong> {weakLinkSentence(link, type)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface ChangesProps {
  readonly trials: HealthTrials | null;
  readonly type: NetworkTypeName;
  readonly answers: HealthMain["answers"];
  readonly headline: Headline;
  readonly budget: number | null;
}

function Changes({ trials, type, answers, headline, budget }: ChangesProps): VNode {
  const probed = trials?.probed ?? [];
  const flips = flipsOf(probed, type, answers, headline, budget);
  const isOver = trials?.isOver ?? false;
  const narrowing = isOver ? narrowingOf(probed, type, flips, answers) : undefined;
  const questions = new Set(probed.map(({ probe }) => probe.question)).size;
  return (
    <>
      <h3>What would change the answer</h3>
      {trials !== null && !isOver && (
        <p class="health-running">
          <label for="health-trials">
            Trying other answers: {trials.done} of {trials.total} done
          </label>
          <progress id="health-trials" max={Math.max(1, trials.total)} value={trials.done} />
        </p>
      )}
      {flips.length > 0 && (
        <ul>
          {flips.map((flip) => (
            <li key={`${flip.question.key}-${flip.end}`}>{flipSentence(flip)}</li>
          ))}
        </ul>
      )}
      {flips.length === 0 && isOver && <p>{noFlipSentence(questions)}</p>}
      {narrowing !== undefined && <p class="health-narrow">{narrowingSentence(narrowing, type, headline)}</p>}
    </>
  );
}
