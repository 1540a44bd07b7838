import type { Ground } from "./ground.ts";
import { mechanismGrounds } from "./mechanismGrounds.ts";
import { otherGrounds } from "./otherGrounds.ts";
import { perilGrounds } from "./perilGrounds.ts";

/** Every part of the model with what it stands for: the perils, what happens in a week, and what is given. */
export const grounds: readonly Ground[] = [...perilGrounds, ...mechanismGrounds, ...otherGrounds];
