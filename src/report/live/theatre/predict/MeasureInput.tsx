import type { VNode } from "preact";
import type { ActMeasure } from "../../../../model/acts/act.ts";
import { measureField } from "../../../theatre/measureFormat.ts";

/** A field for a value of a measure; empty where there is none. */
export function MeasureInput({
  label,
  measure,
  value,
  isOpen,
  focus,
  set,
  hasUnit = true,
}: {
  readonly label: string;
  readonly measure: ActMeasure;
  readonly value: number | null;
  readonly isOpen: boolean;
  readonly focus: () => void;
  readonly set: (value: number | null) => void;
  /** False where the unit stands above all fields. */
  readonly hasUnit?: boolean;
}): VNode {
  const field = measureField(measure);
  return (
    <label class="theatre-field">
      <span>{label}</span>
      <input
        type="number"
        min={field.min}
        max={field.max}
        step={field.step}
        value={value === null ? "" : field.toField(value)}
        disabled={!isOpen}
        onFocus={focus}
        onChange={(event) => {
          const input = event.currentTarget as HTMLInputElement;
          if (input.value === "") return set(null);
          const typed = field.fromField(Number(input.value));
          // What is beyond the axis is put back to its end, also in the field.
          input.value = String(field.toField(typed));
          set(typed);
        }}
      />
      {hasUnit ? <span>{field.unit}</span> : null}
    </label>
  );
}
