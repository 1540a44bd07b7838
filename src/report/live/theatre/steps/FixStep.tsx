import type { VNode } from "preact";
import type { StepProps } from "./index.ts";

/** Step Fix. */
export function FixStep({ theatre }: StepProps): VNode {
  return <p>{theatre.act.value.watch}</p>;
}
