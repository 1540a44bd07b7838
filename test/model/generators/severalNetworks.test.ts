import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generateSystem, type NetworkOptions } from "../../../src/model/generators/schoolNetwork.ts";
import {
  NETWORK_GROUP,
  OTHER_SCHOOL,
  PRINCIPALS,
  PRINCIPALS_GROUP,
  schoolOf,
  type System,
} from "../../../src/model/system.ts";
import { luckOf } from "./survey.ts";
import { groupsOfKind, membersOf } from "./systemFaults.ts";

function digestOf(system: System): string {
  const hash = createHash("sha256");
  const { schoolOffsets, role, tieStrength, tieLayer, groupOffsets, groupMembers, groupKind, groupSchool } =
    system;
  const { offsets, targets } = system.ties;
  for (const values of [schoolOffsets, role, tieStrength, tieLayer]) hash.update(values);
  for (const values of [groupOffsets, groupMembers, groupKind, groupSchool, offsets, targets])
    hash.update(values);
  return hash.digest("hex").slice(0, 16);
}

const networkOf = (system: System, person: number) => system.schoolNetwork![schoolOf(system, person)]!;

/** Of the ties of a layer, how many there are and how many leave the network. */
function crossing(system: System, layer: number): { all: number; outside: number } {
  let all = 0;
  let outside = 0;
  for (let i = 0; i < system.role.length; i++) {
    for (let e = system.ties.offsets[i]!; e < system.ties.offsets[i + 1]!; e++) {
      if (system.tieLayer[e] !== layer) continue;
      all++;
      if (networkOf(system, i) !== networkOf(system, system.ties.targets[e]!)) outside++;
    }
  }
  return { all, outside };
}

/** How many networks the members of each group of a kind belong to. */
const networksOfGroups = (system: System, kind: number) =>
  groupsOfKind(system, kind).map(
    (group) => new Set(membersOf(system, group).map((i) => networkOf(system, i))).size,
  );

const networks = [6, 11, 40, 2, 9, 12];
const schoolSizes = new Array<number>(80).fill(20);

describe("without listed networks", () => {
  // Made before networks could be listed.
  test.each<[string, string, NetworkOptions]>([
    ["85baea38a5417fd2", "eleven", { schoolSizes: [18, 22, 25, 27, 29, 30, 31, 33, 36, 38, 42] }],
    ["5157b4b1c7db155a", "66", { schoolSizes: new Array<number>(66).fill(30) }],
    [
      "9a1e936ee383c9b2",
      "23 small",
      {
        schoolSizes: Array.from({ length: 23 }, (_, s) => 3 + (s % 7)),
        principalDegree: 9,
        crossSchoolShare: 0.3,
        schoolsPerNetwork: 4,
        outsideNetworkShare: 0.2,
      },
    ],
    ["761dd964900f928d", "three", { schoolSizes: [5, 9, 12] }],
    [
      "0f94fd8d2230adff",
      "13 in pairs",
      {
        schoolSizes: new Array<number>(13).fill(6),
        schoolsPerNetwork: 2,
        outsideNetworkShare: 0,
        principalsOutsideShare: 0,
      },
    ],
  ])("the system has the digest %s: %s schools", (digest, _, options) => {
    expect(digestOf(generateSystem(options, luckOf("as before")))).toBe(digest);
  });

  test("one listed network is the same to the last bit, whatever the shares", () => {
    const plain = generateSystem({ schoolSizes: [12, 20, 9, 31], principalDegree: 6 }, luckOf("one"));
    const one = generateSystem(
      {
        schoolSizes: [12, 20, 9, 31],
        principalDegree: 6,
        networks: [4],
        outsideNetworkShare: 1,
        principalsOutsideShare: 1,
        principalsMeetOutside: 1,
      },
      luckOf("one"),
    );
    expect(one).toEqual(plain);
    expect(one.schoolNetwork).toBeUndefined();
  });
});

describe("networks that stand apart", () => {
  test("are known by the school", () => {
    const { schoolNetwork } = generateSystem({ schoolSizes: [3, 3, 3], networks: [2, 1] }, luckOf("known"));
    expect([...schoolNetwork!]).toEqual([0, 0, 1]);
  });

  test.each([
    [0.2, 0.2],
    [0.05, 0.6],
    [0.5, 0.1],
  ])("have the share %s of teachers' and %s of principals' ties across [NW11]", (teachers, principals) => {
    const system = generateSystem(
      {
        schoolSizes: new Array<number>(240).fill(25),
        networks: new Array<number>(20).fill(12),
        outsideNetworkShare: teachers,
        principalsOutsideShare: principals,
        principalDegree: 5,
      },
      luckOf("shares"),
    );
    for (const [layer, share] of [
      [OTHER_SCHOOL, teachers],
      [PRINCIPALS, principals],
    ] as const) {
      const { all, outside } = crossing(system, layer);
      expect(all).toBeGreaterThan(1000);
      // 4 standard errors.
      expect(Math.abs(outside / all - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / all));
    }
  });

  test("have no tie across at a share of 0, and none within at 1 [NW11]", () => {
    const at = (share: number) =>
      generateSystem(
        {
          schoolSizes,
          networks,
          outsideNetworkShare: share,
          principalsOutsideShare: share,
          principalDegree: 8,
        },
        luckOf("ends"),
      );
    for (const layer of [OTHER_SCHOOL, PRINCIPALS]) {
      const none = crossing(at(0), layer);
      expect([none.outside, none.all > 50]).toEqual([0, true]);
      const all = crossing(at(1), layer);
      expect(all.outside).toBe(all.all);
    }
  });

  test("a principal asks no more principals than her network has, where none may be asked outside [NW11]", () => {
    const system = generateSystem(
      { schoolSizes, networks, principalsOutsideShare: 0, principalDegree: 20 },
      luckOf("few"),
    );
    for (let s = 0; s < schoolSizes.length; s++) {
      const i = system.schoolOffsets[s]!;
      const asked = system.tieLayer
        .subarray(system.ties.offsets[i]!, system.ties.offsets[i + 1]!)
        .filter((layer) => layer === PRINCIPALS).length;
      expect(asked).toBe(Math.min(20, networks[networkOf(system, i)]! - 1));
    }
  });

  test("a network of one school has no ties to others but by the shares", () => {
    const options = { schoolSizes: [20, 20, 20], networks: [1, 2] };
    const alone = generateSystem(
      { ...options, outsideNetworkShare: 0, principalsOutsideShare: 0 },
      luckOf("alone"),
    );
    for (const layer of [OTHER_SCHOOL, PRINCIPALS]) expect(crossing(alone, layer).outside).toBe(0);
    const tied = generateSystem(
      { ...options, crossSchoolShare: 0.3, outsideNetworkShare: 0.5 },
      luckOf("alone"),
    );
    expect(crossing(tied, OTHER_SCHOOL).outside).toBeGreaterThan(0);
  });

  test("have one group of delegates each, and principals' groups of their own [NW9, NW12]", () => {
    const system = generateSystem({ schoolSizes, networks }, luckOf("groups"));
    expect(groupsOfKind(system, NETWORK_GROUP).map((group) => membersOf(system, group).length)).toEqual(
      networks,
    );
    expect(networksOfGroups(system, NETWORK_GROUP).every((count) => count === 1)).toBe(true);
    expect(networksOfGroups(system, PRINCIPALS_GROUP).every((count) => count === 1)).toBe(true);
    const sizes = groupsOfKind(system, PRINCIPALS_GROUP).map((group) => membersOf(system, group).length);
    expect(sizes).toEqual([6, 11, 10, 10, 10, 10, 2, 9, 12]);
  });

  test("let a share of their principals meet with those of others, each principal in one group [NW12]", () => {
    const system = generateSystem({ schoolSizes, networks, principalsMeetOutside: 0.5 }, luckOf("meet"));
    const groups = groupsOfKind(system, PRINCIPALS_GROUP);
    const together = groups.flatMap((group) => membersOf(system, group));
    expect(new Set(together).size).toBe(80);
    expect(together.length).toBe(80);
    const across = groups.filter(
      (group) => new Set(membersOf(system, group).map((i) => networkOf(system, i))).size > 1,
    );
    // Half of each, rounded; of two, the one left alone goes along.
    expect(across.flatMap((group) => membersOf(system, group)).length).toBe(3 + 6 + 20 + 2 + 5 + 6);
    const all = generateSystem({ schoolSizes, networks, principalsMeetOutside: 1 }, luckOf("meet"));
    expect(Math.min(...networksOfGroups(all, PRINCIPALS_GROUP))).toBeGreaterThan(3);
  });

  test("keep a principal who would be the only one to go [NW12]", () => {
    const few = { schoolSizes: new Array<number>(9).fill(4), networks: [6, 3], principalsMeetOutside: 0.1 };
    const system = generateSystem(few, luckOf("only"));
    const groups = groupsOfKind(system, PRINCIPALS_GROUP);
    expect(groups.map((group) => membersOf(system, group).length)).toEqual([6, 3]);
  });

  test("hold all schools, or are refused", () => {
    expect(() => generateSystem({ schoolSizes: [5, 5], networks: [1, 2] }, luckOf("a"))).toThrow(
      "the networks have 3 schools, there are 2",
    );
    expect(() => generateSystem({ schoolSizes: [5, 5], networks: [2, 0] }, luckOf("a"))).toThrow(
      "network 2 has 0 schools",
    );
  });

  test("hold together, with any shares and sizes", () => {
    const share = fc.constantFrom(0, 0.1, 0.5, 1);
    const plan = fc.record({
      networks: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 6 }),
      size: fc.integer({ min: 1, max: 12 }),
      outsideNetworkShare: share,
      principalsOutsideShare: share,
      principalsMeetOutside: share,
      principalDegree: fc.integer({ min: 0, max: 12 }),
      crossSchoolShare: fc.constantFrom(0, 0.3, 0.9),
    });
    fc.assert(
      fc.property(plan, ({ size, ...options }) => {
        const schools = options.networks.reduce((sum, count) => sum + count, 0);
        const system = generateSystem(
          { ...options, schoolSizes: new Array<number>(schools).fill(size) },
          luckOf("any"),
        );
        const { offsets, targets } = system.ties;
        for (let i = 0; i < system.role.length; i++) {
          for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
            expect(targets[e]).not.toBe(i);
            if (e > offsets[i]!) expect(targets[e]!).toBeGreaterThan(targets[e - 1]!);
          }
        }
        expect(networksOfGroups(system, NETWORK_GROUP).every((count) => count === 1)).toBe(true);
        for (const group of groupsOfKind(system, PRINCIPALS_GROUP)) {
          const { length } = membersOf(system, group);
          expect(length >= 2 && length <= 12).toBe(true);
        }
        if (options.outsideNetworkShare === 0) expect(crossing(system, OTHER_SCHOOL).outside).toBe(0);
        if (options.principalsOutsideShare === 0) expect(crossing(system, PRINCIPALS).outside).toBe(0);
      }),
      { seed: 20261, numRuns: 150 },
    );
  });
});
