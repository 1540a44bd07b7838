import type { VNode } from "preact";
import { NARROW } from "../../../charts/chartKind.ts";
import { mark } from "../../../marks.ts";
import { handDots } from "../../../theatre/charts/guessMarks.ts";
import { MarkView } from "../../parts/MarkView.tsx";
import type { GuessProps } from "./guess.ts";

/** More hands than any room has. */
const MOST = 999;

/** Hands for each answer, typed or counted up one by one; shown as dots. */
export function HandsGuess({ theatre, isOpen }: GuessProps): VNode {
  const { options } = theatre.act.value.prediction;
  const said = theatre.prediction.value;
  const counts = said?.kind === "hands" ? said.counts : options.map(() => 0);
  const set = (option: number, value: number): void => {
    const next = Math.max(0, Math.min(MOST, Math.round(value) || 0));
    const all = options.map((_, at) => (at === option ? next : (counts[at] ?? 0)));
    theatre.predict(all.every((count) => count === 0) ? null : { kind: "hands", counts: all });
  };
  return (
    <ul class="theatre-hands">
      {options.map(({ words }, option) => {
        const count = counts[option] ?? 0;
        return (
          <li key={words}>
            <label for={`theatre-hands-${option}`}>{words}</label>
            <span class="theatre-count">
              <button
                type="button"
                aria-label={`−1 hand for: ${words}`}
                disabled={!isOpen || count === 0}
                onClick={() => set(option, count - 1)}
              >
                −1
              </button>
              <input
                id={`theatre-hands-${option}`}
                type="number"
                inputMode="numeric"
                min={0}
                max={MOST}
                step={1}
                disabled={!isOpen}
                value={count}
                onInput={(event) => {
                  const typed = (event.currentTarget as HTMLInputElement).value;
                  // While a field is empty somebody is typing.
                  if (typed !== "") set(option, Number(typed));
                }}
                onBlur={(event) => set(option, Number((event.currentTarget as HTMLInputElement).value))}
              />
              <button
                type="button"
                aria-label={`+1 hand for: ${words}`}
                disabled={!isOpen || count === MOST}
                onClick={() => set(option, count + 1)}
              >
                +1
              </button>
            </span>
            <HandDots count={count} />
          </li>
        );
      })}
    </ul>
  );
}

// The number beside them says the same.
function HandDots({ count }: { readonly count: number }): VNode {
  const { height, marks } = handDots(count, NARROW);
  return (
    <MarkView
      mark={mark(
        "svg",
        {
          class: "theatre-dots",
          "aria-hidden": "true",
          viewBox: `0 0 ${NARROW.width} ${height}`,
          width: NARROW.width,
          height,
        },
        [...marks],
      )}
    />
  );
}
