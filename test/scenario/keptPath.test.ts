import { posix, win32 } from "node:path";
import { describe, expect, it } from "vitest";
import { keptPath, keptWay, namedFrom } from "../../src/scenario/keptPath.ts";
import { readSources } from "../support/sources.ts";
import { faultsOf, prepare, small } from "./scenarioFolder.ts";

describe("paths that are kept", () => {
  it("have forward slashes on every system", () => {
    expect(keptPath("below\\ties.csv", win32)).toBe("below/ties.csv");
    expect(keptPath("below/ties.csv", posix)).toBe("below/ties.csv");
    // Elsewhere a backslash is part of a name.
    expect(keptPath("below\\ties.csv", posix)).toBe("below\\ties.csv");
  });

  it("lead from a folder to a scenario or its data", () => {
    expect(keptWay("C:\\work\\output\\run", "C:\\work\\my data", win32)).toBe("../../my data");
    expect(keptWay("C:\\work", "C:\\work\\", win32)).toBe("");
    expect(keptWay("C:\\work", "D:\\data\\big", win32)).toBe("D:/data/big");
    expect(keptWay("/studies/output/run", "/studies/my data", posix)).toBe("../../my data");
  });

  it.each([
    ["C:\\work\\main.json", "C:\\work\\below\\base.json", win32],
    ["C:/studies/main.json", "C:/studies/below/base.json", win32],
    ["/studies/main.json", "/studies/below/base.json", posix],
  ])("name a data file from another folder alike: %s", (scenarioFile, file, ways) => {
    expect(namedFrom(scenarioFile, { file, named: "ties.csv" }, ways)).toBe("below/ties.csv");
    expect(namedFrom(scenarioFile, { file, named: "data/ties.csv" }, ways)).toBe("below/data/ties.csv");
    // Beside the scenario itself a file keeps the name that it was given.
    expect(namedFrom(scenarioFile, { file: scenarioFile, named: "ties.csv" }, ways)).toBe("ties.csv");
  });

  it("are those of a scenario that extends one in a folder below", () => {
    const imported = { format: "csv", files: { staff: "staff.csv", ties: "more/ties.csv" } };
    const { scenario } = prepare({
      "main.json": { extends: "below/base.json" },
      "below/base.json": { ...small, system: { import: imported } },
      "below/staff.csv": "id,school\na,Alder\nb,Birch\n",
      "below/more/ties.csv": "from,to\na,b\n",
    });
    expect(scenario.system).toMatchObject({
      files: { staff: "below/staff.csv", ties: "below/more/ties.csv" },
    });
  });

  // Windows finds such a file.
  it.skipIf(process.platform === "win32")(
    "are proposed where a file names its data in the way of Windows",
    () => {
      const files = { staff: "below\\staff.csv", ties: "ties.csv" };
      const told = faultsOf({
        "main.json": { ...small, system: { import: { format: "csv", files } } },
        "below/staff.csv": "id,school\na,Alder\nb,Birch\n",
        "ties.csv": "from,to\na,b\n",
      });
      expect(told).toEqual([
        'main.json: system.import.files.staff: cannot be found\n  given:   "below\\\\staff.csv"\n' +
          '  allowed: a file beside the scenario\n  nearest: "below/staff.csv"\n' +
          "  remedy:  write / between folders: this is read on every system",
      ]);
    },
  );

  it("are made in one place: nothing else asks the system for a way between folders", () => {
    const asking = readSources().filter(({ text }) =>
      /import \{[^}]*\brelative\b[^}]*\} from "node:path"/.test(text),
    );
    // The one that remains compares folders and keeps nothing.
    expect(asking.map(({ path }) => path)).toEqual(["scenario/files.ts"]);
  });
});
