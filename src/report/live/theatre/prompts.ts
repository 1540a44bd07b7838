import type { Act, ActPrompts } from "../../../model/acts/act.ts";
import type { Settings } from "../state/settings.ts";

/** The prompts of an act, in the order in which a room talks. */
export const promptKeys = ["notice", "connect", "act"] as const satisfies readonly (keyof ActPrompts)[];
export type PromptKey = (typeof promptKeys)[number];

/** Letters of one prompt that are kept: three lines on a wall, and room on the handout. */
export const PROMPT_MAXIMUM = 240;

/** What a prompt is for, as its heading says it. */
export const promptNames: Readonly<Record<PromptKey, string>> = {
  notice: "What did we see?",
  connect: "Where is it so in our school?",
  act: "What shall we do on Monday?",
};

/** What a room is asked after an act: the leader's own words where there are any, else the act's. */
export function promptsOf(
  act: Pick<Act, "key" | "prompts">,
  { prompts }: Pick<Settings, "prompts">,
): ActPrompts {
  const own = prompts !== undefined && Object.hasOwn(prompts, act.key) ? prompts[act.key]! : {};
  return { ...act.prompts, ...own };
}

/** Whether a leader changed any of the words of an act, or of any act where none is named. */
export function hasOwnPrompts({ prompts = {} }: Pick<Settings, "prompts">, key?: string): boolean {
  return Object.entries(prompts).some(
    ([act, own]) => (key === undefined || act === key) && Object.keys(own).length > 0,
  );
}

/** Settings with the words of one prompt changed; words that are empty or the act's own take the change away. */
export function withPrompt(
  settings: Settings,
  act: Pick<Act, "key" | "prompts">,
  key: PromptKey,
  words: string,
): Settings {
  const kept = tidyPrompt(words);
  const before = settings.prompts?.[act.key] ?? {};
  const own: Partial<Record<PromptKey, string>> = {};
  for (const each of promptKeys) {
    const text = each === key ? kept : before[each];
    if (text !== undefined && text.trim() !== "" && text !== act.prompts[each]) own[each] = text;
  }
  return withOwn(settings, act.key, own);
}

/** Settings with an act's own words again. */
export function withoutPrompts(settings: Settings, key: string): Settings {
  return withOwn(settings, key, {});
}

/** Settings from elsewhere that say nothing of prompts, such as those of a link: with the words that the leader has here. */
export function keepPrompts(next: Settings, { prompts }: Pick<Settings, "prompts">): Settings {
  return next.prompts !== undefined || prompts === undefined ? next : { ...next, prompts };
}

/** A prompt as it is kept: no signs that cannot be seen, no lone halves of characters, at most `PROMPT_MAXIMUM` letters. */
export function tidyPrompt(words: string): string {
  return [...words.replace(/[\p{Cc}\p{Cs}]/gu, " ")].slice(0, PROMPT_MAXIMUM).join("");
}

/** Prompts in one order, whatever order they were written in; null where there are none. */
export function promptsInOrder({
  prompts = {},
}: Pick<Settings, "prompts">): NonNullable<Settings["prompts"]> | null {
  const acts = Object.keys(prompts)
    .sort()
    .map((act) => [act, inOrder(prompts[act]!)] as const)
    .filter(([, own]) => Object.keys(own).length > 0);
  return acts.length === 0 ? null : Object.fromEntries(acts);
}

/** Whether a value out of a file is what a leader can have written. */
export function arePrompts(value: unknown): value is NonNullable<Settings["prompts"]> {
  return (
    isRecord(value) &&
    Object.entries(value).every(
      ([act, own]) =>
        /^[a-z0-9-]{1,60}$/.test(act) &&
        isRecord(own) &&
        Object.entries(own).every(
          ([key, words]) =>
            promptKeys.some((each) => each === key) &&
            typeof words === "string" &&
            [...words].length <= PROMPT_MAXIMUM,
        ),
    )
  );
}

function withOwn({ prompts = {}, ...rest }: Settings, key: string, own: Partial<ActPrompts>): Settings {
  const others = Object.entries(prompts).filter(([act]) => act !== key);
  const all = Object.keys(own).length === 0 ? others : [...others, [key, own] as const];
  return all.length === 0 ? rest : { ...rest, prompts: Object.fromEntries(all) };
}

function inOrder(own: Partial<ActPrompts>): Partial<ActPrompts> {
  return Object.fromEntries(
    promptKeys.flatMap((key) => (own[key] === undefined ? [] : [[key, own[key]] as const])),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
