import { describe, expect, it } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { timelineSentences } from "../../src/experiment/timelineSentences.ts";
import { networkHash } from "../../src/experiment/hashes.ts";
import { groupKinds, networkName, schoolOf, type System } from "../../src/model/system.ts";
import { digestOf } from "../support/digestOf.ts";
import { faultsOf, prepare } from "./scenarioFolder.ts";

/** Schools by the name of their network, of a principal and three teachers each. */
const districts: Readonly<Record<string, readonly string[]>> = {
  North: ["Alder", "Elm", "Fir"],
  South: ["Birch", "Cedar"],
  East: ["Dogwood"],
};

function staffOf(networks: Readonly<Record<string, readonly string[]>>, column = "network"): string {
  const rows = Object.entries(networks).flatMap(([network, schools]) =>
    schools.flatMap((school) =>
      [0, 1, 2, 3].map((k) => `${school} ${k},${school},${k === 0 ? "principal" : "teacher"},${network}\n`),
    ),
  );
  return `id,school,role,${column}\n${rows.join("")}`;
}

const ties = `from,to\n${Object.values(districts)
  .flat()
  .flatMap((school) => [1, 2, 3].map((k) => `${school} ${k},${school} ${(k + 1) % 4}\n`))
  .join("")}`;

function files(more: object = {}, staff = staffOf(districts), options: object = {}) {
  return {
    "main.json": {
      weeks: 8,
      practices: { generate: { perDomain: 2 } },
      system: {
        import: { format: "csv", files: { staff: "staff.csv", ties: "ties.csv" }, ...options },
      },
      ...more,
    },
    "staff.csv": staff,
    "ties.csv": ties,
  };
}

function systemOf(given: ReturnType<typeof files>): System {
  return prepare(given).built.setup.system;
}

/** The schools of the members of each group of a kind. */
function groupsOf(system: System, kind: (typeof groupKinds)[number]): string[] {
  return Array.from(system.groupKind).flatMap((each, g) =>
    groupKinds[each] !== kind
      ? []
      : [
          Array.from(
            system.groupMembers.slice(system.groupOffsets[g], system.groupOffsets[g + 1]),
            (i) => system.schoolNames[schoolOf(system, i)]!,
          ).join(),
        ],
  );
}

function crossing(system: System): { inside: number; outside: number } {
  const counts = { inside: 0, outside: 0 };
  for (let i = 0; i < system.role.length; i++)
    for (let e = system.ties.offsets[i]!; e < system.ties.offsets[i + 1]!; e++) {
      const [own, other] = [schoolOf(system, i), schoolOf(system, system.ties.targets[e]!)];
      if (own !== other)
        counts[networkName(system, own) === networkName(system, other) ? "inside" : "outside"]++;
    }
  return counts;
}

describe("networks of imported schools", () => {
  it("stand apart, numbered by their names, as listed networks do", () => {
    const { built } = prepare(files());
    const { system } = built.setup;
    expect(system.schoolNames).toEqual(["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir"]);
    expect(system.networkNames).toEqual(["East", "North", "South"]);
    expect([...system.schoolNetwork!]).toEqual([1, 2, 2, 0, 1, 1]);
    expect(built.notes).toContain("staff.csv: 3 networks of 1, 3 and 2 schools");
  });

  it("have a group of delegates and principals' groups of their own", () => {
    const system = systemOf(files());
    expect(groupsOf(system, "network group")).toEqual(["Alder,Elm,Fir", "Birch,Cedar"]);
    expect(groupsOf(system, "principals' group")).toEqual(["Alder,Elm,Fir", "Birch,Cedar"]);
  });

  it("let the share of principals meet outside that the scenario says", () => {
    const system = systemOf(files({ network: { principalsMeetOutside: 0.34 } }));
    // One of three; of two one, which leaves the other alone, so both; of one nobody.
    expect(groupsOf(system, "principals' group")).toEqual(["Elm,Fir", "Alder,Birch,Cedar"]);
    expect(groupsOf(system, "network group")).toEqual(["Alder,Elm,Fir", "Birch,Cedar"]);
  });

  it("have one group each however large they are, while schools of one network are cut in twelves", () => {
    const many = Array.from({ length: 30 }, (_, s) => `School ${s}`);
    const large = (networks: Readonly<Record<string, readonly string[]>>) =>
      systemOf({ ...files({}, staffOf(networks)), "ties.csv": "from,to\nSchool 1 1,School 1 2\n" });
    const sizes = (system: System, kind: (typeof groupKinds)[number]) =>
      groupsOf(system, kind).map((each) => each.split(",").length);
    const apart = large({ A: many.slice(0, 26), B: many.slice(26) });
    expect(sizes(apart, "network group")).toEqual([26, 4]);
    expect(sizes(apart, "principals' group")).toEqual([8, 9, 9, 4]);
    expect(sizes(large({ A: many }), "network group")).toEqual([10, 10, 10]);
  });

  it("keep added ties within, but for the share that leads out", () => {
    const withBridges = (outsideNetworkShare: number) =>
      crossing(systemOf(files({ network: { outsideNetworkShare } }, staffOf(districts), { bridges: 0.5 })));
    const none = withBridges(0);
    expect(none.outside).toBe(0);
    expect(none.inside).toBeGreaterThan(10);
    const all = withBridges(1);
    expect(all.inside).toBe(0);
    expect(all.outside).toBeGreaterThan(10);
    const some = withBridges(0.5);
    expect(some.inside).toBeGreaterThan(3);
    expect(some.outside).toBeGreaterThan(3);
  });

  it("choose a focus each where the scenario says so, and share one where not", () => {
    const focuses = (ownFocus: string) =>
      Array.from({ length: 30 }, (_, replicate) => {
        const { setup } = prepare(files({ purpose: { ownFocus, diagnosis: 0.4 } })).built;
        const { state } = createSimulation(setup, replicate).world;
        return [...state.focusDomain];
      });
    // Schools of a network agree in every future.
    for (const [alder, birch, cedar, , elm, fir] of focuses("yes"))
      expect([birch, elm, fir]).toEqual([cedar, alder, alder]);
    expect(focuses("yes").some((each) => new Set(each).size > 1)).toBe(true);
    expect(focuses("no").some((each) => new Set(each).size > 1)).toBe(false);
  });

  it("depend on no order of rows", () => {
    const [header, ...rows] = staffOf(districts).trimEnd().split("\n");
    const turned = `${[header!, ...rows.reverse()].join("\n")}\n`;
    expect(systemOf(files({}, turned))).toEqual(systemOf(files()));
  });

  it("get codes with all other names, in the same order", () => {
    const system = systemOf(files({}, staffOf(districts), { pseudonyms: true }));
    expect(system.networkNames).toEqual(["N01", "N02", "N03"]);
    expect(system.schoolNetwork).toEqual(systemOf(files()).schoolNetwork);
    const { built } = prepare(files({}, staffOf({ ...districts, north: ["Gum"] }), { pseudonyms: true }));
    expect(built.notes).toContain(
      "there are two networks whose names differ only in capitals, accents or blanks",
    );
    expect(built.notes.join()).not.toMatch(/north/i);
  });

  it("tell networks apart by their hash", () => {
    const hash = (networks: Readonly<Record<string, readonly string[]>>, column = "network") =>
      networkHash(systemOf(files({}, staffOf(networks, column))));
    const { North, South, East } = districts as Record<"North" | "South" | "East", string[]>;
    const hashes = [
      hash(districts),
      hash(districts, "other"),
      hash({ North, South, West: East }),
      hash({ North: East, South, East: North }),
      hash({ North, South: [...South, ...East] }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe("files without networks, or of one", () => {
  it("make the system and the run that they made", () => {
    const without = systemOf(files({}, staffOf(districts, "other")));
    expect(Object.keys(without)).not.toContain("schoolNetwork");
    expect(Object.keys(without)).not.toContain("networkNames");
    const one = staffOf({ Only: Object.values(districts).flat() });
    const { networkNames, ...rest } = systemOf(files({}, one));
    expect(networkNames).toEqual(["Only"]);
    expect(rest).toEqual(without);
    const digest = (staff: string) => digestOf(prepare(files({}, staff)).built.setup, 0);
    expect(digest(one)).toBe(digest(staffOf(districts, "other")));
  });
});

describe("the timeline with imported networks", () => {
  const act = (where: object, deed: object = { set: { "perils.groupthink": 1 } }) => ({
    interventions: [{ at: 1, where, ...deed }],
  });

  it("names them as the files do", () => {
    const { scenario, built } = prepare(files(act({ networks: ["South", "East"] })));
    expect(built.setup.interventions[0]!.schools).toEqual([1, 2, 3]);
    expect(scenario.interventions[0]).toMatchObject({ schools: null, networks: ["South", "East"] });
    expect(timelineSentences(scenario)).toEqual([
      expect.stringMatching(/^From week 1 on, in networks South and East, /),
    ]);
  });

  it("takes a number as a name that is a number", () => {
    const numbered = staffOf({ 7: districts["North"]!, 10: districts["South"]!, 2: districts["East"]! });
    const schools = (networks: readonly unknown[]) =>
      prepare(files(act({ networks }), numbered)).built.setup.interventions[0]!.schools;
    expect(schools([10, 2])).toEqual([1, 2, 3]);
    expect(schools(["10", 10])).toEqual([1, 2]);
    expect(faultsOf(files(act({ networks: [3] }), numbered))).toEqual([
      'main.json: interventions[0].where.networks[0]: is no network of these files\n  given:   "3"\n  allowed: "2", "7", "10"',
    ]);
  });

  it("can name the one network that there is", () => {
    const { built } = prepare(
      files(act({ networks: ["Only"] }), staffOf({ Only: Object.values(districts).flat() })),
    );
    expect(built.setup.interventions[0]!.schools).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("acts in these networks and nowhere else", () => {
    const { setup } = prepare(
      files({
        practices: { list: [{ name: "Practice", quality: 1, initialUse: 0 }] },
        ...act({ networks: ["South"] }, { seed: { practice: "Practice" } }),
      }),
    ).built;
    const simulation = createSimulation(setup, 0);
    step(simulation);
    const { state, system, sizes } = simulation.world;
    const users = new Set<string>();
    for (let i = 0; i < sizes.person; i++)
      if (state.current[i * sizes.domain]! >= 0) users.add(system.schoolNames[schoolOf(system, i)]!);
    expect([...users]).toEqual(["Birch", "Cedar"]);
  });

  it.each([
    [
      files(act({ networks: ["Nort"] })),
      'main.json: interventions[0].where.networks[0]: is no network of these files\n  given:   "Nort"\n  allowed: "East", "North", "South"\n  nearest: "North"',
    ],
    [
      files(act({ networks: [1] }), staffOf(districts, "other")),
      'main.json: interventions[0].where.networks: names networks, but the files name none\n  given:   ["1"]\n  remedy:  give the people of the files a column network, or name the schools here',
    ],
    [
      files(act({ networks: ["East"] }, { connect: { pairs: 2 } })),
      'main.json: interventions[0].where.networks: names a network of a single school, which cannot be connected to itself\n  given:   ["East"]\n  allowed: two schools or more',
    ],
    [
      files(act({ networks: ["North"], schools: ["Alder"] })),
      "main.json: interventions[0].where: names schools and networks at once\n  given:   schools, networks\n  allowed: one of the two\n  remedy:  make an entry of each, or name the schools alone",
    ],
    [
      files(act({ networks: [0] })),
      "main.json: interventions[0].where.networks[0]: is too small\n  given:   0\n  allowed: at least 1",
    ],
    [
      files(act({ networks: [true] })),
      "main.json: interventions[0].where.networks[0]: is not allowed\n  given:   true\n  allowed: a whole number or a text in quotes",
    ],
  ])("refuses what names no network: %#", (given, message) => {
    expect(faultsOf(given)).toEqual([message]);
  });

  it("does not speak of networks where the files are faulty", () => {
    const faulty = staffOf(districts).replace("Elm 2,Elm,teacher,North", "Elm 2,Elm,teacher,South");
    const faults = faultsOf(files(act({ networks: ["Nort"] }), faulty));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('the school "Elm" is in another network already');
  });
});
