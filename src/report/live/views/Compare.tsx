import type { VNode } from "preact";

/** Placeholder until the view is built. */
export function CompareView(): VNode {
  return <p>Not built yet.</p>;
}
