import type { Luck } from "../../core/luck.ts";
import type { ParameterSet } from "../../core/parameter.ts";
import { OTHER_SCHOOL, schoolOf, type System } from "../system.ts";
import { networkParameters } from "./networkParameters.ts";
import { generateSystem } from "./schoolNetwork.ts";
import { completeGraph, randomGraph, rewiredRing, ringLattice, starGraph } from "./topologies.ts";
import { randomGraphParameters, rewiredRingParameters, ringParameters } from "./topologyParameters.ts";
import { resolveValues } from "./values.ts";

/** What is asked of any generator. Those of one plain shape take the schools' sizes together. */
export interface GeneratorRequest {
  /** Staff of each school, whole numbers of at least 1. */
  readonly schoolSizes: readonly number[];
  readonly schoolNames?: readonly string[] | undefined;
  /** Schools of each network, where several networks stand apart; plain shapes know none. */
  readonly networks?: readonly number[];
  /** Values of the generator's parameters; what is absent takes its default. */
  readonly values: Readonly<Record<string, number>>;
}

/** A network to draw, as plain data: a request to one of the generators. */
export interface NetworkPlan extends GeneratorRequest {
  readonly shape: GeneratorName;
  /** Thresholds of the staff, person by person, in place of drawn ones. */
  readonly thresholds?: readonly number[];
}

/** A way of making a system out of nothing. */
export interface Generator {
  /** In plain words, for lists and the documentation. */
  readonly label: string;
  readonly parameters: ParameterSet;
  generate(request: GeneratorRequest, luck: Luck): System;
}

/** Every generator, by the name that a scenario gives. A newcomer adds itself here. */
export const generators = {
  schools: {
    label: "Schools with advice networks like real ones",
    parameters: networkParameters,
    generate: ({ schoolSizes, schoolNames, networks, values }, luck) =>
      generateSystem({ ...values, schoolSizes, schoolNames, networks }, luck),
  },
  complete: {
    label: "Everyone learns from everyone",
    parameters: {},
    generate: ({ schoolSizes }) => completeGraph(sumOf(schoolSizes)),
  },
  star: {
    label: "Everyone learns from one person, and she from all",
    parameters: {},
    generate: ({ schoolSizes }) => starGraph(sumOf(schoolSizes)),
  },
  ring: {
    label: "A ring on which everyone learns from the nearest",
    parameters: ringParameters,
    generate: ({ schoolSizes, values }) =>
      ringLattice(sumOf(schoolSizes), resolveValues(ringParameters, values).neighbours),
  },
  rewiredRing: {
    label: "A ring in which some pairs exchange partners",
    parameters: rewiredRingParameters,
    generate: ({ schoolSizes, values }, luck) => {
      const { neighbours, rewiredShare } = resolveValues(rewiredRingParameters, values);
      return rewiredRing(sumOf(schoolSizes), neighbours, rewiredShare, luck);
    },
  },
  random: {
    label: "Each pair is tied with the same chance",
    parameters: randomGraphParameters,
    generate: ({ schoolSizes, values }, luck) => {
      const { tieChance, oneWay } = resolveValues(randomGraphParameters, values);
      return randomGraph(sumOf(schoolSizes), tieChance, oneWay >= 0.5, luck);
    },
  },
} as const satisfies Readonly<Record<string, Generator>>;

export type GeneratorName = keyof typeof generators;

/** Draws the network of a plan. Throws a RangeError for values out of bounds. */
export function drawNetwork(plan: NetworkPlan, luck: Luck): System {
  const drawn = generators[plan.shape].generate(plan, luck);
  const system = drawn.schoolOffsets.length - 1 === plan.schoolSizes.length ? drawn : inSchools(drawn, plan);
  const { thresholds, schoolNames } = plan;
  return {
    ...system,
    schoolNames: schoolNames ?? system.schoolNames,
    givenThreshold: thresholds === undefined ? system.givenThreshold : Float32Array.from(thresholds),
  };
}

/** A network of one plain shape, its people divided among schools in their order; ties stay as they are. */
function inSchools(system: System, { schoolSizes }: GeneratorRequest): System {
  const schoolOffsets = new Int32Array(schoolSizes.length + 1);
  schoolSizes.forEach((size, s) => (schoolOffsets[s + 1] = schoolOffsets[s]! + size));
  const divided = { ...system, schoolOffsets, tieLayer: system.tieLayer.slice() };
  const { offsets, targets } = system.ties;
  for (let i = 0; i < system.role.length; i++) {
    const school = schoolOf(divided, i);
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      if (schoolOf(divided, targets[e]!) !== school) divided.tieLayer[e] = OTHER_SCHOOL;
    }
  }
  return { ...divided, schoolNames: schoolSizes.map((_, s) => `School ${s + 1}`) };
}

function sumOf(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
