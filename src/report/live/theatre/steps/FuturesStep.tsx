import type { VNode } from "preact";
import { figureMark } from "../../../sections/figureMark.ts";
import { pairsFigure } from "../../../theatre/charts/pairsChart.ts";
import { fiftyFactsOf } from "../../../theatre/fiftyFacts.ts";
import { pairsOf } from "../../../theatre/pairFacts.ts";
import { fiftySentences } from "../../../theatre/sentences/fifty.ts";
import { runSentence } from "../../../theatre/sentences/runs.ts";
import { MarkView } from "../../parts/MarkView.tsx";
import { RunningLine } from "../parts/RunningLine.tsx";
import type { StepProps } from "./index.ts";

/** The one story among all futures: how often the right side ends above or below the left, and what luck does. */
export function FuturesStep({ theatre }: StepProps): VNode {
  const act = theatre.act.value;
  const measure = act.measures[0]!;
  const [left, right] = [theatre.left.value.futures, theatre.right.value.futures];
  const state = theatre.stage.value;
  if (left === null || right === null || state.kind !== "ready") return <RunningLine theatre={theatre} />;
  const pairs = pairsOf(left, right, measure.metric);
  const facts = fiftyFactsOf(
    pairs.map(({ difference }) => difference),
    measure,
  );
  const { shown } = state;
  const watch = (kind: "typical" | "unusual"): void => {
    theatre.showRun(kind);
    theatre.goTo("watch");
  };
  return (
    <>
      <p class="theatre-answer">{fiftySentences(facts, measure).join(" ")}</p>
      <p>{runSentence(shown)}</p>
      <MarkView
        mark={figureMark(
          pairsFigure({
            name: "theatre-futures",
            title: `The same in ${facts.of} futures`,
            measure,
            pairs,
            facts,
            sides: ["left", "right"],
            shown: shown.replicate,
          }),
        )}
      />
      <p class="theatre-row">
        {shown.kind === "typical" ? (
          <button type="button" onClick={() => watch("unusual")}>
            Show an unusual run
          </button>
        ) : (
          <button type="button" onClick={() => watch("typical")}>
            Back to the typical run
          </button>
        )}
      </p>
    </>
  );
}
