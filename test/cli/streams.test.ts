import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, small } from "../scenario/scenarioFolder.ts";
import { BuiltCli } from "./builtCli.ts";

const cli = new BuiltCli();
const cwd = folderWith({ "main.json": { ...small, seed: 'a "seed", really', weeks: 30 } });
const run = (...words: string[]) => cli.run(["run", "main.json", ...words], { cwd });

describe("what a run prints", () => {
  it("is pure CSV with --table -, the same as in the file", () => {
    const { code, stdout, stderr } = run("-o", "table", "--table", "-");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(readFileSync(join(cwd, "table", "weeks.csv"), "utf8"));
  });

  it("is pure JSON with --json", () => {
    const { code, stdout, stderr } = run("-o", "json", "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      folder: "json",
      status: "done",
      finished: 3,
      failed: 0,
      report: join("json", "report.html"),
    });
    const { finals } = JSON.parse(stdout) as { finals: { metric: string; median: number }[] };
    expect(finals.map(({ metric }) => metric)).toContain("adoption");
    expect(finals.every(({ median }) => typeof median === "number")).toBe(true);
  });

  it("is nothing with --quiet", () => {
    expect(run("-o", "quiet", "--quiet")).toMatchObject({ code: 0, stdout: "", stderr: "" });
  });

  it("is the list of runs with --dry-run, which writes nothing", () => {
    const before = readdirSync(cwd);
    const { code, stdout, stderr } = run("-o", "never", "--dry-run");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toBe("run_id,scenario,replicate,seed");
    expect(lines.slice(1).map((line) => line.replace(/^[0-9a-f]{8}/, "…"))).toEqual(
      [0, 1, 2].map((r) => `…-0000${r},main,${r},"a ""seed"", really"`),
    );
    const ids = readFileSync(join(cwd, "json", "runs.csv"), "utf8")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[0]);
    expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(ids);
    expect(readdirSync(cwd)).toEqual(before);
  });

  it("shows progress on a terminal only", () => {
    // script(1) gives the command a terminal of its own.
    const withTerminal = (words: string) =>
      cli.shell(`script -qec "$SPREADWELL run main.json ${words}" /dev/null`, cwd);
    expect(withTerminal("-o bar").stdout).toMatch(/\d of 3 futures, .* to go/);
    expect(withTerminal("-o nobar --no-progress").stdout).not.toContain("to go");
    expect(withTerminal("-o silent --quiet").stdout).toBe("");
  });
});

describe("a reader that has had enough", () => {
  it.each([
    ["run main.json --dry-run -r 1000000", "head -1"],
    ["run main.json -o head1 --table -", "head -1"],
    ["run main.json -o head2", "true"],
    ["explain", "head -1"],
    ["schema", "head -1"],
    ["explain", "true"],
    ["--help", "true"],
  ])("%s | %s is no mistake", (words, reader) => {
    const { code, stderr } = cli.shell(`set -o pipefail; $SPREADWELL ${words} | ${reader}`, cwd);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("does not keep a run from being finished", () => {
    expect(existsSync(join(cwd, "head2", "report.html"))).toBe(true);
  });

  it("may close the other stream too", () => {
    expect(cli.shell("$SPREADWELL run main.json -o closed 2>&-", cwd).code).toBe(0);
    expect(cli.shell("$SPREADWELL run main.json -o closed2 >&-", cwd).code).toBe(0);
    expect(existsSync(join(cwd, "closed2", "report.html"))).toBe(true);
  });

  it("is told from a disk that is full", () => {
    const { code, stderr } = cli.shell("$SPREADWELL schema > /dev/full", cwd);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "cannot print: ENOSPC: no space left on device, write\n",
    });
  });
});
