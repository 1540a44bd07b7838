import type { GivenValues } from "../model/parameters.ts";
import type { GeneratorName } from "../model/generators/index.ts";
import type { NetworkReadOptions } from "./networks/readOptions.ts";
import type { placements } from "./practicesSchema.ts";

/** A practice with all its attributes. */
export interface ResolvedPractice {
  readonly name: string;
  readonly domain: string;
  readonly quality: number;
  readonly appeal: number;
  readonly challenge: number;
  readonly initialUse: number;
}

/** One entry of the timeline, complete. */
export interface ResolvedIntervention {
  readonly at: number;
  readonly until: number | null;
  /** Names of schools; null: all. */
  readonly schools: readonly string[] | null;
  readonly set?: Readonly<Record<string, number>>;
  readonly seed?: { readonly practice: string; readonly share: number };
}

/** Where the network comes from. */
export type ResolvedSystem =
  | {
      readonly kind: "generate";
      readonly schoolSizes: readonly number[];
      readonly schoolNames: readonly string[];
      readonly resample: boolean;
      /** A plain shape in place of networks like real ones. */
      readonly shape?: GeneratorName;
      /** Thresholds of the staff, person by person. */
      readonly thresholds?: readonly number[];
    }
  | {
      readonly kind: "import";
      readonly format: string;
      readonly files: Readonly<Record<string, string>>;
      readonly options: NetworkReadOptions;
      readonly strength: number;
      readonly bridges: number;
      readonly meetings: boolean;
      readonly pseudonyms: boolean;
    };

/**
 * A scenario with nothing left to default: what the manifest holds, and what a run can be redone from.
 * Plain JSON.
 */
export interface ResolvedScenario {
  readonly version: number;
  readonly name: string;
  readonly description: string;
  readonly seed: string;
  readonly weeks: number;
  readonly replicates: number;
  readonly system: ResolvedSystem;
  readonly domains: readonly { readonly name: string; readonly leverage: number }[];
  /** The practices in circulation; where they are drawn anew in each replicate, those of the first draw. */
  readonly practices: readonly ResolvedPractice[];
  readonly practicesGenerated: { readonly perDomain: number; readonly resample: boolean } | null;
  readonly seeds: readonly {
    readonly practice: string;
    readonly share: number;
    readonly schools: readonly string[] | null;
  }[];
  /** Exact numbers of first users; absent where there are none. */
  readonly firstUsers?: readonly {
    readonly practice: string;
    readonly people: number;
    readonly placement: (typeof placements)[number];
  }[];
  /** Every parameter of the model by name, numbers throughout (choices by their place). */
  readonly values: Required<GivenValues>;
  /** Every parameter of the network generator by name. */
  readonly network: Readonly<Record<string, number>>;
  readonly interventions: readonly ResolvedIntervention[];
  readonly outputs: {
    readonly every: number;
    readonly schoolsEvery: number;
    readonly practicesEvery: number;
    readonly events: boolean;
  };
}
