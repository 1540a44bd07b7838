import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { crateOf, type CrateFacts } from "../../../src/experiment/crate/crate.ts";
import { hashFile } from "../../../src/experiment/crate/fileHash.ts";
import { roleOf } from "../../../src/experiment/crate/fileRoles.ts";
import { withoutHome } from "../../../src/experiment/crate/withoutHome.ts";
import { runHere } from "../../cli/inProcess.ts";
import { checkMusts, sha256, type Crate } from "../../support/crateMusts.ts";
import { folderWith } from "../../scenario/scenarioFolder.ts";

const read = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "ro-crate-metadata.json"), "utf8")) as Crate;

describe("a finished folder", () => {
  const names = [
    "Zebulon Quartermaine",
    "Wilhelmina Oxenford",
    "Ignatius Pettigrew",
    "Philippa Vane-Tempest",
  ];
  const [first, second, third, fourth] = names as [string, string, string, string];
  const cwd = folderWith({
    "main.json": {
      version: 1,
      name: "Our district",
      description: "What might come of it.",
      weeks: 4,
      replicates: 3,
      seed: "mine",
      system: {
        import: { format: "csv", files: { staff: "people.csv", ties: "advice.csv" }, pseudonyms: true },
      },
      outputs: { events: true },
    },
    "people.csv": `id,school,role\n${first},Hogsmeade Primary,teacher\n${second},Hogsmeade Primary,teacher\n${third},Little Snoring,teacher\n${fourth},Little Snoring,teacher\n`,
    "advice.csv": `from,to\n${first},${second}\n${third},${first}\n${fourth},${third}\n`,
  });

  it("describes itself, with every file, its input data by hash, and how it came about", async () => {
    const out = await runHere(
      ["run", "main.json", "-o", "out", "--format", "both", "--figures", "--quiet"],
      cwd,
    );
    expect(out).toMatchObject({ code: 0 });
    const folder = join(cwd, "out");
    const crate = read(folder);
    checkMusts(crate, folder);
    const ids = crate["@graph"].map((entity) => entity["@id"]);
    const there = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    expect(there.filter((path) => !ids.includes(path))).toEqual(["progress.json"]);
    const entity = (id: string) => crate["@graph"].find((each) => each["@id"] === id)!;
    for (const [at, name] of ["people.csv", "advice.csv"].entries())
      expect(entity(`#input-${at + 1}`)).toMatchObject({ name, sha256: sha256(join(cwd, name)) });
    expect(entity("./")).toMatchObject({ name: "Our district" });
    expect(entity("#seed-1")).toMatchObject({ value: "mine" });
    expect(entity("#replicates")).toMatchObject({ value: "0 to 2" });
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Record<
      string,
      string
    >;
    expect(entity("#simulation")).toMatchObject({
      startTime: manifest["startedAt"],
      endTime: manifest["endedAt"],
      actionStatus: { "@id": "http://schema.org/CompletedActionStatus" },
    });
    expect(entity("#platform")).toMatchObject({ value: manifest["platform"] });
  });

  it("names none of the people and schools that were given codes, in any of its files", () => {
    const folder = join(cwd, "out");
    expect(existsSync(join(folder, "weeks.parquet"))).toBe(true);
    for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (statSync(join(folder, path)).isDirectory()) continue;
      const text = readFileSync(join(folder, path), "latin1");
      for (const name of [...names, "Hogsmeade", "Little Snoring"]) {
        expect(text.includes(name), `${path} holds ${name}`).toBe(false);
        expect(path).not.toContain(name);
      }
    }
  });

  it("is described once more when its report is, also where its data have gone", async () => {
    const folder = join(cwd, "out");
    const before = readFileSync(join(folder, "ro-crate-metadata.json"), "utf8");
    expect((await runHere(["report", "out", "--quiet"], cwd)).code).toBe(0);
    expect(readFileSync(join(folder, "ro-crate-metadata.json"), "utf8")).toBe(before);
    const moved = join(cwd, "people.csv");
    const data = readFileSync(moved);
    writeFileSync(moved, "");
    expect((await runHere(["report", "out", "--quiet"], cwd)).code).toBe(0);
    const input = read(folder)["@graph"].find((entity) => entity["@id"] === "#input-1")!;
    expect(input["sha256"]).toBe(createHash("sha256").update("").digest("hex"));
    writeFileSync(moved, data);
  });
});

describe("crateOf", () => {
  const facts: CrateFacts = {
    name: "Plain",
    description: "Simulated futures of one scenario.",
    startedAt: "2026-01-02T03:04:05.000Z",
    endedAt: "2026-01-02T03:04:06.000Z",
    engineVersion: "1.2.3",
    platform: "Node v20, linux x64",
    command: "spreadwell run plain.json",
    scenarios: [{ name: "Plain", description: "", seed: "s", scenarioHash: "ab", networkHash: "cd" }],
    replicates: "0 to 1",
    runs: 2,
    failed: 0,
    inputs: [{ name: "gone.csv", hash: null }],
    files: [],
  };
  const actionOf = (more: Partial<CrateFacts>) =>
    crateOf({ ...facts, ...more })["@graph"].find((entity) => entity["@type"] === "CreateAction")!;

  it("holds to the specification with nothing in it, and with names that URIs may not hold", () => {
    const folder = folderWith({ "a b%.csv": "x", "manifest.json": "{}" });
    const file = (path: string) => ({
      path,
      bytes: statSync(join(folder, path)).size,
      sha256: sha256(join(folder, path)),
    });
    checkMusts(crateOf({ ...facts, files: [file("a b%.csv"), file("manifest.json")] }), folder);
    checkMusts(crateOf({ ...facts, files: [file("manifest.json")] }), folder);
  });

  it("tells of failed runs", () => {
    expect(actionOf({ failed: 1 })).toMatchObject({
      description: "spreadwell run plain.json (2 runs). 1 of them failed; runs.csv says why.",
      actionStatus: { "@id": "http://schema.org/CompletedActionStatus" },
    });
    expect(actionOf({ failed: 2 })["actionStatus"]).toEqual({
      "@id": "http://schema.org/FailedActionStatus",
    });
  });
});

describe("withoutHome", () => {
  it.each([
    ["spreadwell run /home/ann/a.json -o '/home/ann/x y'", "/home/ann", "spreadwell run ~/a.json -o '~/x y'"],
    ["spreadwell run /home/anna/a.json", "/home/ann", "spreadwell run /home/anna/a.json"],
    ["spreadwell run C:\\Users\\Ann\\a.json", "C:\\Users\\Ann", "spreadwell run ~\\a.json"],
    ["spreadwell run /a.json", "/", "spreadwell run /a.json"],
  ])("of %s at %s", (command, home, expected) => {
    expect(withoutHome(command, home)).toBe(expected);
  });
});

describe("hashFile", () => {
  it("is SHA-256, also of an empty file and of one larger than a piece", async () => {
    const folder = folderWith({ empty: "", abc: "abc", large: new Uint8Array(3_000_001).fill(7) });
    expect(await hashFile(join(folder, "empty"))).toEqual({
      bytes: 0,
      sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    });
    expect(await hashFile(join(folder, "abc"))).toEqual({
      bytes: 3,
      sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    });
    expect(await hashFile(join(folder, "large"))).toEqual({
      bytes: 3_000_001,
      sha256: sha256(join(folder, "large")),
    });
  });
});

describe("roleOf", () => {
  it("knows tables in both formats, and has words for what it does not know", () => {
    expect(roleOf("weeks.parquet")).toEqual({
      ...roleOf("weeks.csv"),
      encodingFormat: "application/vnd.apache.parquet",
    });
    expect(roleOf("sobol_indices.csv")).toMatchObject({ name: "Sobol indices", encodingFormat: "text/csv" });
    expect(roleOf("figures/use-1.svg")).toMatchObject({ name: "Use 1", encodingFormat: "image/svg+xml" });
  });
});
