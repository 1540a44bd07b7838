import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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
for (let k = 1; k <= 3; k++) call(...words, "-o", "parts", "--shard", `${k}/3`, "--quiet");

/** A copy of the three parts, to be spoilt. */
function copyOfParts(name: string): string {
  cpSync(join(cwd, "parts"), join(cwd, name), { recursive: true });
  return name;
}

describe("a study done in parts", () => {
  it("has each part in a folder of its own, with nothing but its own futures", () => {
    expect(readdirSync(join(cwd, "parts"))).toEqual(["shards"]);
    const names = ["0001-of-0003", "0002-of-0003", "0003-of-0003"];
    expect(readdirSync(join(cwd, "parts", "shards"))).toEqual(names);
    const counts = names.map((name, at) => {
      const manifest = manifestOf(join("parts", "shards", name));
      expect(manifest).toMatchObject({ status: "done", shard: { index: at + 1, count: 3 }, caseCount: 1 });
      expect(manifest.studyHash).toBe(manifestOf("whole").studyHash);
      expect(manifest.finished).toBe(manifest.runCount);
      return manifest.finished;
    });
    expect(counts).toEqual([2, 3, 3]);
    expect(existsSync(join(cwd, "parts", "shards", names[0]!, "report.html"))).toBe(false);
  });

  it("is joined into what one computer gives, byte for byte, and once more without harm", () => {
    const folder = copyOfParts("joined");
    const told = call("merge", folder);
    expect(told).toContain("8 futures of 12 weeks");
    expect(told).toContain("Report:   joined/report.html");
    for (let times = 0; times < 2; times++) {
      expect(lastingFiles(join(cwd, folder))).toEqual(whole);
      const { command, startedAt, endedAt, ...manifest } = manifestOf(folder);
      expect(manifest).toEqual({
        ...manifestOf("whole"),
        ...Object.fromEntries(["command", "startedAt", "endedAt"].map((key) => [key, undefined])),
      });
      expect(command).toBe("spreadwell run main.json --data 'my data' -j 2 -o parts --quiet");
      expect(startedAt < endedAt!).toBe(true);
      expect(readdirSync(join(cwd, folder)).filter((name) => /lock|\.tmp$/.test(name))).toEqual([]);
      call("merge", folder, "--quiet");
    }
    // It can be gone on with, though there is nothing left to do, and reported once more.
    call("resume", folder, "--quiet");
    call("report", folder, "--quiet");
    rmSync(join(cwd, folder, "shards"), { recursive: true });
    call("report", folder, "--quiet");
    expect(lastingFiles(join(cwd, folder))).toEqual(whole);
  });

  it("can be joined from folders that lie anywhere, named one by one", () => {
    copyOfParts("apart");
    renameSync(join(cwd, "apart", "shards", "0002-of-0003"), join(cwd, "second"));
    const parts = [
      join("apart", "shards", "0003-of-0003"),
      "second",
      join("apart", "shards", "0001-of-0003"),
    ];
    expect(refusal("merge", ...parts)).toMatch(
      /^--output: is needed, since the parts do not lie in one folder/,
    );
    call("merge", ...parts, "apart", "-o", "from-anywhere", "--quiet");
    expect(lastingFiles(join(cwd, "from-anywhere"))).toEqual(whole);
    // Its scenario is found from where it lies now.
    expect(manifestOf("from-anywhere").study.arms).toEqual(manifestOf("whole").study.arms);
  });

  it("is joined where all parts of one folder are named, as by a pattern of the shell", () => {
    copyOfParts("pattern");
    const { code, stderr } = cli.shell("$SPREADWELL merge pattern/shards/* --quiet", cwd);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(lastingFiles(join(cwd, "pattern"))).toEqual(whole);
  });

  it("may have more parts than futures", () => {
    for (let k = 1; k <= 10; k++) call(...words, "-o", "many", "--shard", `${k}/10`, "--quiet");
    call("merge", "many", "--quiet");
    expect(lastingFiles(join(cwd, "many"))).toEqual(whole);
  });

  it.each([
    ["sweep", ["--vary", "perils.qualityControl=0,0.5,1"]],
    ["compare", ["main.json"]],
  ])("is joined where it is a %s, whose cases the parts cut through", (kind, more) => {
    const study = [kind, "main.json", ...more, "-r", "3", "-j", "2", "--quiet"];
    call(...study, "-o", `whole ${kind}`);
    for (let k = 1; k <= 2; k++) call(...study, "-o", kind, "--shard", `${k}/2`);
    call("merge", kind, "--quiet");
    expect(lastingFiles(join(cwd, kind))).toEqual(lastingFiles(join(cwd, `whole ${kind}`)));
  });

  it("is joined again after a merge that was killed in the middle", () => {
    const folder = copyOfParts("half");
    writeFileSync(join(cwd, folder, "runs.csv.123.tmp"), "half");
    writeFileSync(join(cwd, folder, "weeks.csv"), "half");
    // Nobody takes it for a whole.
    expect(refusal("report", folder)).toMatch(/manifest\.json: cannot be found/);
    call("merge", folder, "--quiet");
    expect(lastingFiles(join(cwd, folder))).toEqual(whole);
    expect(readdirSync(join(cwd, folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

describe("parts that are not a whole", () => {
  it("are not reported or gone on with as if they were one", () => {
    expect(refusal("resume", "parts")).toBe(
      "parts/manifest.json: cannot be found\n  remedy:  it holds parts of a study; join them with: spreadwell merge parts\n",
    );
    expect(refusal("report", join("parts", "shards", "0002-of-0003"))).toBe(
      `parts/shards/0002-of-0003: is part 2 of 3 of a study, which is reported as a whole
  remedy:  when all parts are done: spreadwell merge parts
`,
    );
  });

  it("are refused where some are missing, with the command that does them", () => {
    const folder = copyOfParts("missing");
    rmSync(join(cwd, folder, "shards", "0001-of-0003"), { recursive: true });
    rmSync(join(cwd, folder, "shards", "0003-of-0003"), { recursive: true });
    expect(refusal("merge", folder)).toBe(`2 things to mend:

missing/shards/0001-of-0003: is missing: part 1 of 3
  remedy:  do it with: spreadwell run main.json --data 'my data' -j 2 -o parts --shard 1/3 --quiet

missing/shards/0003-of-0003: is missing: part 3 of 3
  remedy:  do it with: spreadwell run main.json --data 'my data' -j 2 -o parts --shard 3/3 --quiet
`);
    expect(readdirSync(join(cwd, folder))).toEqual(["shards"]);
  });

  it("are refused where one is not finished, with the command that goes on", () => {
    const folder = copyOfParts("unfinished");
    const part = join(cwd, folder, "shards", "0002-of-0003");
    const text = readFileSync(join(part, "manifest.json"), "utf8");
    writeFileSync(join(part, "manifest.json"), text.replace('"status": "done"', '"status": "interrupted"'));
    expect(refusal("merge", folder)).toBe(`unfinished/shards/0002-of-0003: is not finished: part 2 of 3
  given:   3 futures
  remedy:  go on with: spreadwell resume unfinished/shards/0002-of-0003
`);
    call("resume", join(folder, "shards", "0002-of-0003"), "--quiet");
    call("merge", folder, "--quiet");
    expect(lastingFiles(join(cwd, folder))).toEqual(whole);
  });

  it("are refused where one is of another study or split otherwise", () => {
    const folder = copyOfParts("foreign");
    call(...words, "-s", "other", "-o", "other", "--shard", "2/3", "--quiet");
    call(...words, "-o", "other", "--shard", "2/4", "--quiet");
    for (const name of ["0002-of-0003", "0002-of-0004"])
      cpSync(join(cwd, "other", "shards", name), join(cwd, folder, "shards", name), { recursive: true });
    const told = refusal("merge", folder);
    expect(told).toContain(
      "foreign/shards/0002-of-0003: belongs to another study than foreign/shards/0001-of-0003\n",
    );
    expect(told).toContain("  given:   spreadwell run main.json --data 'my data' -j 2 -s other -o other");
    expect(told).toContain("foreign/shards/0002-of-0004: is one of another number of parts than");
    expect(told).toContain("foreign/shards/0002-of-0003: is missing: part 2 of 3\n");
  });

  it("are judged by the study that most of them belong to", () => {
    const folder = copyOfParts("outvoted");
    call(...words, "-s", "other", "-o", "strange", "--shard", "1/3", "--quiet");
    cpSync(join(cwd, "strange", "shards"), join(cwd, folder, "shards"), { recursive: true });
    expect(refusal("merge", folder)).toContain(
      "outvoted/shards/0001-of-0003: belongs to another study than outvoted/shards/0002-of-0003\n",
    );
  });

  it("are refused where one is named in two places", () => {
    const folder = copyOfParts("double");
    const told = refusal("merge", folder, join("parts", "shards", "0001-of-0003"), "-o", "double");
    expect(told).toMatch(/^(parts|double)\/shards\/0001-of-0003: is part 1 of 3, and so is (parts|double)\//);
  });

  it.each([
    [
      "a table cut short",
      "weeks.csv",
      (text: string) => text.slice(0, -5),
      /weeks\.csv: has been changed since/,
    ],
    [
      "a table with a row more",
      "runs.csv",
      (text: string) => `${text}x\n`,
      /runs\.csv: has been changed since/,
    ],
    ["no note of progress", "progress.json", () => null, /its note of progress does not fit its manifest/],
    [
      "another count",
      "manifest.json",
      (text: string) => text.replace(/"finished": \d/, '"finished": 1'),
      /does not hold the futures of its part\n {2}given: {3}1 of 3 futures/,
    ],
    [
      "another version",
      "manifest.json",
      (text: string) => text.replace(/"studyHash": "\w/, '"studyHash": "x'),
      /belongs to another study/,
    ],
  ])("are refused where one has %s", (_, name, spoil, told) => {
    const folder = copyOfParts(`spoilt-${name}-${told.source.length}`);
    const file = join(cwd, folder, "shards", "0002-of-0003", name);
    const text = spoil(readFileSync(file, "utf8"));
    if (text === null) rmSync(file);
    else writeFileSync(file, text);
    expect(refusal("merge", folder)).toMatch(told);
    expect(readdirSync(join(cwd, folder))).toEqual(["shards"]);
  });

  it.each([
    [["whole"], /^whole: holds no parts of a study/],
    [["nowhere"], /^nowhere: cannot be found/],
    [["main.json"], /^main\.json: is a file, not a folder/],
    [["parts", "-o", join("parts", "shards", "0002-of-0003")], /is part 2 itself/],
    [["parts", "-o", "my data"], /holds files that are not Spreadwell's/],
  ])("are refused: merge %j", (given, told) => {
    expect(refusal("merge", ...given)).toMatch(told);
  });

  it("are not begun beside the results of another study", () => {
    cpSync(join(cwd, "whole"), join(cwd, "taken"), { recursive: true });
    const told = refusal(...words, "--seed", "another", "-o", "taken", "--shard", "1/3");
    expect(told).toContain("holds the results of another study");
    expect(existsSync(join(cwd, "taken", "shards"))).toBe(false);
  });

  it("do not replace the results of something else unless asked to", () => {
    call(...words, "-r", "1", "-o", "precious", "--quiet");
    expect(refusal("merge", "parts", "-o", "precious")).toMatch(/holds the results of an earlier run/);
    call("merge", "parts", "-o", "precious", "--overwrite", "--quiet");
    expect(lastingFiles(join(cwd, "precious"))).toEqual(whole);
  });
});
