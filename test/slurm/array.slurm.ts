import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { shardName } from "../../src/experiment/cluster/shard.ts";
import { BuiltCli } from "../cli/builtCli.ts";
import { lastingFiles, rich } from "../cli/richScenario.ts";
import { committedIn, WatchedCommand } from "../kill/watchedCommand.ts";
import { folderWith, temporaryFolder } from "../scenario/scenarioFolder.ts";
import { LocalSlurm, missingForSlurm } from "./localSlurm.ts";

const missing = missingForSlurm();
if (missing !== null) throw new Error(missing);

const PARTS = 6;
const cli = new BuiltCli();
const scenario = {
  ...rich,
  // Long futures: a part must last many times the second between two notes, on a fast and idle computer too.
  weeks: 1000,
  outputs: { every: 10, schoolsEvery: 50, practicesEvery: 50, events: false },
};
const cwd = folderWith({ "it's a plan.json": scenario });
// Enough for each part to be met in the middle of its work, on a fast computer too.
const runs = 1200;
const words = [
  "sweep",
  "it's a plan.json",
  "--vary",
  "perils.qualityControl=0,0.5,1",
  "-r",
  String(runs / 3),
];
const output = 'on the cluster, 100 % quoted: it\'s "here"';

/** Runs a command that must succeed. */
function call(...more: readonly string[]): string {
  const { code, stdout, stderr } = cli.run(more, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
}
const alone = new WatchedCommand(cli.file, [...words, "-o", "whole", "--quiet"], cwd);
expect(await alone.ended).toMatchObject({ code: 0, stderr: "" });
const whole = lastingFiles(join(cwd, "whole"));

const slurm = new LocalSlurm(temporaryFolder());
afterAll(() => slurm.stop());

/** A study handed to Slurm. */
class Submission {
  private readonly folder: string;
  private readonly scripts: string;

  constructor(output: string) {
    call(...words, "-o", output, "--slurm", String(PARTS), "-j", "1");
    this.folder = join(cwd, output);
    this.scripts = join(this.folder, "slurm");
  }

  /** Hands it over; returns the number of the array. */
  submit(...options: readonly string[]): string {
    const told = slurm.call("bash", join(this.scripts, "submit.sh"), ...options);
    return /as job (\d+) and what joins them/.exec(told)![1]!;
  }

  partFolder(part: number): string {
    return join(this.folder, "shards", shardName({ index: part, count: PARTS }));
  }

  /** Waits until a part has some futures in its tables, but not all. */
  async isAtWork(part: number): Promise<void> {
    const folder = this.partFolder(part);
    for (let tries = 0; tries < 20_000; tries++) {
      const done = existsSync(join(folder, "lock.json")) ? committedIn(folder) : 0;
      if (done > 0) return;
      await wait(10);
    }
    throw new Error(`part ${part} does not begin:\n${slurm.call("squeue", "--array")}\n${this.log()}`);
  }

  /** Number of the process that does a part. */
  processOf(part: number): number {
    return (JSON.parse(readFileSync(join(this.partFolder(part), "lock.json"), "utf8")) as { pid: number })
      .pid;
  }

  /** What all its jobs wrote. */
  log(pattern = /\.log$/): string {
    const names = readdirSync(this.scripts).filter((name) => pattern.test(name));
    return names.map((name) => `== ${name}\n${readFileSync(join(this.scripts, name), "utf8")}`).join("\n");
  }

  /** How often a part was started. */
  startsOf(part: number, array: string): number {
    return (
      this.log(new RegExp(`-${array}_${part}\\.log$`)).match(new RegExp(`part ${part} of ${PARTS} on `, "g"))
        ?.length ?? 0
    );
  }

  expectWhole(): void {
    expect(existsSync(join(this.folder, "manifest.json")), this.log()).toBe(true);
    expect(lastingFiles(this.folder)).toEqual(whole);
    const locks = Array.from({ length: PARTS }, (_, at) => join(this.partFolder(at + 1), "lock.json"));
    expect(locks.filter(existsSync)).toEqual([]);
  }
}

describe("a sweep on a Slurm cluster", () => {
  it("of which one task is killed, one queued again and one node lost gives what one computer gives", async () => {
    const study = new Submission(output);
    const array = study.submit();
    await study.isAtWork(1);
    process.kill(study.processOf(1), "SIGKILL");
    await study.isAtWork(2);
    slurm.call("scontrol", "requeue", `${array}_2`);
    await study.isAtWork(3);
    const node = slurm.loseNodeOf(`${array}_3`);
    await slurm.allOver(240);

    study.expectWhole();
    expect(slurm.lostNodes()).toEqual([node]);
    expect(study.log(new RegExp(`-${array}_1\\.log$`))).toContain("Queued again: it was killed");
    // Those three, and only they, were begun twice.
    const starts = Array.from({ length: PARTS }, (_, at) => study.startsOf(at + 1, array));
    expect(starts, study.log()).toEqual([2, 2, 2, 1, 1, 1]);
  });

  it("that is cancelled stays so, and goes on when it is submitted again", async () => {
    const study = new Submission("cancelled");
    const array = study.submit();
    await study.isAtWork(1);
    slurm.call("scancel", array);
    await slurm.allOver(60);
    const done = committedIn(study.partFolder(1));
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(runs / PARTS);
    expect(existsSync(join(cwd, "cancelled", "manifest.json"))).toBe(false);

    study.submit();
    await slurm.allOver(240);
    study.expectWhole();
  });

  it("of which a task comes near its time limit is queued again for the rest", async () => {
    const study = new Submission("limited");
    const array = study.submit();
    await study.isAtWork(1);
    // What Slurm sends so long before the limit as the script asks for.
    slurm.call("scancel", "--batch", "--signal=TERM", `${array}_1`);
    await slurm.allOver(240);
    study.expectWhole();
    const log = study.log(new RegExp(`-${array}_1\\.log$`));
    expect(log).toContain("Stopping after the futures under way");
    expect(log).toContain("Queued again: the time limit is near");
    // Slurm may tell a task twice, before and after it was queued again.
    expect(study.startsOf(1, array), log).toBeGreaterThanOrEqual(2);
  });
});
