import type { VNode } from "preact";
import { PromptsPart } from "../presenter/PromptsPart.tsx";
import type { StepProps } from "./index.ts";

/** What to talk about: three questions, which a workshop leader may put in other words. */
export function DiscussStep({ theatre }: StepProps): VNode {
  return <PromptsPart act={theatre.act.value} />;
}
