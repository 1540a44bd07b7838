import { main } from "../../src/cli/program.ts";

/** What a command did. */
export interface Outcome {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process, in a folder: the same code as the command line, without the time to start it. */
export async function runHere(words: readonly string[], folder: string): Promise<Outcome> {
  const before = {
    cwd: process.cwd(),
    out: process.stdout.write,
    err: process.stderr.write,
    code: process.exitCode,
  };
  let stdout = "";
  let stderr = "";
  process.chdir(folder);
  process.exitCode = 0;
  process.stdout.write = ((text: string | Uint8Array, done?: () => void) => {
    stdout += typeof text === "string" ? text : Buffer.from(text).toString();
    done?.();
    return true;
  }) as typeof process.stdout.write;
  process.stderr.write = ((text: string) => {
    stderr += text;
    return true;
  }) as typeof process.stderr.write;
  try {
    await main(words);
    return { code: process.exitCode as number | undefined, stdout, stderr };
  } finally {
    process.chdir(before.cwd);
    process.stdout.write = before.out;
    process.stderr.write = before.err;
    process.exitCode = before.code;
  }
}
