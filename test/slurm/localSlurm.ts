import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** Starts and stops a Slurm of several nodes on this computer, for as long as a test lasts. */
const tools = fileURLToPath(new URL("../../../shared/tools/slurm-local/", import.meta.url));

/** A Slurm cluster of four nodes with one CPU each, all on this computer. */
export class LocalSlurm {
  private readonly env: NodeJS.ProcessEnv;

  constructor(private readonly folder: string) {
    const conf = execFileSync("bash", [join(tools, "up.sh"), folder, "none", "4"], {
      encoding: "utf8",
      env: { ...process.env, CPN: "1", SLURM_TEST_PORT: String(freePorts(5)) },
    }).trim();
    this.env = { ...process.env, SLURM_CONF: conf };
  }

  stop(): void {
    // What hangs is not waited for: the test has said by then what it found.
    spawnSync("bash", [join(tools, "down.sh"), this.folder], { env: this.env, timeout: 30_000 });
  }

  /** Runs a command of Slurm, or a script that calls such commands, and returns what it prints. */
  call(command: string, ...words: readonly string[]): string {
    return execFileSync(command, words, { encoding: "utf8", env: this.env }).trim();
  }

  /** Names of the nodes that are lost. */
  lostNodes(): string[] {
    return this.call("sinfo", "--noheader", "--Node", "--states=down", "--format=%N")
      .split("\n")
      .filter(Boolean);
  }

  /** States of all jobs that are not over, by their names such as 5_1. */
  jobs(): Map<string, string> {
    const lines = this.call("squeue", "--noheader", "--array", "--format=%i %T").split("\n").filter(Boolean);
    return new Map(lines.map((line) => line.split(" ") as [string, string]));
  }

  /** Waits until no job is left; throws with what is left after so many seconds. */
  async allOver(seconds: number): Promise<void> {
    const end = performance.now() + 1000 * seconds;
    while (this.jobs().size > 0) {
      if (performance.now() > end) throw new Error(`still there:\n${this.call("squeue", "--array")}`);
      await wait(500);
    }
  }

  /** What happens when a computer burns down: the node of a running task, and all that runs on it, are gone at once. */
  loseNodeOf(task: string): string {
    const [node, job] = this.call("squeue", "--noheader", `--jobs=${task}`, "--format=%N %A").split(" ") as [
      string,
      string,
    ];
    const own = Number(readFileSync(join(this.folder, "run", `slurmd-${node}.pid`), "utf8"));
    for (const pid of [own, ...this.processesOf(job)]) process.kill(pid, "SIGKILL");
    return node;
  }

  /** Numbers of the processes of a job: its steps' keepers, its script and what that started. */
  private processesOf(job: string): number[] {
    const numbers = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    return numbers.map(Number).filter((pid) => {
      const [words, environment] = ["cmdline", "environ"].map((name) => readOrEmpty(`/proc/${pid}/${name}`));
      const isHere = environment!.includes(`SLURM_CONF=${this.env["SLURM_CONF"]}\0`);
      const isKeeper = words!.startsWith(`slurmstepd: [${job}.`);
      return isHere && (isKeeper || environment!.includes(`\0SLURM_JOB_ID=${job}\0`));
    });
  }
}

/** The first of so many ports in a row that nobody uses, below those that the system gives out by itself. */
function freePorts(count: number): number {
  const tables = ["tcp", "tcp6"].map((name) => readOrEmpty(`/proc/net/${name}`)).join("");
  const used = new Set(
    Array.from(tables.matchAll(/^ *\d+: [0-9A-F]+:([0-9A-F]{4}) /gm), ([, port]) => parseInt(port!, 16)),
  );
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 10_000);
    if (Array.from({ length: count }, (_, at) => first + at).every((port) => !used.has(port))) return first;
  }
}

/** Whether Slurm and what starts it are there; what is missing is told. */
export function missingForSlurm(): string | null {
  if (!existsSync(join(tools, "up.sh"))) return `what starts a local Slurm is not at ${tools}`;
  const programs = ["slurmctld", "slurmd", "sbatch", "squeue", "scontrol"];
  const absent = programs.filter((name) => spawnSync("sh", ["-c", `command -v ${name}`]).status !== 0);
  return absent.length === 0 ? null : `Slurm is not installed: ${absent.join(", ")} cannot be found`;
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}
