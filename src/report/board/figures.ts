import type { BoardResult, FutureSet } from "../../experiment/board/boardResult.ts";
import type { DataTable, Figure } from "../charts/chartKind.ts";
import { termIndexes } from "../findings/terms.ts";
import { formatCount } from "../format.ts";
import { shorten } from "../text.ts";
import { drawDifferences, type Extent } from "./charts/differenceChart.ts";
import { drawFifty, fiftyExtent, type FiftyInput, type FiftyRow } from "./charts/fiftyChart.ts";
import { drawTime, type TimeInput } from "./charts/timeChart.ts";
import { rangeOf } from "./fifty.ts";
import type { BoardFacts, PlanFacts } from "./facts.ts";
import type { FundingSpan } from "./fundingSpans.ts";
import { axisLabel, differenceAxisLabel, headlineTitle, showNumber, showSigned } from "./headlineWords.ts";
import { sharedPair } from "./sharedFutures.ts";
import { fundingLabel } from "./sentences/cards.ts";
import { showMonth } from "./schoolTime.ts";
import {
  differenceCaption,
  differenceDescription,
  fiftyCaption,
  fiftyDescription,
  timeCaption,
  timeDescription,
} from "./sentences/captions.ts";
import { pairedDots } from "./fifty.ts";
import type { Verdict } from "./verdict.ts";

/** Wishes of the page about the chart of 50 futures. */
export interface FiftyOptions {
  /** Ends of the axis to be kept, while the goal is moved on it. */
  readonly extent?: readonly [number, number];
  readonly isMovable?: boolean;
  /** Leaves out the row of what nobody is sure of. */
  readonly isLuckOnly?: boolean;
}

/** Rows of the chart of 50 futures: today’s path, the plan, and the row of what nobody is sure of. */
export function fiftyRows(
  { plan, today, unknown, isProbed, probedName }: BoardFacts,
  isLuckOnly = false,
): FiftyRow[] {
  const rows: FiftyRow[] = [{ label: "Today’s path", kind: "today", dots: today.dots, reach: today.reach }];
  if (plan !== null) {
    const label = shorten(plan.name, 60) || "no name";
    rows.push({ label, kind: "plan", dots: plan.dots, reach: plan.reach });
  }
  if (unknown !== null && unknown.dots.length > 0 && !isLuckOnly) {
    const name = plan === null && isProbed ? "Today’s path" : shorten(probedName, 40);
    const label = `${name}, if our assumptions are wrong in the ways listed`;
    rows.push({ label, kind: "unknown", dots: unknown.dots, reach: unknown.reach });
  }
  return rows;
}

/** Ends of the axis that the chart of 50 futures takes by itself. */
export function fiftyExtentOf(facts: BoardFacts): readonly [number, number] {
  return fiftyExtent(facts.headline, fiftyRows(facts));
}

/** The chart of 50 futures. `name` is the root of its ids: letters, digits and hyphens, unique in the page. */
export function fiftyFigure(facts: BoardFacts, name: string, options: FiftyOptions = {}): Figure {
  const rows = fiftyRows(facts, options.isLuckOnly);
  const { headline } = facts;
  const input: FiftyInput = {
    headline,
    rows,
    extent: options.extent ?? fiftyExtent(headline, rows),
    isMovable: options.isMovable ?? false,
  };
  const title = "50 futures";
  return {
    name,
    title: facts.today.futures < 50 ? "The futures" : title,
    caption: fiftyCaption(facts),
    drawings: [
      {
        name,
        title: `${headlineTitle(headline)} at the end`,
        description: fiftyDescription(facts),
        draw: (size) => drawFifty(input, size),
      },
    ],
    table: dotsTable(
      `At the end: ${axisLabel(headline)}, one number for each future or equal part, the lowest first`,
      rows.map(({ kind, label, dots }) => ({
        label: kind === "unknown" ? "Assumptions wrong" : label,
        dots,
      })),
      (value) => showNumber(headline, value),
    ),
  };
}

/** The chart over time. */
export function timeFigure(
  facts: BoardFacts,
  result: Pick<BoardResult, "weeks" | "start">,
  futures: { readonly today: FutureSet; readonly plan: FutureSet | null },
  name: string,
  spans: readonly FundingSpan[] = [],
): Figure {
  const { headline, plan } = facts;
  const shown = futures.plan === null ? futures : sharedPair(futures.plan, futures.today);
  const input: TimeInput = {
    funding: { spans, label: fundingLabel(facts) },
    headline,
    weeks: result.weeks,
    start: result.start,
    series: [
      { label: "today’s path", kind: "today", curves: shown.today.curves },
      ...(shown.plan === null || plan === null
        ? []
        : [{ label: shorten(plan.name, 40), kind: "plan", curves: shown.plan.curves } as const]),
    ],
  };
  return {
    name,
    title: "How it unfolds",
    caption: timeCaption(facts),
    drawings: [
      {
        name,
        title: `${headlineTitle(headline)} over time`,
        description: timeDescription(facts),
        draw: (size) => drawTime(input, size),
      },
    ],
    table: timeTable(input, facts),
  };
}

/** Wishes of the page about the chart of paired differences. */
export interface DifferenceOptions {
  /** Ends of the axis to be kept, while settings change. */
  readonly extent?: Extent;
  /** Futures are still coming in. */
  readonly isPartial?: boolean;
}

/** The chart of paired differences. */
export function differenceFigure(
  facts: BoardFacts,
  futures: { readonly today: FutureSet; readonly plan: FutureSet },
  verdict: Verdict,
  name: string,
  { extent, isPartial = false }: DifferenceOptions = {},
): Figure {
  const { headline } = facts;
  const dots = pairedDots(futures.plan, futures.today);
  const title = "The same futures, with and without the plan";
  return {
    name,
    title,
    caption: differenceCaption(facts, verdict),
    drawings:
      dots.length === 0
        ? []
        : [
            {
              name,
              title,
              description: differenceDescription(facts, verdict),
              draw: (size) =>
                drawDifferences(
                  {
                    headline,
                    dots,
                    verdict,
                    ...(extent === undefined ? {} : { extent }),
                    ...(isPartial ? { hatchId: `${name}-${size.name}-partial` } : {}),
                  },
                  size,
                ),
            },
          ],
    table: dotsTable(
      `${differenceAxisLabel(headline)}, the lowest first`,
      [{ label: "plan minus today", dots }],
      (value) => showSigned(headline, value),
    ),
  };
}

// Ten to a row: fifty rows of one number would fill a printed page.
const COLUMNS = 10;

function dotsTable(
  caption: string,
  rows: readonly { readonly label: string; readonly dots: readonly number[] }[],
  formatOne: (value: number) => string,
): DataTable {
  const most = Math.min(COLUMNS, Math.max(1, ...rows.map(({ dots }) => dots.length)));
  return {
    caption,
    columns: ["", ...Array.from({ length: most }, (_, at) => formatCount(at + 1))],
    rows: rows.flatMap(({ label, dots }) =>
      Array.from({ length: Math.ceil(dots.length / COLUMNS) }, (_, row) => {
        const first = row * COLUMNS;
        const cells = dots.slice(first, first + COLUMNS).map(formatOne);
        const head = dots.length <= COLUMNS ? label : `${label}, from number ${formatCount(first + 1)}`;
        return [head, ...cells, ...new Array<string>(most - cells.length).fill("")];
      }),
    ),
  };
}

function timeTable({ headline, weeks, start, series }: TimeInput, facts: BoardFacts): DataTable {
  const shown = (plan: PlanFacts): string => (plan.futures === 1 ? "one future" : "middle, and 8 of 10");
  return {
    caption: `At the end of each term: ${axisLabel(headline)}`,
    columns: ["when", ...series.map(({ label }) => `${label}: ${shown(facts.today)}`)],
    rows: termIndexes(weeks).map((index) => [
      showMonth(weeks[index]!, start),
      ...series.map(({ curves }) => {
        const range = rangeOf(curves.map((curve) => curve[index] ?? null));
        const middle = showNumber(headline, range.median);
        if (curves.length < COLUMNS) return middle;
        return `${middle} (${showNumber(headline, range.low)} to ${showNumber(headline, range.high)})`;
      }),
    ]),
  };
}
