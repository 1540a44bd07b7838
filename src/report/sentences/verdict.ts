import { DOT_COUNT, type Ending } from "../findings/ending.ts";

/** From the worst to the best; the place in this list never falls when more futures get better. */
export const VERDICTS = [
  "Worse in all of them",
  "Worse in almost every future",
  "Usually worse",
  "Too close to call: luck decides",
  "Usually better",
  "Better in almost every future",
  "Better in all of them",
] as const;

/** Words for futures that mostly end as they began. */
export const NO_CHANGE_VERDICTS = [
  "Usually no change",
  "No change in almost every future",
  "No change in any of them",
] as const;

// Counts of 50 from which a word holds: 45 is 9 of 10, 38 about 3 of 4.
const ALMOST_EVERY = 45;
const USUALLY = 38;

/** The word for an ending, bound to its counts; undefined below 50 futures, where a count can move by luck alone. */
export function verdictOf(ending: Ending): string | undefined {
  if (ending.dots.length < DOT_COUNT) return undefined;
  if (ending.aboveCount === DOT_COUNT) return VERDICTS[6];
  if (ending.aboveCount >= ALMOST_EVERY) return VERDICTS[5];
  if (ending.aboveCount >= USUALLY) return VERDICTS[4];
  if (ending.belowCount === DOT_COUNT) return VERDICTS[0];
  if (ending.belowCount >= ALMOST_EVERY) return VERDICTS[1];
  if (ending.belowCount >= USUALLY) return VERDICTS[2];
  if (ending.sameCount === DOT_COUNT) return NO_CHANGE_VERDICTS[2];
  if (ending.sameCount >= ALMOST_EVERY) return NO_CHANGE_VERDICTS[1];
  if (ending.sameCount >= USUALLY) return NO_CHANGE_VERDICTS[0];
  return VERDICTS[3];
}
