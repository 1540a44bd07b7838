import type { Sizes } from "../state.ts";

/**
 * What the timeline has put in force for some weeks besides settings. Worked out afresh from the timeline and
 * from whom it chose (which the state holds) whenever a span begins or ends; not part of a checkpoint.
 */
export interface Directives {
  /** Practice that each school must use in each domain (school × domain); −1 none. */
  readonly mandated: Int16Array;
  /** How many cells of `mandated` are not −1; 0: nothing is mandated anywhere. */
  mandates: number;
  /** Strength of the coaching that each person gets; 0 none. */
  readonly coaching: Float64Array;
  /** Practice that each person's coaching is about; −1: whatever she uses. */
  readonly coachedPractice: Int16Array;
  /** How many people are coached. */
  coached: number;
}

/** Nothing in force. */
export function noDirectives(sizes: Sizes): Directives {
  return {
    mandated: new Int16Array(sizes.school * sizes.domain).fill(-1),
    mandates: 0,
    coaching: new Float64Array(sizes.person),
    coachedPractice: new Int16Array(sizes.person).fill(-1),
    coached: 0,
  };
}

/** Takes everything out of force. */
export function clearDirectives(directives: Directives): void {
  directives.mandated.fill(-1);
  directives.mandates = 0;
  directives.coaching.fill(0);
  directives.coachedPractice.fill(-1);
  directives.coached = 0;
}
