import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  checkOutputFolder,
  clearLeftovers,
  ownFilesIn,
  prepareOutputFolder,
} from "../../src/experiment/outputFolder.ts";
import { faultTexts, folderWith, temporaryFolder } from "../scenario/scenarioFolder.ts";

const manifest = {
  format: "spreadwell",
  formatVersion: 2,
  status: "done",
  study: { kind: "run", replicates: 5, arms: [{ name: "Mine", scenario: { name: "Mine" } }] },
  runCount: 5,
  finished: 5,
  startedAt: "2026-01-02T03:04:05.000Z",
};

describe("checkOutputFolder", () => {
  it("takes a new folder, one far below, and an empty one, and makes none of them", () => {
    const folder = temporaryFolder();
    for (const name of ["new", "far/far/below", "."]) checkOutputFolder(join(folder, name), false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("refuses results of an earlier run, unless they may be replaced", () => {
    const folder = folderWith({ "manifest.json": manifest, "runs.csv": "x" });
    expect(faultTexts(() => checkOutputFolder(folder, false))).toEqual([
      `--output ${folder}: holds the results of an earlier run\n  given:   Mine, 5 of 5 futures, begun 2026-01-02T03:04:05.000Z\n  remedy:  choose another folder with --output, or replace these results with --overwrite`,
    ]);
    checkOutputFolder(folder, true);
  });

  it.each(["running", "interrupted"])("says how to go on with a run that is %s", (status) => {
    const folder = folderWith({ "manifest.json": { ...manifest, status, finished: 2 } });
    expect(faultTexts(() => checkOutputFolder(folder, false))).toEqual([
      `--output ${folder}: holds a run that was not finished\n  given:   Mine, 2 of 5 futures, begun 2026-01-02T03:04:05.000Z\n  remedy:  go on with: spreadwell resume ${folder} (or replace it with --overwrite)`,
    ]);
  });

  it.each([false, true])("refuses what is not ours, also with --overwrite (%s)", (overwrite) => {
    const folder = folderWith({ "thesis.docx": "x", "runs.csv": "mine, of another program" });
    expect(faultTexts(() => checkOutputFolder(folder, overwrite))).toEqual([
      `--output ${folder}: holds files that are not Spreadwell's\n  given:   thesis.docx\n  allowed: a new or empty folder, or one of an earlier run\n  remedy:  choose another folder with --output`,
    ]);
  });

  it.each([
    ["a web page's", { name: "App", icons: [] }],
    ["a newer version's", { ...manifest, formatVersion: 3 }],
    ["one cut short", '{"format":"spreadwell-run"'],
    ["one of nothing", "null"],
    ["one without a scenario", { format: "spreadwell-run", formatVersion: 1 }],
  ])("refuses a folder whose manifest.json is %s, also with --overwrite", (_, content) => {
    const folder = folderWith({ "manifest.json": content });
    expect(faultTexts(() => checkOutputFolder(folder, true), folder)).toEqual([
      "manifest.json: is no manifest of a run of this version\n  remedy:  choose another folder",
    ]);
  });

  it("lets a run that was cut short as it began be replaced", () => {
    const folder = folderWith({
      "runs.csv": "x",
      "columns.csv": "x",
      "manifest.json.4711.tmp": "x",
      "network/staff.csv": "x",
      "network/schools.csv": "x",
    });
    expect(faultTexts(() => checkOutputFolder(folder, false))[0]).toMatch(
      /: holds what was left of a run that was cut short\n {2}given: {3}.*\n {2}remedy: {2}replace it with --overwrite$/,
    );
    checkOutputFolder(folder, true);
  });

  it("refuses files, places below files, and no name at all", () => {
    const folder = folderWith({ file: "x" });
    expect(faultTexts(() => checkOutputFolder(join(folder, "file"), false), folder)).toEqual([
      "--output file: is a file, not a folder\n  remedy:  choose another folder with --output",
    ]);
    expect(faultTexts(() => checkOutputFolder(join(folder, "file", "below", "it"), false), folder)).toEqual([
      "--output file/below/it: cannot be made\n  given:   file is a file\n  remedy:  choose another folder with --output",
    ]);
    for (const name of ["", "  "]) {
      expect(faultTexts(() => checkOutputFolder(name, true))).toEqual([
        `--output: is empty\n  given:   ${JSON.stringify(name)}\n  remedy:  name a folder, or leave --output out`,
      ]);
    }
  });
});

describe("ownFilesIn", () => {
  it("lists what is ours, whole files only, by their names", () => {
    const folder = folderWith({
      "weeks.parquet": "x",
      "cases.csv": "x",
      "weeks.parquet.7.tmp": "x",
      "lock.json": "x",
      "notes.txt": "mine",
      "network/ties.csv": "x",
      "network/mine.csv": "mine",
      "figures/use-1.svg": "x",
    });
    expect(ownFilesIn(folder)).toEqual([
      "cases.csv",
      "figures/use-1.svg",
      "network/ties.csv",
      "weeks.parquet",
    ]);
  });
});

describe("prepareOutputFolder", () => {
  it("clears what a run wrote, half-written files included, and nothing else", () => {
    const folder = folderWith({
      "manifest.json": manifest,
      "runs.csv": "x",
      "weeks.parquet": "x",
      "weeks.parquet.7.tmp": "x",
      "differences.csv": "x",
      "differences.parquet": "x",
      "ro-crate-metadata.json": "x",
      "report.html": "x",
      "progress.json.12.tmp": "x",
      "notes.txt": "mine",
      "runs.csv.bak": "mine",
      "figures/adoption.svg": "x",
      "figures/mine.png": "mine",
      "network/staff.csv": "x",
      "network/network.graphml.12.tmp": "x",
    });
    prepareOutputFolder(folder);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
      "figures",
      join("figures", "mine.png"),
      "notes.txt",
      "runs.csv.bak",
    ]);
  });

  it("leaves a folder alone that stands where a file should", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "runs.csv"));
    prepareOutputFolder(folder);
    expect(readdirSync(folder)).toEqual(["runs.csv"]);
  });

  it("makes folders far below", () => {
    const folder = join(temporaryFolder(), "a", "b", "c");
    prepareOutputFolder(folder);
    expect(existsSync(folder)).toBe(true);
  });

  it.each(["/proc/spreadwell", "/proc/self/spreadwell/below", "/dev/null/below"])(
    "ends where no folder can be made: %s",
    (folder) => {
      expect(faultTexts(() => prepareOutputFolder(folder))[0]).toMatch(/: cannot be made\n {2}given: {3}E/);
    },
  );

  it("ends at a link to nowhere", () => {
    const folder = temporaryFolder();
    symlinkSync("nowhere", join(folder, "link"));
    expect(faultTexts(() => prepareOutputFolder(join(folder, "link")))[0]).toMatch(
      /: cannot be made\n {2}given: {3}EEXIST/,
    );
  });
});

describe("clearLeftovers", () => {
  it("takes away half-written files of ours", () => {
    const folder = folderWith({
      "runs.csv": "x",
      "report.html.99.tmp": "x",
      "network/ties.csv.99.tmp": "x",
      "mine.99.tmp": "mine",
    });
    writeFileSync(join(folder, "x.tmp"), "mine");
    clearLeftovers(folder);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
      "mine.99.tmp",
      "network",
      "runs.csv",
      "x.tmp",
    ]);
  });
});
