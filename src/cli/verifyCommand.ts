import { UserError } from "../core/fault.ts";
import { writeAtomically } from "../experiment/atomicFile.ts";
import { marks, withResults } from "../experiment/verification/document.ts";
import { fieldTargets } from "../experiment/verification/field/index.ts";
import { withData, type FieldTarget } from "../experiment/verification/fieldTarget.ts";
import { targets } from "../experiment/verification/index.ts";
import { chooseTargets, runTargets, type Verdict } from "../experiment/verification/runner.ts";
import { legend, tally, textTable } from "../experiment/verification/table.ts";
import type { Target } from "../experiment/verification/target.ts";
import { FaultList } from "../scenario/networks/faultList.ts";
import { readBytes } from "../scenario/files.ts";
import { dataFolderOf } from "./openScenario.ts";
import { print } from "./output.ts";

/** Options of `spreadwell verify`. */
export interface VerifyOptions {
  readonly only?: string;
  readonly effort?: string;
  readonly data?: string;
  readonly list?: boolean;
  readonly write?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Carries out `spreadwell verify`. Returns the exit code: 0 where all hold, 2 where one does not. */
export async function verifyCommand(options: VerifyOptions): Promise<number> {
  const faults = new FaultList();
  const effort = faults.collect(() => effortOf(options.effort)) ?? 1;
  const dataFolder = faults.collect(() => dataFolderOf(options.data)) ?? null;
  const all = [...targets, ...fieldTargets];
  const keys = faults.collect(() => keysOf(options.only)) ?? [];
  const chosen = faults.collect(() => chooseTargets(all, keys)) ?? [];
  if (options.list) {
    faults.throwIfAny();
    await print(listOf(chosen));
    return 0;
  }
  const document = options.write === undefined ? undefined : faults.collect(() => documentAt(options.write!));
  // Where the folder cannot be found the user is told of that alone.
  const runnable =
    dataFolder === null && (keys.length === 0 || options.data !== undefined)
      ? targets
      : chosen.map((each) => ready(each, dataFolder, faults));
  faults.throwIfAny();
  const verdicts = runTargets(runnable, effort, ({ target, pass }) => {
    if (!options.quiet) process.stderr.write(`${pass ? "holds" : "FAILS"}  ${target.key}\n`);
  });
  if (document !== undefined) writeAtomically(options.write!, withResults(document, verdicts, effort)!);
  const pass = verdicts.every((verdict) => verdict.pass);
  if (!options.quiet) {
    const results = { effort, pass, targets: verdicts.map(plainly) };
    const told = `${textTable(verdicts, process.stdout.columns)}\n${legend}\n\n${tally(verdicts)}\n`;
    await print(options.json ? `${JSON.stringify(results, null, 2)}\n` : told);
  }
  return pass ? 0 : 2;
}

/** A target that can be run; one that compares with data has had them read, so that no fault of theirs comes late. */
function ready(target: Target | FieldTarget, dataFolder: string | null, faults: FaultList): Target {
  if (!("files" in target)) return target;
  if (dataFolder === null) {
    faults.add("no data", () => ({
      path: `--only ${target.key}`,
      problem: "compares with data that do not come with Spreadwell",
      remedy: "add --data FOLDER with the folder that holds them; where to get them: docs/data.md",
    }));
  } else faults.collect(() => target.read(dataFolder));
  return withData(target, dataFolder ?? "");
}

function keysOf(given: string | undefined): string[] {
  if (given === undefined) return [];
  const keys = given
    .split(",")
    .map((key) => key.trim())
    .filter((key) => key !== "");
  if (keys.length > 0) return keys;
  throw new UserError({
    path: "--only",
    problem: "names no target",
    given: JSON.stringify(given),
    remedy: "name targets as `spreadwell verify --list` does, or leave --only out",
  });
}

function effortOf(given: string | undefined): number {
  if (given === undefined) return 1;
  const effort = /^\d*\.?\d+$/.test(given) ? Number(given) : NaN;
  if (effort >= 0.01 && effort <= 10) return effort;
  throw new UserError({
    path: "--effort",
    problem: "is not allowed",
    given: JSON.stringify(given),
    allowed: "a number from 0.01 to 10",
  });
}

/** The file that takes the results, seen to before anything runs. */
function documentAt(file: string): string {
  const document = new TextDecoder().decode(readBytes(file));
  if (withResults(document, [], 1) !== null) return document;
  throw new UserError({
    file,
    problem: "has no place for the results",
    allowed: `a file with ${marks}`,
    remedy: "give docs/verification.md, or add these lines",
  });
}

function listOf(chosen: readonly (Target | FieldTarget)[]): string {
  const width = Math.max(...chosen.map(({ key }) => key.length));
  return chosen
    .map((each) => `${each.key.padEnd(width)}  ${each.title}${"files" in each ? " (needs --data)" : ""}\n`)
    .join("");
}

function plainly({ target, checks, pass }: Verdict) {
  const { key, title, source, scenario } = target;
  return {
    key,
    title,
    source,
    scenario,
    pass,
    checks,
  };
}
