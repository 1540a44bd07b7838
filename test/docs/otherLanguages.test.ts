import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { splitQuoted } from "../../src/experiment/readTable.ts";
import { BuiltCli } from "../cli/builtCli.ts";
import { temporaryFolder } from "../scenario/scenarioFolder.ts";
import { findProgram } from "../support/findProgram.ts";
import { readProjectFile } from "../support/texts.ts";

// What documents show in R and Python is run on fresh results, and must come to what the tables hold.

const rscript = findProgram({ variable: "RSCRIPT_PATH", names: ["Rscript"], usualPlaces: [] });
const python = findProgram({ variable: "PYTHON_PATH", names: ["python3", "python"], usualPlaces: [] });
const hasPandas =
  python !== undefined && spawnSync(python, ["-c", "import pandas"], { stdio: "ignore" }).status === 0;

const home = temporaryFolder();
const tutorial = readProjectFile("docs/tutorials/researcher.md");

/** The block of a document in one language that holds these words. */
function blockOf(document: string, language: string, words: string): string {
  const blocks = Array.from(
    document.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, "gm")),
    ([, body]) => body!,
  );
  return blocks.find((body) => body.includes(words))!;
}

/** What a script prints, carried out by a program in the folder of the results. */
function printed(program: string, name: string, script: string): string {
  writeFileSync(join(home, name), script);
  const { status, stdout, stderr } = spawnSync(program, [name], { cwd: home, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  return stdout;
}

/** Rows of a table of results, by the names of its columns. */
function rowsOf(path: string): Record<string, string>[] {
  const [header, ...rows] = readFileSync(join(home, path), "utf8").trimEnd().split("\n").map(splitQuoted);
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [header![at]!, cell])));
}

const numbersIn = (text: string): number[] => text.trim().split(/\s+/).map(Number);

beforeAll(() => {
  const cli = new BuiltCli();
  const compare = Array.from(
    tutorial.matchAll(/^npx (spreadwell compare (?:.*\\\n)*.*)$/gm),
    ([, line]) => line!,
  );
  for (const line of [
    "spreadwell init my-study",
    compare.find((each) => each.includes("output/compared"))!.replace("-r 30", "-r 4"),
    "spreadwell run england-2004 --set system.generate.networks=[2,3] -r 2 -o output/england-2004",
  ]) {
    const { code, stderr } = cli.shell(line.replace("spreadwell", "$SPREADWELL"), home);
    expect(code, stderr).toBe(0);
  }
}, 300_000);

describe("a researcher's first hour", () => {
  const stored = () =>
    rowsOf("output/compared/differences.csv").find(
      ({ scenario, metric }) => scenario === "checked" && metric === "instruction_gain",
    )!;

  test("in R comes to the interval of the table", ({ skip }) => {
    if (rscript === undefined) return skip("Rscript is not on the path");
    const output = printed(rscript, "first-hour.R", blockOf(tutorial, "r", "t.test"));
    const [low, high] = numbersIn(/95 percent confidence interval:\n(.*)\n/.exec(output)![1]!);
    expect(low).toBeCloseTo(Number(stored()["ci_low"]), 6);
    expect(high).toBeCloseTo(Number(stored()["ci_high"]), 6);
  });

  test("in Python comes to the difference of the table", ({ skip }) => {
    if (!hasPandas) return skip("there is no Python with pandas on the path");
    const output = printed(python, "first_hour.py", blockOf(tutorial, "python", "pandas"));
    const [difference, , higher] = numbersIn(output);
    expect(difference).toBeCloseTo(Number(stored()["difference"]), 12);
    expect(higher).toBe(Number(stored()["higher"]));
  });
});

test("networks within a programme, in R, add up to the whole", ({ skip }) => {
  if (rscript === undefined) return skip("Rscript is not on the path");
  const script = blockOf(readProjectFile("docs/results.md"), "r", "network/schools.csv");
  const rows = printed(rscript, "networks.R", script).trimEnd().split("\n").slice(1).map(numbersIn);
  expect(rows.map(([, network, replicate]) => [network, replicate])).toEqual([
    [1, 0],
    [2, 0],
    [1, 1],
    [2, 1],
  ]);
  for (const { replicate, instruction_gain } of rowsOf("output/england-2004/runs.csv")) {
    const own = rows.filter((row) => row[2] === Number(replicate));
    const teachers = own.reduce((sum, [, , , , count]) => sum + count!, 0);
    const gain = own.reduce((sum, [, , , mean, count]) => sum + (mean! * count!) / teachers, 0);
    expect(gain).toBeCloseTo(Number(instruction_gain), 5);
  }
});
