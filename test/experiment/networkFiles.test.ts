import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Luck } from "../../src/core/luck.ts";
import { canonicalJson, networkHash } from "../../src/experiment/hashes.ts";
import { tablesOfSystem, writeNetwork } from "../../src/experiment/networkFiles.ts";
import { readNetwork } from "../../src/scenario/networks/index.ts";
import { writeCsv } from "../../src/scenario/networks/writeCsv.ts";
import { systemFromTables, tableOptions } from "../../src/scenario/systemFromTables.ts";
import { prepare, small, temporaryFolder } from "../scenario/scenarioFolder.ts";

const imported = {
  "main.json": {
    weeks: 2,
    system: { import: { format: "csv", files: { staff: "staff.csv", ties: "ties.csv" } } },
  },
  "staff.csv":
    "id,school,role,team,skill,threshold\nAda,X,principal,,,\nBo,X,teacher,blue,0.1,0.25\nCy,X,teacher,blue,-1.5,\nDee,Y,coach,,,0.3\nEve,Y,teacher,red,,\nFay,Y,teacher,red,,\n",
  "ties.csv": "from,to,weight\nBo,Cy,1\nCy,Bo,3\nDee,Ada,2\n",
};

function systemOf(files: Readonly<Record<string, unknown>>) {
  return prepare(files).built.setup.system;
}

/** The files that a run writes of a network, read by an importer. */
function readBack(system: ReturnType<typeof systemOf>, format: "csv" | "graphml") {
  const folder = temporaryFolder();
  writeNetwork(folder, system);
  const file = (name: string) => ({
    file: name,
    bytes: new Uint8Array(readFileSync(join(folder, "network", name))),
  });
  const files =
    format === "csv"
      ? { staff: file("staff.csv"), ties: file("ties.csv") }
      : { network: file("network.graphml") };
  return readNetwork(format, files).tables;
}

describe("the network that a run writes", () => {
  it.each(["csv", "graphml"] as const)(
    "is read back as it was, with what the user gave for each person: %s",
    (format) => {
      const { staff, ties } = readBack(systemOf(imported), format);
      expect(
        staff.map(({ id, school, role, skill, threshold }) => [id, school, role, skill, threshold]),
      ).toEqual([
        ["Ada", "X", "principal", undefined, undefined],
        ["Bo", "X", "teacher", 0.1, 0.25],
        ["Cy", "X", "teacher", -1.5, undefined],
        ["Dee", "Y", "coach", undefined, 0.3],
        ["Eve", "Y", "teacher", undefined, undefined],
        ["Fay", "Y", "teacher", undefined, undefined],
      ]);
      expect(new Set(staff.map((person) => person.team))).toEqual(new Set([undefined, "team 1", "team 2"]));
      // Strengths: 0.8 for the average weight, so that 1, 3 and 2 become 0.4, 1 and 0.8.
      expect(ties.map(({ from, to, weight }) => [from, to, weight])).toEqual([
        ["Bo", "Cy", 0.4],
        ["Cy", "Bo", 1],
        ["Dee", "Ada", 0.8],
      ]);
    },
  );

  it.each(["csv", "graphml"] as const)("is read back where it was generated: %s", (format) => {
    const system = systemOf({ "main.json": small });
    const written = tablesOfSystem(system);
    const { staff, ties } = readBack(system, format);
    expect(new Set(staff.map(canonicalJson))).toEqual(new Set(written.staff.map(canonicalJson)));
    expect(new Set(ties.map(canonicalJson))).toEqual(new Set(written.ties.map(canonicalJson)));
  });
});

describe("networks that stand apart", () => {
  const generate = { networks: [1, 2], staffPerSchool: 4 };
  const rows = (file: string, more: object) => {
    const folder = temporaryFolder();
    writeNetwork(
      folder,
      systemOf({ "main.json": { weeks: 2, system: { generate: { ...generate, ...more } } } }),
    );
    return readFileSync(join(folder, "network", file), "utf8")
      .trimEnd()
      .split("\n");
  };

  it("are named beside each person, in both kinds of file", () => {
    const [header, ...staff] = rows("staff.csv", {});
    expect(header).toBe("id,school,team,role,skill,threshold,network");
    expect(staff.map((row) => row.split(",").at(-1))).toEqual([..."111122222222"]);
    const graph = rows("network.graphml", {});
    expect(graph).toContain('  <key id="network" for="node" attr.name="network" attr.type="int"/>');
    expect(graph.filter((line) => line.includes('<data key="network">2</data>'))).toHaveLength(8);
  });

  it("are not mentioned where there is one", () => {
    expect(rows("staff.csv", { networks: [3] })[0]).toBe("id,school,team,role,skill,threshold");
    expect(rows("network.graphml", { networks: [3] }).join()).not.toContain('"network" for="node"');
  });

  it("are told school by school, for tables that name the school", () => {
    expect(rows("schools.csv", { schoolNames: ["A, B", "C", "D"] })).toEqual([
      "school,network,staff",
      '"A, B",1,4',
      "C,2,4",
      "D,2,4",
    ]);
    expect(() => rows("schools.csv", { networks: [3] })).toThrow("ENOENT");
  });

  it.each(["csv", "graphml"] as const)("are read back where they were generated: %s", (format) => {
    const system = systemOf({ "main.json": { weeks: 2, system: { generate } } });
    const tables = readBack(system, format);
    expect(tables.staff.map(({ network }) => network)).toEqual([..."111122222222"]);
    const options = tableOptions(
      { strength: 0.8, bridges: 0, meetings: true },
      prepare({ "main.json": {} }).scenario.network,
    );
    const back = systemFromTables(tables, options, new Luck([1, 2], 0)).system;
    expect(back.schoolNetwork).toEqual(system.schoolNetwork);
    expect(back.networkNames).toEqual(["1", "2"]);
    expect(tablesOfSystem(back).staff).toEqual(tables.staff);
  });

  it.each(["csv", "graphml"] as const)(
    "are read back as the same system where they were read: %s",
    (format) => {
      const people = ["Ada,X,principal,,North", "Bo,X,teacher,blue,", "Cy,X,teacher,blue,North"];
      const others = ["Dee,Y,principal,,South", "Eve,Y,teacher,red,South", "Fay,Y,teacher,red,South"];
      const more = ["Gil,Z,principal,,North", "Hal,Z,teacher,,North", "Ida,Z,teacher,,North"];
      const read = (staff: string, ties: string, pseudonyms: boolean) =>
        systemOf({
          "main.json": {
            weeks: 2,
            system: { import: { ...imported["main.json"].system.import, pseudonyms } },
          },
          "staff.csv": staff,
          "ties.csv": ties,
        });
      for (const pseudonyms of [false, true]) {
        const system = read(
          `id,school,role,team,network\n${[...people, ...others, ...more].join("\n")}\n`,
          "from,to\nBo,Cy\nEve,Fay\nFay,Bo\nAda,Gil\n",
          pseudonyms,
        );
        expect(system.schoolNetwork).toEqual(Int32Array.of(0, 1, 0));
        const back = writeCsv(readBack(system, format));
        expect(read(back.staff, back.ties, false)).toEqual(system);
        expect(networkHash(read(back.staff, back.ties, false))).toBe(networkHash(system));
      }
    },
  );
});

describe("networkHash", () => {
  it("tells any two networks apart", () => {
    const change = (file: "staff.csv" | "ties.csv", from: string, to: string) => ({
      ...imported,
      [file]: imported[file].replace(from, to),
    });
    const variants = [
      imported,
      change("staff.csv", "Bo,X", "Bob,X"),
      change("staff.csv", "Eve,Y", "Eve,Z"),
      change("staff.csv", "coach", "teacher"),
      change("staff.csv", "0.25", "0.26"),
      change("staff.csv", "-1.5", "-1.4"),
      change("staff.csv", "Fay,Y,teacher,red", "Fay,Y,teacher,"),
      change("ties.csv", "Dee,Ada", "Dee,Bo"),
      change("ties.csv", "Bo,Cy,1", "Bo,Cy,2"),
    ];
    const hashes = variants.map((files) => {
      const text = {
        ...files,
        "ties.csv": files["ties.csv"].replaceAll(
          /\bBo\b/g,
          files["staff.csv"].includes("Bob,") ? "Bob" : "Bo",
        ),
      };
      return networkHash(systemOf(text));
    });
    expect(new Set(hashes).size).toBe(variants.length);
    expect(networkHash(systemOf(imported))).toBe(hashes[0]);
  });
});
