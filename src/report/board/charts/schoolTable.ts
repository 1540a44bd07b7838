import type { BoardResult, FutureSet, Headline } from "../../../experiment/board/boardResult.ts";
import { numberAt } from "../../findings/range.ts";
import { termIndexes } from "../../findings/terms.ts";
import { formatCount, formatGain, formatOfHundred } from "../../format.ts";
import { mark, type Mark } from "../../marks.ts";
import { countOf, quoted } from "../../sentences/words.ts";
import { cleanText, schoolLabel } from "../../text.ts";
import { meetsGoal } from "../fifty.ts";
import { monthLetters, showMonth } from "../schoolTime.ts";
import { WEEKS_PER_YEAR } from "../../../model/time.ts";

/** What the table of schools shows. */
export interface SchoolTableInput {
  readonly outcome: BoardResult["schoolOutcome"];
  readonly headline: Headline;
  readonly weeks: readonly number[];
  readonly start: string | null;
  readonly names: readonly string[];
  /** Of the plan in hand, or of today’s path where there is none. */
  readonly schools: FutureSet["schools"];
  /** Of today’s path; null where that is what the table shows. */
  readonly today: FutureSet["schools"] | null;
}

/** One school over the terms. */
export interface SchoolRow {
  readonly name: string;
  /** Middle future at the end of each term; NaN where there is none. */
  readonly cells: readonly number[];
  /** First week at which the middle future is half-way, or at the goal; null: never. */
  readonly week: number | null;
  /** Today’s path at the end. */
  readonly today: number;
}

/** What a school is to reach in this table: the goal, or half of its places where these are shown. */
export function schoolTarget({ outcome, headline }: Pick<SchoolTableInput, "outcome" | "headline">): {
  readonly isMet: (value: number) => boolean;
  readonly words: string;
} {
  if (outcome === "adoption") return { isMet: (value) => value >= 0.5, words: "half of all places in use" };
  return { isMet: (value) => meetsGoal(value, headline), words: "the goal" };
}

/** Schools in the order of the table: soonest at what is to be reached first, then the best at the end, then as given. */
export function schoolRows(input: SchoolTableInput): readonly SchoolRow[] {
  const { weeks, names, schools, today, outcome } = input;
  const { isMet } = schoolTarget(input);
  const terms = termIndexes(weeks);
  const sign = outcome === "harmful_share" ? -1 : 1;
  return schools
    .map((curve, school): SchoolRow => {
      const values = curve.map((value) => value ?? NaN);
      const at = values.findIndex((value) => Number.isFinite(value) && isMet(value));
      return {
        name: schoolLabel(cleanText(names[school] ?? "")) || "no name",
        cells: terms.map((index) => numberAt(values, index)),
        week: at < 0 ? null : weeks[at]!,
        today: today?.[school]?.[weeks.length - 1] ?? NaN,
      };
    })
    .sort((a, b) => (a.week ?? NEVER) - (b.week ?? NEVER) || sign * (endOf(b) - endOf(a)) || 0);
}

// Later than any week, but finite: Infinity − Infinity would leave the order undefined.
const NEVER = Number.MAX_SAFE_INTEGER;

function endOf({ cells }: SchoolRow): number {
  return cells[cells.length - 1] || 0;
}

/** What the numbers in the table count. */
export function schoolNoun(outcome: SchoolTableInput["outcome"]): string {
  if (outcome === "instruction_gain") return "gain in teaching since the start, SD";
  return outcome === "harmful_share" ? "of 100 uses, how many do harm" : "of 100 places, how many are in use";
}

/** Which school is there first, and how many get there. */
export function schoolSentence(input: SchoolTableInput): string {
  const rows = schoolRows(input);
  const { words } = schoolTarget(input);
  const reached = rows.filter(({ week }) => week !== null);
  const of = `${formatCount(reached.length)} of ${countOf(rows.length, "school")} ${reached.length === 1 ? "gets" : "get"} to ${words}`;
  const first = reached[0];
  if (rows.length === 0) return "No schools are listed.";
  if (first === undefined) return `In the middle future, ${of}.`;
  const when = first.week === 0 ? "from the start" : `in ${showMonth(first.week!, input.start)}`;
  return `In the middle future, ${of}. ${quoted(first.name)} is there first, ${when}, and stands on top.`;
}

/** The table of schools as a heat strip: a row for each school, a cell for each term, darker where there is more. */
export function schoolTable(input: SchoolTableInput): Mark {
  const rows = schoolRows(input);
  const show = (value: number): string =>
    input.outcome === "instruction_gain" ? formatGain(value) : formatOfHundred(value);
  const most = Math.max(0, ...rows.flatMap(({ cells }) => cells.filter(Number.isFinite)));
  const scale = input.outcome === "instruction_gain" ? most || 1 : 1;
  return mark(
    "table",
    { class: "heat" },
    mark("caption", {}, `School by school: ${schoolNoun(input.outcome)}, in the middle future`),
    headMark(input),
    mark(
      "tbody",
      {},
      rows.map(({ name, cells, today }) =>
        mark(
          "tr",
          {},
          mark("th", { scope: "row" }, name),
          cells.map((value, at) =>
            mark(
              "td",
              { class: [heatClass(value / scale), termClass(at, cells.length)].join(" ").trim() },
              show(value),
            ),
          ),
          input.today === null ? undefined : mark("td", { class: "before" }, show(today)),
        ),
      ),
    ),
  );
}

function headMark({ weeks, start, today }: SchoolTableInput): Mark {
  const terms = termIndexes(weeks).map((index) => weeks[index]!);
  return mark(
    "thead",
    {},
    mark(
      "tr",
      {},
      mark("th", { scope: "col" }, "school"),
      terms.map((week, at) =>
        mark(
          "th",
          { scope: "col", class: termClass(at, terms.length) || undefined },
          ...termHead(week, start),
        ),
      ),
      today === null ? undefined : mark("th", { scope: "col", class: "before" }, "today’s path, end"),
    ),
  );
}

/** When a term ends: the month, with its year under the first month of each school year. */
function termHead(week: number, start: string | null): readonly (Mark | string)[] {
  if (start === null) return [`week ${week}`];
  const month =
    week > 0 && week % WEEKS_PER_YEAR === 0 ? showMonth(week, start).slice(0, 3) : monthLetters(week, start);
  return [month, " ", mark("span", {}, showMonth(week, start).replace(/^\D+/, ""))];
}

// On a narrow screen every second term is left out; the first and the last stay.
function termClass(at: number, count: number): string {
  return at !== 0 && at !== count - 1 && at % 2 === 1 ? "between" : "";
}

/** Lightness in eleven steps: heat-0 for none to heat-10 for the most; below none it is striped. */
function heatClass(share: number): string {
  if (!Number.isFinite(share)) return "heat-none";
  return share < 0 ? "heat-below" : `heat-${Math.min(10, Math.round(share * 10))}`;
}
