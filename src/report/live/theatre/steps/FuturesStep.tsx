import type { VNode } from "preact";
import type { StepProps } from "./index.ts";

/** Step Futures. */
export function FuturesStep({ theatre }: StepProps): VNode {
  return <p>{theatre.act.value.watch}</p>;
}
