import { isKept, type ClaimCount } from "../experiment/claims/countClaims.ts";
import type { ScenarioFacts } from "../experiment/scenarios/scenarioFacts.ts";
import { shellWord } from "../experiment/shellWord.ts";
import { slug } from "../experiment/slug.ts";
import { wrap } from "../experiment/verification/wrap.ts";
import { WEEKS_PER_YEAR } from "../model/time.ts";
import { counted } from "../scenario/networks/faultList.ts";
import { tryCommands } from "./tryNext.ts";

const WIDTH = 100;
/** Stands for the folder of a scenario's data where none was named. */
const DATA_TO_GIVE = "path/to/data";

/** Something to try with a scenario. */
export interface ToTry {
  /** What is different then, in plain words. */
  readonly says: string;
  /** What to type. */
  readonly command: string;
}

/** What to try and what to compare with. */
export function commandsToTry(
  { word, others, name, tries, files }: ScenarioFacts,
  given: string | undefined,
): readonly ToTry[] {
  const data = given ?? (files.length > 0 ? DATA_TO_GIVE : undefined);
  const withData = data === undefined ? [] : ["--data", data];
  const sets = tries.map(({ set }) => set);
  const run = tryCommands(word, data === undefined ? {} : { data }, sets, `output/${slug(name)}`);
  return [
    ...run.map(({ command }, at) => ({ says: tries[at]!.says, command })),
    ...others.map((other) => ({
      says: `Beside the scenario ${other}, with the same luck.`,
      command: ["spreadwell", "compare", word, other, ...withData].map(shellWord).join(" "),
    })),
  ];
}

/** All that `spreadwell describe` says of a scenario, as lines for a terminal. */
export function describeScenario(facts: ScenarioFacts, data: string | undefined): string[] {
  const { name, word, about, description, measured } = facts;
  const notice = about.notice.flatMap(({ says }, at) => {
    const was = measured[at];
    return item(was ? `${says} (${was.holds} of ${was.futures})` : says);
  });
  const withData = facts.files.length > 0 ? ` --data ${shellWord(data ?? DATA_TO_GIVE)}` : "";
  return [
    name,
    ...(about.question === undefined ? [] : wrapped(about.question, WIDTH)),
    "",
    ...(description === "" ? [] : [...wrapped(description, WIDTH), ""]),
    ...sizeLines(facts),
    ...section(
      measured.some((was) => was !== null)
        ? "What to notice, and in how many futures it held when it was last counted"
        : "What to notice",
      notice,
    ),
    ...section(
      "What to try",
      commandsToTry(facts, data).flatMap(({ says, command }) => [...item(says), `      ${command}`]),
    ),
    ...section(
      "What it cannot tell",
      about.limits === undefined ? [] : wrapped(about.limits, WIDTH - 2).map((line) => `  ${line}`.trimEnd()),
    ),
    ...section("To run it, and to check what is to be noticed", [
      `  spreadwell run ${shellWord(word)}${withData}`,
      ...(notice.length === 0 ? [] : [`  spreadwell describe ${shellWord(word)} --check${withData}`]),
    ]),
  ];
}

function sizeLines({ size, weeks, replicates, files }: ScenarioFacts): string[] {
  const years = weeks / WEEKS_PER_YEAR;
  const time = Number.isInteger(years) ? ` (${counted(years, "school year", "school years")})` : "";
  const people =
    size === null
      ? "those of the data"
      : `${counted(size.staff, "person", "people")} in ${counted(size.schools, "school", "schools")}`;
  return [
    `Staff:   ${people}`,
    `Time:    ${counted(weeks, "week", "weeks")}${time}`,
    `Futures: ${replicates}`,
    ...(files.length === 0
      ? []
      : [`Data:    ${files.join(", ")}`, "         Where they come from and how to get them: docs/data.md"]),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines];
}

/** Lines of a text that may have lines of its own. */
function wrapped(text: string, width: number): string[] {
  return text.split(/\r?\n/).flatMap((line) => wrap(line, width));
}

function item(text: string): string[] {
  return wrapped(text, WIDTH - 4).map((line, at) => `${at === 0 ? "  - " : "    "}${line}`);
}

/** What came of a check, as lines for a terminal: each claim, in how many futures it held, and the means. */
export function describeCheck({ name }: ScenarioFacts, counts: readonly ClaimCount[]): string[] {
  const futures = counts[0]?.futures ?? 0;
  if (futures === 0) return [`${name}: nothing is counted, as no future was finished.`];
  const failing = counts.filter((count) => !isKept(count)).length;
  return [
    `${name}: ${counted(counts.length, "claim", "claims")} over ${counted(futures, "future", "futures")}`,
    "",
    ...counts.flatMap((count) => {
      const { notice, holds, one, other } = count;
      const means = other === null ? shown(one) : `${shown(one)} against ${shown(other)}`;
      const verdict = isKept(count) ? "holds" : "FAILS: holds only";
      return [
        ...wrapped(notice.says, WIDTH - 2).map((line) => `  ${line}`),
        `    ${verdict} in ${holds} of ${futures} (${notice.measure}, mean ${means})`,
      ];
    }),
    "",
    failing === 0
      ? "All hold in at least nine of ten of these futures."
      : `${failing} of ${counts.length} ${failing === 1 ? "holds" : "hold"} in fewer than nine of ten of these futures.`,
  ];
}

function shown(value: number): string {
  return value === value ? String(Number(value.toPrecision(3))) : "nothing to measure";
}
