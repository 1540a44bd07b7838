import { join } from "node:path";
import { Luck } from "../core/luck.ts";
import { seedKey } from "../core/seedKey.ts";
import { writeAtomically } from "../experiment/atomicFile.ts";
import { tablesOfSystem } from "../experiment/networkFiles.ts";
import { shellWord } from "../experiment/shellWord.ts";
import { generateSystem } from "../model/generators/schoolNetwork.ts";
import { writeCsv } from "../scenario/networks/writeCsv.ts";
import { checkFolder, takeFolder } from "./initFolder.ts";
import { print } from "./output.ts";
import { jsonSchema } from "../scenario/schema.ts";
import { SCENARIO_VERSION } from "../scenario/version.ts";

/** Carries out `spreadwell init`: a folder with a first scenario, its schema and example tables. */
export async function initCommand(folder: string, options: { readonly import?: boolean }): Promise<void> {
  checkFolder(folder);
  takeFolder(folder);
  const example = generateSystem(
    { schoolSizes: [21, 26, 34], schoolNames: ["Alder", "Birch", "Cedar"] },
    new Luck(seedKey("example"), 0),
  );
  const { staff, ties } = writeCsv(tablesOfSystem(example));
  writeAtomically(join(folder, "staff.csv"), staff);
  writeAtomically(join(folder, "ties.csv"), ties);
  writeAtomically(join(folder, "schema.json"), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
  writeAtomically(
    join(folder, "scenario.json"),
    `${JSON.stringify(firstScenario(options.import ?? false), null, 2)}\n`,
  );
  await print(
    `Made ${folder} with scenario.json, its schema, and example tables staff.csv and ties.csv.\n` +
      `Next:\n  spreadwell run ${shellWord(join(folder, "scenario.json"))}\n` +
      (options.import
        ? "Put your own staff and ties into the tables.\n"
        : "To use your own staff and ties, make the folder with --import instead.\n"),
  );
}

function firstScenario(fromTables: boolean): unknown {
  return {
    $schema: "./schema.json",
    version: SCENARIO_VERSION,
    name: "My district",
    description: "Three schools. Change one thing at a time and see what it does.",
    seed: "my district",
    weeks: 144,
    replicates: 100,
    system: fromTables
      ? { import: { format: "csv", files: { staff: "staff.csv", ties: "ties.csv" } } }
      : { generate: { schoolSizes: [21, 26, 34], schoolNames: ["Alder", "Birch", "Cedar"] } },
    perils: { qualityControl: 0.4, groupthink: 0.3, diffusionOfResponsibility: 0.33, deindividuation: 0.3 },
    leadership: { principalParticipation: 0.3 },
    interventions: [{ at: 37, set: { "leadership.principalParticipation": 0.6 } }],
  };
}
