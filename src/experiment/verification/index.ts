import { granovetter } from "./targets/granovetter.ts";
import { ringLattice } from "./targets/ringLattice.ts";
import type { Target } from "./target.ts";

/** Every target, in the order of the table. A newcomer adds itself here. */
export const targets: readonly Target[] = [granovetter, ringLattice];

/** Targets that compare with data, made from the folder that holds them. */
export const dataTargets: readonly ((dataFolder: string) => Target)[] = [];
