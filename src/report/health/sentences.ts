import type { Headline } from "../../experiment/board/boardResult.ts";
import { networkTypeNames, networkTypes, type NetworkTypeName } from "../../model/networkTypes.ts";
import { hoursWords, moneyWords } from "../../scenario/questions/moneyWords.ts";
import { saySize } from "../board/headlineWords.ts";
import { ALMOST_EVERY, USUALLY } from "../board/verdict.ts";
import { formatCount, formatRange } from "../format.ts";
import { listOf, withArticle } from "../sentences/words.ts";
import type { TypeCost } from "./costs.ts";
import { isClearlyBetter, isTie, type Comparison, type Recommendation } from "./recommend.ts";

/** What is recommended, one sentence. */
export function recommendationSentence({ type, beside }: Recommendation): string {
  const name = withArticle(type);
  if (beside.some(({ overBudget }) => overBudget !== null))
    return `In these simulations, ${name} fits your answers best within your budget.`;
  if (beside.some(({ verdict }) => isClearlyBetter(verdict)))
    return `In these simulations, ${name} fits your answers best.`;
  return `In these simulations, no type of network does clearly better than ${name}, and ${name} costs least.`;
}

/** That the other type takes more than the budget; undefined where it does not. */
export function budgetSentence(
  { other, overBudget }: Comparison,
  budget: number | null,
  currency: string,
): string | undefined {
  if (overBudget === null || budget === null) return undefined;
  return `${capital(withArticle(other))} would take ${moneyWords(overBudget, currency)} more than the type that costs least. That is over your budget of ${moneyWords(budget, currency)}.`;
}

/** What stands where there are too few futures to recommend anything. */
export const TOO_FEW = "There are too few futures to say which type fits: 50 of each are needed.";

/** The recommended type beside another: counts, the word that they bear, and the size. */
export function comparisonSentence(comparison: Comparison, headline: Headline): string {
  const { type, other, verdict, isOtherCheaper } = comparison;
  const { better, worse, same, of } = verdict;
  const [one, two] = [withArticle(type), withArticle(other)];
  if (verdict.kind === "no difference")
    return `${capital(one)} and ${two} end alike in ${count(same)} of ${count(of)} futures.${cheaper(type, isOtherCheaper)}`;
  if (isTie(verdict))
    return `${capital(one)} and ${two} are too close to call: the first does better in ${count(better)} of ${count(of)} futures, the second in ${count(worse)}.${cheaper(type, isOtherCheaper)}`;
  const isAhead = better > worse;
  const lead = isAhead
    ? `${capital(one)} does better than ${two}`
    : `${capital(two)} does better than ${one}`;
  const size = saySize(headline, verdict.difference.median);
  const middle = `In the middle future the two lie ${size} apart`;
  const small = verdict.isSmall
    ? `, which is less than the ${saySize(headline, headline.matters)} that would matter to you`
    : "";
  const money = isAhead ? "" : cheaper(type, isOtherCheaper);
  return `${lead} in ${count(isAhead ? better : worse)} of ${count(of)} futures${frequency(isAhead ? better : worse, of)}. ${middle}${small}.${money}`;
}

/** How often, bound to the counts of 50 that verdicts are bound to; "" below them. */
function frequency(better: number, of: number): string {
  if (better === of) return ": every one";
  if (better >= ALMOST_EVERY) return ": almost every one";
  return better >= USUALLY ? ", which is usually" : "";
}

function cheaper(type: NetworkTypeName, isOtherCheaper: boolean): string {
  return isOtherCheaper ? "" : ` ${capital(withArticle(type))} costs less.`;
}

/** What the recommended type takes, and what the others take. */
export function costSentence(costs: readonly TypeCost[], type: NetworkTypeName, currency: string): string {
  const of = (name: NetworkTypeName): TypeCost => costs.find((cost) => cost.type === name)!;
  const show = ({ hours, money }: TypeCost): string =>
    `${hoursWords(hours)} and ${moneyWords(money, currency)}`;
  const others = networkTypeNames
    .filter((name) => name !== type && Number.isFinite(of(name).money))
    .map((name) => `${withArticle(name)} takes ${show(of(name))}`);
  if (!Number.isFinite(of(type).money)) return "What it costs was not measured.";
  const rest = others.length === 0 ? "" : ` ${capital(listOf(others))}.`;
  return `For each teacher in a school year, ${withArticle(type)} takes ${show(of(type))}. The money includes those hours, paid as staff time.${rest}`;
}

/** How far the district is taken to follow what a type asks: an assumption, said as one. `low` and `high` from 0 to 1. */
export function reachSentence(low: number, high: number): string {
  const shown = formatRange(low, high, (share) => formatCount(Math.round(share * 100)));
  const range = shown.includes(" to ") ? `between ${shown.replace(" to ", " and ")}` : shown;
  return `We assume that your schools carry out ${range} of 100 parts of what a type of network asks, and pay its full cost. This goes by your answers on purpose, principals and time.`;
}

/** Whether futures are still coming in, and how many are there. */
export function progressSentence(done: number, total: number): string {
  return `${count(done)} of ${count(total)} futures so far.`;
}

/** The name of a type at the start of a line. */
export function typeLabel(type: NetworkTypeName): string {
  return networkTypes[type].label;
}

/** A sentence or clause with a capital at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function count(value: number): string {
  return formatCount(value);
}
