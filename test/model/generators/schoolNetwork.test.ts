import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { networkParameters } from "../../../src/model/generators/networkParameters.ts";
import { generateSystem, type NetworkOptions } from "../../../src/model/generators/schoolNetwork.ts";
import { boundarySpannerShareOf, crossSchoolShareOf } from "../../../src/model/generators/systemMeasures.ts";
import {
  NETWORK_GROUP,
  OTHER_SCHOOL,
  PRINCIPAL,
  PRINCIPALS_GROUP,
  TEACHER,
  TEAM,
  schoolOf,
  type System,
} from "../../../src/model/system.ts";
import { luckOf } from "./survey.ts";
import { groupsOfKind, rowOf, systemFaults } from "./systemFaults.ts";

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

describe("whatever is asked for", () => {
  test("the system holds together", () => {
    fc.assert(
      fc.property(anyOptions, fc.string(), (options, seed) => {
        expect(systemFaults(generateSystem(options, luckOf(seed)), options)).toEqual([]);
      }),
      { seed: 20240, numRuns: 300 },
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
      { seed: 20241, numRuns: 100 },
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

  test("networks of up to 11 schools have a group of delegates, and most ties stay within [NW9]", () => {
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

  test("principals are no hubs: less asked than teachers, with ties to a few teachers and principals [NW7]", () => {
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
