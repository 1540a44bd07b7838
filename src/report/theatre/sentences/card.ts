import { formatCount, formatGain, formatOfHundred } from "../../format.ts";
import { countOf, quoted } from "../../sentences/words.ts";
import type { PersonCard } from "../../live/theatre/actRun.ts";
import { cardName } from "../names.ts";
import { worthWords } from "./worth.ts";

type CardPractice = PersonCard["practices"][number];

/** A person and the week of her card: "Teacher 12 of Oak, week 7". */
export function cardTitle(card: PersonCard): string {
  return `${cardName(card)}, ${card.week === 0 ? "at the start" : `week ${formatCount(card.week)}`}`;
}

/**
 * The card in one line about one practice: "Asked 2 of 6 colleagues this week; 1 of the 6 uses “Flashy slides”; she needs 2."
 * `practice`: its number; with one that the card lacks, such as −1, the one of `cardPractice`.
 */
export function cardLine(card: PersonCard, practice: number): string {
  const one = chosen(card, practice);
  const parts = [
    askedWords(card),
    ...(one === undefined ? [] : [usersWords(card, one), needWords(card, one)]),
  ];
  return `${parts.filter((part) => part !== "").join("; ")}.`;
}

/** The whole card, a sentence to a line: what she uses, whom she asked, and what she weighs of one practice. */
export function cardSentences(card: PersonCard, practice: number): readonly string[] {
  const one = chosen(card, practice);
  return [
    ...(card.joined > 0 ? [`She came to this post in week ${formatCount(card.joined)}.`] : []),
    useSentence(card),
    cardLine(card, practice),
    ...toldSentence(card),
    ...(one === undefined ? [] : weighing(card, one)),
  ];
}

/**
 * The practice to speak of where none was chosen: that which most of her colleagues use and she does not; where nobody
 * uses any such, her own, else the first. −1 without practices.
 */
export function cardPractice({ practices, uses }: Pick<PersonCard, "practices" | "uses">): number {
  let best: CardPractice | undefined;
  for (const one of practices) if (one.practice !== uses && one.users > (best?.users ?? 0)) best = one;
  return best?.practice ?? (uses >= 0 ? uses : (practices[0]?.practice ?? -1));
}

function chosen(card: PersonCard, practice: number): CardPractice | undefined {
  const find = (number: number): CardPractice | undefined =>
    card.practices.find((each) => each.practice === number);
  return find(practice) ?? find(cardPractice(card));
}

/** Each practice of the domain as a row: its name, how many of her colleagues use it, how many she needs, what she thinks of it. */
export function cardRows(
  card: PersonCard,
): readonly { readonly practice: number; readonly cells: readonly [string, string, string, string] }[] {
  return card.practices.map((one) => ({
    practice: one.practice,
    cells: [
      one.name,
      `${formatCount(one.users)} of ${formatCount(card.contacts)}`,
      one.needed > card.contacts ? "more than she has" : formatCount(one.needed),
      isHeardOf(one) ? `${formatGain(one.believed)} SD` : "not heard of it",
    ],
  }));
}

/** Heads of `cardRows`. */
export const cardColumns = ["Practice", "Colleagues who use it", "She needs", "Worth, she thinks"] as const;

function useSentence({ uses, fidelity, practices }: PersonCard): string {
  const inUse = practices.find(({ practice }) => practice === uses);
  if (inUse === undefined) return "She uses none of these practices.";
  return `She uses ${quoted(inUse.name)}, and does ${formatOfHundred(fidelity)} of 100 parts of it.`;
}

function askedWords({ week, asked, contacts }: PersonCard): string {
  if (contacts === 0) return "She has no colleague to ask";
  if (week === 0) return `She has ${countOf(contacts, "colleague")} to ask`;
  return `Asked ${formatCount(asked)} of ${countOf(contacts, "colleague")} this week`;
}

function usersWords({ contacts }: PersonCard, { users, name }: CardPractice): string {
  if (contacts === 0) return "";
  return `${formatCount(users)} of the ${formatCount(contacts)} ${users === 1 ? "uses" : "use"} ${quoted(name)}`;
}

function needWords({ contacts, uses }: PersonCard, { practice, needed }: CardPractice): string {
  if (uses === practice) return "she uses it";
  if (contacts === 0 && needed > 0) return "so she thinks of nothing new";
  if (needed > contacts) return `she needs more than ${formatCount(contacts)}`;
  return `she needs ${needed === 0 ? "none" : formatCount(needed)}`;
}

function toldSentence({ week, contacts, asked, heardFrom }: PersonCard): readonly string[] {
  if (week === 0 || contacts === 0 || asked === 0) return [];
  if (heardFrom === 0) return ["Nobody told her of a practice this week."];
  return [`${formatCount(heardFrom)} told her of a practice in use.`];
}

function weighing(card: PersonCard, one: CardPractice): readonly string[] {
  const lines: string[] = [];
  if (card.uses !== one.practice) {
    if (!isHeardOf(one)) lines.push(`She has not heard of ${quoted(one.name)}.`);
    else if (one.users >= one.needed) lines.push("That is enough for her to think about it.");
    else lines.push("That is not enough yet.");
  }
  if (one.isBacked) lines.push("Her team stands behind it.");
  if (isHeardOf(one))
    lines.push(`She thinks that it ${worthWords(one.believed)}. In her school it ${worthWords(one.worth)}.`);
  return lines;
}

/** Who sees a colleague use a practice knows of it. */
function isHeardOf({ isKnown, users }: CardPractice): boolean {
  return isKnown || users > 0;
}
