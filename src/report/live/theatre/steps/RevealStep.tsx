import type { VNode } from "preact";
import type { StepProps } from "./index.ts";

/** Step Reveal. */
export function RevealStep({ theatre }: StepProps): VNode {
  return <p>{theatre.act.value.watch}</p>;
}
