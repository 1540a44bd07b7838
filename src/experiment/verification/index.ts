import { bass } from "./targets/bass.ts";
import { bayesianLearning } from "./targets/bayesianLearning.ts";
import { fieldTargets } from "./field/index.ts";
import { withData } from "./fieldTarget.ts";
import { friendship } from "./targets/friendship.ts";
import { granovetter } from "./targets/granovetter.ts";
import { groupDecisions } from "./targets/groupDecisions.ts";
import { lagFilter } from "./targets/lagFilter.ts";
import { loafing } from "./targets/loafing.ts";
import { noisyScreening } from "./targets/noisyScreening.ts";
import { priceEquation } from "./targets/priceEquation.ts";
import { rewiring } from "./targets/rewiring.ts";
import { ringLattice } from "./targets/ringLattice.ts";
import { si } from "./targets/si.ts";
import { watts } from "./targets/watts.ts";
import type { Target } from "./target.ts";

/** Every target, in the order of the table. A newcomer adds itself here. */
export const targets: readonly Target[] = [
  granovetter,
  ringLattice,
  rewiring,
  si,
  watts,
  bass,
  friendship,
  noisyScreening,
  groupDecisions,
  priceEquation,
  loafing,
  bayesianLearning,
  lagFilter,
];

/** Targets that compare with data, made from the folder that holds them. */
export const dataTargets: readonly ((dataFolder: string) => Target)[] = fieldTargets.map(
  (target) => (dataFolder) => withData(target, dataFolder),
);
