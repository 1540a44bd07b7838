import { expect, test } from "vitest";
import { brokenInvariants } from "../../src/engine/invariants.ts";
import type { State } from "../../src/model/state.ts";
import type { World } from "../../src/model/world.ts";
import { runOf, stateNames } from "../support/runs.ts";
import { setupFrom } from "../support/setup.ts";
import { livelyPractices, separateSchools } from "../support/systems.ts";

// A checker that never complains proves nothing: each array of the state is spoiled once, in a way that
// no run could bring about.

const weakest = { by: "weakest", share: 0.5, of: "schools" } as const;
const setup = setupFrom({
  system: separateSchools([17, 13]),
  practices: livelyPractices(),
  interventions: [
    {
      kind: "set",
      at: 3,
      until: 9,
      schools: null,
      pick: weakest,
      values: [{ name: "openness", value: 0.5 }],
    },
    { kind: "coach", at: 5, until: 9, schools: [0], practice: -1, dose: 1 },
  ],
  weeks: 20,
});

/** A run in which everything has happened at least once. */
function livelyWorld(): World {
  return runOf(setup).world;
}

/** First cell of `current` in which a practice is in use. */
const firstUse = ({ state }: World) => state.current.findIndex((p) => p >= 0);
/** The practice most often taken up by people who had users among their contacts. */
const mostSpread = ({ state }: World) =>
  state.adoptionsFromContacts.indexOf(Math.max(...state.adoptionsFromContacts));
const tieWithReverse = ({ state }: World) => state.tieReverse.findIndex((back) => back >= 0);

const corruptions: Readonly<Record<keyof State, (world: World) => void>> = {
  school: ({ state }) => (state.school[0] = 1),
  skill: ({ state }) => (state.skill[3] = NaN),
  threshold: ({ state }) => (state.threshold[3] = NaN),
  need: ({ state }) => state.need[3]!++,
  degree: ({ state }) => state.degree[3]!--,
  joinedWeek: ({ state, week }) => (state.joinedWeek[3] = week + 1),
  current: (world) =>
    (world.state.current[firstUse(world)] =
      world.practices.names.length - 1 - world.state.current[firstUse(world)]!),
  fidelity: (world) => (world.state.fidelity[firstUse(world)] = 1.01),
  aware: (world) => (world.state.aware[firstUse(world)] = 0),
  beliefMean: ({ state }) => (state.beliefMean[3] = NaN),
  beliefPrecision: ({ state }) => (state.beliefPrecision[3] = 0),
  ownFit: ({ state }) => (state.ownFit[3] = NaN),
  knowHow: ({ state }) => (state.knowHow[3] = -0.1),
  usersAmong: ({ state }) => state.usersAmong[3]!++,
  contribution: ({ state }) => (state.contribution[3] = Infinity),
  achievement: ({ state }) => (state.achievement[3] = NaN),
  tieTarget: ({ state }) => (state.tieTarget[0] = 0),
  tieSource: ({ state }) => (state.tieSource[0] = 5),
  tieReverse: (world) => (world.state.tieReverse[tieWithReverse(world)] = -1),
  tieNextIn: ({ state }) => (state.tieNextIn[state.firstIn[3]!] = state.firstIn[3]!),
  firstIn: ({ state }) => (state.firstIn[3] = -1),
  tieStrength: ({ state }) => (state.tieStrength[0] = 1.01),
  tieTrustGained: ({ state }) => (state.tieTrustGained[0] = -0.01),
  tieLayer: ({ state }) => (state.tieLayer[0] = 9),
  merit: ({ state }) => (state.merit[3] = NaN),
  refinement: ({ state }) => (state.refinement[3] = -0.01),
  eased: ({ state }) => (state.eased[3] = 1.01),
  focusDomain: ({ state }) => (state.focusDomain[1] = 2),
  endorsed: ({ state }) => (state.endorsed[0] = 5),
  owned: ({ state }) => (state.owned[0] = 5),
  agenda: ({ state }) => (state.agenda[0] = 2),
  researched: ({ state }) => (state.researched[0] = 8),
  participationLearned: ({ state }) => (state.participationLearned[1] = -1.01),
  startContribution: ({ state }) => (state.startContribution[0] = NaN),
  purchases: ({ state }) => (state.purchases[0] = -1),
  chosenSchools: ({ state }) => (state.chosenSchools[0] = 2),
  chosenStaff: ({ state }) => (state.chosenStaff[3] = 2),
  hours: ({ state }) => (state.hours[0] = -1),
  money: ({ state }) => (state.money[0] = NaN),
  effortLost: ({ state }) => (state.effortLost[0] = -1),
  adoptions: (world) =>
    (world.state.adoptions[mostSpread(world)] = world.state.adoptionsFromContacts[mostSpread(world)]! - 1),
  adoptionsFromContacts: ({ state }) => (state.adoptionsFromContacts[0] = state.adoptions[0]! + 1),
  drops: ({ state }) => (state.drops[0] = state.adoptions[0]! + state.everUsers[0]! + 1),
  replaced: ({ state }) => (state.replaced[0] = state.adoptions[0]! + state.everUsers[0]! + 1),
  startUsers: ({ state }) => (state.startUsers[0] = state.everUsers[0]! + 1),
  earlyUptake: ({ state }) => (state.earlyUptake[0] = state.adoptionsFromContacts[0]! + 1),
  everUsers: (world) => (world.state.everUsers[world.state.current[firstUse(world)]!] = 0),
  everUsed: (world) => (world.state.everUsed[firstUse(world)] = 0),
  leavers: ({ state, week }) => (state.leavers[0] = 17 * week + 1),
  quality: ({ state }) => (state.quality[3] = NaN),
  appeal: ({ state }) => (state.appeal[3] = Infinity),
  challenge: ({ state }) => (state.challenge[3] = -0.1),
  circulating: ({ state }) => state.circulating[0]!--,
  variantOf: ({ state }) => (state.variantOf[3] = 4),
  variantSchool: ({ state }) => (state.variantSchool[3] = 0),
  ring: ({ state }) => (state.ring[3] = 3),
  pooledMean: ({ state }) => (state.pooledMean[3] = NaN),
  pooledPrecision: ({ state }) => (state.pooledPrecision[3] = -1),
  clearedWeek: ({ state, week }) => (state.clearedWeek[3] = week + 1),
};

test("the world that is about to be spoiled is sound, and everything has happened in it", () => {
  const world = livelyWorld();
  expect(brokenInvariants(world)).toEqual([]);
  expect(firstUse(world)).toBeGreaterThanOrEqual(0);
  expect(world.state.adoptionsFromContacts[mostSpread(world)]).toBeGreaterThan(0);
  expect(tieWithReverse(world)).toBeGreaterThanOrEqual(0);
  expect(world.state.firstIn[3]).toBeGreaterThanOrEqual(0);
});

test.each(stateNames)("a spoiled %s is reported", (name) => {
  const world = livelyWorld();
  corruptions[name](world);
  expect(brokenInvariants(world)).not.toEqual([]);
});

test("twenty faults are enough to tell", () => {
  const world = livelyWorld();
  world.state.beliefMean.fill(NaN);
  const broken = brokenInvariants(world);
  expect(broken).toHaveLength(20);
  expect(broken[0]).toBe("week 20: belief NaN in cell 0");
});
