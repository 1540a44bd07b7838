import {
  endKeys,
  type EndKey,
  type FutureSet,
  type Headline,
} from "../../../experiment/board/boardResult.ts";
import type { Change } from "../../../experiment/study/study.ts";
import type { PageData } from "../pageData.ts";

/** A plan whose numbers can be downloaded; `digests` are empty where the page's own engine ran it. */
export interface NumberedPlan {
  readonly name: string;
  readonly changes: readonly Change[];
  readonly futures: FutureSet;
  readonly digests: readonly string[];
}

/** A column of the tables. */
export interface NumberColumn {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
}

const meanings: Readonly<Record<EndKey, readonly [unit: string, meaning: string]>> = {
  headline: ["", "The outcome that the report puts first"],
  instruction_gain: ["SD", "Gain in teaching since the start, mean over teachers"],
  harmful_share: ["share 0–1", "Share of all uses of practices that lower teaching"],
  adoption: ["share 0–1", "Share of places (a teacher in a domain) in which a practice is used"],
  money: ["currency", "Money spent until the end"],
  staff_hours: ["hours", "Hours of staff time spent until the end"],
};

/** Columns of the table of futures, in their order. */
export function futureColumns(headline: Headline): readonly NumberColumn[] {
  const unit = headline.kind === "gain" ? "SD" : "share 0–1";
  const what =
    headline.kind === "gain"
      ? "gain in teaching"
      : headline.kind === "harm"
        ? "share of uses that do harm"
        : `share of teachers who use ${headline.practice ?? ""} well`;
  return [
    { name: "plan", unit: "", meaning: "Name of the plan" },
    {
      name: "variant",
      unit: "",
      meaning:
        "as planned; without a peril; with an assumption at its low or high end; or with all assumptions unsure",
    },
    { name: "future", unit: "", meaning: "Number of the future: the same number is the same luck" },
    { name: "digest", unit: "", meaning: "Fingerprint of the whole run, where the report has it" },
    ...endKeys.map((name) => ({
      name,
      unit: name === "headline" ? unit : meanings[name][0],
      meaning:
        name === "headline"
          ? `${meanings.headline[1]}, after the last week: ${what}`
          : `${meanings[name][1]}; empty where it was not kept`,
    })),
  ];
}

/** Columns of the table of curves. */
export const curveColumns: readonly NumberColumn[] = [
  { name: "plan", unit: "", meaning: "Name of the plan" },
  { name: "future", unit: "", meaning: "Number of the future" },
  { name: "week", unit: "school weeks", meaning: "Week, 0 is the start" },
  { name: "headline", unit: "as in the table of futures", meaning: "The outcome that the report puts first" },
];

type Cell = string | number | null | undefined;

/** Every future of every plan and probe after the last week, as CSV. */
export function futuresCsv(plans: readonly NumberedPlan[], { result }: Pick<PageData, "result">): string {
  const columns = futureColumns(result.headline);
  const planned = plans.flatMap(({ name, futures, digests }) =>
    futures.replicates.map((future, at): Cell[] => [
      name,
      "as planned",
      future,
      digests[at] ?? "",
      ...endKeys.map((key) => futures.ends[key][at]),
    ]),
  );
  const rest = endKeys.slice(1).map(() => "");
  const probes = probesOf(result).flatMap(({ plan, variant, headline }) =>
    headline.map((value, future): Cell[] => [plan, variant, future, "", value, ...rest]),
  );
  return csvOf([columns.map(({ name }) => name), ...planned, ...probes]);
}

/** The headline of every future of every plan at each of the page's weeks, as CSV. */
export function curvesCsv(plans: readonly NumberedPlan[], { result }: Pick<PageData, "result">): string {
  const rows = plans.flatMap(({ name, futures }) =>
    futures.curves.flatMap((curve, at) =>
      curve.map((value, index): Cell[] => [name, futures.replicates[at], result.weeks[index], value]),
    ),
  );
  return csvOf([curveColumns.map(({ name }) => name), ...rows]);
}

/** All of it with what describes it, as JSON. */
export function numbersJson(plans: readonly NumberedPlan[], { result, title, runCard }: PageData): string {
  const { headline, weeks, perils, assumptions, unknown } = result;
  const columns = { futures: futureColumns(headline), curves: curveColumns };
  return `${JSON.stringify({ format: "spreadwell board numbers", version: 1, title, runCard, headline, columns, weeks, plans, perils, assumptions, unknown }, null, 1)}\n`;
}

interface NumberedProbe {
  readonly plan: string;
  readonly variant: string;
  readonly headline: readonly (number | null)[];
}

function probesOf({ plans, perils, assumptions, unknown }: PageData["result"]): readonly NumberedProbe[] {
  const [today, main] = [plans[0]!.name, (plans[1] ?? plans[0]!).name];
  const both = (
    variant: string,
    probe: { readonly today: NumberedProbe["headline"]; readonly plan: NumberedProbe["headline"] },
  ) => [
    { plan: today, variant, headline: probe.today },
    { plan: main, variant, headline: probe.plan },
  ];
  return [
    ...perils.map(({ key, headline }) => ({ plan: main, variant: `without ${key}`, headline })),
    ...assumptions.flatMap(({ path, low, high }) => [
      ...both(`${path} low`, low),
      ...both(`${path} high`, high),
    ]),
    ...(unknown === null ? [] : both("all assumptions unsure", unknown)),
  ];
}

function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

// A spreadsheet takes a text that begins so for a formula, and names are the reader's.
const FORMULA = /^[=+\-@\t\r]/;

function csvCell(value: Cell): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
