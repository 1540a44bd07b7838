import { formatCount } from "../../format.ts";
import { countOf } from "../../sentences/words.ts";
import type { BudgetSearch, TriedPackage } from "../budgetSearch.ts";
import { moneyWords } from "../../../scenario/questions/moneyWords.ts";
import { ofCount } from "./counts.ts";

/** What a search is told with. */
export interface BudgetWords {
  readonly search: BudgetSearch;
  readonly budget: number;
  readonly currency: string;
  /** Packages that were to be run. */
  readonly wanted: number;
  /** What a package is, as the end of a sentence. */
  readonly words: (place: number) => string;
}

/** What came of a search: the best package, which are as good, the cheapest sure one, and how much was looked at. */
export function budgetSentences({ search, budget, currency, wanted, words }: BudgetWords): string[] {
  const { best, ties, sure, tried, today } = search;
  const money = (amount: number): string => moneyWords(amount, currency);
  const limit = money(budget);
  const dearer = tried.filter(({ isWithin }) => !isWithin).length;
  const looked = `This search looked at ${lookedAt(tried.length, wanted)} only; there may be better ones.`;
  const left =
    dearer === 0
      ? ""
      : ` ${dearer === tried.length && dearer > 1 ? `All ${formatCount(dearer)}` : `${formatCount(dearer)} of them`} turned out to cost more than ${limit} and ${dearer === 1 ? "is" : "are"} left out.`;
  if (best === null) return [`None of the packages that were run stays within ${limit}.`, `${looked}${left}`];
  const sentences = [
    `The best package within ${limit}: ${words(best.place)}. It costs ${money(best.extra)} beside today’s path, and ${ofCount(best.reach)} futures reach the goal. On today’s path it is ${ofCount(today)}.`,
    tieSentence(ties, money, words),
    sure === null
      ? `No package within ${limit} reaches the goal in 8 of 10 futures.`
      : `The cheapest one that reaches the goal in 8 of 10 futures: ${words(sure.place)}, ${money(sure.extra)}.`,
    `${looked}${left}`,
  ];
  return sentences;
}

/** Said where nothing that costs money fits into the budget. */
export function impossibleSentence(budget: number, currency: string): string {
  return `${moneyWords(budget, currency)} is too little for any package of this search. Enter more, or change what costs no money: who takes part, and who checks.`;
}

function lookedAt(done: number, wanted: number): string {
  return done === wanted ? countOf(done, "package") : `${formatCount(done)} of ${countOf(wanted, "package")}`;
}

function tieSentence(
  ties: readonly TriedPackage[],
  money: (amount: number) => string,
  words: (place: number) => string,
): string {
  const [cheapest] = ties;
  if (cheapest === undefined) return "It is clearly ahead of all others, future by future.";
  const others = countOf(ties.length, "other is", "others are");
  return `${others} about as good, future by future: the difference is luck, or too small to matter. The cheapest of these costs ${money(cheapest.extra)}: ${words(cheapest.place)}.`;
}
