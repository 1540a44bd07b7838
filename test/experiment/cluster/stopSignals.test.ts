import { spawn, type ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { kubernetesManifests } from "../../../src/experiment/cluster/kubernetesJobs.ts";
import { slurmScripts } from "../../../src/experiment/cluster/slurmScripts.ts";
import { temporaryFolder } from "../../scenario/scenarioFolder.ts";

// A request to stop reaches the command, whenever it comes, and the command's own code is what is told.

const plan = {
  name: "stopped",
  output: "results",
  shardCount: 12,
  command: ["run", "plan.json"],
  figures: false,
  threads: 4,
  megabytes: 1024,
  timeLimit: "04:00:00",
};

/** A program `spreadwell`, and how to start it as Slurm and Kubernetes do, with the script changed. */
interface Way {
  readonly start: (program: string, change: (script: string) => string) => readonly string[];
  /** The line of the script that begins the command. */
  readonly beginning: string;
}

const ways: Readonly<Record<string, Way>> = {
  Slurm: {
    start: (program, change) => {
      const scripts = slurmScripts({ ...plan, program: [program], workingFolder: join(program, "..") });
      return ["bash", "-c", change(scripts["tasks.sbatch"]!)];
    },
    beginning: '"${spreadwell[@]}" "${command[@]}" &',
  },
  Kubernetes: {
    start: (_, change) => {
      const job = parse(kubernetesManifests(plan)["tasks.yaml"]!) as {
        spec: { template: { spec: { containers: { command: [string, string, string, string] }[] } } };
      };
      const [shell, option, script, name] = job.spec.template.spec.containers[0]!.command;
      return [shell, option, change(script), name];
    },
    beginning: 'spreadwell "$@" &',
  },
};

/** What was started; a script that hears no signal would go on for ever. */
const children: ChildProcess[] = [];
afterAll(() => {
  // With all that it began itself: each leads a process group of its own.
  for (const { pid, exitCode, signalCode } of children)
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, "SIGKILL");
});

/** Puts something into a script in the place of the first of what stands there. */
function changed(script: string, from: string, to: string): string {
  expect(script).toContain(from);
  return script.replace(from, () => to);
}

/** Goes on until it is asked to stop, and then still has something to do. */
const stoppable = "trap 'sleep 0.3; echo kept; exit 130' TERM; echo begun; while :; do sleep 0.05; done";
/** Is soon over, whether it is asked or not. */
const short = "sleep 0.3";

/**
 * Starts a way with a program's lines and a changed script; where it is `asked`, asks it to stop once the program has
 * told that it began. Gives what the program and the script told, without the times, and the code.
 */
async function ended(
  { start }: Way,
  lines: string,
  change: (script: string) => string,
  asked: boolean,
): Promise<{ code: unknown; told: string[] }> {
  const folder = temporaryFolder();
  const program = join(folder, "spreadwell");
  writeFileSync(program, `#!/bin/bash\n${lines}\n`, { mode: 0o755 });
  const [first, ...rest] = start(program, change);
  const env = { ...process.env, PATH: `${folder}:${process.env["PATH"]}`, SLURM_ARRAY_TASK_ID: "3" };
  const begun = spawn(first!, rest, {
    env,
    cwd: folder,
    stdio: ["ignore", "pipe", "ignore"],
    detached: true,
  });
  children.push(begun);
  let text = "";
  begun.stdout.on("data", (piece: Buffer) => {
    const before = text;
    text += piece.toString();
    if (asked && !before.includes("begun\n") && text.includes("begun\n")) begun.kill("SIGTERM");
  });
  const code = await new Promise((resolve) => begun.on("close", resolve));
  const told = text.split("\n").filter((line) => line !== "" && !/^\d{4}-.* (?:on|ended) /.test(line));
  return { code, told };
}

describe.each(Object.entries(ways))("a request to stop on %s", (_, way) => {
  it.each([
    ["that runs", (script: string) => script],
    [
      "that has just begun, and whose number the script learns late",
      (script: string) => {
        expect(script.split("child=$!")).toHaveLength(2);
        return changed(script, "child=$!", "sleep 0.5; child=$!");
      },
    ],
    [
      "and is not lost where the script hears late that it ended",
      (script: string) =>
        changed(script, 'wait "$child"', 'wait "$child" && :; set -- $?; sleep 1; (exit $1)'),
    ],
  ])("reaches the command %s", async (__, change) => {
    expect(await ended(way, stoppable, change, true)).toEqual({ code: 130, told: ["begun", "kept"] });
  });

  it("reaches the command also where it comes before that", async () => {
    const early = (script: string) => changed(script, way.beginning, `kill -TERM $$\n${way.beginning}`);
    const all = await Promise.all(Array.from({ length: 8 }, () => ended(way, short, early, false)));
    expect(all.map(({ code }) => code)).toEqual(Array(8).fill(143));
  });

  it("changes nothing where the command has ended", async () => {
    const late = (script: string) => changed(script, "child=$!", "child=$!; sleep 0.5; kill -TERM $$");
    expect(await ended(way, "echo done; exit 70", late, false)).toEqual({ code: 70, told: ["done"] });
  });
});
