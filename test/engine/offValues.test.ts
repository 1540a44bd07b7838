import { describe, expect, test } from "vitest";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import type { Setup } from "../../src/engine/setup.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { withVariantSlots } from "../../src/model/variants.ts";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { digestOf } from "../support/digestOf.ts";
import { differingArrays } from "../support/runs.ts";
import { setupFrom } from "../support/setup.ts";
import { livelyPractices, separateSchools, systemOf } from "../support/systems.ts";

// A mechanism at its off value is not there: the run is bit for bit that of a week without it.

const WEEKS = 40;
const oneSchool = setupFrom({ system: separateSchools([25]), practices: livelyPractices(), weeks: WEEKS });
/** Two schools with a group of people from both, as every generated district has. */
const district = (() => {
  const system = separateSchools([21, 18]);
  const groupMembers = Int32Array.from([...system.groupMembers, 3, 25, 7, 30]);
  return setupFrom({
    system: {
      ...system,
      groupMembers,
      groupOffsets: Int32Array.from([...system.groupOffsets, groupMembers.length]),
      groupKind: Uint8Array.from([...system.groupKind, 1]),
      groupSchool: Int32Array.from([...system.groupSchool, -1]),
    },
    practices: livelyPractices(),
    weeks: WEEKS,
  });
})();

const without = (key: string) => mechanisms.filter((mechanism) => mechanism.key !== key);

/** Values that nobody else reads, or that stay the same for both runs, at which each mechanism is off. */
const offValues: Readonly<Record<string, GivenValues>> = {
  turnover: { turnover: 0 },
  purpose: { understandingWeeks: 0, theoryHours: 0 },
  principals: { principalsLearn: 0 },
  usability: { practicalKnowledge: 0 },
  discovery: { discovery: 0 },
  sharing: { contactRate: 0 },
  deliberation: { meetingTime: 0, teachersHold: 0, leadershipHolds: 0 },
  inquiry: { inquiry: 0 },
  adoption: { openness: 0 },
  implementation: { learningRate: 0, ownEvidence: 0, dropRate: 0 },
  ties: { tieDecay: 0, tieGain: 0, trustGain: 0, membershipGrowth: 0 },
  communities: { pioneers: 1, permeability: 0.5, newcomerRing: 1, qualityFirst: 0 },
  variants: { variantRate: 0 },
  leadership: {
    principalParticipation: 0,
    goals: 0,
    planning: 0,
    resourcing: 0,
    environment: 0,
    distributedLeadership: 0,
    dissent: 0,
    capacity: 1,
    accountability: 0,
    groupthink: 0,
  },
};

/** Values at which mechanisms that are off by default do something. */
const onValues: Readonly<Record<string, GivenValues>> = {
  purpose: { understandingWeeks: 5, sharedTheory: 1 },
  principals: { principalsLearn: 0.5 },
  usability: { practicalKnowledge: 1 },
  communities: { pioneers: 0.3, engaged: 0.3, permeability: 0.05, qualityFirst: 1 },
  variants: { variantRate: 1, variantSlots: 3, variantFrom: 0.1 },
};

/** Two principals who ask each other, one of whom takes part more often from the first week on. */
const askingPrincipals = setupFrom({
  system: systemOf({
    schoolSizes: [4, 4],
    principals: [0, 4],
    ties: [
      [0, 4],
      [4, 0],
    ],
  }),
  practices: livelyPractices(),
  interventions: [
    {
      kind: "set",
      at: 1,
      until: null,
      schools: [0],
      values: [{ name: "principalParticipation", value: 0.9 }],
    },
  ],
  weeks: WEEKS,
});

/** Mechanisms that are off as long as nobody asks for them, and what asks for them. */
const askedFor: Readonly<Record<string, Partial<Setup>>> = {
  coaching: {
    interventions: [{ kind: "coach", at: 3, until: 20, schools: null, practice: -1, dose: 1 }],
  },
  mandates: { interventions: [{ kind: "mandate", at: 3, until: 20, schools: null, practice: 2 }] },
  upkeep: { values: { networkMoney: 100 } },
};

test("every mechanism of the week stands in these tables, but for the one that only adds up", () => {
  const keys = mechanisms.map((mechanism) => mechanism.key).filter((key) => key !== "outcomes");
  expect([...Object.keys(offValues), ...Object.keys(askedFor)].sort()).toEqual(keys.sort());
});

describe("a run in which nobody asks for it is the run without", () => {
  test.each(Object.entries(askedFor))("%s", (key, asking) => {
    expect(digestOf(district, 0, { mechanisms: without(key) })).toBe(digestOf(district));
    const asked = { ...district, ...asking };
    expect(digestOf(asked, 0, { mechanisms: without(key) })).not.toBe(digestOf(asked));
  });
});

describe.each([
  ["one school", oneSchool],
  ["a district with a group across schools", district],
])("in %s, a run with the off value is the run without", (_where, setup) => {
  test.each(Object.entries(offValues))("%s", (key, values) => {
    const off = { ...setup, values };
    expect(digestOf(off, 0, { mechanisms: without(key) })).toBe(digestOf(off));
    // The mechanism does something at other values, or the comparison would prove nothing.
    const onValue = onValues[key] ?? {};
    const base = key === "principals" ? askingPrincipals : setup;
    const practices = withVariantSlots(base.practices, onValue.variantSlots ?? 0);
    const on = { ...base, practices, values: onValue };
    expect(digestOf(on, 0, { mechanisms: without(key) })).not.toBe(digestOf(on));
  });
});

test("all off together, nothing but time passes [WK8]", () => {
  const values = Object.assign({}, ...Object.values(offValues)) as GivenValues;
  const simulation = createSimulation({ ...district, values }, 0);
  const start = createSimulation({ ...district, values }, 0);
  while (simulation.world.week < WEEKS) step(simulation);
  // Students of those who used a practice from the start have no gain, but those of others than the average have.
  expect(differingArrays(start.world, simulation.world).filter((name) => name !== "achievement")).toEqual([]);
});

test("the outcomes only add up: without them the rest of the run is the same", () => {
  const full = createSimulation(district, 0);
  const bare = createSimulation(district, 0, { mechanisms: without("outcomes") });
  while (full.world.week < WEEKS) {
    step(full);
    step(bare);
    expect(["contribution", "achievement", "money", "earlyUptake"]).toEqual(
      expect.arrayContaining(differingArrays(full.world, bare.world)),
    );
  }
  expect(differingArrays(full.world, bare.world)).toContain("achievement");
});

test("switching a peril on moves nobody else's luck: what does not depend on it stays bit for bit the same [LU2]", () => {
  const calm = createSimulation(district, 0);
  const pressed = createSimulation({ ...district, values: { deindividuation: 1, groupthink: 1 } }, 0);
  for (let week = 1; week <= WEEKS; week++) {
    step(calm);
    step(pressed);
    // Who leaves, who is contacted, who grows ties is drawn from streams that no peril touches.
    for (const name of ["joinedWeek", "leavers", "skill", "threshold", "tieStrength", "tieTarget"] as const) {
      expect(pressed.world.state[name]).toEqual(calm.world.state[name]);
    }
  }
  expect(pressed.world.state.current).not.toEqual(calm.world.state.current);
});
