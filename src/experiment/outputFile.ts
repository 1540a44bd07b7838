import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { UserError, type Fault } from "../core/fault.ts";
import { writeAtomically } from "./atomicFile.ts";
import { makeFolder } from "./makeFolder.ts";
import { requireParent } from "./outputPlace.ts";

/** Bytes at the start of a file in which it says whose it is. */
const HEAD = 4096;

/**
 * Checks, before anything is computed, that a file can be written: a new one, or with `overwrite` one whose first lines
 * hold `mark`, so that nobody else's is replaced. Writes nothing. Throws the user's fault.
 */
export function checkOutputFile(file: string, overwrite: boolean, mark: string): void {
  // As from an unset variable of a shell.
  if (file.trim() === "") {
    const remedy = "name a file, or leave --output out";
    throw new UserError({ path: "--output", problem: "is empty", given: JSON.stringify(file), remedy });
  }
  if (existsSync(file)) {
    if (statSync(file).isDirectory()) {
      const allowed = "a file, such as output/theatre.html";
      throw new UserError({ ...faultOf(file), problem: "is a folder, not a file", allowed });
    }
    if (!overwrite) {
      const remedy = "choose another file with --output, or replace this one with --overwrite";
      throw new UserError({ ...faultOf(file), problem: "is there already", remedy });
    }
    if (!headOf(file).includes(mark)) {
      const problem = "was not written by Spreadwell, so it is not replaced";
      throw new UserError({ ...faultOf(file), problem });
    }
  }
  requireParent(file, faultOf(file));
}

/** Writes a file whole or not at all, and makes its folder. Call after `checkOutputFile`. */
export function writeOutputFile(file: string, text: string): void {
  try {
    makeFolder(dirname(file));
    writeAtomically(file, text);
  } catch (error) {
    // A full disk and the like are told as such.
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") throw error;
    throw new UserError({ ...faultOf(file), problem: "cannot be written", given: (error as Error).message });
  }
}

function faultOf(file: string): Fault {
  return { path: `--output ${file}`, problem: "", remedy: "choose another file with --output" };
}

function headOf(file: string): string {
  const descriptor = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(HEAD);
    return bytes.toString("utf8", 0, readSync(descriptor, bytes, 0, HEAD, 0));
  } finally {
    closeSync(descriptor);
  }
}
