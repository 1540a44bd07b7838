import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { readBoard } from "../../board/facts.ts";
import { limitLines, sureSentence } from "../../board/sentences/limits.ts";
import { dumbbellFigure, unknownFigure } from "../../board/sensitivityFigures.ts";
import { dotsOf, reach } from "../../board/fifty.ts";
import { SURENESS_RULES } from "../../board/sureness.ts";
import { figureMark } from "../../sections/figureMark.ts";
import type { PageData } from "../pageData.ts";
import { MarkView } from "../parts/MarkView.tsx";
import type { Settings } from "../state/settings.ts";

/** How sure the model is: limits, assumptions at their ends, and what nobody knows. */
export function Sensitivity({
  data,
  settings,
}: {
  readonly data: PageData;
  readonly settings: Pick<Settings, "goal" | "matters">;
}): VNode {
  const { goal, matters } = settings;
  const facts = useMemo(() => {
    const { result, district, system } = data;
    const main = result.plans[1];
    return readBoard({
      result,
      headline: { ...result.headline, goal, matters },
      plan: main === undefined ? null : { name: main.name, futures: main.futures },
      district,
      isOwnNetwork: system.kind === "import",
    });
  }, [data, goal, matters]);
  const dots = dotsOf((data.result.plans[1] ?? data.result.plans[0]!).futures.ends.headline);
  const dumbbells = dumbbellFigure(facts, "assumptions");
  const unknown = unknownFigure(facts, { dots, reach: reach(dots, facts.headline) }, "unknown");
  return (
    <section aria-labelledby="sensitivity">
      <h2 id="sensitivity">How sure is the answer?</h2>
      <p class="evidence-sure">{sureSentence(facts)}</p>
      <details>
        <summary>The rules behind “low”, “medium” and “high”</summary>
        <ol>
          {SURENESS_RULES.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
        <p>The first rule that fits decides.</p>
      </details>
      <ul class="limits">
        {limitLines(facts).map(({ title, sentence }) => (
          <li key={title}>
            <strong>{title}.</strong> {sentence}
          </li>
        ))}
      </ul>
      {dumbbells === undefined ? (
        <LeftOut what="No assumption was tried at its ends." />
      ) : (
        <MarkView mark={figureMark(dumbbells)} />
      )}
      {unknown === undefined ? (
        dumbbells === undefined ? null : (
          <LeftOut what="Futures in which all assumptions may be wrong at once were left out." />
        )
      ) : (
        <MarkView mark={figureMark(unknown)} />
      )}
    </section>
  );
}

function LeftOut({ what }: { readonly what: string }): VNode {
  return (
    <p>
      {what} To get them, run <code>spreadwell board</code> again without <code>--quick</code>, and name the
      settings that you guessed under <code>guesses</code> in the group <code>board</code> of the scenario.
    </p>
  );
}
