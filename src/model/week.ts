import type { ParameterSet } from "../core/parameter.ts";
import { stream } from "../core/luck.ts";
import { shuffle } from "../core/distributions.ts";
import { learn } from "./learning.ts";
import type { Mechanism } from "./mechanism.ts";
import type { World } from "./world.ts";

export const weekParameters = {
  activation: {
    section: "schedule",
    label: "Whether everybody acts on the week's beginning, or one after another in a random order",
    unit: "switch",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0,
    scope: "system",
    integer: true,
    options: ["synchronous", "random sequential"],
    advanced: true,
    assumed:
      "nobody knows who acted first within a week; the other schedule is there to show how little hangs on it",
  },
} as const satisfies ParameterSet;

const turns = stream("week.turns");
// Reused from week to week.
let order = new Int32Array(0);

/**
 * Runs one week. Everyone reads the state as it stood when the week began; then the changes take effect
 * together, from the last mechanism to the first, so that whoever leaves takes the week's changes with her.
 */
export function runWeek(world: World, mechanisms: readonly Mechanism[]): void {
  world.week++;
  world.now.clear();
  world.recorder?.stateRead?.();
  if (world.settings.activation[0] === 0) actTogether(world, mechanisms);
  else actInTurn(world, mechanisms);
  for (const mechanism of mechanisms) mechanism.conclude?.(world);
}

function actTogether(world: World, mechanisms: readonly Mechanism[]): void {
  const { system, sizes } = world;
  for (const mechanism of mechanisms) {
    mechanism.step?.(world);
    if (mechanism.stepPeople === undefined) continue;
    for (let s = 0; s < sizes.school; s++) {
      mechanism.stepPeople(world, s, system.schoolOffsets[s]!, system.schoolOffsets[s + 1]!);
    }
  }
  learn(world);
  for (let at = mechanisms.length - 1; at >= 0; at--) {
    const mechanism = mechanisms[at]!;
    mechanism.settle?.(world);
    if (mechanism.settlePeople === undefined) continue;
    for (let s = 0; s < sizes.school; s++) {
      mechanism.settlePeople(world, s, system.schoolOffsets[s]!, system.schoolOffsets[s + 1]!);
    }
  }
}

/**
 * Groups first, then people one after another in an order drawn for the week: each sees what those before her have
 * done. Each has the same luck as if all acted together, so the schedule is all that differs.
 */
function actInTurn(world: World, mechanisms: readonly Mechanism[]): void {
  const { sizes, luck, now, week } = world;
  for (const mechanism of mechanisms) mechanism.step?.(world);
  learn(world);
  if (order.length !== sizes.person) order = new Int32Array(sizes.person);
  for (let i = 0; i < sizes.person; i++) order[i] = i;
  const words = luck.drawAll(turns, week, sizes.person).slice(0, sizes.person);
  shuffle(order, (last) => words[last]!);
  let s = 0;
  for (const i of order) {
    while (i < world.system.schoolOffsets[s]!) s--;
    while (i >= world.system.schoolOffsets[s + 1]!) s++;
    now.clearProposals();
    world.recorder?.stateRead?.();
    for (const mechanism of mechanisms) mechanism.stepPeople?.(world, s, i, i + 1);
    learn(world);
    for (let at = mechanisms.length - 1; at >= 0; at--) mechanisms[at]!.settlePeople?.(world, s, i, i + 1);
  }
  now.clearProposals();
  // Later parts of the week go through the used ties in the order of the schools.
  now.usedTies.values.subarray(0, now.usedTies.count).sort();
  for (let at = mechanisms.length - 1; at >= 0; at--) mechanisms[at]!.settle?.(world);
}
