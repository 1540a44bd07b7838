import { UserError } from "../core/fault.ts";
import { boardFactors } from "../experiment/board/boardCases.ts";
import { BOARD_FUTURES_MAXIMUM } from "../experiment/board/boardDesign.ts";
import { makeDesign } from "../experiment/board/makeDesign.ts";
import { headlineColumns } from "../experiment/board/readHeadline.ts";
import { tableNames, type TableName } from "../experiment/tables.ts";
import { SystemCache } from "../scenario/systemCache.ts";
import { openScenario } from "./openScenario.ts";
import { carryOutStudy } from "./study/carryOutStudy.ts";
import { tablesGiven, type StudyOptions } from "./study/studyOptions.ts";

interface BoardOptions extends StudyOptions {
  readonly quick?: boolean;
}

/** Carries out `spreadwell board`; returns the exit code. */
export async function boardCommand(
  name: string,
  { quick = false, ...options }: BoardOptions,
): Promise<number> {
  const systems = new SystemCache();
  const opened = openScenario(name, options, systems);
  const { replicates } = opened.scenario;
  if (replicates > BOARD_FUTURES_MAXIMUM) {
    throw new UserError({
      path: "replicates",
      problem: "are more futures than the page can carry",
      given: String(replicates),
      allowed: `at most ${BOARD_FUTURES_MAXIMUM}`,
      remedy: "give fewer, for example -r 100",
    });
  }
  const { design, notes } = makeDesign(opened, quick, systems);
  const { kind } = design.headline;
  // The page is made of these, whatever else is wanted.
  const needed: readonly TableName[] = [
    "runs",
    "weeks",
    "schools",
    ...(kind === "use" ? ["practices" as const] : []),
  ];
  const wanted = tablesGiven(options.tables, needed);
  return carryOutStudy(
    {
      kind: "board",
      arms: [{ opened }],
      factors: boardFactors,
      replicates,
      design,
      metrics: [kind === "use" ? "adoption" : headlineColumns[kind]],
      notes,
      systems,
    },
    {
      ...options,
      tables: tableNames.filter((table) => needed.includes(table) || wanted.includes(table)).join(),
    },
  );
}
