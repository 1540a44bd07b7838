import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How a command ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** A command of Spreadwell that is running, and what can be seen of it from outside. */
export class WatchedCommand {
  private readonly child: ChildProcess;
  private readonly timer: NodeJS.Timeout;
  private stderr = "";
  readonly ended: Promise<Ending>;
  /** Most memory that it ever had, megabytes; 0 where the system does not tell. */
  peakMegabytes = 0;
  /** Memory that it has, and that it had at each measurement before, megabytes. */
  readonly megabytes: number[] = [];

  /** Starts it: the file of the command line and its words. */
  constructor(file: string, words: readonly string[], cwd: string) {
    this.child = spawn(process.execPath, [file, ...words], { cwd, stdio: ["ignore", "ignore", "pipe"] });
    this.child.stderr!.on("data", (piece: Buffer) => (this.stderr += piece.toString()));
    this.timer = setInterval(() => this.measure(), 200);
    this.ended = new Promise((resolve) => {
      this.child.on("close", (code, signal) => {
        clearInterval(this.timer);
        resolve({ code, signal, stderr: this.stderr });
      });
    });
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  kill(): void {
    this.child.kill("SIGKILL");
  }

  private measure(): void {
    try {
      const status = readFileSync(`/proc/${this.child.pid}/status`, "utf8");
      const peak = /^VmHWM:\s+(\d+)/m.exec(status)?.[1];
      const now = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
      if (peak === undefined || now === undefined) return;
      this.peakMegabytes = Math.max(this.peakMegabytes, Number(peak) / 1024);
      this.megabytes.push(Number(now) / 1024);
    } catch {
      // It has just ended, or this system does not tell.
    }
  }
}

/** Runs that a folder's note of progress counts. */
export function committedIn(folder: string): number {
  const path = join(folder, "progress.json");
  if (!existsSync(path)) return 0;
  return (JSON.parse(readFileSync(path, "utf8")) as { committed: number }).committed;
}
