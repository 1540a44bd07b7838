import { describe, expect, it } from "vitest";
import { check, metrics, parameters, simulate, version } from "../../../src/experiment/library/index.ts";
import { ENGINE_VERSION } from "../../../src/core/version.ts";
import { small } from "../../scenario/scenarioFolder.ts";

/** A setting at a path, as a scenario. */
function setting(path: string, value: unknown): object {
  const [section, name] = path.split(".") as [string, string];
  return { ...small, [section]: { [name]: value } };
}

describe("the lists of the library", () => {
  it("hold parameters whose defaults and ranges a scenario may give, and nothing beyond", () => {
    expect(parameters.length).toBeGreaterThan(150);
    for (const { path, default: usual, range, options } of parameters) {
      const ofPath = (value: unknown): readonly object[] =>
        check(setting(path, value)).filter((fault) => fault.path === path && fault.problem !== "");
      expect(ofPath(usual)).toEqual([]);
      if (range !== null) expect(ofPath(range[1] + 1)).toHaveLength(1);
      else expect(options).toContain(usual);
    }
  });

  it("give each parameter grounds of one kind", () => {
    for (const { source, assumed } of parameters) expect((source === null) !== (assumed === null)).toBe(true);
  });

  it("hold the measures in the order of the columns", () => {
    const { weeks } = simulate(small, { replicates: 1 });
    expect(weeks.columns.slice(5).map(({ name, label, unit }) => ({ key: name, label, unit }))).toEqual(
      metrics.map(({ key, label, unit }) => ({ key, label, unit })),
    );
  });

  it("say the version", () => {
    expect(version).toBe(ENGINE_VERSION);
  });
});
