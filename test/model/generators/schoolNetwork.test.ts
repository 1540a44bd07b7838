import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { networkParameters } from "../../../src/model/generators/networkParameters.ts";
import { generateSystem, type NetworkOptions } from "../../../src/model/generators/schoolNetwork.ts";
import { boundarySpannerShareOf, crossSchoolShareOf } from "../../../src/model/generators/systemMeasures.ts";
import {
  NETWORK_GROUP,
  OTHER_SCHOOL,
  PRINCIPAL,
  PRINCIPALS,
  PRINCIPALS_GROUP,
  SAME_SCHOOL,
  SAME_TEAM,
  TEACHER,
  TEAM,
  schoolOf,
  type System,
} from "../../../src/model/system.ts";
import { luckOf } from "./survey.ts";

const membersOf = (system: System, group: number) =>
  Array.from(system.groupMembers.subarray(system.groupOffsets[group]!, system.groupOffsets[group + 1]!));
const groupsOfKind = (system: System, kind: number) =>
  [...system.groupKind.keys()].filter((group) => system.groupKind[group] === kind);
const rowOf = (system: System, i: number) =>
  Array.from(system.ties.targets.subarray(system.ties.offsets[i]!, system.ties.offsets[i + 1]!));

const anyOptions: fc.Arbitrary<NetworkOptions> = fc.record({
  schoolSizes: fc.array(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 })), {
    maxLength: 14,
  }),
  principals: fc.boolean(),
  ...Object.fromEntries(
    Object.entries(networkParameters)
      .filter(([name]) => name !== "principals")
      .map(([name, { min, max, plausible, default: usual, ...rest }]) => {
        const number = "integer" in rest ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
        return [name, fc.oneof(fc.constant(usual), fc.constantFrom(min, max, ...plausible), number)];
      }),
  ),
});

function checkInvariants(system: System, options: NetworkOptions): void {
  const { schoolSizes } = options;
  const people = schoolSizes.reduce((sum, size) => sum + size, 0);
  const ties = system.ties.targets.length;
  expect(system.role.length).toBe(people);
  expect(system.schoolNames.length).toBe(schoolSizes.length);
  expect(Array.from(system.schoolOffsets)).toEqual([
    0,
    ...schoolSizes.map((_, s) => sum(schoolSizes.slice(0, s + 1))),
  ]);
  expect(system.ties.offsets.length).toBe(people + 1);
  expect(system.ties.offsets[people]).toBe(ties);
  expect(system.tieStrength.length).toBe(ties);
  expect(system.tieLayer.length).toBe(ties);

  // Members of a team are neighbours in number; with groups as large as teams the groups tell the teams.
  const groupsAreTeams = (options.groupSize ?? 6) === (options.teamSize ?? 6);
  const team = new Int32Array(people).fill(-1);
  for (const group of groupsOfKind(system, TEAM)) for (const i of membersOf(system, group)) team[i] = group;
  for (let i = 0; i < people; i++) {
    const row = rowOf(system, i);
    row.forEach((target, place) => {
      expect(target).toBeGreaterThanOrEqual(0);
      expect(target).toBeLessThan(people);
      expect(target).not.toBe(i);
      if (place > 0) expect(target).toBeGreaterThan(row[place - 1]!);
      const layer = system.tieLayer[system.ties.offsets[i]! + place]!;
      const sameSchool = schoolOf(system, i) === schoolOf(system, target);
      if (!sameSchool) {
        expect(system.role[i]).toBe(system.role[target]);
        expect(layer).toBe(system.role[i] === PRINCIPAL ? PRINCIPALS : OTHER_SCHOOL);
      } else if (system.role[i] === PRINCIPAL || system.role[target] === PRINCIPAL)
        expect(layer).toBe(SAME_SCHOOL);
      else if (groupsAreTeams) expect(layer).toBe(team[i] === team[target] ? SAME_TEAM : SAME_SCHOOL);
      else expect([SAME_TEAM, SAME_SCHOOL]).toContain(layer);
    });
  }
  schoolSizes.forEach((_, s) => {
    for (let i = system.schoolOffsets[s]!; i < system.schoolOffsets[s + 1]!; i++) {
      const first = i === system.schoolOffsets[s];
      expect(system.role[i]).toBe(first && options.principals !== false ? PRINCIPAL : TEACHER);
    }
  });
}

function checkGroups(system: System, options: NetworkOptions): void {
  const people = system.role.length;
  const inTeam = new Int32Array(people);
  const sizes = new Map<number, number[]>();
  for (const group of groupsOfKind(system, TEAM)) {
    const school = system.groupSchool[group]!;
    const members = membersOf(system, group);
    sizes.set(school, [...(sizes.get(school) ?? []), members.length]);
    for (const i of members) {
      inTeam[i]!++;
      expect(schoolOf(system, i)).toBe(school);
    }
  }
  for (let i = 0; i < people; i++) expect(inTeam[i]).toBe(system.role[i] === TEACHER ? 1 : 0);
  for (const own of sizes.values()) {
    expect(Math.max(...own) - Math.min(...own)).toBeLessThanOrEqual(1);
    expect(Math.min(...own)).toBeGreaterThan(0);
  }
  for (const group of groupsOfKind(system, NETWORK_GROUP)) {
    const schools = membersOf(system, group).map((i) => schoolOf(system, i));
    expect(schools.length).toBeGreaterThanOrEqual(2);
    expect(schools.length).toBeLessThanOrEqual(options.schoolsPerNetwork ?? 11);
    expect(new Set(schools).size).toBe(schools.length);
    for (const i of membersOf(system, group)) expect(system.role[i]).toBe(TEACHER);
  }
  const principals = groupsOfKind(system, PRINCIPALS_GROUP).flatMap((group) => membersOf(system, group));
  const expected =
    options.schoolSizes.length >= 2 && options.principals !== false ? options.schoolSizes.length : 0;
  expect(principals.length).toBe(expected);
  for (const i of principals) expect(system.role[i]).toBe(PRINCIPAL);
  for (const group of groupsOfKind(system, PRINCIPALS_GROUP))
    expect(membersOf(system, group).length).toBeLessThanOrEqual(12);
  for (const kind of [NETWORK_GROUP, PRINCIPALS_GROUP]) {
    for (const group of groupsOfKind(system, kind)) expect(system.groupSchool[group]).toBe(-1);
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("whatever is asked for", () => {
  test("the system holds together", () => {
    fc.assert(
      fc.property(anyOptions, fc.string(), (options, seed) => {
        const system = generateSystem(options, luckOf(seed));
        checkInvariants(system, options);
        checkGroups(system, options);
      }),
      { seed: 20240, numRuns: 200 },
    );
  });

  test("the same luck gives the same system, other luck another", () => {
    const options = { schoolSizes: [30, 30, 12] };
    expect(generateSystem(options, luckOf("a"))).toEqual(generateSystem(options, luckOf("a")));
    expect(generateSystem(options, luckOf("a")).ties).not.toEqual(generateSystem(options, luckOf("b")).ties);
  });

  test("values out of bounds are refused", () => {
    expect(() => generateSystem({ schoolSizes: [30], reciprocity: 1.5 }, luckOf("a"))).toThrow(
      "reciprocity is 1.5, allowed is 0 to 1",
    );
    expect(() => generateSystem({ schoolSizes: [2.5] }, luckOf("a"))).toThrow("size of school 1 is 2.5");
    expect(() => generateSystem({ schoolSizes: [3], schoolNames: [] }, luckOf("a"))).toThrow(
      "as many school names",
    );
  });
});

describe("schools by themselves", () => {
  test("a school added at the end changes no inner tie of the others", () => {
    fc.assert(
      fc.property(anyOptions, fc.integer({ min: 1, max: 30 }), (options, size) => {
        const before = generateSystem(options, luckOf("end"));
        const after = generateSystem(
          { ...options, schoolSizes: [...options.schoolSizes, size] },
          luckOf("end"),
        );
        for (let i = 0; i < before.role.length; i++) {
          const inner = (system: System) =>
            rowOf(system, i).filter((j) => schoolOf(system, j) === schoolOf(system, i));
          expect(inner(after)).toEqual(inner(before));
        }
      }),
      { seed: 20241, numRuns: 60 },
    );
  });

  test("cross-school ties move nothing inside the schools", () => {
    const innerTies = (crossSchoolShare: number) => {
      const system = generateSystem({ schoolSizes: [30, 30, 30], crossSchoolShare }, luckOf("cross"));
      return [...system.role.keys()].map((i) =>
        rowOf(system, i).filter((j) => schoolOf(system, j) === schoolOf(system, i)),
      );
    };
    expect(innerTies(0.3)).toEqual(innerTies(0));
  });

  test("the size of the meeting group leaves the ties alone", () => {
    const options = { schoolSizes: [30, 20] };
    const six = generateSystem(options, luckOf("groups"));
    const three = generateSystem({ ...options, groupSize: 3 }, luckOf("groups"));
    expect(three.ties).toEqual(six.ties);
    expect(three.tieLayer).toEqual(six.tieLayer);
    expect(groupsOfKind(three, TEAM).length).toBeGreaterThan(groupsOfKind(six, TEAM).length);
  });
});

describe("between schools", () => {
  const schoolSizes = new Array<number>(66).fill(30);

  test.each([
    [0.06, 0.1],
    [0.02, 0.05],
    [0.3, 0.3],
  ])("a share of %s of teachers' ties, held by a share of %s", (crossSchoolShare, boundarySpannerShare) => {
    const system = generateSystem({ schoolSizes, crossSchoolShare, boundarySpannerShare }, luckOf("between"));
    expect(Math.abs(crossSchoolShareOf(system) / crossSchoolShare - 1)).toBeLessThan(0.05);
    expect(Math.abs(boundarySpannerShareOf(system) / boundarySpannerShare - 1)).toBeLessThan(0.1);
  });

  test("none without a cross-school share, and none in a district of one school", () => {
    expect(crossSchoolShareOf(generateSystem({ schoolSizes, crossSchoolShare: 0 }, luckOf("none")))).toBe(0);
    const alone = generateSystem({ schoolSizes: [30] }, luckOf("alone"));
    expect(crossSchoolShareOf(alone)).toBe(0);
    expect(Array.from(alone.groupKind).every((kind) => kind === TEAM)).toBe(true);
  });

  test("networks of up to 11 schools have a group of delegates, and most ties stay within", () => {
    const system = generateSystem({ schoolSizes }, luckOf("networks"));
    expect(groupsOfKind(system, NETWORK_GROUP).length).toBe(6);
    let inside = 0;
    let all = 0;
    for (let i = 0; i < system.role.length; i++) {
      for (let e = system.ties.offsets[i]!; e < system.ties.offsets[i + 1]!; e++) {
        if (system.tieLayer[e] !== OTHER_SCHOOL) continue;
        all++;
        const networks = [i, system.ties.targets[e]!].map((person) =>
          Math.floor(schoolOf(system, person) / 11),
        );
        if (networks[0] === networks[1]) inside++;
      }
    }
    // 80 % by design; 4 standard errors.
    expect(Math.abs(inside / all - 0.8)).toBeLessThan(4 * Math.sqrt((0.8 * 0.2) / all));
  });

  test("principals are no hubs: less asked than teachers, with ties to a few teachers and principals", () => {
    const system = generateSystem({ schoolSizes }, luckOf("principals"));
    const asked = { [TEACHER]: 0, [PRINCIPAL]: 0 };
    let toPrincipals = 0;
    let toOwn = 0;
    for (let i = 0; i < system.role.length; i++) {
      for (const j of rowOf(system, i)) {
        if (system.role[i] === TEACHER) asked[system.role[j] as 0 | 1]++;
        else if (system.role[j] === PRINCIPAL) toPrincipals++;
        else toOwn++;
      }
    }
    const teachers = 66 * 29;
    expect(asked[PRINCIPAL] / 66).toBeLessThan(asked[TEACHER] / teachers / 2);
    expect(asked[PRINCIPAL] / 66).toBeGreaterThan(0.5);
    expect(toPrincipals / 66).toBe(3);
    expect(toOwn / 66).toBe(2);
    expect(groupsOfKind(system, PRINCIPALS_GROUP).length).toBe(6);
  });
});
