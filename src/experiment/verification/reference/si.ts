/**
 * SI on a complete network of 100 people in continuous time, one infected to begin with, each pair at rate
 * 1 / 99: time, exact mean of the infected. Solved from the pure-birth equations.
 */
export const siContinuous: readonly (readonly [number, number])[] = [
  [2, 6.818547411],
  [4, 30.52385857],
  [5, 49.50154554],
  [6, 67.79243118],
  [8, 90.51992444],
];

/** Mean time until all of ten people are infected, at the same rate 1 / 9 a pair: 1.8 × (1 + 1/2 + … + 1/9). */
export const siCompletionOfTen = 5.092142857142857;
