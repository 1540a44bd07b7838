import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, temporaryFolder } from "../scenario/scenarioFolder.ts";
import { runHere } from "./inProcess.ts";

const verify = (...words: string[]) => runHere(["verify", ...words], temporaryFolder());

describe("spreadwell verify", () => {
  it("prints a table and the tally, tells of each target on stderr, and ends with 0", async () => {
    const { code, stdout, stderr } = await verify("--only", "ring-lattice");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "holds  ring-lattice\n" });
    expect(stdout).toMatch(
      /^ring-lattice: Contagion that needs company, on a ring\n +smallest\n {2}compared +expected +got +tolerance +level +replicates +defect found +pass\n/,
    );
    expect(stdout).toMatch(
      /\n {2}1000 people, 2 of 4: weeks until the last change +497 +497 +0 +A +1 +any +yes\n/,
    );
    expect(stdout).toMatch(/\n\nLevels: A .*\n\n31 of 31 comparisons in 1 target hold\.\n$/s);
  });

  it("runs the targets named, in the order of the list, at the effort asked for, and prints JSON", async () => {
    const { code, stdout } = await verify(
      ...["--only", "friendship-paradox,ring-lattice", "--effort", ".1", "--json", "--quiet"],
    );
    expect([code, stdout]).toEqual([0, ""]);
    const { stdout: json } = await verify("--only", "friendship-paradox", "--effort", "0.1", "--json");
    const { effort, pass, targets } = JSON.parse(json) as {
      effort: number;
      pass: boolean;
      targets: { key: string; pass: boolean; checks: Record<string, unknown>[] }[];
    };
    expect([effort, pass, targets.map(({ key }) => key)]).toEqual([0.1, true, ["friendship-paradox"]]);
    expect(targets[0]!.checks[0]).toEqual({
      ...{ what: "star: mean number of contacts", expected: 1.8, got: 1.8, tolerance: 1.8e-12 },
      ...{ level: "A", replicates: 1, pass: true, detectable: 1.8e-12 },
    });
    expect(targets[0]!.checks.at(-1)).toMatchObject({ level: "B", replicates: 10 });
  });

  it("lists the targets", async () => {
    const { code, stdout, stderr } = await verify("--list");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^granovetter {11}Granovetter's thresholds on a complete network\n/);
    expect(stdout).toMatch(
      /\nfarmers {15}Twelve farm practices among 692 farmers in 11 villages \(needs --data\)\n/,
    );
  });

  it("puts the table into a document, between its marks, and only there", async () => {
    const begin = "<!-- results: begin -->";
    const end = "<!-- results: end -->";
    const cwd = folderWith({
      "notes.md": `# Notes\n\n${begin}\nobsolete\n${end}\n\nlast words\n`,
      "plain.md": "x",
    });
    const words = ["verify", "--only", "friendship-paradox", "--effort", "0.1", "--quiet"];
    expect(await runHere([...words, "--write", "notes.md"], cwd)).toMatchObject({ code: 0, stderr: "" });
    const written = readFileSync(join(cwd, "notes.md"), "utf8");
    expect(
      written.startsWith(`# Notes\n\n${begin}\n\n10 of 10 comparisons in 1 target hold. Effort 0.1.\n`),
    ).toBe(true);
    expect(written.endsWith(`|\n\n${end}\n\nlast words\n`)).toBe(true);
    expect(written).not.toContain("obsolete");
    expect(await runHere([...words, "--write", "plain.md"], cwd)).toEqual({
      code: 1,
      stdout: "",
      stderr: `plain.md: has no place for the results\n  allowed: a file with the lines ${begin} and ${end}\n  remedy:  give docs/verification.md, or add these lines\n`,
    });
    expect(await runHere([...words, "--write", "none.md"], cwd)).toMatchObject({
      code: 1,
      stderr: "none.md: cannot be found\n  remedy:  check the path; it is taken from the folder you are in\n",
    });
  });
});

describe("spreadwell verify: mistakes", () => {
  it("names the nearest target for each that is unknown, all at once", async () => {
    const { code, stdout, stderr } = await verify("--only", "granovettr,si,wats");
    const { stdout: list } = await verify("--list");
    const known = list
      .trimEnd()
      .split("\n")
      .map((line) => JSON.stringify(line.split(" ")[0]));
    const allowed = known.join(", ");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(
      `2 things to mend:\n\n--only granovettr: there is no such target\n  given:   "granovettr"\n  allowed: ${allowed}\n  nearest: "granovetter"\n\n--only wats: there is no such target\n  given:   "wats"\n  allowed: ${allowed}\n  nearest: "watts"\n`,
    );
  });

  it.each(["", " , "])("--only %j names none", async (given) => {
    expect(await verify(`--only=${given}`)).toEqual({
      code: 1,
      stdout: "",
      stderr: `--only: names no target\n  given:   ${JSON.stringify(given)}\n  remedy:  name targets as \`spreadwell verify --list\` does, or leave --only out\n`,
    });
  });

  it.each(["0", "-1", "x", "", "11", "1e3"])("--effort %j", async (given) => {
    expect(await verify(`--effort=${given}`)).toEqual({
      code: 1,
      stdout: "",
      stderr: `--effort: is not allowed\n  given:   ${JSON.stringify(given)}\n  allowed: a number from 0.01 to 10\n`,
    });
  });

  it("a target that compares with data needs them", async () => {
    expect(await verify("--only", "si,farmers")).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "--only farmers: compares with data that do not come with Spreadwell\n  remedy:  add --data FOLDER with the folder that holds them; where to get them: docs/data.md\n",
    });
  });

  it("data that are missing or damaged are told before anything runs, of all targets at once", async () => {
    const cwd = folderWith({ "carlson_modmath/nodes.csv": "id,adoption_time\n1,9\n" });
    const { code, stdout, stderr } = await runHere(["verify", "--data", "."], cwd);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).not.toContain("holds");
    expect(stderr).toMatch(
      /^\d+ things to mend:\n\ncarlson_modmath\/nodes.csv: line 2, column "adoption_time": this is not a valid year/,
    );
    for (const file of ["carlson_modmath/edges", "brazilian_farmers/nodes", "mooced_dlt/dlt1_edges"]) {
      expect(stderr).toContain(`\n${file}.csv: cannot be found\n`);
    }
  });

  it("mistakes on the command line are told all at once", async () => {
    const { code, stderr } = await verify("--effort", "0", "--data", "nowhere", "--only", "sj");
    expect(code).toBe(1);
    expect(stderr.match(/^--\S+/gm)).toEqual(["--effort:", "--data", "--only"]);
  });

  it("--data must be a folder", async () => {
    expect(await verify("--data", "nowhere")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^--data nowhere: cannot be found\n/) as string,
    });
  });
});

describe("verification scenarios", () => {
  it("go by their names, as others do", async () => {
    expect((await runHere(["validate", "verification/granovetter"], temporaryFolder())).stdout).toBe(
      "Verification: Granovetter's hundred people is valid: 100 staff in 1 school, 9900 ties, 1 practice in 1 domain, 100 weeks, 1 future.\n",
    );
  });
});
