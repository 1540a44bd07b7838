import { join } from "node:path";
import { writeAtomically } from "../atomicFile.ts";
import { readTable } from "../readTable.ts";
import type { StudyCase, StudyTool } from "../study/study.ts";
import { CASES_FILE } from "../study/studyTables.ts";
import { tableText } from "../study/toolTables.ts";
import type { Column } from "../column.ts";
import { boardCases, type BoardCases } from "./boardCases.ts";
import type { BoardDesign } from "./boardDesign.ts";
import { endKeys, type BoardPlan, type BoardResult, type FutureSet } from "./boardResult.ts";
import { boardRows, boardTable } from "./boardTable.ts";
import { boardWeeks } from "./boardWeeks.ts";
import { TODAY } from "../../scenario/board/headlines.ts";
import { schoolOutcomes } from "./headlineOf.ts";
import { readHeadlines, type Headlines } from "./readHeadline.ts";
import { readSchools } from "./readSchools.ts";

/** Today's path, plans beside it, and what both hang on, under the same luck. */
export const boardTool: StudyTool<BoardDesign, BoardResult> = {
  kind: "board",
  isStatic: true,

  async nextCases(study, done) {
    return done > 0 ? [] : boardCases(study).all;
  },

  async analyse({ study, folder }) {
    const { design, arms } = study;
    const { scenario, input, network } = arms[0]!;
    const { headline } = design;
    const cases = boardCases(study);
    const weeks = boardWeeks(scenario, headline.kind);
    const headlines = await readHeadlines(folder, cases, headline, weeks);
    const outcome = schoolOutcomes[headline.kind];
    const schools = await readSchools(folder, cases.plans, outcome, weeks, network.schools);
    const notes = await readPlanNotes(folder, cases.plans);
    const plans = cases.plans.map((plan, at): BoardPlan => ({
      name: at === 0 ? TODAY : design.plans[at - 1]!.name,
      changes: plan.changes,
      futures: futuresOf(plan, headlines, schools[at]!),
      ...notes[at]!,
    }));
    const result: BoardResult = {
      headline,
      input,
      weeks,
      start: design.start,
      currency: design.currency,
      schoolOutcome: outcome,
      plans,
      ...probesOf(cases, design, headlines),
      guesses: design.guesses,
    };
    const text = tableText(boardTable.columns as readonly Column[], boardRows(result, design));
    writeAtomically(join(folder, `${boardTable.name}.csv`), text);
    return result;
  },
};

function futuresOf(plan: StudyCase, { ends, curves }: Headlines, schools: FutureSet["schools"]): FutureSet {
  const { first, count } = plan.replicates;
  return {
    replicates: Array.from({ length: count }, (_, at) => first + at),
    ends: Object.fromEntries(endKeys.map((key) => [key, ends(plan, key)])) as unknown as FutureSet["ends"],
    curves: curves(plan),
    schools,
  };
}

/** What was tried beside the plans, in the order of the design. */
function probesOf(
  { perils, assumptions, unknown }: BoardCases,
  design: BoardDesign,
  { ends }: Headlines,
): Pick<BoardResult, "perils" | "assumptions" | "unknown"> {
  const headlineOf = (studyCase: StudyCase): (number | null)[] => ends(studyCase, "headline");
  return {
    perils: design.perils.map(({ key, label }, at) => ({ key, label, headline: headlineOf(perils[at]!) })),
    assumptions: design.assumptions.map(({ path, label, lowShown, highShown, usedShown }, at) => {
      const { today, plan } = assumptions[at]!;
      const end = (which: 0 | 1) => ({
        today: headlineOf(today[which]),
        plan: plan === null ? [] : headlineOf(plan[which]),
      });
      return { path, label, lowShown, highShown, usedShown, low: end(0), high: end(1) };
    }),
    unknown: design.unknown
      ? { today: unknown.today.flatMap(headlineOf), plan: unknown.plan.flatMap(headlineOf) }
      : null,
  };
}

/** Digest of every future of each plan (empty where it failed), and the hash of its scenario. */
async function readPlanNotes(
  folder: string,
  plans: readonly StudyCase[],
): Promise<Pick<BoardPlan, "digests" | "scenarioHash">[]> {
  const digests = plans.map(({ replicates }) => Array.from({ length: replicates.count }, () => ""));
  const columns = ["case", "replicate", "status", "digest"];
  await readTable(join(folder, "runs.csv"), columns, ([number, replicate, status, digest]) => {
    const own = digests[Number(number)];
    // Plans are the first cases, and their rows the first of the table.
    if (own === undefined) return false;
    if (status === "done") own[Number(replicate)] = digest!;
    return true;
  });
  const hashes: string[] = [];
  await readTable(join(folder, CASES_FILE), ["case", "scenario_hash"], ([number, hash]) => {
    hashes[Number(number)] = hash!;
  });
  return digests.map((own, at) => ({ digests: own, scenarioHash: hashes[at]! }));
}
