import type { VNode } from "preact";
import type { HeadlineField } from "../../board/headlineWords.ts";

/** A number of the headline that a reader may set, with its unit and its ends. */
export function NumberField({
  id,
  label,
  note,
  field,
  value,
  isOff,
  set,
}: {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly field: HeadlineField;
  readonly value: number;
  readonly isOff: boolean;
  readonly set: (value: number) => void;
}): VNode {
  const read = (event: Event): void => {
    const typed = (event.target as HTMLInputElement).valueAsNumber;
    // A field that is being emptied is no number yet; one beyond the ends is brought back to them.
    if (Number.isFinite(typed)) set(field.fromField(Math.max(field.min, Math.min(field.max, typed))));
  };
  return (
    <div class="number-field">
      <label for={id}>{label}</label>
      <span>
        <input
          id={id}
          type="number"
          min={field.min}
          max={field.max}
          step={field.step}
          value={field.toField(value)}
          disabled={isOff}
          aria-describedby={`${id}-note`}
          onChange={read}
        />{" "}
        {field.unit}
      </span>
      <span class="field-note" id={`${id}-note`}>
        {note}
      </span>
    </div>
  );
}
