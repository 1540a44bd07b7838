import type { Cost, Pick } from "../model/interventions/intervention.ts";
import type { NetworkTypeName } from "../model/networkTypes.ts";
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
  /** Names of schools; null: all, or those of `networks`. */
  readonly schools: readonly string[] | null;
  /** Names of imported networks, whose schools are known once the files are read; absent where none are named. */
  readonly networks?: readonly string[];
  /** Weeks from one act to the next; null: it acts once, or lasts. */
  readonly every: number | null;
  /** Whom or which among the schools; null: all. */
  readonly pick: Pick | null;
  /** In place of the usual cost of its kind; null: that. */
  readonly cost: Cost | null;
  readonly set?: Readonly<Record<string, number>>;
  readonly seed?: { readonly practice: string; readonly share: number };
  readonly mandate?: { readonly practice: string };
  readonly train?: { readonly practice: string };
  /** `practice` null: whatever they use. */
  readonly coach?: { readonly practice: string | null; readonly dose: number };
  readonly connect?: { readonly pairs: number };
  /** `staff` null: all who are chosen. */
  readonly exchange?: { readonly with: string; readonly staff: number | null };
  /** Values that come into force with the type: those that the scenario itself gives are not among them. */
  readonly changeType?: {
    readonly type: NetworkTypeName;
    readonly values: Readonly<Record<string, number>>;
    readonly diagnosis: number;
  };
}

/** Where the network comes from. */
export type ResolvedSystem =
  | {
      readonly kind: "generate";
      readonly schoolSizes: readonly number[];
      readonly schoolNames: readonly string[];
      readonly resample: boolean;
      /** Schools of each network, where networks are listed. */
      readonly networks?: readonly number[];
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
  /** Type that the network starts as, whose values hold where the scenario gives none; null: none. */
  readonly networkType: NetworkTypeName | null;
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
