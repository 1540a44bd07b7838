import { describeFault, UserError } from "../core/fault.ts";
import { ENGINE_VERSION } from "../core/version.ts";

/** Says on stderr what went wrong; returns the exit code: 1 for the user's mistakes, 70 for ours. */
export async function reportFailure(error: unknown): Promise<number> {
  if (error instanceof UserError) {
    const { faults } = error;
    const count = faults.length === 1 ? "" : `${faults.length} things to mend:\n\n`;
    process.stderr.write(`${count}${faults.map(describeFault).join("\n\n")}\n`);
    return 1;
  }
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code !== undefined && ["ENOSPC", "EACCES", "EROFS", "EDQUOT", "ENOENT", "EPERM"].includes(code)) {
    process.stderr.write(`${diskWords[code] ?? "the results can no longer be written"}: ${(error as Error).message}\n  what was finished before is kept\n`);
    return 1;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`Spreadwell ${ENGINE_VERSION} has a bug, which is not your fault. Please report it with these lines:\n${stack}\n`);
  return 70;
}

const diskWords: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is full",
  EROFS: "the disk can only be read",
  ENOENT: "a folder or file has gone while it was in use",
};
