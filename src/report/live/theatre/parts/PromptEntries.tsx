import type { VNode } from "preact";
import { promptKeys, promptNames, type PromptKey } from "../prompts.ts";

/** The questions for the room, as entries of a list of definitions: what each is about, and the question. */
export function PromptEntries({ prompts }: { readonly prompts: Readonly<Record<PromptKey, string>> }): VNode {
  return (
    <>
      {promptKeys.map((key) => (
        <div key={key}>
          <dt>{promptNames[key]}</dt>
          <dd>{prompts[key]}</dd>
        </div>
      ))}
    </>
  );
}
