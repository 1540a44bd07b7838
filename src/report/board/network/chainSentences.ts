import type { Story } from "../../live/engine/protocol.ts";
import type { Use } from "../../live/network/influences.ts";
import { quoted } from "../../sentences/words.ts";
import { personName } from "./people.ts";

/** How somebody heard of a practice from a colleague, by the mode of their work together. */
const told: Readonly<Record<string, string>> = {
  storytelling: "in a talk between colleagues",
  aid: "when asking for help",
  sharing: "when they shared materials",
  jointWork: "when they worked on lessons together",
};

/** How a practice came to somebody other than from a colleague. */
const alone: Readonly<Record<string, string>> = {
  outside: "after finding it outside the district",
  brought: "when it was brought in as planned",
  ordered: "after being told to use it",
  training: "after a training on it",
};

/** What a practice's name says where a school made it out of another one. */
const VARIANT = ", variant of ";

/** A person of a link, and whether she is still there at the end. */
function who(story: Story, use: Use): string {
  return personName(story, use.post) + (use.hasLeft ? " (who has since left that post)" : "");
}

/** One link in words: "Teacher 12 of Alder began in week 30, after hearing of it from Teacher 4 of Alder when asking for help." */
export function linkSentence(story: Story, use: Use, source: Use | null): string {
  const { event, week } = use;
  if (event === null) return `${who(story, use)} used it before the first week.`;
  const began = `${who(story, use)} began in week ${week}`;
  const team = event.group >= 0 ? " A group there stood behind it." : "";
  if (source !== null) {
    const from = personName(story, source.post);
    const how = use.isSeen
      ? `after seeing ${from} use it`
      : `after hearing of it from ${from} ${told[event.mode] ?? ""}`.trimEnd();
    return `${began}, ${how}.${team}`;
  }
  if (event.mode === "" && event.group >= 0) return `${began}, after a group there settled on it.`;
  const way = alone[event.mode];
  if (way !== undefined) return `${began}, ${way}.${team}`;
  if (story.practices[event.practice]!.name.includes(VARIANT))
    return `${began}, when a group made it out of what it used before.`;
  return `${began}. Nobody is on record as having told of it.`;
}

/** A way back to the first user in sentences, the chosen person first. */
export function chainSentences(story: Story, chain: readonly Use[]): readonly string[] {
  return chain.map((use, at) => linkSentence(story, use, chain[at + 1] ?? null));
}

/** What stands above the way: whether the person uses the practice in the week, and how many links it has. */
export function chainHeading(
  story: Story,
  person: number,
  practice: number,
  chain: readonly Use[],
  isUser: boolean,
): string {
  const name = personName(story, person);
  const what = quoted(story.practices[practice]!.name);
  if (chain.length === 0) return `${name} has not used ${what} so far.`;
  const end = isUser ? "uses" : "no longer uses";
  const links =
    chain.length === 1 ? "" : ` It came in ${chain.length - 1} ${chain.length === 2 ? "step" : "steps"}:`;
  return `${name} ${end} ${what}.${links}`;
}
