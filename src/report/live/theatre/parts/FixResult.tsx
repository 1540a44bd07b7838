import type { VNode } from "preact";
import { figureMark } from "../../../sections/figureMark.ts";
import { pairsFigure } from "../../../theatre/charts/pairsChart.ts";
import { pairFacts, pairsOf } from "../../../theatre/pairFacts.ts";
import { futuresSentences } from "../../../theatre/storySentences.ts";
import { MarkView } from "../../parts/MarkView.tsx";
import type { Theatre } from "../theatre.ts";

/** What the chosen fix does in the futures of the right side. */
export function FixResult({ theatre }: { readonly theatre: Theatre }): VNode {
  const act = theatre.act.value;
  const measure = act.measures[0]!;
  const fix = act.fixes[theatre.fix.value];
  const fixed = theatre.fixed.value;
  const { futures: right } = theatre.right.value;
  if (fix === undefined || fixed === null) return <p>Nothing is being tried yet.</p>;
  if (fixed.message !== null)
    return (
      <p class="theatre-failed" role="alert">
        This could not be run. {fixed.message}
      </p>
    );
  if (fixed.futures === null || right === null || fixed.done < fixed.total)
    return (
      <p class="theatre-running">
        <progress max={Math.max(1, fixed.total)} value={fixed.done} aria-label="Futures run" /> {fixed.done}{" "}
        of {fixed.total} futures so far.
      </p>
    );
  const pairs = pairsOf(right, fixed.futures, measure.metric);
  const facts = pairFacts(
    pairs.map(({ difference }) => difference),
    measure,
  );
  return (
    <>
      <p class="theatre-answer">
        {fix.name}.{" "}
        {futuresSentences(act, facts, { subject: "the mended side", than: "the right side" }).join(" ")}
      </p>
      <MarkView
        mark={figureMark(
          pairsFigure({
            name: "theatre-fix",
            title: fix.name,
            measure,
            pairs,
            facts,
            sides: ["right", "mended"],
            shown: -1,
          }),
        )}
      />
    </>
  );
}
