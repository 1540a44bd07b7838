import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { acts } from "../../src/model/acts/index.ts";
import { blockIds } from "../../src/report/live/file/blocks.ts";
import type { PageData } from "../../src/report/live/pageData.ts";
import { folderWith, small } from "../scenario/scenarioFolder.ts";
import { runHere } from "./inProcess.ts";

const folder = folderWith({
  "small.json": { ...small, name: "Small & few", weeks: 6, board: { start: "2027-01", currency: "€" } },
  "faulty.json": { ...small, weeks: -1 },
  "one.json": {
    ...small,
    name: "Tables",
    weeks: 4,
    system: { import: { format: "csv", files: { staff: "staff.csv", ties: "ties.csv" } } },
  },
  "data/staff.csv": "id,school,role\na,Alder,teacher\nb,Alder,teacher\nc,Birch,teacher\n",
  "data/ties.csv": "from,to\na,b\nb,c\n",
  "notes.html": "<p>mine</p>",
});
const here = (...words: string[]) => runHere(["theatre", ...words], folder);

/** What a file carries, read as the page reads it. */
function dataOf(name: string): PageData {
  const text = readFileSync(join(folder, name), "utf8");
  const block = new RegExp(`id="${blockIds.data}">([^<]*)<`).exec(text)![1]!;
  return JSON.parse(inflateRawSync(Buffer.from(block, "base64")).toString()) as PageData;
}

describe("theatre", () => {
  test("writes the scenario that comes with it as one file, and says what to do", async () => {
    const told = await here();
    expect(told).toMatchObject({ code: 0, stderr: "" });
    expect(told.stdout).toMatch(
      new RegExp(`: a theatre of ${acts.length} acts, with \\d+ staff in \\d+ schools\\.\n`),
    );
    expect(told.stdout).toMatch(/^Theatre: {2}output\/theatre\.html \(\d\.\d MB\)$/m);
    expect(told.stdout).toContain("Open it in a browser");
    const data = dataOf("output/theatre.html");
    expect(data).toMatchObject({ door: "theatre", saved: null, runCard: { futures: 0, failed: 0 } });
    expect(data.result).toMatchObject({ perils: [], assumptions: [], unknown: null });
    expect(data.result.plans).toHaveLength(1);
    expect(data.result.plans[0]!.futures.replicates).toEqual([]);
  });

  test("carries digests of the first futures that `run` gives", async () => {
    await here("small.json");
    const data = dataOf("output/theatre-small-few.html");
    expect(data).toMatchObject({ title: "Small & few", result: { start: "2027-01", currency: "€" } });
    await runHere(["run", "small.json", "-o", "run", "--no-progress", "-j", "1"], folder);
    const [header, ...rows] = readFileSync(join(folder, "run/runs.csv"), "utf8").trim().split("\n");
    const column = header!.split(",").indexOf("digest");
    expect(data.result.plans[0]!.digests).toEqual(rows.map((row) => row.split(",")[column]));
    expect(data.result.plans[0]!.digests[0]).not.toBe("");
  });

  test("takes changed settings, and a network from files along", async () => {
    await here("small.json", "--set", "perils.groupthink=0.77", "--output", "sub/changed.html");
    expect(dataOf("sub/changed.html").scenario.values).toMatchObject({ groupthink: 0.77 });
    expect(dataOf("sub/changed.html").network).toBeNull();
    const told = await here("one.json", "--data", "data", "-o", "tables.html");
    expect(told.code).toBe(0);
    expect(dataOf("tables.html").network).not.toBeNull();
  });

  test("can be read without scripts, and shows only the views that need no study", async () => {
    await here("small.json", "-o", "text.html");
    const text = readFileSync(join(folder, "text.html"), "utf8");
    const views = [...text.matchAll(/<a href="#\/([a-z-]+)"[^>]*>/g)].map(([, key]) => key);
    expect(views.filter((key) => key !== undefined)).toEqual(["theatre", "network", "evidence"]);
    expect(text).toContain("<h1>Peril theatre</h1>");
    expect(text).not.toContain('class="print-sheet"');
  });

  test("replaces its own file only when asked to, and nobody else's", async () => {
    await here("small.json", "-o", "again.html");
    const before = statSync(join(folder, "again.html")).mtimeMs;
    const refused = await here("small.json", "-o", "again.html");
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toBe(
      "--output again.html: is there already\n  remedy:  choose another file with --output, or replace this one with --overwrite\n",
    );
    expect(statSync(join(folder, "again.html")).mtimeMs).toBe(before);
    expect(await here("small.json", "-o", "again.html", "--overwrite")).toMatchObject({ code: 0 });
    const foreign = await here("small.json", "-o", "notes.html", "--overwrite");
    expect(foreign.stderr).toContain(
      "--output notes.html: was not written by Spreadwell, so it is not replaced\n",
    );
    expect(readFileSync(join(folder, "notes.html"), "utf8")).toBe("<p>mine</p>");
  });

  test.each([
    [["nowhere"], "nowhere: cannot be found"],
    [["faulty.json"], "weeks"],
    [["small.json", "--set", "perils.grouthink=1"], "perils.grouthink"],
    [["small.json", "-o", ""], "--output: is empty"],
    [["small.json", "-o", "data"], "--output data: is a folder, not a file"],
    [["small.json", "-o", "notes.html/theatre.html"], "--output notes.html/theatre.html: cannot be made"],
    [["one.json"], "staff.csv"],
    [["small.json", "--set", "system.generate.schoolSizes=[90000000]"], "schoolSizes"],
  ])("%j is the user's mistake, and nothing is written", async (words, message) => {
    const before = readdirSync(folder, { recursive: true });
    const told = await here(...words);
    expect(told).toMatchObject({ code: 1, stdout: "" });
    expect(told.stderr).toContain(message);
    expect(told.stderr).not.toMatch(/^ +at /m);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });
});
