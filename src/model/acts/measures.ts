import type { ActMeasure } from "./act.ts";

/** Gain in teaching, as every act tells it. */
export const gain: ActMeasure = {
  metric: "instruction_gain",
  words: "the gain in teaching since the start",
  shown: "SD",
  better: "higher",
  range: [-0.2, 0.6],
  matters: 0.05,
};

/** Use of what clearly helps. */
export const goodUse: ActMeasure = {
  metric: "adoption_good",
  words: "the use of practices that clearly help",
  shown: "of 100",
  better: "higher",
  range: [0, 1],
  matters: 0.05,
};

/** Use of what does harm. */
export const harmfulUse: ActMeasure = {
  metric: "harmful_share",
  words: "the share of what teachers use that lowers learning",
  shown: "of 100",
  better: "lower",
  range: [0, 1],
  matters: 0.05,
};

/** How much is in use, whatever it is worth. */
export const use: ActMeasure = {
  metric: "adoption",
  words: "the use of anything new",
  shown: "of 100",
  better: "higher",
  range: [0, 1],
  matters: 0.05,
};
