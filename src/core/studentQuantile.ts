import { normalQuantile } from "./normalQuantile.ts";

/** Up to so many degrees of freedom the exact sum is taken; beyond, the expansion is as good and costs the same for all. */
const EXACT_UP_TO = 200;
const HALF_PI = 1.5707963267948966;

/**
 * Quantile of Student's t at probability p (0–1) with so many degrees of freedom (a whole number from 1 on): relative
 * error below 1e-11 for p from .001 to .999. ∓Infinity at 0 and 1, NaN below one degree of freedom. Source:
 * Abramowitz & Stegun 1972, 26.7.3 and 26.7.4 (exact), 26.7.5 (expansion).
 */
export function studentQuantile(p: number, freedom: number): number {
  if (!(freedom >= 1) || !(p >= 0 && p <= 1)) return NaN;
  if (p === 0.5) return 0;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  if (freedom > EXACT_UP_TO) return expansion(p, freedom);
  return p < 0.5 ? -inverse(1 - 2 * p, freedom) : inverse(2 * p - 1, freedom);
}

/** The t inside which, on both sides of 0, the share `inside` of the distribution lies: by halving, to the last bit. */
function inverse(inside: number, freedom: number): number {
  let low = 0;
  let high = 1;
  while (shareInside(high, freedom) < inside && high < 1e300) [low, high] = [high, high * 2];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (shareInside(middle, freedom) < inside) low = middle;
    else high = middle;
  }
}

/** Share of Student's distribution between −t and t. */
function shareInside(t: number, freedom: number): number {
  const tangent = t / Math.sqrt(freedom);
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const sine = tangent * cosine;
  const isOdd = freedom % 2 === 1;
  // Even: sin θ (1 + 1/2 cos² θ + 1·3/(2·4) cos⁴ θ …). Odd: 2/π (θ + sin θ (cos θ + 2/3 cos³ θ …)).
  let term = isOdd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let place = isOdd ? 2 : 1; place < freedom - 2; place += 2) {
    term *= (cosine * cosine * place) / (place + 1);
    sum += term;
  }
  return isOdd ? (arctangent(tangent) + sine * sum) / HALF_PI : sine * sum;
}

/** Arc tangent of x ≥ 0 with + − × ÷ √ only: half the angle until the series is short. */
function arctangent(x: number): number {
  if (x > 1) return HALF_PI - arctangent(1 / x);
  let tangent = x;
  for (let halving = 0; halving < 4; halving++) tangent /= 1 + Math.sqrt(1 + tangent * tangent);
  const square = tangent * tangent;
  let sum = 0;
  for (let odd = 17; odd >= 1; odd -= 2) sum = 1 / odd - square * sum;
  return 16 * tangent * sum;
}

function expansion(p: number, freedom: number): number {
  const z = normalQuantile(p);
  const y = z * z;
  const terms = [
    (y + 1) / 4,
    ((5 * y + 16) * y + 3) / 96,
    (((3 * y + 19) * y + 17) * y - 15) / 384,
    ((((79 * y + 776) * y + 1482) * y - 1920) * y - 945) / 92160,
  ];
  let power = 1;
  let factor = 1;
  for (const term of terms) {
    power *= freedom;
    factor += term / power;
  }
  return z * factor;
}
