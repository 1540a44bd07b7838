import { formatCount } from "../../format.ts";
import { quoted } from "../../sentences/words.ts";
import { cleanText, shorten } from "../../text.ts";
import type { BoardFacts } from "../facts.ts";
import type { Reach } from "../fifty.ts";
import { answerSentence, verdictLines } from "./answer.ts";
import { cardsOf } from "./cards.ts";
import { futuresReach, ofCount } from "./counts.ts";
import { limitLines, sureSentence } from "./limits.ts";

/** Subject of an e-mail that tells the answer. */
export function emailSubject(facts: BoardFacts, title: string): string {
  const { plan, today } = facts;
  const name = shorten(cleanText(title), 60);
  if ((plan ?? today).reach.of === 0) return `${name}: no answer yet`;
  if (plan === null) return `${name}: ${futuresReach(today.reach)} on today’s path`;
  return `${name}: ${futuresReach(plan.reach)} with ${quoted(plan.name)}, ${ofCount(today.reach)} on today’s path`;
}

/** Name for a file of this page without its ending: lower-case letters, digits and hyphens, at most 80. */
export function fileName({ plan }: BoardFacts, title: string): string {
  const parts = [title, plan?.name ?? "today"].map(slug).filter((part) => part !== "");
  return ["spreadwell", ...parts].join("-").slice(0, 80).replace(/-+$/, "");
}

function slug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
}

/** The overview as paragraphs of plain text: for the first printed page and for the body of an e-mail. */
export function printSummary(facts: BoardFacts): readonly string[] {
  return [
    answerSentence(facts),
    ...verdictLines(facts),
    ...cardsOf(facts).map(
      ({ title, figure, sentences }) => `${title}: ${figure}. ${sentences.map(whole).join(" ")}`,
    ),
    `How sure is the model? ${sureSentence(facts)}`,
    ...limitLines(facts).map(({ title, sentence }) => `${title}: ${sentence}`),
  ];
}

function whole(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}

/** Said once a result has changed, to those who cannot see it: "“Coaching”: 44 of 50 futures reach the goal, was 31." */
export function announcement(facts: BoardFacts, before: Reach | null): string {
  const { plan, today } = facts;
  const { reach } = plan ?? today;
  const name = plan === null ? "Today’s path" : quoted(plan.name);
  if (reach.of === 0) return `${name}: no future has a value at the end.`;
  const was =
    before === null || before.of === 0 || (before.count === reach.count && before.of === reach.of)
      ? ""
      : `, was ${before.of === reach.of ? formatCount(before.count) : ofCount(before)}`;
  return `${name}: ${futuresReach(reach)}${was}.`;
}

/** How far a piece of work is: "8 of 200 futures so far". */
export function progressText(done: number, total: number): string {
  return `${formatCount(done)} of ${formatCount(total)} futures so far`;
}
