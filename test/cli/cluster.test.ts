import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lastingFiles } from "./richScenario.ts";
import { SplitStudy } from "./splitStudy.ts";

const study = new SplitStudy();
const { cli, cwd, words } = study;
const call = study.call.bind(study);
const refusal = study.refusal.bind(study);
const manifestOf = study.manifestOf.bind(study);

call(...words, "-o", "whole", "--quiet");
const whole = lastingFiles(join(cwd, "whole"));

describe("what a part says", () => {
  it("is where it went and what joins the parts", () => {
    const told = call(...words, "-o", "it's here", "--shard", "1/8");
    expect(told).toBe(
      "Part 1 of 8: 1 future, in it's here/shards/0001-of-0008\nWhen all parts are done: spreadwell merge 'it'\\''s here'\n",
    );
    const json = JSON.parse(call(...words, "-o", "it's here", "--shard", "2/8", "--json")) as object;
    expect(json).toMatchObject({ kind: "run", status: "done", shard: { index: 2, count: 8 }, finished: 1 });
  });

  it("is known before anything is run", () => {
    // A seed without line breaks, so that a row is a line.
    const plan = [...words, "-s", "plain", "--dry-run"];
    const [header, ...rows] = call(...plan)
      .trimEnd()
      .split("\n");
    expect(
      call(...plan, "--shard", "2/3")
        .trimEnd()
        .split("\n"),
    ).toEqual([header, ...rows.slice(2, 5)]);
    expect(call(...plan, "--shard", "1/10")).toBe(`${header}\n`);
    const sweep = ["sweep", "main.json", "--vary", "perils.qualityControl=0,1", "-r", "3", "--dry-run"];
    const { code, stderr } = cli.run([...sweep, "--shard", "2/4"], { cwd });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^2 cases, 6 futures\b.*\nPart 2 of 4 does 2 of them\.\n$/);
  });

  it("is also known from what a cluster tells the process", () => {
    const line = (variables: string, shard: string, folder: string): string =>
      `${variables} $SPREADWELL run main.json -o ${folder} --shard ${shard} --quiet`;
    for (let pod = 0; pod < 2; pod++)
      expect(cli.shell(line(`JOB_COMPLETION_INDEX=${pod}`, "auto/2", "pods"), cwd)).toMatchObject({
        code: 0,
        stderr: "",
      });
    call("merge", "pods", "--quiet");
    expect(lastingFiles(join(cwd, "pods"))).toEqual(whole);
  });
});

describe("--continue", () => {
  it("begins a study, goes on with it, and leaves a finished one as it is", () => {
    for (let times = 0; times < 2; times++) {
      call(...words, "-o", "continued", "--continue", "--quiet");
      expect(lastingFiles(join(cwd, "continued"))).toEqual(whole);
    }
    const file = join(cwd, "continued", "manifest.json");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace('"status": "done"', '"status": "running"'));
    call(...words, "-o", "continued", "--continue", "--quiet");
    expect(lastingFiles(join(cwd, "continued"))).toEqual(whole);
    expect(manifestOf("continued").status).toBe("done");
  });

  it("refuses a folder with anything else", () => {
    expect(refusal(...words, "-s", "other", "-o", "whole", "--continue")).toMatch(
      /^whole\/manifest\.json: is of another study, so that this one cannot go on there\n {2}given: {3}run of Rich/,
    );
    expect(refusal(...words, "-o", "my data", "--continue")).toMatch(/holds files that are not Spreadwell's/);
    expect(refusal(...words, "-o", "whole", "--continue", "--overwrite")).toMatch(
      /^--continue: and --overwrite/,
    );
    expect(lastingFiles(join(cwd, "whole"))).toEqual(whole);
  });
});

describe("--slurm and --kubernetes", () => {
  it("write what does the study in parts, beside results that are to come", () => {
    const told = call(
      ...words,
      "-o",
      "on a cluster",
      "--slurm",
      "3",
      "--kubernetes",
      "2",
      "--time-limit",
      "1-00",
    );
    expect(told).toContain("3 parts of 2 or 3 futures, each with 2 CPUs and");
    expect(told).toContain("\n  bash 'on a cluster/slurm/submit.sh'\n");
    expect(told).toContain("2 parts of 4 futures");
    expect(told).toContain("\n  kubectl apply -f 'on a cluster/kubernetes/tasks.yaml'\n");
    expect(readdirSync(join(cwd, "on a cluster"))).toEqual(["kubernetes", "slurm"]);
    const task = join("on a cluster", "slurm", "tasks.sbatch");
    expect(readFileSync(join(cwd, task), "utf8")).toContain("#SBATCH --time=1-00\n");
    for (let k = 1; k <= 3; k++) {
      const { code, stderr } = cli.shell(`SLURM_ARRAY_TASK_ID=${k} bash '${task}'`, cwd);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    }
    expect(cli.shell("bash 'on a cluster/slurm/merge.sbatch'", cwd).code).toBe(0);
    expect(lastingFiles(join(cwd, "on a cluster"))["weeks.csv"]).toBe(whole["weeks.csv"]);
    expect(existsSync(join(cwd, task))).toBe(true);
  });

  it.each([
    [
      ["--slurm", "0"],
      /^--slurm: is not allowed\n {2}given: {3}"0"\n {2}allowed: a number of parts from 1 to 8/,
    ],
    [["--slurm", "9"], /from 1 to 8, as many as there are futures/],
    [["--kubernetes", "many"], /^--kubernetes: is not allowed/],
    [["--slurm", "2", "--shard", "1/2"], /^--shard: cannot be given with --slurm/],
    [["--slurm", "2", "--time-limit", "soon"], /^--time-limit: is not allowed/],
    [["--time-limit", "1-00"], /^--time-limit: means nothing without --slurm/],
    [["--slurm", "2", "-o", "on a cluster"], /holds what was written for a cluster before/],
    [["--slurm", "2", "-s", "other", "-o", "it's here"], /^it's here\/shards: holds parts of another study/],
  ])("refuse %j", (given, told) => {
    const folder = given.includes("-o") ? [] : ["-o", "not made"];
    expect(refusal(...words, ...folder, ...given)).toMatch(told);
    expect(existsSync(join(cwd, "not made"))).toBe(false);
  });
});
