/**
 * Random networks, everyone following at 18 % of her contacts, one random person to begin: mean contacts, the
 * chance of a cascade beyond 5 %, its standard error, and the mean share that takes part in such a cascade.
 * From an independent program: 400 networks × 100 first persons at 1000 people, 100 × 100 at 10,000.
 */
export const wattsRows: Readonly<Record<number, readonly (readonly [number, number, number, number])[]>> = {
  1000: [
    [0.75, 0.002, 0.00064, 0.05981],
    [1.25, 0.3355, 0.00429, 0.34335],
    [1.5, 0.54183, 0.00348, 0.57831],
    [2, 0.75442, 0.00262, 0.79694],
    [3, 0.87287, 0.00187, 0.9414],
    [4, 0.8649, 0.00199, 0.98019],
    [5, 0.72513, 0.00314, 0.99281],
    [5.5, 0.53612, 0.00504, 0.99598],
    [6, 0.27745, 0.00509, 0.99705],
    [7, 0.01282, 0.00103, 0.99343],
  ],
  10000: [
    [2, 0.7485, 0.00468, 0.79595],
    [6.5, 0, 0, NaN],
  ],
};

/** Theory for endless networks (Gleeson & Cahalane 2007; Watts 2002): mean contacts, chance of a cascade, its size. */
export const wattsTheory: readonly (readonly [number, number, number])[] = [
  [1.5, 0.5489, 0.5802],
  [2, 0.7542, 0.7966],
  [3, 0.8735, 0.9405],
  [4, 0.8653, 0.9802],
];

/**
 * The same where a share of 10,000 people begins, chosen at random: share that begins, mean contacts, mean share that
 * takes part in the end (those who began among them), and its spread over 100 networks of an independent program.
 */
export const wattsSeedRows: readonly (readonly [number, number, number, number])[] = [
  [0.01, 1, 0.12473, 0.02273],
  [0.01, 3, 0.94061, 0.00302],
  [0.01, 6, 0.99755, 0.00048],
  [0.01, 8, 0.99968, 0.00019],
  [0.001, 2, 0.79753, 0.00696],
  [0.001, 6, 0.8788, 0.32128],
  [0.001, 6.5, 0.07665, 0.25292],
  [0.001, 8, 0.00228, 0.00061],
];
/** Networks simulated for each of these rows. */
export const WATTS_SEED_RUNS = 100;
