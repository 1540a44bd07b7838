import { describe, expect, it } from "vitest";
import ts from "typescript";
import { libraryDeclarations } from "../../build/declarations.mjs";
import * as library from "../../src/experiment/library/index.ts";
import * as node from "../../src/experiment/library/node.ts";

const declarations = libraryDeclarations();
const scenarioType = "experiment/library/scenarioType.d.ts";

/** A declaration file without its comments: what a change of words leaves as it is. */
function bare(path: string, text: string): string {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext);
  return ts.createPrinter({ removeComments: true }).printFile(file);
}

describe("what the library offers", () => {
  // A change here is a change for everybody who uses it: say so in CHANGELOG.md, then renew the file with -u.
  it("is what is listed in api.txt, names and types", async () => {
    const listing = [...declarations]
      .filter(([path]) => path !== scenarioType)
      .map(([path, text]) => `// ${path}\n${bare(path, text)}`);
    await expect(listing.join("\n")).toMatchFileSnapshot("api.txt");
  });

  it("is these functions, lists and kinds of error when it runs", () => {
    const kinds = (module: object): string[] =>
      Object.entries(module).map(
        ([name, value]) => `${name}: ${Array.isArray(value) ? "list" : typeof value}`,
      );
    expect(kinds(library).sort()).toEqual([
      "UserError: function",
      "check: function",
      "compare: function",
      "createSimulation: function",
      "describeFault: function",
      "metrics: list",
      "parameters: list",
      "simulate: function",
      "version: string",
    ]);
    expect(kinds(node).sort()).toEqual(["readScenario: function", "shippedScenarios: function"]);
  });

  it("has the type of a scenario with every parameter, its default and grounds", () => {
    const text = declarations.get(scenarioType)!;
    for (const { path, label, source, assumed } of library.parameters) {
      const [section, name] = path.split(".");
      const group = text.split(`\n  readonly ${section}?: {\n`)[1]!.split("\n  };")[0]!;
      const [help] = new RegExp(`/\\*\\* [^\\n]*\\n {4}readonly ${name}\\?:`).exec(group) ?? [""];
      expect(help).toContain(`${label}.`);
      expect(help).toContain((source ?? assumed)!.replace(/\.$/, ""));
    }
  });

  it("needs few files of types, none of the model's", () => {
    const rooms = new Set([...declarations.keys()].map((path) => path.split("/")[0]));
    expect([...rooms].sort()).toEqual(["core", "experiment", "scenario"]);
    expect(declarations.size).toBeLessThan(25);
  });
});
