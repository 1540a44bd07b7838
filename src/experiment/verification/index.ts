import { bass } from "./targets/bass.ts";
import { bayesianLearning } from "./targets/bayesianLearning.ts";
import { friendship } from "./targets/friendship.ts";
import { granovetter } from "./targets/granovetter.ts";
import { groupDecisions } from "./targets/groupDecisions.ts";
import { lagFilter } from "./targets/lagFilter.ts";
import { loafing } from "./targets/loafing.ts";
import { noisyScreening } from "./targets/noisyScreening.ts";
import { priceEquation } from "./targets/priceEquation.ts";
import { rewiring } from "./targets/rewiring.ts";
import { ringLattice } from "./targets/ringLattice.ts";
import { schedule } from "./targets/schedule.ts";
import { scheduleInDistrict } from "./targets/scheduleInDistrict.ts";
import { si } from "./targets/si.ts";
import { watts } from "./targets/watts.ts";
import type { Target } from "./target.ts";

/** Every target that needs no data, in the order of the table. A newcomer adds itself here. */
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
  schedule,
  scheduleInDistrict,
];
