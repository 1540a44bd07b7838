import type { VNode } from "preact";
import type { StepProps } from "./index.ts";

/** Step Explain. */
export function ExplainStep({ theatre }: StepProps): VNode {
  return <p>{theatre.act.value.watch}</p>;
}
