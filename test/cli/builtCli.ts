import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chmodSync, cpSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { builtProgram } from "../../build/builtProgram.ts";
import { temporaryFolder } from "../scenario/scenarioFolder.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** How long a command may take, milliseconds, before it counts as one that hangs: no test asserts on speed. */
const PATIENCE = 280_000;

/** What a command did. */
export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to start a command. */
export interface Circumstances {
  /** Folder in which it is called. */
  readonly cwd?: string;
  /** User and group number to run as, where we may choose. */
  readonly user?: number;
}

/** The command line as it is shipped, built from the present source into a folder of its own. */
export class BuiltCli {
  readonly file: string;

  constructor() {
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    cpSync(join(builtProgram(), "dist"), join(folder, "dist"), { recursive: true });
    symlinkSync(join(repository, "scenarios"), join(folder, "scenarios"));
    this.file = join(folder, "dist", "cli.js");
  }

  /** Runs a command to its end. */
  run(words: readonly string[], { cwd, user }: Circumstances = {}): Outcome {
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [this.file, ...words], {
      cwd: cwd ?? repository,
      encoding: "utf8",
      timeout: PATIENCE,
      maxBuffer: 1e9,
      ...(user === undefined ? {} : { uid: user, gid: user }),
    });
    return { code: status, signal, stdout, stderr };
  }

  /** Starts a command and leaves it running. */
  start(words: readonly string[], cwd: string): ChildProcess {
    return spawn(process.execPath, [this.file, ...words], { cwd, stdio: ["ignore", "pipe", "pipe"] });
  }

  /** Runs a line of the shell in which `$SPREADWELL` stands for the command. */
  shell(line: string, cwd: string): Outcome {
    const { status, signal, stdout, stderr } = spawnSync("bash", ["-c", line], {
      cwd,
      encoding: "utf8",
      timeout: PATIENCE,
      env: { ...process.env, SPREADWELL: `${process.execPath} ${this.file}` },
    });
    return { code: status, signal, stdout, stderr };
  }
}

/** How a started command ends. */
export function ended(
  child: ChildProcess,
): Promise<{ code: number | null; signal: NodeJS.Signals | null; stderr: string }> {
  let stderr = "";
  child.stderr?.on("data", (piece: Buffer) => (stderr += piece.toString()));
  child.stdout?.resume();
  return new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal, stderr })));
}

/** Halts a started command with all its threads, and waits until it stands still or has ended. */
export async function standsStill(child: ChildProcess): Promise<void> {
  child.kill("SIGSTOP");
  // Where the system does not tell, it is taken to be at once.
  while (/\) [^TZX] [^)]*$/.test(lineOf(child.pid!))) await wait(2);
}

/** What the system tells about a process on one line; empty where it does not. */
function lineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return "";
  }
}
