import type { VNode } from "preact";

/** Placeholder until the view is built. */
export function EvidenceView(): VNode {
  return <p>Not built yet.</p>;
}
