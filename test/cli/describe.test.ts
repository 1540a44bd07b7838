import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { describeCheck } from "../../src/cli/describeScenario.ts";
import { scenarioFacts } from "../../src/experiment/scenarios/scenarioFacts.ts";
import { scenarioGroups } from "../../src/experiment/scenarios/scenarioGroups.ts";
import { folderWith, small } from "../scenario/scenarioFolder.ts";
import { runHere } from "./inProcess.ts";

const rising = {
  says: "More is in use than with no news from outside.",
  measure: "adoption",
  than: ["people.discovery=0", "practiceQuality.initialUse=0"],
  is: "higher",
};
const files = {
  "main.json": {
    ...small,
    weeks: 40,
    name: "Our two schools",
    question: "What happens here?",
    description: "Two small schools.",
    limits: "Nearly everything.",
    try: ["perils.groupthink=0"],
    notice: [rising],
  },
  "wrong.json": { ...small, notice: [{ ...rising, is: "lower" }] },
  "silent.json": small,
  "beside.json": { ...small, notice: [{ ...rising, than: { scenario: "main" } }] },
  "far.json": { ...small, notice: [{ ...rising, than: { scenario: "flagship.json" } }] },
};

describe("spreadwell list", () => {
  it("names every scenario once, by group, with its question", async () => {
    const { code, stdout } = await runHere(["list"], ".");
    expect(code).toBe(0);
    for (const { title, scenarios } of scenarioGroups) {
      expect(stdout.split("\n").filter((line) => line === title).length).toBe(scenarios.length > 0 ? 1 : 0);
      for (const name of scenarios)
        expect(stdout.match(new RegExp(`^ {2}${name} +\\S.*\\?( \\(needs data\\))?$`, "gm"))?.length).toBe(1);
    }
  });

  it("is a list for programs too", async () => {
    const { stdout } = await runHere(["list", "--json"], ".");
    const rows = JSON.parse(stdout) as Record<string, unknown>[];
    expect(rows.map(({ name }) => name)).toEqual(scenarioGroups.flatMap(({ scenarios }) => scenarios));
    expect(rows.find(({ name }) => name === "farmers")).toMatchObject({
      title: "Farmers and twelve practices, 1945 to 1965",
      group: "Real networks",
      needsData: true,
    });
  });
});

describe("spreadwell describe", () => {
  it("tells what a file says of itself, and commands to type", async () => {
    const { code, stdout } = await runHere(["describe", "main.json"], folderWith(files));
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        "Our two schools",
        "What happens here?",
        "",
        "Two small schools.",
        "",
        "Staff:   12 people in 2 schools",
        "Time:    40 weeks",
        "Futures: 3",
        "",
        "What to notice",
        "  - More is in use than with no news from outside.",
        "",
        "What to try",
        "  - How far groups settle on what is easy to agree on: 0 of 100 in place of 30 of 100.",
        "      spreadwell run main.json --set perils.groupthink=0 -o output/our-two-schools-try-1",
        "",
        "What it cannot tell",
        "  Nearly everything.",
        "",
        "To run it, and to check what is to be noticed",
        "  spreadwell run main.json",
        "  spreadwell describe main.json --check",
        "",
      ].join("\n"),
    );
  });

  it("tells of a shipped scenario how often each claim held, what to compare it with, and what data it needs", async () => {
    const { stdout } = await runHere(["describe", "learning-network"], ".");
    expect(stdout).toMatch(/^What to notice, and in how many futures .*\n {2}- .*\(\d+ of 100\)$/m);
    expect(stdout).toContain(
      "\n      spreadwell compare learning-network advice-networks --data path/to/data\n",
    );
    expect(stdout).toContain("Data:    pitts_spillane_teacher_advice/nodes.csv");
    expect(stdout).toContain("docs/data.md");
    const { stdout: json } = await runHere(["describe", "learning-network", "--json"], ".");
    expect(JSON.parse(json)).toMatchObject({
      scenario: "learning-network",
      group: "Real networks",
      extends: "advice-networks",
      schools: null,
      weeks: 144,
    });
  });

  it("keeps the lines of a text, below one another where they are set in", async () => {
    const text = "First.\r\n\nThird.";
    const main = { ...small, description: text, limits: text, notice: [{ ...rising, says: "One\ntwo." }] };
    const { stdout } = await runHere(["describe", "main.json"], folderWith({ "main.json": main }));
    expect(stdout).toContain("\nFirst.\n\nThird.\n");
    expect(stdout).toContain("\nWhat it cannot tell\n  First.\n\n  Third.\n");
    expect(stdout).toContain("\n  - One\n    two.\n");
  });

  it("writes commands for where it was called from", async () => {
    const below = Object.entries(files).map(([name, file]) => [`our/${name}`, file] as const);
    const folder = folderWith(Object.fromEntries(below));
    const said = async (name: string): Promise<string> => (await runHere(["describe", name], folder)).stdout;
    expect(await said("our/beside.json")).toContain(
      "\n      spreadwell compare our/beside.json our/main.json\n",
    );
    expect(await said("our/far.json")).toContain("\n      spreadwell compare our/far.json flagship\n");
    expect(await said("verification/bass")).toContain("\n  spreadwell run verification/bass\n");
  });

  it("knows the nearest name", async () => {
    const { code, stderr } = await runHere(["describe", "mandat"], ".");
    expect([code, stderr]).toEqual([
      1,
      "mandat: cannot be found\n  allowed: a scenario file, or the name of one that comes with Spreadwell\n  nearest: mandate\n  remedy:  see all names with: spreadwell list\n",
    ]);
  });

  it("refuses options that only a check looks at", async () => {
    const { code, stderr } = await runHere(["describe", "flagship", "-r", "5", "-j", "2"], ".");
    expect(code).toBe(1);
    expect(stderr).toContain("--replicates: is for --check only");
    expect(stderr).toContain("--threads: is for --check only");
  });
});

describe("spreadwell describe --check", () => {
  it("says in how many futures each claim holds", async () => {
    const words = ["describe", "main.json", "--check", "-r", "6", "-j", "1"];
    const { code, stdout, stderr } = await runHere(words, folderWith(files));
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^Our two schools: 1 claim over 6 futures\n\n {2}More is in use than .*\n {4}holds in 6 of 6 \(adoption, mean 0\.\d+ against \S+\)\n\nAll hold in at least nine of ten of these futures\.\n$/,
    );
    const { stdout: json } = await runHere([...words, "--json"], folderWith(files));
    expect(JSON.parse(json)).toMatchObject({ notice: [{ says: rising.says, holds: 6, futures: 6 }] });
  });

  it("claims nothing where it was stopped before any future was finished", () => {
    const count = { notice: { says: rising.says, measure: rising.measure }, holds: 0, futures: 0 };
    const facts = scenarioFacts(join(folderWith(files), "main.json"));
    expect(describeCheck(facts, [{ ...count, one: NaN, other: NaN }])).toEqual([
      "Our two schools: nothing is counted, as no future was finished.",
    ]);
  });

  it("stops at Ctrl-C, says so, and counts what was done", async () => {
    const before = process.listenerCount("SIGINT");
    const words = ["describe", "main.json", "--check", "-r", "100000", "-j", "1"];
    const outcome = runHere(words, folderWith(files));
    while (process.listenerCount("SIGINT") === before) await wait(5);
    process.listeners("SIGINT").at(-1)!("SIGINT");
    const { code, stdout, stderr } = await outcome;
    expect(code).toBe(130);
    expect(stdout).toMatch(/^Our two schools: (?:1 claim over \d{1,4} futures?\n|nothing is counted)/);
    expect(stderr).toBe(
      "\nStopping after the futures under way; press Ctrl-C again to stop at once.\nInterrupted: what is told is of the futures that were done.\n",
    );
    // One stays for a second Ctrl-C, until the process ends.
    const staying = process.listeners("SIGINT").slice(before);
    expect(staying).toHaveLength(1);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, staying[0]!);
  });

  it("ends with exit code 2 where one holds too seldom", async () => {
    const words = ["describe", "wrong.json", "--check", "-r", "4", "-j", "1"];
    const { code, stdout } = await runHere(words, folderWith(files));
    expect(code).toBe(2);
    expect(stdout).toMatch(/FAILS: holds only in \d of 4 /);
    expect(stdout).toContain("\n1 of 1 holds in fewer than nine of ten of these futures.\n");
  });

  it("has nothing to check where nothing is claimed, and says what to mend otherwise", async () => {
    const folder = folderWith(files);
    expect(await runHere(["describe", "silent.json", "--check"], folder)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("notice: is missing, so that there is nothing to check") as string,
    });
    const bad = await runHere(["describe", "main.json", "--check", "-r", "0"], folder);
    expect(bad).toMatchObject({ code: 1, stdout: "" });
    expect(bad.stderr).toContain("--replicates: is not allowed");
    const lacking = await runHere(["describe", "farmers", "--check"], folder);
    expect(lacking.code).toBe(1);
    expect(lacking.stderr).toContain("give the folder that holds the data with --data");
  });
});
