import type { Headline } from "../../experiment/board/boardResult.ts";
import type { NetworkTypeName } from "../../model/networkTypes.ts";
import { sayHeadline } from "../board/headlineWords.ts";
import { countOf, withArticle } from "../sentences/words.ts";
import type { Flip, Narrowing } from "./probes.ts";
import type { WeakLink } from "./standing.ts";
import { capital } from "./sentences.ts";

/** What would turn the recommendation, one sentence for each answer that does. */
export function flipSentence({ question, end, type }: Flip): string {
  return `${asked(question.text)} If the answer were “${question.choices[end]!}”, the simulations would speak for ${withArticle(type)}.`;
}

/** Where nothing that was tried turns the recommendation. */
export function noFlipSentence(questions: number): string {
  if (questions === 0) return "No other answer was tried.";
  const tried = countOf(questions, "question was", "questions were");
  const none = questions === 1 ? "it does not turn" : "none of them turns";
  return `${tried} tried with the first and with the last answer, and ${none} the recommendation.`;
}

/** Which answer would narrow most. */
export function narrowingSentence(
  { question, low, high, flips }: Narrowing,
  type: NetworkTypeName,
  headline: Headline,
): string {
  const ends = `With the first answer ${withArticle(type)} ends at ${sayHeadline(headline, low)} in the middle future, with the last at ${sayHeadline(headline, high)}.`;
  return `Find this out first: ${asked(question.text)} ${ends}${flips ? " It also decides which type is named." : ""}`;
}

/** Something that the type leans on and the answers lack. */
export function weakLinkSentence({ question, answer, needed }: WeakLink, type: NetworkTypeName): string {
  const given = answer === "unsure" ? "You are not sure." : `You said “${question.choices[answer]!}”.`;
  return `${asked(question.text)} ${given} ${capital(withArticle(type))} leans on “${question.choices[needed]!}”.`;
}

/** Where the answers give all that the type leans on. */
export function noWeakLinkSentence(type: NetworkTypeName): string {
  return `Your answers lack nothing that ${withArticle(type)} leans on.`;
}

function asked(text: string): string {
  return `“${text}”`;
}
