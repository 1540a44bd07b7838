import type { ParameterSet } from "../../core/parameter.ts";
import { stream } from "../../core/luck.ts";
import { NumberList } from "../../core/numberList.ts";
import { backMandates } from "../backing.ts";
import type { Mechanism } from "../mechanism.ts";
import { startingFidelity, takeUp } from "../practiceUse.ts";
import { ORDERED } from "../recorder.ts";
import type { World } from "../world.ts";

export const mandateParameters = {
  compliance: {
    section: "mandates",
    label: "Chance that a teacher who was told to use a practice begins in a week",
    unit: "per week",
    min: 0,
    max: 1,
    plausible: [0.02, 0.3],
    default: 0.1,
    scope: "school",
    assumed: "most have begun after half a school year, nearly all within one",
  },
  mandatedFidelity: {
    section: "mandates",
    label:
      "Share of the fidelity she could begin with that a teacher shows who begins because she was told to",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.2, 0.8],
    default: 0.5,
    scope: "school",
    assumed: "who only obeys does the visible half of it",
  },
  mandateHours: {
    section: "costs",
    label: "Hours that it takes a school in a week to see that an order is kept",
    unit: "hours",
    min: 0,
    max: 1000,
    plausible: [0, 5],
    default: 2,
    scope: "school",
    assumed: "two lessons visited and written up",
  },
  mandateMoney: {
    section: "costs",
    label: "Money that it takes a school in a week to see that an order is kept",
    unit: "currency",
    min: 0,
    max: 1e6,
    plausible: [0, 100],
    default: 0,
    scope: "school",
    assumed: "supervision is done in working hours",
  },
} as const satisfies ParameterSet;

const complying = stream("mandates.complying");
// Reused from week to week: who complies this week, in what (cells of `current`), and how many have begun.
const obedient = new NumberList();
const cells = new NumberList();
let settled = 0;
let fidelities = new Float64Array(64);
// All 0 between calls.
let obeys = new Uint8Array(0);

/**
 * What is ordered from above is taken up whatever people think of it, half-heartedly, and not given up while the
 * order lasts; every group of the school counts as backing it. Nobody believes more in it for being told: once the order ends,
 * beliefs decide.
 */
export const mandates: Mechanism = {
  key: "mandates",
  label: "Staff do as they are told, and keep to it while the order lasts",
  source: "own design: compliance without conviction; how far fidelity varies: Durlak & DuPre 2008",

  step() {
    cells.count = 0;
    settled = 0;
  },

  stepPeople(world, s, first, end) {
    const { sizes, settings, state, directives, luck, week } = world;
    if (directives.mandates === 0 || !hasOrders(world, s)) return;
    keepToOrders(world);
    const from = cells.count;
    for (let d = 0; d < sizes.domain; d++) {
      const p = directives.mandated[s * sizes.domain + d]!;
      if (p < 0) continue;
      obedient.count = 0;
      luck.befall(complying, week, first, end, settings.compliance[s]!, obedient, d);
      for (let at = 0; at < obedient.count; at++) {
        const i = obedient.values[at]!;
        if (state.current[i * sizes.domain + d] === p) continue;
        if (fidelities.length === cells.count) fidelities = grown(fidelities);
        fidelities[cells.count] = settings.mandatedFidelity[s]! * startingFidelity(world, i, p);
        cells.push(i * sizes.domain + d);
      }
    }
    strikeOthers(world, from);
  },

  settlePeople(world, s, _first, end) {
    const { sizes, directives } = world;
    for (; settled < cells.count; settled++) {
      const cell = cells.values[settled]!;
      const i = Math.floor(cell / sizes.domain);
      // Schools come in their order, so what follows is about people of later ones.
      if (i >= end) return;
      const p = directives.mandated[s * sizes.domain + (cell - i * sizes.domain)]!;
      world.recorder?.brought(i, p, ORDERED);
      takeUp(world, i, p, fidelities[settled]!, false);
    }
  },

  conclude(world) {
    if (world.directives.mandates > 0) backMandates(world);
  },
};

function hasOrders({ sizes, directives }: World, s: number): boolean {
  for (let d = 0; d < sizes.domain; d++) if (directives.mandated[s * sizes.domain + d]! >= 0) return true;
  return false;
}

/** Strikes what would end the use of an ordered practice: drops, and uptake of something else in its place. */
function keepToOrders({ structure, sizes, state, directives, now }: World): void {
  const { mandated } = directives;
  const { drops, takeUps } = now;
  let kept = 0;
  for (let at = 0; at < drops.count; at++) {
    const cell = drops.values[at]!;
    const i = Math.floor(cell / sizes.domain);
    const order = mandated[state.school[i]! * sizes.domain + (cell - i * sizes.domain)]!;
    if (order < 0 || state.current[cell] !== order) drops.values[kept++] = cell;
  }
  drops.count = kept;
  kept = 0;
  for (let at = 0; at < takeUps.count; at++) {
    const i = takeUps.person[at]!;
    const d = structure.domainOf[takeUps.practice[at]!]!;
    const order = mandated[state.school[i]! * sizes.domain + d]!;
    if (order < 0 || state.current[i * sizes.domain + d] !== order) takeUps.move(at, kept++);
  }
  takeUps.count = kept;
}

/**
 * Who obeys this week takes up nothing else in that domain, and with what she drops for it she does not drop the
 * order; who takes the ordered practice up of her own accord has not merely obeyed. `from`: those who obey stand in
 * the list from here on.
 */
function strikeOthers({ structure, sizes, state, directives, now }: World, from: number): void {
  const { drops, takeUps } = now;
  if (cells.count === from) return;
  if (obeys.length < sizes.person * sizes.domain) obeys = new Uint8Array(sizes.person * sizes.domain);
  for (let at = from; at < cells.count; at++) obeys[cells.values[at]!] = 1;
  let kept = 0;
  for (let at = 0; at < takeUps.count; at++) {
    const i = takeUps.person[at]!;
    const p = takeUps.practice[at]!;
    const d = structure.domainOf[p]!;
    const cell = i * sizes.domain + d;
    const isOrdered = directives.mandated[state.school[i]! * sizes.domain + d] === p;
    if (obeys[cell] === 1 && !isOrdered) continue;
    if (isOrdered) obeys[cell] = 0;
    takeUps.move(at, kept++);
  }
  takeUps.count = kept;
  kept = 0;
  for (let at = 0; at < drops.count; at++) {
    const cell = drops.values[at]!;
    if (obeys[cell] === 0) drops.values[kept++] = cell;
  }
  drops.count = kept;
  kept = from;
  for (let at = from; at < cells.count; at++) {
    const cell = cells.values[at]!;
    if (obeys[cell] === 0) continue;
    obeys[cell] = 0;
    cells.values[kept] = cell;
    fidelities[kept++] = fidelities[at]!;
  }
  cells.count = kept;
}

function grown(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}
