import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BuiltCli } from "../cli/builtCli.ts";
import { temporaryFolder } from "../scenario/scenarioFolder.ts";

const text = readFileSync("docs/worked-example.md", "utf8");
const commands = [...text.matchAll(/```bash\nnpx spreadwell ([^`]*?)\n```\n\n```text\n([^`]*?)```/g)].map(
  ([, words, output]) => ({ words: words!, output: output! }),
);
const cli = new BuiltCli();

describe("the worked example", () => {
  it("takes six commands", () => {
    expect(commands).toHaveLength(6);
    expect(text.match(/npx spreadwell/g)).toHaveLength(6);
  });

  it.each(commands)("can be typed: $words", ({ words, output }) => {
    const cwd = temporaryFolder();
    const { code, stdout, stderr } = cli.shell(`$SPREADWELL ${words} --dry-run`, cwd);
    expect(stderr).not.toMatch(/remedy|allowed/);
    expect(code).toBe(0);
    expect(stdout.split("\n").length).toBeGreaterThan(2);
    // Each shows what it really printed: where the report lies.
    expect(output).toMatch(/^Report: {3}output\/\S+\/report\.html/m);
  });
});
