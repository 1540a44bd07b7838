import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { fieldNumber, isOnStep, namedStops, readTyped, snapSlider, type AnswerScale } from "./snapAnswer.ts";

/** A number on a scale, and what to say of it. */
export interface NumberSliderProps {
  /** Root of the ids. */
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** Where today's mark stands, off the scale at its end; null where there is none. */
  readonly today: number | null;
  readonly scale: AnswerScale;
  /** A value with its unit. */
  readonly show: (value: number) => string;
  /** Whether steps are chosen by their names: then no number is shown. */
  readonly isNamed?: boolean;
  readonly noteId: string;
  readonly isOff: boolean;
  readonly onValue: (value: number) => void;
}

/** A slider and a number field for one number, with a mark where today is. */
export function NumberSlider(props: NumberSliderProps): VNode {
  const { id, label, value, today, scale, show, isNamed = false, noteId, isOff, onValue } = props;
  // A value between two steps would be moved by the browser: then the slider has none.
  const step = isOnStep(value, scale) ? scale.step : "any";
  return (
    <>
      <label class="asked" for={id}>
        {label}
      </label>
      <p class="says" aria-hidden="true">
        {/* Where steps are chosen by name, the name stands in the choice. */}
        {isNamed ? null : <strong>{show(value)}</strong>}
        {today !== null && <span class="today-word"> today: {show(today)}</span>}
      </p>
      <div class={isNamed ? "slider-row named" : "slider-row"}>
        <div class="slider">
          <input
            id={id}
            type="range"
            min={scale.min}
            max={scale.max}
            step={step}
            value={value}
            disabled={isOff}
            aria-valuetext={`${show(value)}${today === null ? "" : `; your district today is ${show(today)}`}`}
            aria-describedby={noteId}
            onInput={({ currentTarget }) => {
              const moved = snapSlider(Number(currentTarget.value), value, scale);
              if (moved === value) currentTarget.value = String(value);
              else onValue(moved);
            }}
          />
          {today !== null && <TodayMark today={today} scale={scale} />}
        </div>
        {isNamed ? <NamedStops {...props} /> : <NumberField {...props} />}
      </div>
    </>
  );
}

/** The number itself, to be typed; it reads as the words beside it do. */
function NumberField({ label, value, scale, isOff, onValue }: NumberSliderProps): VNode {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="number"
      class="typed"
      min={scale.min}
      max={scale.max}
      step="any"
      value={typed ?? fieldNumber(value)}
      disabled={isOff}
      aria-label={`${label} As a number`}
      onInput={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const read = readTyped(currentTarget.value, scale);
        if (read !== null && read !== value) onValue(read);
      }}
      onBlur={() => {
        setTyped(null);
      }}
    />
  );
}

/** The steps by their names; a value between two of them stands among them by its own. */
function NamedStops({ label, value, scale, show, isOff, onValue }: NumberSliderProps): VNode {
  const stops = namedStops(value, scale);
  return (
    <select
      class="typed"
      value={String(value)}
      disabled={isOff}
      aria-label={`${label} By name`}
      onChange={({ currentTarget }) => {
        onValue(Number(currentTarget.value));
      }}
    >
      {stops.map((stop) => (
        <option key={stop} value={String(stop)} selected={stop === value}>
          {show(stop)}
        </option>
      ))}
    </select>
  );
}

/** A tick under the slider where today is. */
function TodayMark({ today, scale }: { readonly today: number; readonly scale: AnswerScale }): VNode {
  const place =
    ((Math.min(scale.max, Math.max(scale.min, today)) - scale.min) / (scale.max - scale.min)) * 100;
  const at = `${Math.round(place * 10) / 10}%`;
  return (
    <svg class="today-mark" aria-hidden="true" width="100%" height="14">
      <line x1={at} x2={at} y1="0" y2="14" stroke="currentColor" stroke-width="3" />
    </svg>
  );
}
