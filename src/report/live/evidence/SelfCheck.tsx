import type { VNode } from "preact";
import type { ReadonlySignal } from "@preact/signals";
import type { SelfCheckState } from "../frame/extras.ts";
import { selfCheckSentence } from "./selfCheckSentence.ts";

/** How this page's own futures compare with those of the report. */
export function SelfCheck({ state }: { readonly state: ReadonlySignal<SelfCheckState> }): VNode {
  const check = state.value;
  return (
    <div class={`self-check ${check.status}`}>
      <p>{selfCheckSentence(check)}</p>
    </div>
  );
}
