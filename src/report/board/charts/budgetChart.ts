import { scaleLinear } from "d3-scale";
import { fittingTicks, gridLine, line, text, valueAxis, type Scale } from "../../charts/axes.ts";
import type { DrawingBody, Figure, Size } from "../../charts/chartKind.ts";
import { KEY_SIGN_WIDTH, keyRows, type KeyItem } from "../../charts/key.ts";
import { textWidth } from "../../charts/textWidth.ts";
import { formatCount } from "../../format.ts";
import { mark, type Mark } from "../../marks.ts";
import { BLUE, GREY, INDIGO, INK } from "../../palette.ts";
import { countOf } from "../../sentences/words.ts";
import type { BudgetSearch, TriedPackage } from "../budgetSearch.ts";
import { moneyWords } from "../../../scenario/questions/moneyWords.ts";
import { ofCount } from "../sentences/counts.ts";

/** Money to the right, futures that reach the goal upward. */
export interface BudgetInput {
  readonly search: BudgetSearch;
  readonly budget: number;
  readonly currency: string;
  /** The plan in hand, with its money beside today’s path; null or absent where it is today’s or not known. */
  readonly inHand?: Pick<TriedPackage, "extra" | "reach"> | null;
}

/** Packages as points, the most that so much money buys as a stepped line, the budget as a rule, the best one ringed. */
export function drawBudget(
  { search, budget, currency, inHand = null }: BudgetInput,
  size: Size,
): DrawingBody {
  const { tried, best, today } = search;
  const key = keyRows(keyOf(search, inHand !== null), size.width);
  const [top, left] = [key.height + 36, 34];
  const bottom = top + 220;
  const right = size.width - 10;
  const of = Math.max(1, today.of, ...tried.map(({ reach }) => reach.of));
  const amounts = [...tried, ...(inHand === null ? [] : [inHand])].map(({ extra }) => extra);
  const low = Math.min(0, ...amounts);
  const high = Math.max(budget, ...amounts) * 1.04 || 1;
  const x = scaleLinear([low, high], [left + 8, right]);
  const y = scaleLinear([0, of], [bottom, top]);
  const show = (amount: number): string => moneyWords(amount, currency);
  const atBudget = x(budget);
  const marks: Mark[] = [
    ...key.marks,
    text(0, key.height + 16, `futures of ${formatCount(of)} that reach the goal`, "start", true),
    ...valueAxis(wholeTicks(of), y, left, right, formatCount),
    ...fittingTicks(x, 5, show)
      .filter((tick) => x(tick) + textWidth(show(tick)) / 2 <= size.width)
      .flatMap((tick) => [
        gridLine(x(tick), top, x(tick), bottom),
        text(x(tick), bottom + 22, show(tick), "middle"),
      ]),
    line(atBudget, top - 4, atBudget, bottom, INK, "6 4"),
    frontierPath(search, x, y, atBudget),
    ...tried.map((each) => pointMark(each, x(each.extra), y(each.reach.count))),
    ...(best === null ? [] : [ring(x(best.extra), y(best.reach.count))]),
    ...(inHand === null ? [] : [handRing(x(inHand.extra), y((inHand.reach.count / inHand.reach.of) * of))]),
    text(right, bottom + 48, "money beside today’s path", "end", true),
  ];
  return { height: bottom + 58, marks };
}

/** The chart as a figure. `words` says what a package is. */
export function budgetFigure(input: BudgetInput, words: (place: number) => string): Figure {
  const { search, currency, budget } = input;
  const { tried, best } = search;
  const inHand = input.inHand ?? null;
  const hand =
    inHand === null
      ? ""
      : ` The plan in hand costs ${moneyWords(inHand.extra, currency)} beside today’s path and reaches the goal in ${ofCount(inHand.reach)} futures.`;
  const title = "Money beside chance";
  return {
    name: "budget-search",
    title,
    caption: `${tried.length === 1 ? "The point is the one package that was run." : `Each point is one of ${countOf(tried.length, "package")} that were run.`} The dashed line is your budget of ${moneyWords(budget, currency)}.`,
    drawings: [
      {
        name: "budget-search",
        title,
        description:
          (best === null
            ? "No package within the budget."
            : `The best package within the budget costs ${moneyWords(best.extra, currency)} and reaches the goal in ${ofCount(best.reach)} futures.`) +
          hand,
        draw: (size) => drawBudget(input, size),
      },
    ],
    table: {
      caption: "Packages by what they cost beside today’s path",
      columns: ["Package", "Money", "Futures that reach the goal", "Within the budget"],
      rows: tried.map(({ place, extra, reach, isWithin }) => [
        words(place),
        moneyWords(extra, currency),
        ofCount(reach),
        isWithin ? "yes" : "no",
      ]),
    },
  };
}

function frontierPath({ tried, today }: BudgetSearch, x: Scale, y: Scale, end: number): Mark {
  let d = `M${round(x(0))},${round(y(today.count))}`;
  let most = today.count;
  for (const { extra, reach, isOnFrontier } of tried) {
    if (!isOnFrontier || reach.count <= most) continue;
    most = reach.count;
    d += `H${round(x(extra))}V${round(y(most))}`;
  }
  return mark("path", { d: `${d}H${round(end)}`, fill: "none", stroke: BLUE, "stroke-width": 2 });
}

/** Filled within the budget, a grey cross beyond it. */
function pointMark({ isWithin }: Pick<TriedPackage, "isWithin">, cx: number, cy: number): Mark {
  if (isWithin) return mark("circle", { cx, cy, r: 5, fill: BLUE });
  const d = `M${round(cx - 4)},${round(cy - 4)}l8,8m0,-8l-8,8`;
  return mark("path", { d, fill: "none", stroke: GREY, "stroke-width": 2 });
}

function ring(cx: number, cy: number): Mark {
  return mark("circle", { cx, cy, r: 10, fill: "none", stroke: INK, "stroke-width": 2.5 });
}

/** The plan in hand: a larger ring round a small diamond, as it need not be one of the packages. */
function handRing(cx: number, cy: number, r = 14): Mark {
  return mark("g", {}, [
    mark("circle", { cx, cy, r, fill: "none", stroke: INDIGO, "stroke-width": 3 }),
    mark("path", { d: `M${round(cx)},${round(cy - 5)}l5,5l-5,5l-5,-5Z`, fill: INDIGO }),
  ]);
}

function keyOf({ tried, best }: BudgetSearch, hasPlan: boolean): readonly KeyItem[] {
  const middle = (x: number): number => x + KEY_SIGN_WIDTH / 2;
  const point = (isWithin: boolean, label: string): KeyItem[] =>
    tried.some((each) => each.isWithin === isWithin)
      ? [{ label, sign: (x, y) => [pointMark({ isWithin }, middle(x), y)] }]
      : [];
  return [
    ...point(true, "within your budget"),
    ...point(false, "turned out dearer"),
    ...(hasPlan
      ? [{ label: "plan in hand", sign: (x: number, y: number) => [handRing(middle(x), y, 10)] }]
      : []),
    ...(best === null ? [] : [{ label: "best one", sign: (x: number, y: number) => [ring(middle(x), y)] }]),
  ];
}

function wholeTicks(of: number): number[] {
  return scaleLinear([0, of], [0, 1]).ticks(5).filter(Number.isInteger);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
