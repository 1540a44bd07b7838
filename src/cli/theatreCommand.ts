import { join } from "node:path";
import { UserError } from "../core/fault.ts";
import { checkOutputFile, writeOutputFile } from "../experiment/outputFile.ts";
import { slug } from "../experiment/slug.ts";
import { armOf } from "../experiment/study/arm.ts";
import { acts } from "../model/acts/index.ts";
import { sideChanges, usualChoices } from "../report/live/theatre/actChanges.ts";
import { counted } from "../scenario/networks/faultList.ts";
import { prepareChanged } from "../scenario/prepareChanged.ts";
import { SystemCache } from "../scenario/systemCache.ts";
import { openScenario, type OpenedScenario } from "./openScenario.ts";
import { print } from "./output.ts";
import { renderTheatre } from "./renderTheatre.ts";
import { commandTyped } from "./runCommand.ts";
import type { ScenarioOptions } from "./scenarioOptions.ts";

interface TheatreOptions extends ScenarioOptions {
  readonly output?: string;
  readonly overwrite?: boolean;
}

/** The scenario that is the stage where none is named. */
const USUAL = "theatre";
/** In the first lines of every page that Spreadwell writes. */
const MARK = "Spreadwell</title>";
/** Beyond so many staff a room waits for the futures. */
const LARGE = 600;

/** Carries out `spreadwell theatre`. Nothing is written before everything is checked. Throws the user's faults. */
export async function theatreCommand(name: string, options: TheatreOptions): Promise<void> {
  const systems = new SystemCache();
  const opened = openScenario(name, options, systems);
  const usual = name === USUAL ? USUAL : `theatre-${slug(opened.scenario.name)}`;
  const file = options.output ?? join("output", `${usual}.html`);
  checkOutputFile(file, options.overwrite ?? false, MARK);
  const { system } = opened.built.setup;
  const notes = [...new Set([...opened.built.notes, ...notesOnActs(opened, systems)])];
  const staff = system.role.length;
  if (staff > LARGE)
    notes.push(`with ${staff} staff the futures take a while: of a few schools a room sees more, and sooner`);
  const html = await renderTheatre(opened, armOf(opened, "."), { notes, command: commandTyped() });
  writeOutputFile(file, html);
  for (const note of notes) process.stderr.write(`Note: ${note}.\n`);
  const size = (Buffer.byteLength(html) / 1e6).toFixed(1);
  await print(
    `${opened.scenario.name}: a theatre of ${counted(acts.length, "act", "acts")}, with ${staff} staff in ` +
      `${counted(system.schoolNames.length, "school", "schools")}.\n` +
      `Theatre:  ${file} (${size} MB)\n` +
      "Open it in a browser and choose an act. It works without the internet; docs/theatre.md says how to lead a workshop with it.\n",
  );
}

/** What is to be said of acts that cannot be played with this scenario. Throws the faults where none of them can. */
function notesOnActs({ input, places }: OpenedScenario, systems: SystemCache): string[] {
  const notes: string[] = [];
  let first: UserError | null = null;
  for (const act of acts) {
    try {
      const { left, right } = sideChanges(act, usualChoices(act), -1);
      for (const changes of [left, right]) prepareChanged(input, changes, places, systems);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      first ??= error;
      const { path, problem } = error.faults[0]!;
      notes.push(`the act “${act.title}” cannot be played with this scenario: ${path ?? ""} ${problem}`);
    }
  }
  if (first !== null && notes.length === acts.length) throw first;
  return notes;
}
