import type { VNode } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { copyText } from "./files.ts";

/** A text to take along: a field in which it can be selected, and a button that copies it. */
export function CopyField({
  label,
  button,
  value,
  lines = 1,
}: {
  readonly label: string;
  readonly button: string;
  readonly value: string;
  readonly lines?: number;
}): VNode {
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [said, say] = useState("");
  const copy = async (): Promise<void> => {
    if (await copyText(value)) return say("Copied.");
    field.current?.focus();
    field.current?.select();
    say("This browser does not allow copying. The text is selected: press Ctrl+C, or ⌘C on a Mac.");
  };
  return (
    <div class="copy-field">
      <label for={id}>{label}</label>
      {lines === 1 ? (
        <input id={id} ref={field} type="text" readOnly value={value} />
      ) : (
        <textarea id={id} ref={field} readOnly rows={lines} value={value} />
      )}
      <button type="button" onClick={() => void copy()}>
        {button}
      </button>
      <span class="said" role="status">
        {said}
      </span>
    </div>
  );
}
