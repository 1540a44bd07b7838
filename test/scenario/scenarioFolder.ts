import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { describeFault, UserError, type Fault } from "../../src/core/fault.ts";
import type { Places } from "../../src/scenario/importSystem.ts";
import { prepareScenario, type PreparedScenario } from "../../src/scenario/prepareScenario.ts";
import { parseOverride } from "../../src/scenario/parseOverride.ts";

const folders: string[] = [];
/** Programs that a test has just ended may still be writing their last. */
const patiently = { recursive: true, force: true, maxRetries: 30, retryDelay: 100 };
// Registered as the file is loaded, so that it also covers folders made inside tests.
afterAll(() => {
  for (const folder of folders) rmSync(folder, patiently);
});

/** An empty folder, which is gone again after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "spreadwell-"));
  folders.push(folder);
  return folder;
}

/** A folder with the given files: text as it is, bytes as they are, anything else as JSON. Paths may lead below. */
export function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    const isRaw = typeof content === "string" || content instanceof Uint8Array;
    writeFileSync(join(folder, name), isRaw ? content : JSON.stringify(content));
  }
  return folder;
}

/** A small scenario, as a base for others. */
export const small = {
  weeks: 10,
  replicates: 3,
  seed: "small",
  system: { generate: { schoolSizes: [5, 7], schoolNames: ["Alder", "Birch"] } },
} as const;

/** Prepares the scenario `main.json` of a folder with these files. */
export function prepare(
  files: Readonly<Record<string, unknown>>,
  sets: readonly string[] = [],
  data: string | null = null,
): PreparedScenario {
  const folder = folderWith(files);
  const dataFolder = data === null ? null : join(folder, data);
  return prepareScenario(join(folder, "main.json"), sets.map(parseOverride), dataFolder);
}

/** The scenario `main.json` of a folder with these files, opened to be run there. */
export function openPrepared(
  files: Readonly<Record<string, unknown>>,
  sets: readonly string[] = [],
): PreparedScenario & { readonly places: Places } {
  const scenarioFile = join(folderWith(files), "main.json");
  const prepared = prepareScenario(scenarioFile, sets.map(parseOverride), null);
  return { ...prepared, places: { scenarioFile, dataFolder: null } };
}

/** The faults that preparing a scenario throws, as the user reads them, without the folder's name. */
export function faultsOf(
  files: Readonly<Record<string, unknown>>,
  sets: readonly string[] = [],
  data: string | null = null,
): string[] {
  const folder = folderWith(files);
  const dataFolder = data === null ? null : join(folder, data);
  return faultTexts(
    () => prepareScenario(join(folder, "main.json"), sets.map(parseOverride), dataFolder),
    folder,
  );
}

/** The faults that some work throws, as the user reads them; a folder's name is left out. Fails when there are none. */
export function faultTexts(work: () => unknown, folder = ""): string[] {
  const texts = userFaults(work).map(describeFault);
  return folder === "" ? texts : texts.map((text) => text.replaceAll(`${folder}/`, ""));
}

/** The faults that some work throws. Fails when there are none; what is not the user's fault passes through. */
export function userFaults(work: () => unknown): readonly Fault[] {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error.faults;
    throw error;
  }
  throw new Error("expected faults of the user's, but nothing was thrown");
}
