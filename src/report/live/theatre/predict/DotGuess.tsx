import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Size } from "../../../charts/chartKind.ts";
import { dotStrip } from "../../../theatre/charts/guessMarks.ts";
import { measureField, showMeasure } from "../../../theatre/measureFormat.ts";
import { GuessPicture } from "./GuessPicture.tsx";
import { snapValue, stepValue, type GuessProps } from "./guess.ts";
import { MeasureInput } from "./MeasureInput.tsx";

/** More tables than a room has. */
const MOST = 12;

/** Where the right side ends: a dot for each table, clicked, moved with keys, or typed. */
export function DotGuess({ theatre, isOpen }: GuessProps): VNode {
  const measure = theatre.act.value.measures[0]!;
  const said = theatre.prediction.value;
  const values = said?.kind === "dot" ? said.values : [];
  const [wanted, setChosen] = useState(0);
  // The table after the last has no dot yet: the first click places it.
  const chosen = Math.min(wanted, values.length);
  const field = measureField(measure);
  const put = (next: readonly number[]): void =>
    theatre.predict(next.length === 0 ? null : { kind: "dot", values: next });
  const set = (table: number, value: number): void => {
    const now = theatre.prediction.peek();
    const next = now?.kind === "dot" ? [...now.values] : [];
    next[table] = value;
    put(next);
  };
  const now = values[chosen] ?? null;
  return (
    <>
      <p>
        Where does the right side end? Click on the line to place the dot of table {chosen + 1}. With the
        picture in focus, the left and right keys move it. Or type the number.
      </p>
      <GuessPicture
        draw={(size) => dotStrip(measure, values, size, chosen)}
        label={`Dot of table ${chosen + 1}`}
        value={field.toField(now ?? measure.range[0])}
        ends={[field.min, field.max]}
        valueText={now === null ? "no dot yet" : showMeasure(measure, now)}
        isOpen={isOpen}
        point={(px, _, size: Size) =>
          set(chosen, snapValue(measure.range, dotStrip(measure, values, size).x.invert(px)))
        }
        arrow={(right, up) => {
          set(chosen, stepValue(measure.range, now, right + up));
          return true;
        }}
      />
      <ol class="theatre-fields">
        {[...values, ...(chosen === values.length ? [null] : [])].map((value, table) => (
          <li key={table} class={table === chosen ? "current" : undefined}>
            <MeasureInput
              label={`Table ${table + 1}`}
              measure={measure}
              value={value}
              isOpen={isOpen}
              focus={() => setChosen(table)}
              set={(next) => (next === null ? put(values.filter((_, at) => at !== table)) : set(table, next))}
            />
            {value === null || !isOpen ? null : (
              <button
                type="button"
                aria-label={`Take away the dot of table ${table + 1}`}
                onClick={() => {
                  put(values.filter((_, at) => at !== table));
                  setChosen(Math.max(0, values.length - 2));
                }}
              >
                Take away
              </button>
            )}
          </li>
        ))}
      </ol>
      <button
        type="button"
        disabled={!isOpen || values.length === 0 || values.length >= MOST || chosen === values.length}
        onClick={() => setChosen(values.length)}
      >
        Add a table
      </button>
    </>
  );
}
