import type { Luck } from "../../core/luck.ts";
import type { ParameterSet } from "../../core/parameter.ts";
import type { System } from "../system.ts";
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
  /** Values of the generator's parameters; what is absent takes its default. */
  readonly values: Readonly<Record<string, number>>;
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
    generate: ({ schoolSizes, schoolNames, values }, luck) =>
      generateSystem({ ...values, schoolSizes, schoolNames }, luck),
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

function sumOf(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
