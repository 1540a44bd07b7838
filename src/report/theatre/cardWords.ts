import { formatCount, formatGain, formatOfHundred } from "../format.ts";
import type { PersonCard } from "../live/theatre/actRun.ts";
import { countOf, quoted } from "../sentences/words.ts";

type Known = PersonCard["practices"][number];

/** What a person does: "Uses “Quick quiz”, carried out 60 of 100." */
export function cardUse({ uses, fidelity, practices }: PersonCard): string {
  const used = practices.find(({ practice }) => practice === uses);
  if (used === undefined) return "Uses none of these practices.";
  return `Uses ${quoted(used.name)}, carried out ${formatOfHundred(fidelity)} of 100.`;
}

/** Whom she asked, and what she heard: "Asked 2 of 6 colleagues this week; 1 told of a practice." */
export function cardAsked({ week, contacts, asked, heardFrom }: PersonCard): string {
  if (contacts === 0) return "Learns from nobody.";
  const all = countOf(contacts, "colleague");
  if (week === 0) return `Learns from ${all}.`;
  if (asked === 0) return `Asked none of ${all} this week.`;
  const told = heardFrom === 0 ? "none" : formatCount(heardFrom);
  return `Asked ${formatCount(asked)} of ${all} this week; ${told} told of a practice.`;
}

/** One practice as it stands with her: "“Wait for answers”: 1 of 6 uses it; needs 2." */
export function cardPractice(
  { name, isKnown, users, needed, isBacked }: Known,
  contacts: number,
  isUsed: boolean,
): string {
  if (!isKnown) return `${quoted(name)}: does not know it yet.`;
  const using = `${formatCount(users)} of ${formatCount(contacts)} ${users === 1 ? "uses" : "use"} it`;
  const backed = isBacked ? "; the team stands behind it" : "";
  if (isUsed) return `${quoted(name)}: in use; ${using}${backed}.`;
  const need =
    needed > contacts
      ? "no number is enough"
      : needed === 0
        ? "needs none, only to hear of it"
        : `needs ${formatCount(needed)}`;
  return `${quoted(name)}: ${using}; ${need}${backed}.`;
}

/** What she thinks a practice is worth, what it is worth, and how it suits her class: numbers in SD, already formatted. */
export function cardWorth({ believed, worth, ownFit, isKnown }: Known): readonly [string, string, string] {
  return [isKnown ? formatGain(believed) : "–", formatGain(worth), isKnown ? formatGain(ownFit) : "–"];
}

/** Practices in the order in which a card tells them: what is used, what is known, the rest. */
export function cardOrder({ uses, practices }: PersonCard): readonly Known[] {
  const rank = ({ practice, isKnown }: Known): number => (practice === uses ? 0 : isKnown ? 1 : 2);
  return [...practices].sort(
    (one, other) => rank(one) - rank(other) || other.users - one.users || one.practice - other.practice,
  );
}
