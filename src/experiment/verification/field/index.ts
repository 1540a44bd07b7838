import type { FieldTarget } from "../fieldTarget.ts";
import { adviceNetworks } from "./adviceNetworks.ts";
import { farmers } from "./farmers.ts";
import { onlineCourses } from "./onlineCourses.ts";
import { superintendents } from "./superintendents.ts";

/** Every comparison with field data, in the order of the table. A newcomer adds itself here. */
export const fieldTargets: readonly FieldTarget[] = [superintendents, farmers, adviceNetworks, onlineCourses];
