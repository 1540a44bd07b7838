import { describe, expect, it } from "vitest";
import { defaultsFile, defaultsToday, differences } from "../../build/defaults.ts";
import { parameters } from "../../src/experiment/library/index.ts";
import { ENGINE_VERSION } from "../../src/core/version.ts";
import { filesBelow, readProjectFile } from "../support/texts.ts";

const frozen = JSON.parse(readProjectFile(defaultsFile())) as {
  readonly version: string;
  readonly parameters: Readonly<Record<string, { readonly default: number | string }>>;
};

describe("the defaults of this version", () => {
  it("are those that were frozen: for others, raise the version, tell it in CHANGELOG.md and run npm run freeze", () => {
    expect(differences(frozen, JSON.parse(JSON.stringify(defaultsToday())))).toEqual([]);
  });

  it("are frozen for every parameter, with grounds", () => {
    expect(frozen.version).toBe(ENGINE_VERSION);
    expect(Object.keys(frozen.parameters)).toEqual(parameters.map(({ path }) => path));
    for (const [path, entry] of Object.entries(frozen.parameters)) {
      const { source, assumed } = entry as unknown as { source: string | null; assumed: string | null };
      expect([path, typeof (source ?? assumed)]).toEqual([path, "string"]);
    }
  });

  it("stand beside those of other versions, each in a file of its version's name", () => {
    for (const { path, text } of filesBelow("docs/defaults", [".json"]))
      expect(path).toBe(defaultsFile((JSON.parse(text) as { version: string }).version));
  });

  it("would be seen to change: a value, a parameter more, a parameter less", () => {
    const changed = structuredClone(frozen) as { parameters: Record<string, { default: unknown }> };
    changed.parameters["perils.groupthink"]!.default = 0.123;
    delete changed.parameters["perils.qualityControl"];
    changed.parameters["perils.new"] = { default: 1 };
    expect(differences(frozen, changed).map((line) => line.split(":")[0])).toEqual([
      "parameters/perils.qualityControl",
      "parameters/perils.groupthink/default",
      "parameters/perils.new",
    ]);
  });
});
