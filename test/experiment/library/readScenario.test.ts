import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check, simulate, UserError } from "../../../src/experiment/library/index.ts";
import { readScenario, shippedScenarios } from "../../../src/experiment/library/node.ts";
import { shippedFolder, shippedNames } from "../../../src/scenario/shippedScenarios.ts";
import { runHere } from "../../cli/inProcess.ts";
import { faultTexts, folderWith, small } from "../../scenario/scenarioFolder.ts";

describe("readScenario", () => {
  it("reads a scenario with all that it extends and all files that it names, to run as the command runs it", async () => {
    const folder = folderWith({
      "base.json": small,
      "data/staff.csv": "id,school\na,X\nb,X\nc,Y\nd,Y\n",
      "data/ties.csv": "from,to\na,b\nb,c\nc,d\nd,a\n",
      "child.json": {
        extends: "base.json",
        system: { import: { format: "csv", files: { staff: "staff.csv", ties: "ties.csv" } } },
      },
    });
    await runHere(["run", "child.json", "--data", "data", "-o", "out", "--quiet"], folder);
    const { scenario, files } = readScenario(join(folder, "child.json"), { data: join(folder, "data") });
    expect(Object.keys(files)).toEqual(["staff.csv", "ties.csv"]);
    const sent = structuredClone({ scenario, files });
    expect(simulate(sent.scenario, { files: sent.files }).weeks.toCsv()).toBe(
      readFileSync(join(folder, "out", "weeks.csv"), "utf8"),
    );
  });

  it("tells of every fault in its file, as the command does", () => {
    const folder = folderWith({ "a.json": { extends: "b.json", weeks: 0 }, "b.json": { seeds: 1 } });
    const [first, second] = faultTexts(() => readScenario(join(folder, "a.json")), folder);
    expect(first).toContain("a.json: weeks: is too small");
    expect(second).toContain("b.json: seeds: there is no such setting");
    expect(faultTexts(() => readScenario("theater"))[0]).toContain("nearest: theatre");
    expect(faultTexts(() => readScenario("theatre", { date: "." } as object))[0]).toContain(
      'nearest: "data"',
    );
    expect(faultTexts(() => readScenario("theatre", null as unknown as object))[0]).toContain(
      "got no options",
    );
    expect(faultTexts(() => readScenario(3 as unknown as string))[0]).toContain("a path or a name in quotes");
  });
});

describe("shippedScenarios", () => {
  it("lists each with its title and description", () => {
    const listed = shippedScenarios();
    expect(listed.map(({ name }) => name)).toEqual(shippedNames());
    const { title, description } = listed.find(({ name }) => name === "theatre")!;
    expect(readFileSync(join(shippedFolder(), "theatre.json"), "utf8")).toContain(JSON.stringify(title));
    expect(description.length).toBeGreaterThan(50);
  });

  it("lists scenarios that can be read and run, but for those that need data of their own", () => {
    for (const { name } of shippedScenarios()) {
      try {
        const { scenario, files } = readScenario(name);
        expect(check(scenario, { files })).toEqual([]);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        for (const { path, problem } of error.faults)
          expect([name, path?.startsWith("system.import.files."), problem]).toEqual([
            name,
            true,
            "cannot be found",
          ]);
      }
    }
  });
});
