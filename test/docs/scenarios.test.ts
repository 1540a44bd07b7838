import { describe, expect, test } from "vitest";
import { parameterPath } from "../../src/core/parameter.ts";
import { declaredParameters } from "../../src/model/parameters.ts";
import { plainSettings } from "../../src/scenario/schemaAt.ts";
import { shippedNames } from "../../src/scenario/shippedScenarios.ts";
import { facts } from "../facts/rows/index.ts";
import { headingsOf } from "../support/markdown.ts";
import { readProjectFile } from "../support/texts.ts";

const document = readProjectFile("docs/scenarios.md");

/** Rows of the table under a heading, each cell as the words in it that are set as code. */
function codeCells(title: string): string[][][] {
  const { body } = headingsOf(document).find((heading) => heading.title === title)!;
  const rows = body.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| ---"));
  return rows.slice(1).map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => Array.from(cell.matchAll(/`([^`]+)`/g), (found) => found[1]!)),
  );
}

describe("docs/scenarios.md", () => {
  test("leaves the scenarios to docs/library.md, which names every one of them, as the README does", () => {
    const told = Array.from(
      readProjectFile("docs/library.md").matchAll(/^### (.+)$/gm),
      (found) => found[1]!,
    );
    expect(told.toSorted()).toEqual([...shippedNames()].toSorted());
    const { body } = headingsOf(readProjectFile("README.md")).find(({ title }) => title === "Scenarios")!;
    const named = Array.from(body.matchAll(/`([^`]+)`/g), (found) => found[1]!);
    expect(named.toSorted()).toEqual([...shippedNames()].toSorted());
  });

  test("names settings, scenarios and facts that exist for what the model can express", () => {
    const rows = codeCells("What the model can express");
    const known = [
      [
        ...Object.entries(declaredParameters).map(([name, parameter]) => parameterPath(name, parameter)),
        ...plainSettings().map(({ path }) => path),
        "system.import",
      ],
      [...shippedNames()],
      facts.map(({ key }) => key),
    ];
    for (const [, ...cells] of rows) {
      expect(cells.length).toBe(3);
      cells.forEach((names, at) => {
        expect(names).not.toEqual([]);
        expect(names.filter((name) => !settingIn(known[at]!, name))).toEqual([]);
      });
    }
    expect(rows.length).toBeGreaterThan(11);
  });
});

/** Whether a name is known, or is a group of which parts are. */
function settingIn(known: readonly string[], name: string): boolean {
  return known.includes(name) || known.some((path) => path.startsWith(`${name}.`));
}
