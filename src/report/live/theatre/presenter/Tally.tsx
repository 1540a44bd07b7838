import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { useSignal, useSignalEffect } from "@preact/signals";
import { countOf } from "../../../sentences/words.ts";
import type { Theatre } from "../theatre.ts";
import { handsOf, HANDS_MAXIMUM, withHands } from "./hands.ts";

/** Hands that the leader counts for herself; the room sees them once she hands them over. */
export function Tally({ theatre }: { readonly theatre: Theatre }): VNode {
  const id = useId();
  const { prediction: asked, key } = theatre.act.value;
  const prediction = theatre.prediction.value;
  const options = asked.options.length;
  const counts = useSignal<readonly number[]>(handsOf(prediction, options));
  // What the page counts meanwhile, and another act, come here too.
  useSignalEffect(() => {
    const { act, prediction: said } = theatre;
    counts.value = handsOf(said.value, act.value.prediction.options.length);
  });
  const total = counts.value.reduce((sum, count) => sum + count, 0);
  const set = (option: number, hands: number): void => {
    counts.value = withHands(counts.value, option, hands);
  };
  return (
    <section class="speaker-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Hands, for your eyes</h2>
      <p>{asked.question}</p>
      <ul class="speaker-hands">
        {asked.options.map(({ words }, option) => (
          <li key={`${key}-${option}`}>
            <label for={`${id}-${option}`}>
              {option + 1}. {words}
            </label>
            <span class="speaker-buttons">
              <button
                type="button"
                aria-label={`−1 hand for: ${words}`}
                onClick={() => set(option, counts.value[option]! - 1)}
              >
                −1
              </button>
              <input
                id={`${id}-${option}`}
                type="number"
                min={0}
                max={HANDS_MAXIMUM}
                value={counts.value[option] ?? 0}
                onInput={(event) => set(option, event.currentTarget.valueAsNumber)}
              />
              <button
                type="button"
                aria-label={`+1 hand for: ${words}`}
                onClick={() => set(option, counts.value[option]! + 1)}
              >
                +1
              </button>
            </span>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="main"
        disabled={total === 0}
        onClick={() => theatre.predict({ kind: "hands", counts: [...counts.value] })}
      >
        {total === 0 ? "No hands yet" : `Show ${countOf(total, "hand")} to the room`}
      </button>
      {prediction !== null && prediction.kind !== "hands" ? (
        <p class="said">{saidOtherwise[prediction.kind]} Hands take its place.</p>
      ) : null}
    </section>
  );
}

const saidOtherwise = {
  line: "The room drew a line.",
  dot: "The room placed dots.",
  skipped: "The prediction was skipped.",
} as const;
