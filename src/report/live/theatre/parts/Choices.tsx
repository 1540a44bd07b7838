import type { ComponentChildren, VNode } from "preact";

/** A question with one answer of several. */
export function Choices({
  name,
  legend,
  options,
  chosen,
  choose,
  disabled = false,
}: {
  /** Of the group in the page: unique. */
  readonly name: string;
  readonly legend: ComponentChildren;
  readonly options: readonly string[];
  /** Place of the answer, −1 none. */
  readonly chosen: number;
  readonly choose: (place: number) => void;
  readonly disabled?: boolean;
}): VNode {
  return (
    <fieldset class="theatre-choices" disabled={disabled}>
      <legend>{legend}</legend>
      {options.map((words, place) => (
        <label key={words}>
          <input type="radio" name={name} checked={place === chosen} onChange={() => choose(place)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
