import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { megabytesOf } from "../../../src/experiment/cluster/clusterPlan.ts";
import {
  CLAIM_PLACEHOLDER,
  IMAGE_PLACEHOLDER,
  kubernetesManifests,
} from "../../../src/experiment/cluster/kubernetesJobs.ts";
import { readShard } from "../../../src/experiment/cluster/readShard.ts";
import { slurmScripts } from "../../../src/experiment/cluster/slurmScripts.ts";
import { checkedTimeLimit } from "../../../src/experiment/cluster/timeLimit.ts";
import { temporaryFolder } from "../../scenario/scenarioFolder.ts";

const words = ["sweep", "it's a plan.json", "--set", 'practices.list[0].name="a $HOME `b`"', "--seed", "3"];
const plan = {
  name: "sweep-plan",
  output: "results/50 % off & it's mine",
  shardCount: 12,
  command: words,
  figures: false,
  threads: 4,
  megabytes: 1024,
  timeLimit: "04:00:00",
};

/** A program that writes its words, one a line, and ends with a code. */
function teller(folder: string, code = 0): string {
  const path = join(folder, "it's spreadwell");
  writeFileSync(path, `#!/bin/bash\nprintf '%s\\n' "$PWD" "$@"\nexit ${code}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe("scripts for Slurm", () => {
  const folder = temporaryFolder();
  const workingFolder = join(folder, "my study's folder");
  mkdirSync(workingFolder);
  const scripts = slurmScripts({ ...plan, program: [teller(folder)], workingFolder });

  it.each(Object.keys(scripts))("%s is a script that bash can read", (name) => {
    expect(spawnSync("bash", ["-n"], { input: scripts[name]!, encoding: "utf8" })).toMatchObject({
      status: 0,
      stderr: "",
    });
  });

  it("call the command with its words as they were, whatever is in them", () => {
    const env = { ...process.env, SLURM_ARRAY_TASK_ID: "3", SLURM_CPUS_PER_TASK: "6" };
    const run = (name: string): string[] =>
      execFileSync("bash", ["-c", scripts[name]!], { env, encoding: "utf8" }).trim().split("\n");
    const [begun, ...told] = run("tasks.sbatch");
    expect(begun).toContain("part 3 of 12 on ");
    expect(told.pop()).toContain("part 3 ended with code 0");
    expect(told).toEqual([
      workingFolder,
      ...words,
      ...["--output", plan.output, "--shard", "auto/12", "--continue", "--no-progress", "--threads", "6"],
    ]);
    expect(run("merge.sbatch")).toEqual([workingFolder, "merge", plan.output]);
    const drawn = slurmScripts({ ...plan, figures: true, program: [teller(folder)], workingFolder });
    expect(drawn["merge.sbatch"]).toContain(" \\\n  --figures\n");
    expect(drawn["tasks.sbatch"]).toBe(scripts["tasks.sbatch"]);
  });

  it("ask for what the plan says", () => {
    const asked = scripts["tasks.sbatch"]!.split("\n").filter((line) => line.startsWith("#SBATCH "));
    expect(asked.map((line) => line.slice(8))).toEqual([
      "--array=1-12",
      "--job-name=spreadwell-sweep-plan",
      "--nodes=1",
      "--ntasks=1",
      "--cpus-per-task=4",
      "--mem=1024M",
      "--time=04:00:00",
      "--requeue",
      "--signal=B:TERM@120",
      "--output=%x-%A_%a.log",
      "--open-mode=append",
    ]);
    // Slurm reads no more of them after the first command.
    const body = scripts["tasks.sbatch"]!.split("\n").findIndex((line) => /^[^#]/.test(line));
    expect(
      scripts["tasks.sbatch"]!.split("\n").findLastIndex((line) => line.startsWith("#SBATCH")),
    ).toBeLessThan(body);
  });

  it.each([
    ["nothing is lost when some futures failed", 2, 0],
    ["a mistake is a failure", 1, 1],
    ["a bug is a failure", 70, 70],
    // Slurm does not know this task, so it is not queued again.
    ["a killed command is a failure", 137, 137],
  ])("say that %s: code %i becomes %i", (_, code, expected) => {
    const program = [teller(temporaryFolder(), code)];
    const script = slurmScripts({ ...plan, program, workingFolder })["tasks.sbatch"]!;
    const env = { ...process.env, SLURM_ARRAY_TASK_ID: "3" };
    expect(spawnSync("bash", ["-c", script], { env }).status).toBe(expected);
  });
});

interface Job {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: Record<string, unknown> & {
    readonly template: {
      readonly spec: Record<string, unknown> & { readonly containers: readonly Container[] };
    };
  };
}
interface Container {
  readonly name: string;
  readonly image: string;
  readonly workingDir: string;
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
}

describe("manifests for Kubernetes", () => {
  const manifests = kubernetesManifests(plan);
  const jobOf = (name: string): Job => parse(manifests[name]!) as Job;

  it("are an Indexed Job with a pod for each part, and a Job that joins them", () => {
    const { apiVersion, kind, metadata, spec } = jobOf("tasks.yaml");
    expect({ apiVersion, kind }).toEqual({ apiVersion: "batch/v1", kind: "Job" });
    expect(metadata.name).toMatch(/^[a-z0-9][a-z0-9-]{0,57}[a-z0-9]$/);
    expect(spec).toMatchObject({
      completionMode: "Indexed",
      completions: 12,
      parallelism: 12,
      backoffLimitPerIndex: 6,
      // Both backoffLimitPerIndex and podFailurePolicy ask for it.
      template: { spec: { restartPolicy: "Never" } },
    });
    expect(jobOf("merge.yaml").spec).not.toHaveProperty("completionMode");
  });

  it.each(["tasks.yaml", "merge.yaml"])(
    "%s mounts the volume that it names where the command works",
    (name) => {
      const pod = jobOf(name).spec.template.spec;
      expect(pod.containers).toHaveLength(1);
      const [container] = pod.containers;
      expect(container!.image).toBe(IMAGE_PLACEHOLDER);
      expect(pod["volumes"]).toEqual([
        { name: container!.volumeMounts[0]!.name, persistentVolumeClaim: { claimName: CLAIM_PLACEHOLDER } },
      ]);
      expect(container!.volumeMounts[0]!.mountPath).toBe(container!.workingDir);
    },
  );

  it("fail a part without another try by its container's name", () => {
    const { podFailurePolicy, template } = jobOf("tasks.yaml").spec as Job["spec"] & {
      podFailurePolicy: { rules: { action: string; onExitCodes?: { containerName: string } }[] };
    };
    const rule = podFailurePolicy.rules.find(({ onExitCodes }) => onExitCodes !== undefined)!;
    expect(rule.onExitCodes!.containerName).toBe(template.spec.containers[0]!.name);
  });

  it.each([
    ["0", 1],
    ["11", 12],
  ])("give the pod of completion index %s part %i", (index, part) => {
    const { args } = jobOf("tasks.yaml").spec.template.spec.containers[0]!;
    const given = args[args.indexOf("--shard") + 1]!;
    expect(readShard(given, { JOB_COMPLETION_INDEX: index })).toEqual({ index: part, count: 12 });
  });

  it.each([
    [0, 0],
    [2, 0],
    [1, 1],
    [137, 137],
  ])(
    "call the command with its words as they were, and make of its code %i the code %i",
    (code, expected) => {
      const folder = temporaryFolder();
      const container = jobOf("tasks.yaml").spec.template.spec.containers[0]!;
      writeFileSync(join(folder, "spreadwell"), readFileSync(teller(folder, code)), { mode: 0o755 });
      const [program, ...rest] = [...container.command, ...container.args];
      const env = { PATH: `${folder}:${process.env["PATH"]}` };
      const { status, stdout } = spawnSync(program!, rest, { env, cwd: folder, encoding: "utf8" });
      expect(status).toBe(expected);
      expect(stdout.trim().split("\n")).toEqual([
        folder,
        ...words,
        ...["--output", plan.output, "--shard", "auto/12", "--continue", "--no-progress", "--threads", "4"],
      ]);
    },
  );

  it("keep a short name where the study's is long", () => {
    const { metadata } = parse(
      kubernetesManifests({ ...plan, name: `${"a".repeat(29)}-bcd` })["tasks.yaml"]!,
    ) as Job;
    expect(metadata.name).toBe(`spreadwell-${"a".repeat(29)}-parts`);
  });
});

describe("what is asked of a cluster", () => {
  it("is memory for the process and for each of its threads", () => {
    expect(megabytesOf(1, 0)).toBe(768);
    expect(megabytesOf(4, 100e6)).toBe(2048);
    expect(megabytesOf(8, 0)).toBeGreaterThan(megabytesOf(4, 0));
  });

  it.each(["10", "30:00", "04:00:00", "0-01", "1-12", "2-00:30", "1-12:30:15"])(
    "is the time limit %s",
    (limit) => {
      expect(checkedTimeLimit(limit)).toBe(limit);
    },
  );

  it.each(["", "9", "00:09:59", "4h", "-1", "1-", "0-00:05", "04:00:00\n#SBATCH --mem=1"])(
    "is no time limit %j",
    (limit) => {
      expect(() => checkedTimeLimit(limit)).toThrow(/^--time-limit: is not allowed/);
    },
  );
});
