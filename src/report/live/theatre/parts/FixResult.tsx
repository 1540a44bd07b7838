import type { VNode } from "preact";
import { figureMark } from "../../../sections/figureMark.ts";
import { pairsFigure } from "../../../theatre/charts/pairsChart.ts";
import { fixFacts } from "../../../theatre/fiftyFacts.ts";
import { pairsOf } from "../../../theatre/pairFacts.ts";
import { fixSentences } from "../../../theatre/sentences/fifty.ts";
import { MarkView } from "../../parts/MarkView.tsx";
import type { Theatre } from "../theatre.ts";

/** What the chosen fix does in the futures of the right side. */
export function FixResult({ theatre }: { readonly theatre: Theatre }): VNode {
  const act = theatre.act.value;
  const measure = act.measures[0]!;
  const fix = act.fixes[theatre.fix.value];
  const fixed = theatre.fixed.value;
  const [{ futures: left }, { futures: right }] = [theatre.left.value, theatre.right.value];
  if (fix === undefined || fixed === null) return <p>Nothing is being tried yet.</p>;
  if (fixed.message !== null)
    return (
      <p class="theatre-failed" role="alert">
        This could not be run. {fixed.message}
      </p>
    );
  if (fixed.futures === null || left === null || right === null || fixed.done < fixed.total)
    return (
      <p class="theatre-running">
        <progress max={Math.max(1, fixed.total)} value={fixed.done} aria-label="Futures run" /> {fixed.done}{" "}
        of {fixed.total} futures so far.
      </p>
    );
  const pairs = pairsOf(right, fixed.futures, measure.metric);
  const facts = fixFacts(left, right, fixed.futures, measure);
  return (
    <>
      <p class="theatre-answer">{fixSentences(facts, measure, fix.name).join(" ")}</p>
      <MarkView
        mark={figureMark(
          pairsFigure({
            name: "theatre-fix",
            title: fix.name,
            measure,
            pairs,
            facts: facts.beside,
            sides: ["right", "changed"],
            shown: -1,
          }),
        )}
      />
    </>
  );
}
