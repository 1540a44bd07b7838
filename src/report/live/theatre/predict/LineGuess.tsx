import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Size } from "../../../charts/chartKind.ts";
import { drawnLine } from "../../../theatre/charts/guessMarks.ts";
import { drawnWeeks, measurePlot } from "../../../theatre/charts/measurePlot.ts";
import { measureField, showMeasure } from "../../../theatre/measureFormat.ts";
import { GuessPicture } from "./GuessPicture.tsx";
import { drawTo, snapValue, stepValue, type GuessProps } from "./guess.ts";
import { MeasureInput } from "./MeasureInput.tsx";

/** The right side's measure at the ends of terms: drawn with a pointer, set with keys, or typed. */
export function LineGuess({ theatre, isOpen }: GuessProps): VNode {
  const measure = theatre.act.value.measures[0]!;
  const weeks = theatre.weeks.value;
  const ends = drawnWeeks(weeks);
  const said = theatre.prediction.value;
  const values = ends.map((_, term) => (said?.kind === "line" ? (said.values[term] ?? null) : null));
  const [chosen, setChosen] = useState(0);
  const field = measureField(measure);
  const set = (term: number, value: number | null, from = term): void => {
    // A drag tells of several places before the page is drawn again.
    const now = theatre.prediction.peek();
    const before = ends.map((_, at) => (now?.kind === "line" ? (now.values[at] ?? null) : null));
    const next = drawTo(before, from, term, value);
    theatre.predict(next.every((each) => each === null) ? null : { kind: "line", values: next });
  };
  const last = useRef(0);
  const point = (px: number, py: number, size: Size, isFirst: boolean): void => {
    const plot = measurePlot(measure, weeks, size);
    const distances = ends.map((week) => Math.abs(plot.x(week) - px));
    const term = distances.indexOf(Math.min(...distances));
    setChosen(term);
    set(term, snapValue(measure.range, plot.y.invert(py)), isFirst ? term : last.current);
    last.current = term;
  };
  const now = values[chosen] ?? null;
  return (
    <>
      <p>
        Draw how the right side goes: press and drag in the picture. With the picture in focus, the left and
        right keys choose a term, up and down set its value. Or type the numbers.
      </p>
      <GuessPicture
        draw={(size) => {
          const plot = measurePlot(measure, weeks, size);
          return { height: plot.height, marks: [...plot.marks, ...drawnLine(plot, weeks, values, chosen)] };
        }}
        label={`Drawn line, end of term ${chosen + 1} of ${ends.length}`}
        value={field.toField(now ?? measure.range[0])}
        ends={[field.min, field.max]}
        valueText={`term ${chosen + 1}: ${now === null ? "nothing drawn" : showMeasure(measure, now)}`}
        isOpen={isOpen}
        point={point}
        arrow={(right, up) => {
          if (right !== 0) setChosen(Math.max(0, Math.min(ends.length - 1, chosen + Math.sign(right))));
          else set(chosen, stepValue(measure.range, now, up));
          return true;
        }}
      />
      <p id="theatre-terms" class="theatre-terms">
        At the end of each term ({field.unit}):
      </p>
      <ul class="theatre-fields" aria-labelledby="theatre-terms">
        {values.map((value, term) => (
          <li key={term}>
            <MeasureInput
              label={`Term ${term + 1}`}
              measure={measure}
              value={value}
              isOpen={isOpen}
              focus={() => setChosen(term)}
              hasUnit={false}
              set={(next) => set(term, next)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
