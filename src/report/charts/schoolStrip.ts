import type { Findings } from "../findings/findings.ts";
import { numberAt } from "../findings/range.ts";
import type { SchoolFinding } from "../findings/schools.ts";
import { TERM_WEEKS, termIndexes } from "../findings/terms.ts";
import { formatCount, formatGain, formatOfHundred } from "../format.ts";
import { schoolCaption } from "../sentences/captions.ts";
import { countOf, quoted } from "../sentences/words.ts";
import { shorten } from "../text.ts";
import type { ChartKind, DataTable, Drawing, Figure } from "./chartKind.ts";
import { drawSchoolRows } from "./schoolRows.ts";

/** A row for each school, a cell for each term. */
export const schoolStrip: ChartKind = {
  key: "schools",
  heading: ({ schools }) => (schools.length > 1 ? "School by school" : "Term by term"),
  introduction: (findings) =>
    [placeIntroduction(findings), orderIntroduction(findings)].filter((text) => text !== ""),
  figures,
  empty: "This run lists no schools.",
};

function placeIntroduction({ domains, people, kind }: Findings): string {
  const one = people === "people" ? "person" : "teacher";
  const places =
    domains.length > 1
      ? `Each ${one} has ${formatCount(domains.length)} places, one for each field of teaching. A place holds one practice or none.`
      : `Each ${one} has one place. It holds one practice or none.`;
  return `${places} A cell is the end of a term of ${TERM_WEEKS} weeks. Its number says how many of 100 places are in use${kind === "one" ? "" : ", in the middle future"}.`;
}

function orderIntroduction({ schools }: Findings): string {
  const order =
    schools.length > 1 ? "The school that is first to have half of its places in use stands on top. " : "";
  const drawn = drawnOf(schools).length;
  const sample =
    drawn < schools.length
      ? `Drawn are ${formatCount(drawn)} of ${formatCount(schools.length)} schools, at even steps in this order; the table has all of them. `
      : "";
  return `${order}${sample}At the right: the gain in teaching in the last week, and how many of 100 uses do harm. Where there is not room for everything, the table has the rest.`;
}

// So many rows fit on one printed page.
const ROWS_A_DRAWING = 25;

// Of more schools than this only some are drawn: nobody reads sixty pages of rows.
const MOST_DRAWN_WHOLE = 150;
const DRAWN_OF_MANY = 50;

/** The schools that are drawn: all, or of very many the first, the last, and some at even steps between. */
function drawnOf(schools: readonly SchoolFinding[]): readonly SchoolFinding[] {
  if (schools.length <= MOST_DRAWN_WHOLE) return schools;
  const step = (schools.length - 1) / (DRAWN_OF_MANY - 1);
  return Array.from({ length: DRAWN_OF_MANY }, (_, row) => schools[Math.round(row * step)]!);
}

function figures(findings: Findings): readonly Figure[] {
  const { schools } = findings;
  if (schools.length === 0) return [];
  const drawn = drawnOf(schools);
  const parts = Math.ceil(drawn.length / ROWS_A_DRAWING);
  const word = drawn.length < schools.length ? "rows" : "schools";
  return [
    {
      name: "schools",
      title: "Places in use over time",
      caption: schoolCaption(findings),
      drawings: Array.from({ length: parts }, (_, part) =>
        partDrawing(
          drawn.slice(part * ROWS_A_DRAWING, (part + 1) * ROWS_A_DRAWING),
          part,
          drawn.length,
          word,
        ),
      ),
      table: schoolTable(schools),
    },
  ];
}

function partDrawing(rows: readonly SchoolFinding[], part: number, total: number, word: string): Drawing {
  const first = part * ROWS_A_DRAWING + 1;
  const isWhole = rows.length === total;
  return {
    name: isWhole ? "schools" : `schools-${part + 1}`,
    title: isWhole
      ? "Places in use over time"
      : `Places in use over time: ${word} ${formatCount(first)} to ${formatCount(first + rows.length - 1)} of ${formatCount(total)}`,
    description: rows.map(describeRow).join(" "),
    draw: (size) => drawSchoolRows(rows, size),
  };
}

function describeRow(school: SchoolFinding): string {
  const start = formatOfHundred(numberAt(school.series.adoption, 0));
  return `${quoted(school.series.name)}: from ${start} to ${formatOfHundred(school.adoption)} of 100 places, gain ${formatGain(school.gain)} SD.`;
}

function schoolTable(schools: readonly SchoolFinding[]): DataTable {
  const weeks = schools[0]!.series.weeks;
  const indexes = termIndexes(weeks);
  return {
    caption: `Of 100 places, how many are in use: ${countOf(schools.length, "school")}, at the end of each term`,
    columns: [
      "school",
      "staff",
      ...indexes.map((index) => `week ${formatCount(weeks[index]!)}`),
      "gain at the end, SD",
      "of 100 uses, harmful at the end",
    ],
    rows: schools.map(({ series, gain, harmful }) => [
      shorten(series.name, 200) || "no name",
      formatCount(series.staffCount),
      ...indexes.map((index) => formatOfHundred(numberAt(series.adoption, index))),
      formatGain(gain),
      formatOfHundred(harmful),
    ]),
  };
}
