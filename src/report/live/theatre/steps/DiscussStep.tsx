import type { VNode } from "preact";
import { usePage } from "../../state/page.ts";
import { promptsOf } from "../prompts.ts";
import type { StepProps } from "./index.ts";

/** What to talk about: three questions, which a workshop leader may have put in other words. */
export function DiscussStep({ theatre }: StepProps): VNode {
  const prompts = promptsOf(theatre.act.value, usePage().settings.value);
  return (
    <ol class="theatre-prompts">
      <li>
        <strong>Notice.</strong> {prompts.notice}
      </li>
      <li>
        <strong>Connect to our school.</strong> {prompts.connect}
      </li>
      <li>
        <strong>Act.</strong> {prompts.act}
      </li>
    </ol>
  );
}
