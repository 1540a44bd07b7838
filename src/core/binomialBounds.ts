import { exp, ln } from "./mathematics.ts";

/** Halvings that bring a bound to 15 digits. */
const HALVINGS = 48;

/** What bounds a chance from below and from above. */
export interface BinomialBounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Exact bounds of a chance of which so many hits were seen in so many trials: below `low` and above `high` such a
 * count, or one further off, has a chance of at most `error` on each side. 0 and 1 where nothing bounds it.
 * Source: Clopper & Pearson 1934.
 */
export function binomialBounds(hits: number, trials: number, error: number): BinomialBounds {
  const key = `${hits} ${trials} ${error}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const low = hits <= 0 ? 0 : crossing((p) => tailFrom(hits, trials, p) < error);
  const high = hits >= trials ? 1 : crossing((p) => 1 - tailFrom(hits + 1, trials, p) > error);
  // Races ask for the same few bounds again and again. Forgotten at times, so that it cannot grow without end.
  if (known.size >= KNOWN_MOST) known.clear();
  known.set(key, { low, high });
  return { low, high };
}

const KNOWN_MOST = 20_000;
const known = new Map<string, BinomialBounds>();

/** Chance of at least `hits` (1 … trials) in so many trials with chance p each. */
export function tailFrom(hits: number, trials: number, p: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  return incompleteBeta(hits, trials - hits + 1, p);
}

/** Where a condition that holds below some p, and not above, stops to hold. */
function crossing(holdsAt: (p: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (holdsAt(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The regularised incomplete beta function for whole a, b ≥ 1. Source: Abramowitz & Stegun 1972, 26.5.8. */
function incompleteBeta(a: number, b: number, x: number): number {
  // The continued fraction is short only on this side of the mean.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const front = exp(
    lnFactorial(a + b - 1) - lnFactorial(a - 1) - lnFactorial(b - 1) + a * ln(x) + b * ln(1 - x),
  );
  return (front / a) * continuedFraction(a, b, x);
}

/** By the modified method of Lentz: from the front, until nothing changes any more. */
function continuedFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  const safe = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / safe(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / safe(1 + even * d);
    c = safe(1 + even / c);
    result *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / safe(1 + odd * d);
    c = safe(1 + odd / c);
    const change = c * d;
    result *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return result;
}

const HALF_LN_TWO_PI = 0.9189385332046728;

/** ln n!: the sum for small n, Stirling's series beyond; relative error below 1e-14. */
function lnFactorial(n: number): number {
  if (n < 2) return 0;
  if (n < 32) {
    let product = 1;
    for (let factor = 2; factor <= Math.min(n, 18); factor++) product *= factor;
    let sum = ln(product);
    for (let factor = 19; factor <= n; factor++) sum += ln(factor);
    return sum;
  }
  const square = 1 / (n * n);
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / n;
  return (n + 0.5) * ln(n) - n + HALF_LN_TWO_PI + series;
}
