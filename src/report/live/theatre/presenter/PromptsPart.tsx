import type { VNode } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { useSignal } from "@preact/signals";
import type { Act } from "../../../../model/acts/act.ts";
import { usePage } from "../../state/page.ts";
import { PromptEntries } from "../parts/PromptEntries.tsx";
import {
  hasOwnPrompts,
  PROMPT_MAXIMUM,
  promptKeys,
  promptNames,
  promptsOf,
  withoutPrompts,
  withPrompt,
} from "../prompts.ts";

/** The questions of the discussion, and the means to put them in the leader's own words. */
export function PromptsPart({ act }: { readonly act: Act }): VNode {
  const page = usePage();
  const settings = page.settings.value;
  const prompts = promptsOf(act, settings);
  const isOpen = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const isOwn = hasOwnPrompts(settings, act.key);
  const close = (): void => {
    isOpen.value = false;
    button.current?.focus();
  };
  return (
    <div class="prompts">
      <dl class="prompt-list">
        <PromptEntries prompts={prompts} />
      </dl>
      <div class="prompt-tools">
        <button
          ref={button}
          type="button"
          aria-expanded={isOpen.value}
          disabled={!page.isAlive.value}
          onClick={() => (isOpen.value = !isOpen.value)}
        >
          Change these words
        </button>
        {isOwn ? (
          <button
            type="button"
            onClick={() => {
              page.change((now) => withoutPrompts(now, act.key));
              page.announce("The act’s own words are back. Undo brings yours again.");
            }}
          >
            Back to the act’s words
          </button>
        ) : null}
        {isOwn ? (
          <p class="said">
            These are your words. “Share” keeps them in a saved copy; links and codes do not.
          </p>
        ) : null}
      </div>
      {isOpen.value ? <PromptFields act={act} close={close} /> : null}
    </div>
  );
}

function PromptFields({ act, close }: { readonly act: Act; readonly close: () => void }): VNode {
  const page = usePage();
  const id = useId();
  const first = useRef<HTMLTextAreaElement>(null);
  const prompts = promptsOf(act, page.settings.value);
  useEffect(() => first.current?.focus(), []);
  return (
    <div class="prompt-fields" role="group" aria-label="Words of the discussion">
      {promptKeys.map((key, at) => (
        <div key={key} class="prompt-field">
          <label for={`${id}-${key}`}>{promptNames[key]}</label>
          <textarea
            {...(at === 0 ? { ref: first } : {})}
            id={`${id}-${key}`}
            rows={3}
            maxLength={PROMPT_MAXIMUM}
            value={prompts[key]}
            aria-describedby={`${id}-note`}
            // Kept as the field is left, so that it can be empty while somebody writes.
            onChange={(event) => {
              const words = event.currentTarget.value;
              page.change((now) => withPrompt(now, act, key, words));
              event.currentTarget.value = promptsOf(act, page.settings.peek())[key];
            }}
          />
        </div>
      ))}
      <p id={`${id}-note`} class="said">
        At most {PROMPT_MAXIMUM} letters each. An empty field brings the act’s own words back.
      </p>
      <button type="button" class="main" onClick={close}>
        Done
      </button>
    </div>
  );
}
