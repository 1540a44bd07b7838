import { describe, expect, it } from "vitest";
import { Luck } from "../../src/core/luck.ts";
import { seedKey } from "../../src/core/seedKey.ts";
import { groupKinds, layers, roles, type System } from "../../src/model/system.ts";
import type { NetworkTables, StaffRow } from "../../src/scenario/networks/networkTables.ts";
import { systemFromTables, type TableOptions } from "../../src/scenario/systemFromTables.ts";

const plain: TableOptions = {
  strength: 0.5,
  bridges: 0,
  meetings: true,
  teamSize: 3,
  outsideNetworkShare: 0,
  principalsMeetOutside: 0,
};

/** Schools of the given sizes, in a ring of ties each; the first of a school is its principal. */
function district(
  sizes: readonly number[],
  more: (index: number) => Partial<StaffRow> = () => ({}),
): NetworkTables {
  const staff = sizes.flatMap((size, s) =>
    Array.from(
      { length: size },
      (_, k) =>
        ({
          id: `s${s}-${k}`,
          school: `School ${s}`,
          role: k === 0 ? "principal" : "teacher",
          ...more(k),
        }) as StaffRow,
    ),
  );
  const ties = sizes.flatMap((size, s) =>
    Array.from({ length: size }, (_, k) => ({
      from: `s${s}-${k}`,
      to: `s${s}-${(k + 1) % size}`,
      weight: 1,
    })),
  );
  return { staff, ties };
}

function made(tables: NetworkTables, options: Partial<TableOptions> = {}, seed = "a") {
  return systemFromTables(tables, { ...plain, ...options }, new Luck(seedKey(seed), 0));
}

function tiesOf(system: System): { from: string; to: string; strength: number; layer: string }[] {
  const ids = system.staffIds!;
  return ids.flatMap((from, i) =>
    Array.from(system.ties.targets.slice(system.ties.offsets[i], system.ties.offsets[i + 1]), (target, k) => {
      const tie = system.ties.offsets[i]! + k;
      return {
        from,
        to: ids[target]!,
        strength: system.tieStrength[tie]!,
        layer: layers[system.tieLayer[tie]!]!,
      };
    }),
  );
}

function groupsOf(system: System): { kind: string; members: string[] }[] {
  return Array.from(system.groupKind, (kind, g) => ({
    kind: groupKinds[kind]!,
    members: Array.from(
      system.groupMembers.slice(system.groupOffsets[g], system.groupOffsets[g + 1]),
      (i) => system.staffIds![i]!,
    ),
  }));
}

describe("systemFromTables", () => {
  it("keeps people, schools, roles and ties", () => {
    const tables = district([4, 5]);
    const { system } = made(tables);
    expect(system.schoolNames).toEqual(["School 0", "School 1"]);
    expect([...system.schoolOffsets]).toEqual([0, 4, 9]);
    expect(Array.from(system.role, (role) => roles[role])).toEqual(tables.staff.map((person) => person.role));
    expect(tiesOf(system).map(({ from, to }) => [from, to])).toEqual(
      tables.ties.map(({ from, to }) => [from, to]),
    );
  });

  it("makes ties as strong as their weights say, the average one as strong as the option", () => {
    const tables = district([4]);
    const weights = [0, 1, 2, 9];
    const { system } = made({
      ...tables,
      ties: tables.ties.map((tie, k) => ({ ...tie, weight: weights[k]! })),
    });
    // The mean weight is 3: strengths are 0.5 × weight ÷ 3, at most 1.
    expect(tiesOf(system).map(({ strength }) => strength)).toEqual([0, 1 / 6, 1 / 3, 1].map(Math.fround));
    const none = made({ ...tables, ties: tables.ties.map((tie) => ({ ...tie, weight: 0 })) });
    expect(tiesOf(none.system).map(({ strength }) => strength)).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it("forms teams of neighbours where the files name none, and says so", () => {
    const { system, notes } = made(district([7, 2]));
    expect(groupsOf(system)).toEqual([
      { kind: "team", members: ["s0-1", "s0-2", "s0-3"] },
      { kind: "team", members: ["s0-4", "s0-5", "s0-6"] },
      { kind: "network group", members: ["s0-1", "s1-1"] },
      { kind: "principals' group", members: ["s0-0", "s1-0"] },
    ]);
    expect(notes).toEqual(["the files name no teams: neighbours in the list form teams of about 3"]);
  });

  it("forms the teams that the files name; people without one are in none", () => {
    const { system, notes } = made(
      district([6, 4], (k) => (k === 5 ? {} : { team: k % 2 === 0 ? "even" : "odd" })),
    );
    expect(groupsOf(system).filter(({ kind }) => kind === "team")).toEqual([
      { kind: "team", members: ["s0-1", "s0-3"] },
      { kind: "team", members: ["s0-2", "s0-4"] },
      { kind: "team", members: ["s1-1", "s1-3"] },
    ]);
    expect(notes).toEqual([]);
  });

  it("lets nobody meet where the scenario says so", () => {
    const { system, notes } = made(district([7, 7]), { meetings: false });
    expect(groupsOf(system)).toEqual([]);
    expect(notes).toEqual(["no teams meet: the scenario says so"]);
  });

  it("tells what a tie joins", () => {
    const tables = district([4, 4]);
    const ties = [
      { from: "s0-1", to: "s0-2", weight: 1 },
      { from: "s0-1", to: "s0-0", weight: 1 },
      { from: "s0-1", to: "s1-1", weight: 1 },
      { from: "s0-0", to: "s1-0", weight: 1 },
    ];
    const kinds = Object.fromEntries(
      tiesOf(made({ ...tables, ties }).system).map(({ from, to, layer }) => [`${from} ${to}`, layer]),
    );
    expect(kinds).toEqual({
      "s0-1 s0-2": "same team",
      "s0-1 s0-0": "same school",
      "s0-1 s1-1": "other school",
      "s0-0 s1-0": "principals",
    });
  });

  it("keeps the skill and threshold that are given, and leaves the rest to the model", () => {
    const { system } = made(district([3], (k) => (k === 1 ? { skill: 0.5 } : {})));
    expect([...system.givenSkill!]).toEqual([NaN, 0.5, NaN]);
    expect(system.givenThreshold).toBe(null);
  });
});

describe("bridges", () => {
  const sizes = Array.from({ length: 12 }, () => 20);

  it("are the share of all ties that is asked for, new ones, held by two people of each school", () => {
    const { system, notes } = made(district(sizes), { bridges: 0.1 });
    const added = tiesOf(system).filter(({ from, to }) => from.split("-")[0] !== to.split("-")[0]);
    expect(added.length / tiesOf(system).length).toBeCloseTo(0.1, 2);
    expect(new Set(added.map(({ from, to }) => `${from} ${to}`)).size).toBe(added.length);
    for (let s = 0; s < sizes.length; s++) {
      const holders = new Set(added.filter(({ from }) => from.startsWith(`s${s}-`)).map(({ from }) => from));
      expect(holders.size).toBeLessThanOrEqual(2);
    }
    expect(notes).toContain(
      `${added.length} ties between schools were added, held by up to 2 people of each school (system.import.bridges)`,
    );
  });

  it("depend on the seed and on nothing else", () => {
    const ties = (seed: string) => tiesOf(made(district(sizes), { bridges: 0.1 }, seed).system);
    expect(ties("a")).toEqual(ties("a"));
    expect(ties("a")).not.toEqual(ties("b"));
  });

  it("are as many as fit, when more are asked for than two people of each school can hold", () => {
    const { system, notes } = made(district([3, 3]), { bridges: 1 });
    const added = tiesOf(system).length - 6;
    expect(added).toBeGreaterThan(0);
    expect(added).toBeLessThanOrEqual(8);
    expect(notes.at(-1)).toMatch(new RegExp(`^${added} ties between schools were added`));
  });

  it("cannot be within one school", () => {
    expect(made(district([5]), { bridges: 0.5 }).system.ties.targets).toHaveLength(5);
  });
});
