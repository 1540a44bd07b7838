import { describeFault, UserError, type Fault } from "../core/fault.ts";
import { ENGINE_VERSION } from "../core/version.ts";

/** Most faults shown: more than some screens of them help nobody. */
const FAULTS_SHOWN = 200;

/** Says on stderr what went wrong; returns the exit code: 1 for the user's mistakes, 70 for ours. */
export async function reportFailure(error: unknown): Promise<number> {
  const fault = faultOfComputer(error);
  const faults = fault !== undefined ? [fault] : error instanceof UserError ? error.faults : [];
  if (faults.length > 0) {
    const count = faults.length === 1 ? "" : `${faults.length} things to mend:\n\n`;
    const shown = faults.slice(0, FAULTS_SHOWN).map(describeFault);
    if (faults.length > FAULTS_SHOWN) shown.push(`… and ${faults.length - FAULTS_SHOWN} more`);
    process.stderr.write(`${count}${shown.join("\n\n")}\n`);
    return 1;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  process.stderr.write(
    `Spreadwell ${ENGINE_VERSION} has a bug, which is not your fault. Please report it with these lines:\n${stack}\n`,
  );
  return 70;
}

/** What an error of the disk or of the memory means, as a fault; undefined when the error is of another kind. */
export function faultOfComputer(error: unknown): Fault | undefined {
  const code = error instanceof UserError ? undefined : (error as NodeJS.ErrnoException | undefined)?.code;
  const words = code === undefined ? undefined : computerWords[code];
  return words === undefined ? undefined : { problem: words, given: (error as Error).message };
}

const computerWords: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is full",
  EFBIG: "a file grew larger than this computer allows",
  EROFS: "the disk can only be read",
  EACCES: "a file or folder may not be used",
  EPERM: "a file or folder may not be used",
  ENOENT: "a file or folder has gone while it was in use",
  ENOTDIR: "a folder was expected where there is a file",
  EISDIR: "a file was expected where there is a folder",
  ENAMETOOLONG: "a file name is too long",
  EMFILE: "too many files are open",
  EIO: "the disk does not work as it should",
  ERR_WORKER_OUT_OF_MEMORY: "one future needs more memory than a thread may take",
};
