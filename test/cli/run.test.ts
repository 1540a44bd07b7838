import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Manifest } from "../../src/experiment/manifest.ts";
import { numberOf } from "../../src/experiment/readTable.ts";
import { metrics } from "../../src/model/metrics/index.ts";
import { folderWith, temporaryFolder } from "../scenario/scenarioFolder.ts";
import { BuiltCli } from "./builtCli.ts";
import { hostile, lastingFiles, rich, table } from "./richScenario.ts";

const cli = new BuiltCli();
const cwd = folderWith({ "rich.json": rich });
const whole = cli.run(["run", "rich.json", "-o", "whole", "-j", "1"], { cwd });
const folder = join(cwd, "whole");
const data = fileURLToPath(new URL("../../../shared/data", import.meta.url));

/** Makes sure that the data are there, so that a test of them never passes for their lack. */
function needData(): void {
  if (!existsSync(data))
    throw new Error(`this test needs the shared data folder beside the repository; not found: ${data}`);
}

describe("run", () => {
  it("tells what came out, and writes tables, manifest, report and network", () => {
    expect(whole).toMatchObject({ code: 0, stderr: "" });
    expect(whole.stdout).toMatch(
      /^Rich, "quoted" & <b>bold<\/b> \/ \.\.\/name: 8 futures of 12 weeks; 23 staff in 3 schools, \d+ ties \(\d+\.\d s\)\n/,
    );
    expect(whole.stdout).toContain(
      "\nReport:   whole/report.html   (open it in a browser)\nTables:   whole/runs.csv, weeks.csv, practices.csv, schools.csv, events.csv, summary.csv; their columns: columns.csv\nManifest: whole/manifest.json\n",
    );
    expect(readdirSync(folder).sort()).toEqual(
      ["columns", "events", "practices", "runs", "schools", "summary", "weeks"]
        .map((name) => `${name}.csv`)
        .concat("manifest.json", "network", "progress.json", "report.html", "ro-crate-metadata.json")
        .sort(),
    );
    expect(readdirSync(join(folder, "network")).sort()).toEqual(["network.graphml", "staff.csv", "ties.csv"]);
  });

  it.each([2, 4])("gives the same bytes with %i threads, the report's times aside", (threads) => {
    const output = `threads-${threads}`;
    expect(
      cli.run(["run", "rich.json", "-o", output, "-j", String(threads), "--quiet"], { cwd }),
    ).toMatchObject({ code: 0, stdout: "", stderr: "" });
    expect(lastingFiles(join(cwd, output))).toEqual(lastingFiles(folder));
  });

  it("gives the same bytes again into the same folder with --overwrite, and refuses it without", () => {
    cli.run(["run", "rich.json", "-o", "again", "-r", "2", "--quiet", "--figures"], { cwd });
    expect(existsSync(join(cwd, "again", "figures"))).toBe(true);
    expect(cli.run(["run", "rich.json", "-o", "again"], { cwd })).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^--output again: holds the results of an earlier run\n.*\n {2}remedy: {2}choose another folder with --output, or replace these results with --overwrite\n$/,
      ) as string,
    });
    expect(cli.run(["run", "rich.json", "-o", "again", "--overwrite", "--quiet"], { cwd }).code).toBe(0);
    expect(lastingFiles(join(cwd, "again"))).toEqual(lastingFiles(folder));
    expect(existsSync(join(cwd, "again", "figures"))).toBe(false);
  });

  it("can be done again from its manifest alone", () => {
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
    // A folder with nothing but a manifest is a run that was interrupted before its first future.
    mkdirSync(join(cwd, "redone"));
    writeFileSync(
      join(cwd, "redone", "manifest.json"),
      JSON.stringify({ ...manifest, status: "running", finished: 0, endedAt: null }),
    );
    expect(cli.run(["resume", "redone", "--quiet"], { cwd })).toMatchObject({
      code: 0,
      stdout: "",
      stderr: "",
    });
    expect(lastingFiles(join(cwd, "redone"))).toEqual(lastingFiles(folder));
  });

  it("leaves a finished run as it is when asked to go on with it", () => {
    const before = readFileSync(join(folder, "manifest.json"), "utf8");
    const files = lastingFiles(folder);
    expect(cli.run(["resume", "whole"], { cwd })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("8 futures of 12 weeks") as string,
    });
    expect(readFileSync(join(folder, "manifest.json"), "utf8")).toBe(before);
    expect(lastingFiles(folder)).toEqual(files);
  });
});

describe("the tables", () => {
  const weeks = rich.weeks + 1;
  const schoolWeeks = [0, 5, 10, 12];
  const practiceWeeks = [0, 3, 6, 9, 12];

  it("have a row for each run, week, practice and school", async () => {
    const counts = await Promise.all(
      ["runs", "weeks", "practices", "schools", "summary"].map(
        async (name) => (await table(folder, name)).length,
      ),
    );
    expect(counts).toEqual([
      8,
      8 * weeks,
      8 * practiceWeeks.length * 4,
      8 * schoolWeeks.length * 3,
      metrics.length * weeks,
    ]);
  });

  it("are tidy: every row has its ids, every cell its column, rows are in order", async () => {
    for (const name of ["runs", "weeks", "practices", "schools", "events"]) {
      const rows = await table(folder, name);
      const replicates = rows.map((row) => Number(row["replicate"]));
      expect(replicates).toEqual([...replicates].sort((left, right) => left - right));
      expect(new Set(replicates).size).toBe(8);
      for (const row of rows) {
        expect(row["run_id"]).toMatch(new RegExp(`^[0-9a-f]{8}-0000${row["replicate"]}$`));
        expect([row["scenario"], row["seed"]]).toEqual(["rich-quoted-b-bold-b-name", hostile.seed]);
        if (name !== "runs" && name !== "events")
          expect(numberOf(row["week"]!)).toBeLessThanOrEqual(rich.weeks);
      }
    }
    const schools = await table(folder, "schools");
    expect([...new Set(schools.map((row) => Number(row["week"])))]).toEqual(schoolWeeks);
    const practices = await table(folder, "practices");
    expect([...new Set(practices.map((row) => Number(row["week"])))]).toEqual(practiceWeeks);
  });

  it("hold hostile names as they are", async () => {
    expect(new Set((await table(folder, "schools")).map((row) => row["school"]))).toEqual(
      new Set(hostile.schools),
    );
    expect(new Set((await table(folder, "practices")).map((row) => row["practice"]))).toEqual(
      new Set(hostile.practices),
    );
    expect(new Set((await table(folder, "practices")).map((row) => row["domain"]))).toEqual(
      new Set(["A, B", 'C"D']),
    );
    const page = readFileSync(join(folder, "report.html"), "utf8");
    expect(page).not.toMatch(/<script>alert|<b>bold/);
  });

  it("are described column by column in columns.csv, without a column too many", async () => {
    const described = await table(folder, "columns");
    for (const name of ["runs", "weeks", "practices", "schools", "events", "summary"]) {
      const header = readFileSync(join(folder, `${name}.csv`), "utf8")
        .split("\n", 1)[0]!
        .split(",");
      expect(described.filter((row) => row["table"] === name).map((row) => row["column"])).toEqual(header);
    }
    expect(described.every((row) => row["meaning"] !== "")).toBe(true);
    expect(new Set(described.map((row) => row["table"])).size).toBe(6);
  });

  it("agree with each other: the last week, the sums over events, the summary", async () => {
    const weekRows = await table(folder, "weeks");
    const runRows = await table(folder, "runs");
    const events = await table(folder, "events");
    for (const run of runRows) {
      const own = weekRows.filter((row) => row["run_id"] === run["run_id"]);
      const last = own.at(-1)!;
      expect(last["week"]).toBe("12");
      for (const { key } of metrics) expect(run[key]).toBe(last[key]);
      const tookUp = events.filter((row) => row["run_id"] === run["run_id"] && row["event"] === "took up");
      expect(tookUp.length).toBeGreaterThan(0);
    }
    for (const row of await table(folder, "summary")) {
      const values = weekRows
        .filter((each) => each["week"] === row["week"])
        .map((each) => numberOf(each[row["metric"]!]!))
        .filter((value) => value === value);
      const n = values.length;
      const mean = values.reduce((sum, value) => sum + value, 0) / n;
      const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
      const sorted = [...values].sort((left, right) => left - right);
      const quantile = (share: number): number => {
        const at = share * (n - 1);
        return (
          sorted[Math.floor(at)]! + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - sorted[Math.floor(at)]!)
        );
      };
      expect(Number(row["n"])).toBe(n);
      if (n === 0) {
        expect([row["mean"], row["sd"], row["ci_low"], row["ci_high"], row["q50"]]).toEqual([
          "",
          "",
          "",
          "",
          "",
        ]);
        continue;
      }
      const tolerance = 1e-9 * (1 + Math.abs(mean) + Math.abs(sorted.at(-1)!));
      const near = (column: string, value: number): void => {
        if (value !== value) expect(row[column]).toBe("");
        else
          expect(
            Math.abs(Number(row[column]) - value),
            `${row["metric"]} ${row["week"]} ${column}`,
          ).toBeLessThanOrEqual(tolerance);
      };
      near("mean", mean);
      near("sd", sd);
      near("ci_low", mean - (1.959963984540054 * sd) / Math.sqrt(n));
      near("ci_high", mean + (1.959963984540054 * sd) / Math.sqrt(n));
      for (const [column, share] of [
        ["q05", 0.05],
        ["q10", 0.1],
        ["q25", 0.25],
        ["q50", 0.5],
        ["q75", 0.75],
        ["q90", 0.9],
        ["q95", 0.95],
      ] as const) {
        near(column, quantile(share));
      }
    }
  });

  it("are whole for one future of one week, without events where none are wanted", async () => {
    const sets = ["weeks=1", "interventions=[]", "outputs.events=false"].flatMap((set) => ["--set", set]);
    const { code, stdout } = cli.run(["run", "rich.json", "-o", "one", "-r", "1", ...sets], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain(": 1 future of 1 week; ");
    expect((await table(join(cwd, "one"), "weeks")).map((row) => row["week"])).toEqual(["0", "1"]);
    expect(existsSync(join(cwd, "one", "events.csv"))).toBe(false);
    expect((await table(join(cwd, "one"), "columns")).some((row) => row["table"] === "events")).toBe(false);
  });
});

describe("the manifest", () => {
  it("holds all that is needed to do it again and to cite it", () => {
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
    expect(manifest).toMatchObject({
      format: "spreadwell",
      formatVersion: 2,
      status: "done",
      seed: hostile.seed,
      shard: null,
      caseCount: 1,
      runCount: 8,
      finished: 8,
      failed: 0,
      notes: [],
      command: "spreadwell run rich.json -o whole -j 1",
      study: {
        kind: "run",
        replicates: 8,
        arms: [
          {
            scenarioFile: "../rich.json",
            dataFolder: null,
            network: { schools: 3, staff: 23, teachers: 20 },
          },
        ],
      },
    });
    expect(manifest.studyHash).toMatch(/^[0-9a-f]{64}$/);
    expect(manifest.study.arms[0]!.scenarioHash).toMatch(/^[0-9a-f]{64}$/);
    expect(manifest.study.arms[0]!.networkHash).toMatch(/^[0-9a-f]{64}$/);
    expect(new Date(manifest.endedAt!).getTime()).toBeGreaterThanOrEqual(
      new Date(manifest.startedAt).getTime(),
    );
    expect(Object.keys(manifest.study.arms[0]!.scenario.values).length).toBeGreaterThan(50);
  });

  it("holds the command as it can be typed again", () => {
    cli.run(
      ["run", "rich.json", "-o", "typed", "-r", "1", "--quiet", "--set", 'description=it\'s $HOME, "here"'],
      { cwd },
    );
    const { command } = JSON.parse(readFileSync(join(cwd, "typed", "manifest.json"), "utf8")) as Manifest;
    const again = command.replace("spreadwell", "$SPREADWELL").replace("-o typed", "-o retyped");
    expect(cli.shell(again, cwd)).toMatchObject({ code: 0, stdout: "", stderr: "" });
    const retyped = JSON.parse(readFileSync(join(cwd, "retyped", "manifest.json"), "utf8")) as Manifest;
    expect(retyped.study.arms[0]!.scenario.description).toBe('it\'s $HOME, "here"');
  });

  it("changed by hand is not gone on with", () => {
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
    mkdirSync(join(cwd, "changed"));
    const write = (more: object): void =>
      writeFileSync(
        join(cwd, "changed", "manifest.json"),
        JSON.stringify({ ...manifest, status: "interrupted", ...more }),
      );
    const arm = manifest.study.arms[0]!;
    const changed = { ...arm, scenario: { ...arm.scenario, weeks: 13 } };
    write({ study: { ...manifest.study, arms: [changed] } });
    expect(cli.run(["resume", "changed"], { cwd })).toMatchObject({
      code: 1,
      stderr:
        "changed/manifest.json: scenario: has been changed since the run began, so that its results would be of two scenarios\n  remedy:  put the manifest back as it was, or run the changed scenario from the start\n",
    });
    write({ engineVersion: "0.0.1" });
    expect(cli.run(["resume", "changed"], { cwd })).toMatchObject({
      code: 1,
      stderr: `changed/manifest.json: engineVersion: is another version, whose results could differ\n  given:   0.0.1\n  allowed: ${manifest.engineVersion}\n  remedy:  run it again from the start, or use that version\n`,
    });
  });
});

describe("networks", () => {
  it("written by a run can be imported, and are the same network", () => {
    const imports = (format: string, files: object) => ({
      ...rich,
      name: format,
      system: { import: { format, files } },
    });
    writeFileSync(
      join(folder, "network", "csv.json"),
      JSON.stringify(imports("csv", { staff: "staff.csv", ties: "ties.csv" })),
    );
    writeFileSync(
      join(folder, "network", "graphml.json"),
      JSON.stringify(imports("graphml", { network: "network.graphml" })),
    );
    const sorted = (path: string): string[] => readFileSync(join(cwd, path), "utf8").split("\n").sort();
    for (const format of ["csv", "graphml"]) {
      const { code, stderr } = cli.run(
        ["run", `whole/network/${format}.json`, "-o", format, "-r", "1", "--set", "outputs.events=false"],
        { cwd },
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(sorted(`${format}/network/ties.csv`).map((line) => line.split(",").slice(0, 2))).toEqual(
        sorted("whole/network/ties.csv").map((line) => line.split(",").slice(0, 2)),
      );
      const people = (path: string) => sorted(path).map((line) => line.replace(/,team \d+,/, ",team,"));
      expect(people(`${format}/network/staff.csv`)).toEqual(people("whole/network/staff.csv"));
    }
    // Read twice, it stays the same to the last byte.
    cli.run(["run", "whole/network/csv.json", "-o", "twice", "-r", "1", "--quiet"], { cwd });
    expect(readFileSync(join(cwd, "csv", "network", "ties.csv"), "utf8")).toBe(
      readFileSync(join(cwd, "twice", "network", "ties.csv"), "utf8"),
    );
  });

  it.each([
    ["superintendents", "38 staff in 1 school, 122 ties"],
    ["advice-networks", "433 staff in 15 schools, 1540 ties"],
    ["learning-network", "433 staff in 15 schools, 1638 ties"],
  ])("of real people: %s", (name, people) => {
    needData();
    const output = join(cwd, name);
    const { code, stdout, stderr } = cli.run(
      // Without what the timeline has for later weeks.
      ["run", name, "--data", data, "-o", output, "-r", "2", "--set", "weeks=8", "--set", "interventions=[]"],
      { cwd },
    );
    expect(code).toBe(0);
    expect(stdout).toContain(`: 2 futures of 8 weeks; ${people} (`);
    // Every line is a note, and every note says what was done with the files.
    for (const line of stderr.trimEnd().split("\n"))
      expect(line).toMatch(
        /^Note: .*(?:columns not used|name no teams|were added|no teams meet|not read|drawn|merged).*\.$/,
      );
    expect(readFileSync(join(output, "report.html"), "utf8").length).toBeGreaterThan(10_000);
  });

  it("whose files have changed since are not gone on with", () => {
    const there = folderWith({
      "main.json": {
        weeks: 3,
        replicates: 2,
        system: { import: { format: "csv", files: { staff: "staff.csv", ties: "ties.csv" } } },
      },
      "data/staff.csv": "id,school\na,X\nb,X\nc,X\n",
      "data/ties.csv": "from,to\na,b\n",
    });
    expect(
      cli.run(["run", "main.json", "--data", "data", "-o", "out/deep", "--quiet"], { cwd: there }).code,
    ).toBe(0);
    // The manifest knows the way to the data from wherever it is called.
    expect(cli.run(["resume", "deep", "--quiet"], { cwd: join(there, "out") })).toMatchObject({
      code: 0,
      stderr: "",
    });
    writeFileSync(join(there, "data", "ties.csv"), "from,to\na,c\n");
    expect(cli.run(["resume", "out/deep"], { cwd: there })).toMatchObject({
      code: 1,
      stderr:
        "out/deep/manifest.json: networkHash: does not fit: the network's files have changed since the run began\n  remedy:  put the old files back, or run it again from the start\n",
    });
  });
});

describe("init", () => {
  it.each([[], ["--import"]])("makes a folder whose scenario runs as it is: %j", (...words) => {
    const there = temporaryFolder();
    const made = cli.run(["init", "my district", ...words], { cwd: there });
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(made.stdout).toContain("\nNext:\n  spreadwell run 'my district/scenario.json'\n");
    expect(readdirSync(join(there, "my district")).sort()).toEqual([
      "scenario.json",
      "schema.json",
      "staff.csv",
      "ties.csv",
    ]);
    const next = /\n {2}(spreadwell run .*)\n/.exec(made.stdout)![1]!;
    expect(
      cli.shell(`${next.replace("spreadwell", "$SPREADWELL")} -r 2 --set weeks=38`, there),
    ).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("2 futures of 38 weeks; 81 staff in 3 schools, ") as string,
    });
  });

  it("takes the folder that one is in, when it is empty", () => {
    const there = temporaryFolder();
    expect(cli.run(["init", "."], { cwd: there }).code).toBe(0);
    expect(existsSync(join(there, "scenario.json"))).toBe(true);
  });
});
