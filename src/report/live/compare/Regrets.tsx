import type { VNode } from "preact";
import type { Headline } from "../../../experiment/board/boardResult.ts";
import type { ComparedPlan } from "../../board/compareRows.ts";
import { regretOf, regretSentence } from "../../board/regret.ts";

/** What is lost by choosing one plan where another would have been right, for each pair. */
export function Regrets({
  plans,
  headline,
}: {
  readonly plans: readonly ComparedPlan[];
  readonly headline: Headline;
}): VNode | null {
  if (plans.length < 2) return null;
  return (
    <section class="compare-regrets" aria-labelledby="compare-regrets">
      <h2 id="compare-regrets">What if you choose the wrong one?</h2>
      <p>A plan was right where it ends better than the other one under the same luck.</p>
      {plans.map((chosen, place) => (
        <ul key={place}>
          {plans.map((right, at) =>
            at === place ? null : (
              <li key={at}>
                {regretSentence(
                  regretOf(chosen.futures, right.futures, headline),
                  { chosen: chosen.name, right: right.name },
                  headline,
                )}
              </li>
            ),
          )}
        </ul>
      ))}
    </section>
  );
}
