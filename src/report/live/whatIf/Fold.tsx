import type { VNode } from "preact";
import { useState } from "preact/hooks";

/** Something that is drawn only once it is unfolded: charts that nobody looks at cost nothing while a slider moves. */
export function Fold({ title, draw }: { readonly title: string; readonly draw: () => VNode }): VNode {
  const [isOpen, open] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        open(currentTarget.open);
      }}
    >
      <summary>{title}</summary>
      {isOpen && draw()}
    </details>
  );
}
