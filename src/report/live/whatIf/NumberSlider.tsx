import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { isOnStep, readTyped, snapSlider, type AnswerScale } from "./snapAnswer.ts";

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
  readonly noteId: string;
  readonly isOff: boolean;
  readonly onValue: (value: number) => void;
}

/** A slider and a number field for one number, with a mark where today is. */
export function NumberSlider(props: NumberSliderProps): VNode {
  const { id, label, value, today, scale, show, noteId, isOff, onValue } = props;
  const [typed, setTyped] = useState<string | null>(null);
  // A value between two steps would be moved by the browser: then the slider has none.
  const step = isOnStep(value, scale) ? scale.step : "any";
  const take = (text: string): void => {
    const read = readTyped(text, scale);
    if (read !== null && read !== value) onValue(read);
  };
  return (
    <>
      <label class="asked" for={id}>
        {label}
      </label>
      <p class="says" aria-hidden="true">
        <strong>{show(value)}</strong>
        {today !== null && <span class="today-word"> today: {show(today)}</span>}
      </p>
      <div class="slider-row">
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
        <input
          type="number"
          class="typed"
          min={scale.min}
          max={scale.max}
          step="any"
          value={typed ?? shortNumber(value)}
          disabled={isOff}
          aria-label={`${label} As a number`}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            take(currentTarget.value);
          }}
          onBlur={() => {
            setTyped(null);
          }}
        />
      </div>
    </>
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

function shortNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}
