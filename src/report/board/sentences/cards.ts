import { kindOfCount } from "../../findings/findings.ts";
import type { Range } from "../../findings/range.ts";
import { formatCount } from "../../format.ts";
import { countOf, quoted, span, whichFuture } from "../../sentences/words.ts";
import { shorten } from "../../text.ts";
import type { BoardFacts } from "../facts.ts";
import { betterSign, roundDifference, sayPlace } from "../headlineWords.ts";
import type { PerilFact } from "../probeFacts.ts";
import { moneyWords, roundMoney } from "../../../scenario/questions/moneyWords.ts";
import { showMonth, termOf } from "../schoolTime.ts";
import { futuresReach, moneyBetween, moneyRange, ofCount } from "./counts.ts";

/** Share of all costs below which two plans take about as much. */
const SMALLEST_EXTRA = 0.001;

/** One of the three cards: what it is about, its figure, and what belongs to it, a sentence each. */
export interface Card {
  readonly key: "cost" | "time" | "risk";
  readonly title: string;
  readonly figure: string;
  readonly sentences: readonly string[];
}

/** What it costs, how soon, and what could go wrong. */
export function cardsOf(facts: BoardFacts): readonly Card[] {
  return [costCard(facts), timeCard(facts), riskCard(facts)];
}

function costCard(facts: BoardFacts): Card {
  const { cost, currency, plan, teachers, today } = facts;
  const title = "What it costs";
  const money = (amount: number): string => moneyWords(amount, currency);
  const total = roundMoney(cost.total.median);
  if (Number.isNaN(total))
    return { key: "cost", title, figure: "Not known", sentences: ["Costs were not recorded."] };
  const futures = (plan ?? today).futures;
  const each = teachers > 0 ? ` That is ${money(cost.perTeacher)} per teacher.` : "";
  const inAll = `In all${plan === null ? "" : " the plan costs"} ${money(cost.total.median)}, with staff time paid.${each}`;
  if (plan === null) {
    const range = moneyRange(cost.total, futures, currency);
    const figure = total === 0 ? "No money" : money(cost.total.median);
    const spent = `on today’s path, with staff time paid, ${range}.${total === 0 ? "" : each}`;
    return { key: "cost", title, figure, sentences: [spent, ...hoursLines(facts)] };
  }
  const extra = roundMoney(cost.extra.median);
  const isAlike = isAsMuch(facts);
  const figure = isAlike
    ? "About as much"
    : extra > 0
      ? `${money(extra)} more`
      : extra < 0
        ? `${money(-extra)} less`
        : "No more money";
  const range = extra < 0 && !isAlike ? turned(cost.extra) : cost.extra;
  const than = `${isAlike ? "as" : "than"} today’s path ${moneyRange(range, futures, currency)}.`;
  const sentences = [Number.isNaN(extra) ? "than today’s path, as far as is known." : than];
  if (total !== 0) sentences.push(inAll);
  sentences.push(...hoursLines(facts), ...unitLines(facts));
  return { key: "cost", title, figure, sentences };
}

/** Whether what a plan takes more or less is lost in what all costs: a difference of $5 in three million says nothing. */
function isAsMuch({ cost }: BoardFacts): boolean {
  const extra = Math.abs(roundMoney(cost.extra.median));
  return extra > 0 && extra < SMALLEST_EXTRA * Math.abs(cost.total.median);
}

/** What a plan takes, beside the bracket of the time in which it is paid for: "paid for: $445,000 more in all". */
export function fundingLabel(facts: BoardFacts): string {
  const { cost, currency } = facts;
  const extra = roundMoney(cost.extra.median);
  if (!Number.isFinite(extra) || extra === 0 || isAsMuch(facts)) return "paid for";
  return `paid for: ${moneyWords(Math.abs(extra), currency)} ${extra > 0 ? "more" : "less"} in all`;
}

// Less money reads without a minus, so its ends change places.
function turned({ median, low, high }: Range): Range {
  return { median: -median, low: -high, high: -low };
}

function hoursLines({ cost, plan }: BoardFacts): readonly string[] {
  if (plan === null) return [];
  const hours = Math.round(cost.extraHours.median);
  if (!Number.isFinite(hours) || hours === 0) return [];
  return [
    `It takes ${countOf(roundHours(Math.abs(hours)), "hour")} ${hours > 0 ? "more" : "less"} of staff time.`,
  ];
}

function unitLines({ cost, currency, headline, plan, today }: BoardFacts): readonly string[] {
  const { perUnit } = cost;
  if (perUnit === null) return [];
  const unit =
    headline.kind === "use"
      ? "Each further teacher reached"
      : headline.kind === "gain"
        ? `Each further +0.10 SD of gain, as from place 50 to ${sayPlace(0.1)},`
        : "Each use of 100 that no longer does harm";
  if (perUnit.median === Infinity)
    return [`${unit} has no price: in half of the futures or more, the money buys none.`];
  const kind = kindOfCount(Math.min((plan ?? today).futures, today.futures));
  const middle = `${unit} costs ${moneyWords(perUnit.median, currency)} ${whichFuture(kind)}`;
  if (kind !== "many") return [`${middle}.`];
  if (perUnit.high === Infinity) {
    return [
      `${middle}. In 9 of 10 futures it costs ${moneyWords(perUnit.low, currency)} or more; in some of them the money buys none.`,
    ];
  }
  return [`${middle} (8 of 10 futures: ${moneyBetween(perUnit, currency)}).`];
}

/** Hours to two digits that tell. */
export function roundHours(hours: number): number {
  return Math.round(Number(hours.toPrecision(2)));
}

function timeCard({ plan, today, weeks, start }: BoardFacts): Card {
  const main = plan ?? today;
  const key = "time";
  const title = "How soon";
  if (main.futures === 0)
    return { key, title, figure: "Not known", sentences: ["No future has a value at the end."] };
  const never = `not within ${span(weeks)}`;
  const sentences: string[] = [];
  const isOne = main.futures === 1;
  if (main.halfWeek === null)
    sentences.push(
      isOne
        ? "The one future that was run never reaches the goal."
        : "There is no time at which half of the futures meet the goal.",
    );
  else if (main.halfWeek === 0)
    sentences.push(
      isOne ? "It meets the goal as it begins." : "Half of the futures or more meet the goal as they begin.",
    );
  else
    sentences.push(
      `${isOne ? "The one future meets" : "Half of the futures meet"} the goal by then, in school term ${formatCount(termOf(main.halfWeek))}.`,
    );
  const when = (week: number | null): string =>
    week === null ? never : week === 0 ? "from the start" : showMonth(week, start);
  const figure = when(main.halfWeek);
  // A future may meet the goal and fall back below it: without this, the card seems to contradict the answer.
  if (!isOne && main.halfWeek !== null && main.reach.count * 2 < main.reach.of)
    sentences.push(`Some then miss it again: at the end ${futuresReach(main.reach)}.`);
  if (plan !== null && today.futures > 0) sentences.push(`On today’s path: ${when(today.halfWeek)}.`);
  return { key, title, figure: `${figure.charAt(0).toUpperCase()}${figure.slice(1)}`, sentences };
}

function riskCard({ headline, isProbed, perils, arePerilsToCome, probedName }: BoardFacts): Card {
  const key = "risk";
  const title = "What could go wrong";
  const [largest] = perils;
  // What could go wrong is a peril that does harm here: without some, these futures would end worse.
  const harm = (peril: PerilFact): number => betterSign(headline) * roundDifference(headline, peril.change);
  const worst = perils.find((peril) => harm(peril) > 0) ?? largest;
  if (arePerilsToCome) {
    const sentence = "This page now switches off one peril after another in these schools.";
    return { key, title, figure: "Being tried", sentences: [sentence] };
  }
  if (largest === undefined || worst === undefined)
    return { key, title, figure: "Not tried", sentences: ["This study switched no peril off."] };
  const withPlan = isProbed ? "" : ` This was tried with ${quoted(probedName)}.`;
  if (!(harm(worst) > 0)) {
    const none =
      harm(largest) === 0
        ? "none makes a difference in the middle future that a reader could see"
        : "none does harm in the middle future: without any one of them it ends no better";
    const sentences = [`Of ${countOf(perils.length, "peril")}, ${none}.${withPlan}`];
    return { key, title, figure: "No single peril", sentences };
  }
  const isCountMoved =
    worst.withPeril.count !== worst.without.count || worst.withPeril.of !== worst.without.of;
  // Another may move more, to the good.
  const most =
    worst !== largest ? "does most harm" : `${isCountMoved ? "matters" : "moves the middle future"} most`;
  const counts = isCountMoved
    ? `With it, ${futuresReach(worst.withPeril)}. Without it, ${ofCount(worst.without)} ${worst.without.count === 1 ? "does" : "do"}.`
    : `The count is the same with it and without it: ${futuresReach(worst.withPeril)}.`;
  return {
    key,
    title,
    figure: shorten(worst.label, 60),
    sentences: [
      `${perils.length === 1 ? "It is the one peril that was tried." : `Of ${countOf(perils.length, "peril")} it ${most}.`} ${counts}`,
      `In the same futures, ${ofCount(worst.better)} ${worst.better.count === 1 ? "ends" : "end"} better without it.${withPlan}`,
    ],
  };
}
