import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../scenario/scenarioFolder.ts";
import { carryOut, readGuide } from "../support/guide.ts";
import { filesBelow } from "../support/texts.ts";

// The guides “How to add a …” are followed to the letter in a copy of the project. All are followed in one copy, since
// starting the type checker and the tests is what takes the time.

const repository = fileURLToPath(new URL("../../", import.meta.url));
const guides = filesBelow("docs/how-to", [".md"])
  .filter(({ path }) => path.includes("/add-a-"))
  .map(({ path, text }) => ({ path, ...readGuide(text) }));
const steps = (half: "first" | "then") => guides.flatMap((guide) => guide[half]);
const redTests = guides.flatMap(({ red }) => red.map(({ file }) => file));
const ownTests = steps("then").flatMap(({ path }) => (path.endsWith(".test.ts") ? [path] : []));
let root = "";

/** Runs a program of the project in the copy; a test runner must not take itself for a part of this one. */
function call(program: string, ...words: string[]): { code: number | null; output: string } {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("VITEST")));
  const file = join(repository, "node_modules", program);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...words], {
    cwd: root,
    env: { ...env, NODE_ENV: "test" },
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  return { code: status, output: `${stdout}${stderr}` };
}

/** Runs test files of the copy and tells which tests failed, by file and title. */
function failures(named: readonly string[]): string[] {
  const files = [...new Set(named)];
  const report = join(root, "report.json");
  call("vitest/vitest.mjs", "run", ...files, "--reporter=json", `--outputFile=${report}`);
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as {
    testResults: { name: string; message: string; assertionResults: { title: string; status: string }[] }[];
  };
  expect(testResults).toHaveLength(files.length);
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = name.slice(root.length + 1);
    if (assertionResults.length === 0) return [`${file}: ${message}`];
    return assertionResults.flatMap(({ title, status }) =>
      status === "failed" ? [`${file}: ${title}`] : [],
    );
  });
}

beforeAll(() => {
  const outer = temporaryFolder();
  root = join(outer, "project");
  mkdirSync(root);
  const skipped = /\/(?:node_modules|output|dist|\.git)(?:\/|$)/;
  for (const name of ["src", "test", "docs", "build", "scenarios", "notebooks"])
    if (existsSync(join(repository, name)))
      cpSync(join(repository, name), join(root, name), {
        recursive: true,
        filter: (path) => !skipped.test(path.slice(repository.length - 1)),
      });
  for (const name of [
    "package.json",
    "tsconfig.json",
    "vitest.config.ts",
    "eslint.config.js",
    ".prettierrc.json",
  ])
    cpSync(join(repository, name), join(root, name));
  for (const name of ["README.md", "CHANGELOG.md", "CITATION.cff"])
    cpSync(join(repository, name), join(root, name));
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  if (!existsSync(join(repository, "../shared/data")))
    throw new Error("../shared/data is missing, without which other tests fail as well: docs/data.md");
  symlinkSync(join(repository, "../shared"), join(outer, "shared"));
});

describe("the guides “How to add a …”", { timeout: 600_000 }, () => {
  test("are four", () => {
    expect(guides.map(({ path }) => path.replace(/^.*add-a-/, ""))).toEqual([
      "chart.md",
      "command.md",
      "mechanism.md",
      "metric.md",
    ]);
  });

  test.each(guides)("$path: says which files it touches", ({ touched, first, then }) => {
    expect([...touched].sort()).toEqual([...new Set([...first, ...then].map(({ path }) => path))].sort());
  });

  test("can be followed to the letter as far as the tests that go red: those that they name, and no others of these files", () => {
    carryOut(steps("first"), root);
    const told = guides.flatMap(({ red }) => red.map(({ file, test: title }) => `${file}: ${title}`));
    const seen = failures(redTests);
    const means = (row: string, failed: string) =>
      row.endsWith("…") ? failed.startsWith(row.slice(0, -1)) : failed === row;
    expect(seen.filter((failed) => !told.some((row) => means(row, failed)))).toEqual([]);
    expect(told.filter((row) => !seen.some((failed) => means(row, failed)))).toEqual([]);
  });

  test("can be followed to their end: then all is green", () => {
    carryOut(steps("then"), root);
    expect(call("tsx/dist/cli.mjs", "build/generate.ts", "--check").code).toBe(1);
    for (const line of new Set(guides.flatMap(({ writes }) => writes))) {
      const [, script, words] = /^npm run (generate|freeze)(?: -- (.*))?$/.exec(line) ?? [];
      const { code, output } =
        script === undefined
          ? call("vitest/vitest.mjs", ...line.split(" ").slice(2))
          : call("tsx/dist/cli.mjs", `build/${script}.ts`, ...(words === undefined ? [] : [words]));
      expect({ line, code }, output).toEqual({ line, code: 0 });
    }
    expect(call("tsx/dist/cli.mjs", "build/generate.ts", "--check")).toEqual({ code: 0, output: "" });
    // Documents may show a new command; then it must exist, and what they show of it must hold.
    expect(failures([...redTests, ...ownTests, "test/docs/commands.test.ts"])).toEqual([]);
  });

  test("leave code that the type checker, the linter and the formatter like", () => {
    const touched = [...new Set([...steps("first"), ...steps("then")].map(({ path }) => path))];
    const code = touched.filter((path) => path.endsWith(".ts"));
    const config = { extends: "./tsconfig.json", files: code, include: ["src/**/*.d.ts"] };
    writeFileSync(join(root, "tsconfig.guides.json"), JSON.stringify(config));
    expect(call("typescript/bin/tsc", "--project", "tsconfig.guides.json")).toEqual({ code: 0, output: "" });
    expect(call("eslint/bin/eslint.js", ...code)).toEqual({ code: 0, output: "" });
    expect(call("prettier/bin/prettier.cjs", "--list-different", ...touched)).toEqual({
      code: 0,
      output: "",
    });
  });
});
