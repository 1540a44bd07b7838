import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chmodSync, cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { builtProgram } from "../../build/builtProgram.ts";
import { temporaryFolder } from "../scenario/scenarioFolder.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

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

  /** Runs a command to its end; it gets a minute. */
  run(words: readonly string[], { cwd, user }: Circumstances = {}): Outcome {
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [this.file, ...words], {
      cwd: cwd ?? repository,
      encoding: "utf8",
      timeout: 60_000,
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
      timeout: 60_000,
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
