import { UserError } from "../core/fault.ts";
import { writeAtomically } from "../experiment/atomicFile.ts";
import { marks, withResults } from "../experiment/verification/document.ts";
import { dataTargets, targets } from "../experiment/verification/index.ts";
import { detectable } from "../experiment/verification/judge.ts";
import { chooseTargets, runTargets, type Verdict } from "../experiment/verification/runner.ts";
import { tally, textTable } from "../experiment/verification/table.ts";
import type { Target } from "../experiment/verification/target.ts";
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
  const effort = effortOf(options.effort);
  const dataFolder = dataFolderOf(options.data);
  const all = [...targets, ...(dataFolder === null ? [] : dataTargets.map((make) => make(dataFolder)))];
  const chosen = chooseTargets(all, keysOf(options.only));
  const document = options.write === undefined ? null : documentAt(options.write);
  if (options.list) {
    await print(listOf(chosen));
    return 0;
  }
  const verdicts = runTargets(chosen, effort, ({ target, pass }) => {
    if (!options.quiet) process.stderr.write(`${pass ? "holds " : "FAILS "} ${target.key}\n`);
  });
  if (document !== null) writeAtomically(options.write!, withResults(document, verdicts, effort)!);
  if (!options.quiet) {
    const results = { effort, pass: verdicts.every(({ pass }) => pass), targets: verdicts.map(plainly) };
    await print(
      options.json ? `${JSON.stringify(results, null, 2)}\n` : `${textTable(verdicts)}\n${tally(verdicts)}\n`,
    );
  }
  return verdicts.every(({ pass }) => pass) ? 0 : 2;
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

function listOf(chosen: readonly Target[]): string {
  const width = Math.max(...chosen.map(({ key }) => key.length));
  return chosen.map(({ key, title }) => `${key.padEnd(width)}  ${title}\n`).join("");
}

function plainly({ target, checks, pass }: Verdict) {
  const { key, title, source, scenario } = target;
  return {
    key,
    title,
    source,
    scenario,
    pass,
    checks: checks.map((check) => ({ ...check, detectable: detectable(check) })),
  };
}
