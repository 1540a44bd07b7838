import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { UserError } from "../../../../src/core/fault.ts";
import { hashOf, networkHash } from "../../../../src/experiment/hashes.ts";
import { makeDistrict } from "../../../../src/report/live/district/makeDistrict.ts";
import type { DistrictFiles, MadeDistrict } from "../../../../src/report/live/district/made.ts";
import type { TableKind } from "../../../../src/report/live/district/fileKind.ts";
import { unpackSystem } from "../../../../src/report/live/packSystem.ts";
import type { PageData } from "../../../../src/report/live/pageData.ts";
import { prepareInPage } from "../../../../src/scenario/prepareInPage.ts";
import { prepareScenario, type PreparedScenario } from "../../../../src/scenario/prepareScenario.ts";
import { digestOf } from "../../../support/digestOf.ts";
import { fc } from "../../../support/fastCheck.ts";
import { makePageData } from "../../board/pageFixture.ts";

const folder = mkdtempSync(join(tmpdir(), "spreadwell-district-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = makePageData({ effects: [0.05] });

type Texts = Partial<Record<TableKind, string>>;

function filesOf(texts: Texts): DistrictFiles {
  return Object.fromEntries(
    Object.entries(texts).map(([kind, text]) => [
      kind,
      { file: `${kind}.csv`, bytes: new TextEncoder().encode(text) },
    ]),
  );
}

function make(texts: Texts, hidesNames = false, page: PageData = report): MadeDistrict {
  return makeDistrict({ report: page, files: filesOf(texts), hidesNames, title: "Our schools" });
}

function sound(texts: Texts, hidesNames = false, page: PageData = report) {
  const made = make(texts, hidesNames, page);
  if (!made.isSound) throw new UserError(made.faults);
  return made;
}

/** What the command line makes of the same files. */
function asCommandLine(texts: Texts, system: unknown): PreparedScenario {
  for (const [kind, text] of Object.entries(texts)) writeFileSync(join(folder, `${kind}.csv`), text);
  const file = join(folder, "scenario.json");
  writeFileSync(file, JSON.stringify({ ...report.result.input, system }));
  return prepareScenario(file, [], folder);
}

/** What the page's engine makes of the page's data. */
function asPage({ result, system, network }: PageData) {
  const known = { input: result.input, system, network: network === null ? null : unpackSystem(network) };
  return prepareInPage(known, [], (_, make) => make());
}

const staff = `id,school,team,role,skill
z1,Ash,Grade 1,teacher,0.5
z2,Ash,Grade 1,teacher,
z3,Ash,,principal,
a1,Beech,Grade 2,teacher,-0.2
a2,Beech,Grade 2,,
a3,Beech,Grade 2,Coach,
`;
const ties = "from,to,weight\nz1,z2,3\nz2,z3,1\na1,a2,2\na2,z1,1\na1,z1,1\na1,a2,1\n";
const schools = "name,staff\nPine,14\nAsh,20\nBeech,9\n";

describe("a district of one's own", () => {
  const anyStaff = fc
    .array(
      fc.record({
        school: fc.constantFrom("Ash", "Beech", "Élm 10", "Elm 9"),
        team: fc.constantFrom("", "A", "B"),
        role: fc.constantFrom("", "teacher", "principal", "Coach"),
      }),
      { minLength: 3, maxLength: 25 },
    )
    .chain((people) =>
      fc.record({
        people: fc.constant(people),
        ties: fc.uniqueArray(
          fc
            .tuple(
              fc.nat({ max: people.length - 1 }),
              fc.nat({ max: people.length - 1 }),
              fc.integer({ min: 1, max: 5 }),
            )
            .filter(([from, to]) => from !== to),
          { minLength: 1, maxLength: 60, selector: ([from, to]) => `${from}-${to}` },
        ),
        separator: fc.constantFrom(",", ";", "\t"),
        hidesNames: fc.boolean(),
      }),
    );

  it("is the network, the scenario and the run that the command line makes of the same files", () => {
    fc.assert(
      fc.property(anyStaff, ({ people, ties: drawn, separator, hidesNames }) => {
        const line = (cells: readonly unknown[]): string => `${cells.join(separator)}\r\n`;
        const texts = {
          staff:
            line(["id", "school", "team", "role"]) +
            people.map((person, at) => line([`P${at}`, person.school, person.team, person.role])).join(""),
          ties:
            line(["from", "to", "weight"]) +
            drawn.map(([from, to, weight]) => line([`P${from}`, `P${to}`, weight])).join(""),
        };
        const { data } = sound(texts, hidesNames);
        const { scenario, built } = asCommandLine(texts, data.result.input["system"]);
        const page = asPage(data);
        expect(page.setup.system).toEqual(built.setup.system);
        expect(data.runCard.networkHash).toBe(networkHash(built.setup.system));
        // The name of a scenario without one is that of its file.
        expect(page.scenario).toEqual({ ...scenario, name: page.scenario.name });
        expect(data.runCard.scenarioHash).toBe(hashOf(page.scenario));
        expect(digestOf(page.setup, 3)).toBe(digestOf(built.setup, 3));
        for (const note of built.notes) expect(data.notes).toContain(note);
      }),
      { numRuns: 15 },
    );
  });

  it("can be ties alone, as on the command line", () => {
    const { data } = sound({ ties });
    const { built } = asCommandLine({ ties }, data.result.input["system"]);
    expect(asPage(data).setup.system).toEqual(built.setup.system);
  });

  it("can be schools alone, whose ties are then made up, as the command line makes them", () => {
    for (const texts of [{ schools }, { staff }]) {
      const { data, preview } = sound(texts);
      const { built } = asCommandLine(texts, data.result.input["system"]);
      expect(asPage(data).setup.system).toEqual(built.setup.system);
      expect(data.network).toBeNull();
      expect(preview.notes.some((note) => note.includes("made up"))).toBe(true);
    }
    expect(sound({ schools }).preview).toMatchObject({
      schools: [
        { name: "Pine", staff: 14 },
        { name: "Ash", staff: 20 },
        { name: "Beech", staff: 9 },
      ],
      staff: 43,
    });
  });

  it("tells every mistake in the words of the command line", () => {
    const texts = {
      staff: staff.replace("Coach", "couch").replace("0.5", "a lot"),
      ties: `${ties}z9,z1,1\n`,
    };
    const made = make(texts);
    expect(made.isSound).toBe(false);
    let told: UserError | null = null;
    try {
      asCommandLine(texts, { import: { format: "csv", files: { staff: "staff.csv", ties: "ties.csv" } } });
    } catch (error) {
      told = error as UserError;
    }
    expect(told!.faults.length).toBe(3);
    expect("faults" in made && new UserError(made.faults).message).toBe(told!.message);
  });

  it("with mistakes in its schools says where and what to do", () => {
    const made = make({ schools: "name,staff\nAsh,20\nAsh,2.5\n,0\n" });
    expect("faults" in made && made.faults.map(({ path, problem }) => `${path}: ${problem}`)).toEqual([
      'line 3, column "name": two schools have the same name',
      'line 3, column "staff": this is not a valid number of staff',
      'line 4, column "staff": this is not a valid number of staff',
      'line 4, column "name": the name is empty',
    ]);
    expect(make({ schools: "school,people\nAsh,20\n" })).toMatchObject({
      isSound: false,
      faults: [{ remedy: expect.stringContaining('"name"') }, {}],
    });
    expect(make({ schools: "name,staff\nAsh,1\n" })).toMatchObject({
      isSound: false,
      faults: [{ problem: "the district has fewer than two people" }],
    });
    expect(make({})).toMatchObject({ isSound: false, faults: [{ problem: "there is no table yet" }] });
  });

  it("keeps no name where names are hidden, and gives their key apart", () => {
    const { data, key, preview } = sound({ staff, ties }, true);
    expect(key).toContain("z1");
    expect(preview.schools.map(({ name }) => name)).toEqual(["S01", "S02"]);
    expect(JSON.stringify([data.district, data.network, data.layout, data.system])).not.toMatch(
      /Ash|Beech|z1|a1/,
    );
    expect(sound({ schools }, true).data.district.schoolNames).toEqual(["School 1", "School 2", "School 3"]);
  });

  it("brings no futures along, and another digest", () => {
    const { data } = sound({ staff, ties });
    expect(data.ownDistrict).toBe(true);
    expect(data.runCard.reportDigest).not.toBe(report.runCard.reportDigest);
    expect(data.runCard.reportDigest).toHaveLength(8);
    expect(data.result.plans).toHaveLength(report.result.plans.length);
    for (const { futures, digests } of data.result.plans) {
      expect(futures.replicates).toEqual([]);
      expect(Object.values(futures.ends).flat()).toEqual([]);
      expect(digests).toEqual([]);
    }
    expect([...data.result.perils, ...data.result.assumptions, data.result.unknown]).toEqual([null]);
    expect(data.layout.schools).toHaveLength(2);
    expect(data.district).toMatchObject({ schools: 2, staff: 6, teachers: 4, schoolNames: ["Ash", "Beech"] });
  });

  it("leaves out steps about schools that it does not have, and says so", () => {
    const connect = { at: 1, where: { schools: ["Alder", "Birch"] }, connect: { pairs: 3 } };
    const coach = { at: 2, until: 9, where: { schools: ["Ash", "Alder"] }, coach: {} };
    const first = report.result.plans[0]!;
    const plan = {
      ...first,
      name: "Links",
      changes: [
        { path: "interventions", value: [connect, coach, { at: 3, set: { "perils.groupthink": 0.1 } }] },
      ],
    };
    const odd = { ...first, name: "Odd", changes: [{ path: "perils.nothing", value: 1 }] };
    const page: PageData = { ...report, result: { ...report.result, plans: [first, plan, odd] } };
    const { data } = sound({ staff, ties }, false, page);
    expect(data.result.plans.map(({ name }) => name)).toEqual([first.name, "Links"]);
    expect(data.result.plans[1]!.changes).toEqual([
      {
        path: "interventions",
        value: [
          { ...coach, where: { schools: ["Ash"] } },
          { at: 3, set: { "perils.groupthink": 0.1 } },
        ],
      },
    ]);
    expect(data.notes.join("\n")).toContain("Alder, Birch");
    expect(data.notes.join("\n")).toContain("The plan “Odd” does not fit this district");
  });

  const inNetworks = staff
    .replace("skill", "skill,network")
    .replaceAll(/^(z.*)$/gm, "$1,West")
    .replaceAll(/^(a.*)$/gm, "$1,East");

  it("can have several networks, which stand apart as on the command line", () => {
    const texts = { staff: inNetworks, ties };
    const { data } = sound(texts);
    const { built } = asCommandLine(texts, data.result.input["system"]);
    const page = asPage(data).setup.system;
    expect(page).toEqual(built.setup.system);
    expect(page.networkNames).toEqual(["East", "West"]);
    expect([...page.schoolNetwork!]).toEqual([1, 0]);
    expect(data.notes).toContain("staff.csv: 2 networks of 1 school each");
    expect(JSON.stringify(sound(texts, true).data)).not.toMatch(/West|East/);
  });

  it("can have several networks where ties are made up, its schools in the order of the networks", () => {
    const named = "name,staff,Network\nPine,14,West\nAsh,20,East\nBeech,9,West\n";
    for (const [texts, names, networks] of [
      [{ schools: named }, ["Ash", "Pine", "Beech"], [0, 1, 1]],
      [{ staff: inNetworks }, ["Beech", "Ash"], [0, 1]],
    ] as const) {
      const { data } = sound(texts);
      const { built } = asCommandLine(texts, data.result.input["system"]);
      const page = asPage(data).setup.system;
      expect(page).toEqual(built.setup.system);
      expect(page.schoolNames).toEqual(names);
      expect([...page.schoolNetwork!]).toEqual(networks);
    }
    const made = make({ schools: named.replace("9,West", "9,") });
    expect("faults" in made && made.faults).toMatchObject([
      { path: 'line 4, column "Network"', allowed: 'a name, such as "East", "West"' },
    ]);
    expect(JSON.stringify(sound({ schools: named }, true).preview)).not.toMatch(/West|East/);
    expect(asPage(sound({ schools: named.replaceAll("East", "West") }).data).setup.system).not.toHaveProperty(
      "schoolNetwork",
    );
  });

  it("leaves out steps about networks that it does not have, and says so", () => {
    const step = (networks: readonly unknown[]) => ({
      at: 3,
      where: { networks },
      set: { "perils.groupthink": 0.1 },
    });
    const first = report.result.plans[0]!;
    const value = [step([2]), step([1, 3]), step(["West"])];
    const plan = { ...first, name: "Some", changes: [{ path: "interventions", value }] };
    const page: PageData = { ...report, result: { ...report.result, plans: [first, plan] } };
    const kept = (texts: Texts) => {
      const { data } = sound(texts, false, page);
      return [data.result.plans[1]!.changes[0]!.value, data.notes.join(" ")];
    };
    expect(kept({ staff: inNetworks })).toEqual([
      [step([2])],
      expect.stringMatching(/networks that you do not have: 3\..*networks that you do not have: West\./),
    ]);
    expect(kept({ staff: inNetworks, ties })[0]).toEqual([step(["West"])]);
    expect(kept({ staff, ties })[0]).toEqual([]);
  });
});
