import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { deliberation } from "../../src/model/mechanisms/deliberation.ts";
import { leadership } from "../../src/model/mechanisms/leadership.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { decisionRules } from "../../src/model/vote.ts";
import { expectShare } from "../support/moments.ts";
import { setupFrom } from "../support/setup.ts";
import { practicesOf, systemOf } from "../support/systems.ts";

type Rule = (typeof decisionRules)[number];

interface Meeting {
  readonly rule: Rule;
  /** What each member believes of each of two practices; the principal, if there is one, comes first. */
  readonly beliefs: readonly (readonly [number, number])[];
  readonly values?: GivenValues;
  readonly principal?: boolean;
  readonly groups?: number;
  /** Members who have heard of neither practice. */
  readonly unaware?: readonly number[];
}

/** What each of some equal groups backs: both practices are in use among the first two members of a group. */
function backed({
  rule,
  beliefs,
  values = {},
  principal = false,
  groups = 1,
  unaware = [],
}: Meeting): number[] {
  const lead = principal ? 1 : 0;
  const size = beliefs.length - lead;
  const system = systemOf({
    schoolSizes: [groups * size + lead],
    principals: principal ? [0] : [],
    groups: Array.from({ length: groups }, (_, g) => ({
      school: 0,
      members: Array.from({ length: size }, (_, k) => lead + g * size + k),
    })),
  });
  const setup = setupFrom({
    system,
    practices: practicesOf([{}, {}]),
    values: {
      meetingTime: 1,
      meetingEvery: 1,
      dissent: 0,
      principalParticipation: lead,
      principalProtection: 0,
      focus: 1,
      fitSd: 0,
      groupthink: 0,
      unsharedSilence: 0,
      decisionRule: decisionRules.indexOf(rule),
      ...values,
    },
  });
  const simulation = createSimulation(setup, 0, { mechanisms: [leadership, deliberation] });
  const { state } = simulation.world;
  for (let i = 0; i < state.current.length; i++) {
    const k = i < lead ? 0 : ((i - lead) % size) + lead;
    if (k >= lead && k < lead + 2) state.current[i] = k - lead;
    state.aware[i] = unaware.includes(k) ? 0 : 3;
    state.beliefMean.set(beliefs[k]!, 2 * i);
  }
  step(simulation);
  return [...state.endorsed];
}

const [for0, for1, forBoth, against]: [number, number][] = [
  [0.3, -0.1],
  [-0.1, 0.2],
  [0.3, 0.2],
  [-0.2, -0.1],
];

describe("a group that decides by", () => {
  test.each<[Rule, [number, number][], number]>([
    // In any case the best.
    ["best", [against, against, against], 1],
    // Views pooled: practice 0 is at −.1, practice 1 at +.2/3.
    ["mean", [for1, for1, [-0.1, -0.2]], 1],
    ["mean", [against, against, for0], -1],
    ["majority", [for0, for0, against], 0],
    ["majority", [for0, for1, against], -1],
    // Two have more than half, and the better is backed.
    ["majority", [forBoth, forBoth, against], 0],
    ["unanimity", [for1, forBoth, for1], 1],
    ["unanimity", [for1, forBoth, for0], -1],
    ["anyone", [against, against, for1], 1],
    ["anyone", [against, against, against], -1],
    ["leader", [for1, for0, for0], 1],
    ["leader", [against, forBoth, forBoth], -1],
  ])("%s, with beliefs %j, backs %i [DE10]", (rule, beliefs, expected) => {
    expect(backed({ rule, beliefs })).toEqual([expected]);
  });

  test("its leader goes by the principal where she sits in [DE10]", () => {
    const meeting = { rule: "leader", beliefs: [for1, for0, for0, for0] } as const;
    expect(backed({ ...meeting, principal: true })).toEqual([1]);
  });

  test("votes counts nobody in favour of what she has not heard of [DE10]", () => {
    const meeting = { beliefs: [forBoth, forBoth, forBoth], unaware: [2] } as const;
    expect(backed({ ...meeting, rule: "unanimity" })).toEqual([-1]);
    expect(backed({ ...meeting, rule: "majority" })).toEqual([0]);
  });

  test("majority settles equal votes by a coin [DE10]", () => {
    const groups = 4000;
    const share = backed({ rule: "majority", beliefs: [for0, against], groups }).filter((p) => p === 0);
    expectShare(share.length / groups, 0.5, groups);
  });
});

describe("groupthink in a vote", () => {
  const values = { easeOfUse: 0, easeLostToChallenge: 0, voiceNoise: 0 };

  test("makes all follow the leader in so many meetings, whatever the rule [DE10]", () => {
    const groups = 4000;
    for (const [rule, alone] of [
      ["majority", -1],
      ["unanimity", -1],
      ["anyone", 0],
    ] as const) {
      const led = { rule, beliefs: [for0, against, against], groups };
      const backing = backed({ ...led, values: { ...values, groupthink: 0.3 } }).filter(
        (p) => p === 0,
      ).length;
      expectShare(backing / groups, alone === 0 ? 1 : 0.3, groups);
      expect(new Set(backed({ ...led, values: { ...values, groupthink: 1 } }))).toEqual(new Set([0]));
      expect(new Set(backed({ ...led, values: { ...values, groupthink: 0 } }))).toEqual(new Set([alone]));
    }
  });

  test("lets the leader keep from being backed what the others want [DE10]", () => {
    const beliefs = [against, for0, for0];
    expect(backed({ rule: "anyone", beliefs, values: { ...values, groupthink: 1 } })).toEqual([-1]);
  });
});
