import { showValue } from "../core/fault.ts";
import { planClaims } from "../experiment/claims/planClaims.ts";
import { defaultThreads } from "../experiment/study/runStudy.ts";
import { boardPlans } from "../scenario/board/boardPlans.ts";
import { counted } from "../scenario/networks/faultList.ts";
import { overrideParts } from "../scenario/changeInput.ts";
import { valueAt } from "../scenario/paths.ts";
import type { PreparedScenario } from "../scenario/prepareScenario.ts";
import { SystemCache } from "../scenario/systemCache.ts";
import { print } from "./output.ts";
import { longRunSentence } from "./longRun.ts";
import { openScenario } from "./openScenario.ts";
import type { ScenarioOptions } from "./scenarioOptions.ts";
import { wrapLines } from "./wrapLines.ts";

const WIDTH = 88;

/** Carries out `spreadwell validate`: throws the faults, or says what the scenario is. */
export async function validateCommand(
  name: string,
  options: ScenarioOptions & { readonly json?: boolean; readonly notes?: boolean },
): Promise<void> {
  const systems = new SystemCache();
  const opened = openScenario(name, options, systems);
  const { scenario, built } = opened;
  boardPlans(opened, systems);
  // Claims speak of the file as it stands: other settings may do away with what they name.
  if (!isChanged(options)) {
    const { scenarioFile: file, dataFolder } = opened.places;
    planClaims({ file, dataFolder }, systems);
  }
  if (options.json) {
    await print(`${JSON.stringify(scenario, null, 2)}\n`);
    return;
  }
  const { system } = built.setup;
  const long = longRunSentence({
    staff: system.role.length,
    weeks: scenario.weeks,
    futures: scenario.replicates,
    threads: defaultThreads(),
  });
  for (const note of [...built.notes, ...(long === undefined ? [] : [long])])
    process.stderr.write(`Note: ${note}.\n`);
  await print(
    `${scenario.name} is valid: ${system.role.length} staff in ${counted(system.schoolNames.length, "school", "schools")}, ` +
      `${counted(system.ties.targets.length, "tie", "ties")}, ${counted(scenario.practices.length, "practice", "practices")} ` +
      `in ${counted(scenario.domains.length, "domain", "domains")}, ` +
      `${counted(scenario.weeks, "week", "weeks")}, ${counted(scenario.replicates, "future", "futures")}.\n`,
  );
  if (options.notes) await print(notesOf(opened));
}

/** Whether something is put on top of what the file says. */
function isChanged({ set = [], setJson = [], seed, replicates }: ScenarioOptions): boolean {
  return set.length + setJson.length > 0 || seed !== undefined || replicates !== undefined;
}

/** Each note of the file under the value in force that it is about. */
function notesOf({ notes, input, files }: PreparedScenario): string {
  const entries = Object.entries(notes);
  if (entries.length === 0) return `There are no notes in ${files[0]}.\n`;
  return entries
    .map(([path, note]) => {
      const value = valueAt(input, overrideParts(path) ?? []);
      const shown = value === undefined ? "is left at its default" : `= ${showValue(value)}`;
      return `\n${path} ${shown}\n${wrapLines(note, WIDTH, "    ")}\n`;
    })
    .join("");
}
