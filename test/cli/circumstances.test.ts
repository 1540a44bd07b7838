import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, small, temporaryFolder } from "../scenario/scenarioFolder.ts";
import { BuiltCli } from "./builtCli.ts";

const cli = new BuiltCli();
const files = { "main.json": small };

describe("places", () => {
  it("may belong to others", () => {
    const cwd = folderWith(files);
    mkdirSync(join(cwd, "theirs"));
    chmodSync(join(cwd, "theirs"), 0o555);
    chmodSync(join(cwd, "main.json"), 0o644);
    chmodSync(cwd, 0o755);
    // Root may write everywhere: then the command runs as nobody.
    const who = process.getuid?.() === 0 ? { user: 65534 } : {};
    const remedy = "  remedy:  choose another folder, or change who may write there\n";
    expect(cli.run(["run", "main.json", "-o", "theirs/mine"], { cwd, ...who })).toMatchObject({
      code: 1,
      stderr: `--output theirs/mine: cannot be written to\n  given:   ${cwd}/theirs\n${remedy}`,
    });
    expect(cli.run(["run", "main.json", "-o", "theirs"], { cwd, ...who })).toMatchObject({
      code: 1,
      stderr: `--output theirs: cannot be written to\n  given:   theirs\n${remedy}`,
    });
    chmodSync(join(cwd, "main.json"), 0);
    expect(cli.run(["run", "main.json"], { cwd, ...who })).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^main\.json: cannot be read\n {2}given: {3}EACCES: .*\n {2}remedy: {2}check who may read it\n$/,
      ) as string,
    });
    expect(readdirSync(join(cwd, "theirs"))).toEqual([]);
  });

  it("may fill up during a run; what is finished is kept and can be gone on with", () => {
    const cwd = folderWith({ "main.json": { ...small, weeks: 50, replicates: 60 } });
    // Files may grow to 64 blocks of 1 kB, as on a disk that is full.
    const { code, stderr } = cli.shell("ulimit -f 64; $SPREADWELL run main.json -o out", cwd);
    expect(stderr).toMatch(
      /^--output out: a file grew larger than this computer allows\n {2}given: {3}EFBIG: .*\n {2}remedy: {2}what was finished is kept; mend that and go on with: spreadwell resume out\n$/,
    );
    expect(code).toBe(1);
    expect(cli.run(["resume", "out", "--quiet"], { cwd })).toMatchObject({ code: 0, stdout: "", stderr: "" });
    expect(cli.run(["run", "main.json", "-o", "whole", "--quiet"], { cwd }).code).toBe(0);
    expect(cli.shell("cmp out/weeks.csv whole/weeks.csv && cmp out/runs.csv whole/runs.csv", cwd).code).toBe(
      0,
    );
  });
});

describe("bugs", () => {
  it("are not taken for mistakes", () => {
    // A build without its worker: nothing that a user could mend by her scenario.
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "main.json"), JSON.stringify(small));
    const copy = cli.shell(
      'cp -r "$(dirname "${SPREADWELL#* }")" broken && rm broken/worker.js && ${SPREADWELL% *} broken/cli.js run main.json -o out',
      cwd,
    );
    expect(copy.code).toBe(70);
    expect(copy.stderr).toMatch(
      /^Spreadwell .* has a bug, which is not your fault\. Please report it with these lines:\nError: /,
    );
    expect(existsSync(join(cwd, "out", "manifest.json"))).toBe(true);
  });
});
