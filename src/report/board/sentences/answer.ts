import { DOT_COUNT, placeAmongHundred } from "../../findings/ending.ts";
import { kindOfCount } from "../../findings/findings.ts";
import { formatCount, formatRange } from "../../format.ts";
import { countOf as countOfNoun, quoted, whichFuture } from "../../sentences/words.ts";
import type { BoardFacts, PlanFacts } from "../facts.ts";
import { gainNote, goalPhrase, sayHeadline, sayPlace, showHeadline } from "../headlineWords.ts";
import { byTheEnd } from "../schoolTime.ts";
import { verdictSentence } from "../verdict.ts";
import { middleOf, ofCount } from "./counts.ts";

/** Part of a sentence; a count that carries the message stands apart, so that it can be made bold. */
export type Piece = string | { readonly count: string };

/** The answer in one or two sentences: in how many futures the goal is met, with the plan and on today’s path. */
export function answerPieces(facts: BoardFacts): readonly Piece[] {
  const { plan, today, headline } = facts;
  const main = plan ?? today;
  const name = plan === null ? "today’s path" : quoted(plan.name);
  if (main.reach.of === 0) return [`No future of ${name} has a value at the end, so there is no answer.`];
  if (main.reach.of === 1) return singleAnswer(facts, main);
  const goal = ` simulated futures ${goalPhrase(headline, byTheEnd(facts.weeks, facts.start))}.`;
  if (plan === null) return ["On today’s path, in ", countOf(today), goal];
  const lead = [`If you choose ${name}, in `, countOf(plan), goal];
  return today.reach.of === 0 ? lead : [...lead, " On today’s path: ", countOf(today), "."];
}

/** The answer as plain text. */
export function answerSentence(facts: BoardFacts): string {
  return answerPieces(facts)
    .map((piece) => (typeof piece === "string" ? piece : piece.count))
    .join("");
}

function countOf({ reach }: PlanFacts): Piece {
  return { count: ofCount(reach) };
}

function singleAnswer(
  { headline, plan, today, weeks, start }: BoardFacts,
  main: PlanFacts,
): readonly Piece[] {
  const met = (each: PlanFacts): string => (each.reach.count === 1 ? "is met" : "is not met");
  const value = (each: PlanFacts): string => sayHeadline(headline, each.range.median);
  const name = plan === null ? "of today’s path" : `of ${quoted(plan.name)}`;
  const rest =
    plan === null || today.reach.of !== 1 ? "" : ` On today’s path it ${met(today)}: ${value(today)}.`;
  return [
    `In one single future ${name}, the goal ${met(main)} ${byTheEnd(weeks, start)}: `,
    { count: value(main) },
    `.${rest}`,
  ];
}

/** Below the answer: the verdict in the same futures, and what the middle future comes to. */
export function verdictLines(facts: BoardFacts): readonly string[] {
  const { plan, today, headline, verdict } = facts;
  const main = plan ?? today;
  if (main.reach.of === 0) return [];
  const lines: string[] = [];
  if (plan !== null && verdict !== null) lines.push(verdictSentence(verdict, headline, quoted(plan.name)));
  lines.push(middleSentence(facts));
  const note = gainNote(headline);
  if (note !== undefined) lines.push(note);
  return lines;
}

function middleSentence({ plan, today, headline }: BoardFacts): string {
  const main = plan ?? today;
  const isBeside = plan !== null && today.reach.of > 0;
  if (headline.kind !== "gain") {
    const before = isBeside ? ` On today’s path it is ${showHeadline(headline, today.range.median)}.` : "";
    return `The count is ${middleOf(main, headline)}.${before}`;
  }
  const kind = kindOfCount(main.futures);
  const which = whichFuture(kind);
  const { median, low, high } = main.range;
  const places = formatRange(low, high, (gain) => String(placeAmongHundred(gain)));
  const ends = kind === "many" && places.includes(" ") ? ` (8 of 10 futures: place ${places})` : "";
  const before = isBeside ? ` On today’s path: ${sayHeadline(headline, today.range.median)}.` : "";
  return `${which.charAt(0).toUpperCase()}${which.slice(1)}, a teacher in the middle teaches as well as one at ${sayPlace(median)} does today${ends}: a gain of ${showHeadline(headline, median)}.${before}`;
}

/** Notes that must stand at the top: futures that are missing, and too few. */
export function statusLines({ plan, today, uneven }: BoardFacts): readonly string[] {
  const notes: string[] = [];
  const plans = plan === null ? [today] : [today, plan];
  const missing = Math.max(...plans.map((each) => each.missing));
  const fewest = Math.min(...plans.map((each) => each.futures));
  if (missing > 0) {
    notes.push(
      `${String(missing)} of ${String(Math.max(...plans.map((each) => each.futures + each.missing)))} futures ${missing === 1 ? "has" : "have"} no value at the end and ${missing === 1 ? "is" : "are"} left out.`,
    );
  }
  if (uneven !== null && plan !== null) {
    notes.push(
      `The plan was run in ${countOfNoun(uneven.plan, "future")}, today’s path in ${formatCount(uneven.today)}. What is counted of both is of the ${formatCount(plan.futures + plan.missing)} that both have.`,
    );
  }
  if (fewest === 1)
    notes.push("One single future shows no range. Luck alone could have made it look different.");
  else if (fewest > 1 && fewest < DOT_COUNT) {
    notes.push(
      `With ${String(fewest)} futures, a count can move by luck alone. Run ${DOT_COUNT} or more before you rely on one.`,
    );
  }
  return notes;
}
