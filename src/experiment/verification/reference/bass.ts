/** Coefficients of innovation and imitation: about the mean of published fits (Sultan, Farley & Lehmann 1990). */
export const P = 0.03;
export const Q = 0.38;

/** Bass in continuous time: time, exact mean share of 100 people, share of an endless population (closed form). */
export const bassContinuous: readonly (readonly [number, number, number])[] = [
  [2, 0.0848490988, 0.0850562814],
  [5, 0.3261821292, 0.3311986425],
  [8, 0.6377802741, 0.651737586],
  [10, 0.7993720801, 0.8128032212],
];

/** Share on an endless circle at the same times: 1 − exp(−(p + q) t + q (1 − e^(−p t)) / p) (Fibich & Gibori 2010). */
export const bassCircle: readonly (readonly [number, number])[] = [
  [2, 0.07905112883],
  [5, 0.2484626482],
  [8, 0.4385801402],
  [10, 0.5582586704],
];
