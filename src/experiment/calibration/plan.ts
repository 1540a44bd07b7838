import type { Prior } from "./prior.ts";

/** How to find settings whose futures come near to what was observed. Plain JSON. */
export interface CalibrationPlan {
  /**
   * `rejection`: draws from the prior, the nearest are kept. `smc`: generation after generation, each drawn from around
   * the last one's particles and with a smaller threshold (Toni et al. 2009; Beaumont et al. 2009).
   */
  readonly method: "rejection" | "smc";
  /** Seed text of the proposals' luck. */
  readonly seed: string;
  /** Priors of what varies, model by model; a model may have none. Models are equally likely beforehand. */
  readonly models: readonly (readonly Prior[])[];
  /** Runs accepted in a generation. */
  readonly particles: number;
  /** Budget: most runs of the search. */
  readonly runs: number;
  /** Most generations (smc). */
  readonly generations: number;
  /** The next threshold is this quantile (0–1) of the last generation's distances (smc). */
  readonly quantile: number;
  /** The search stops once a smaller share of the runs is accepted (smc). */
  readonly leastAcceptance: number;
  /** Distance at which the search has arrived; null: none (rejection keeps the nearest then). */
  readonly threshold: number | null;
  /** Fresh futures drawn from the posterior of each model, after the search. */
  readonly predictions: number;
}

/** A run to be made. Its number is also the number of its future, so that each has its own luck. */
export interface Proposal {
  readonly number: number;
  readonly model: number;
  /** In the coordinates of the priors (see `supportOf`). */
  readonly coordinates: readonly number[];
}

/** A run that was near enough. Weights of a generation sum to 1 over all models. */
export interface Particle extends Proposal {
  readonly distance: number;
  readonly weight: number;
}

/** A round of the search that is complete. */
export interface Generation {
  /** Largest distance accepted; Infinity where every run was. */
  readonly threshold: number;
  /** Runs that were needed: up to the one that filled the generation. */
  readonly runs: number;
  readonly particles: readonly Particle[];
}

/** Why the search ended. */
export type StopReason = "threshold" | "generations" | "acceptance" | "budget" | "nothing nearer";
