/**
 * Exponential, logarithm and what is built from them, with + − × ÷ √ only: the built-in functions
 * differ in the last bit between browsers, and a run must be the same everywhere.
 */

const LN2_HIGH = 0.6931471803691238; // upper 32 bits of ln 2: k × this is exact for |k| < 2²⁰
const LN2_LOW = 1.9082149292705877e-10;
// The same divided by 32, again split so that whole multiples of the upper part are exact.
const PART_HIGH = LN2_HIGH / 32;
const PART_LOW = LN2_LOW / 32;
const PARTS_PER_LN2 = 46.16624130844683;
// 2^(j/32) for j = 0 … 31, from square roots of two.
const ROOTS = new Float64Array(32).fill(1);
for (let bit = 16, root = Math.sqrt(2); bit >= 1; bit /= 2, root = Math.sqrt(root)) {
  for (let j = 0; j < 32; j++) if ((j & bit) !== 0) ROOTS[j]! *= root;
}

// 2^k for k = −1074 … 1023, each an exact product of twos or halves.
const POWER_OFFSET = 1074;
const POWERS_OF_TWO = new Float64Array(POWER_OFFSET + 1024);
POWERS_OF_TWO[POWER_OFFSET] = 1;
for (let k = 1; k < 1024; k++) POWERS_OF_TWO[POWER_OFFSET + k] = POWERS_OF_TWO[POWER_OFFSET + k - 1]! * 2;
for (let k = 1; k <= POWER_OFFSET; k++)
  POWERS_OF_TWO[POWER_OFFSET - k] = POWERS_OF_TWO[POWER_OFFSET - k + 1]! / 2;

// 1/n! for the series of the exponential, 1/n for that of the logarithm.
const FACTORIAL = new Float64Array(8).fill(1);
const RECIPROCAL = Float64Array.from({ length: 22 }, (_, n) => 1 / n);
for (let n = 1, product = 1; n < 8; n++) FACTORIAL[n] = 1 / (product *= n);

/** e to the power of x; relative error below 2e-15 where the result is a normal number. */
export function exp(x: number): number {
  if (x !== x) return NaN;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  // x = (32 k + j) ln 2 / 32 + r with |r| ≤ ln 2 / 64, so that a short series will do.
  const parts = Math.round(x * PARTS_PER_LN2);
  const r = x - parts * PART_HIGH - parts * PART_LOW;
  const j = parts & 31;
  const k = (parts - j) >> 5;
  let sum = FACTORIAL[7]!;
  for (let n = 6; n >= 0; n--) sum = FACTORIAL[n]! + r * sum;
  // In two steps, since 2^1024 is no number and half of the smallest ones lose bits only once.
  const half = k >> 1;
  return sum * ROOTS[j]! * POWERS_OF_TWO[POWER_OFFSET + half]! * POWERS_OF_TWO[POWER_OFFSET + k - half]!;
}

const bits = new DataView(new ArrayBuffer(8));

/** Natural logarithm; absolute error below 1e-15 near 1 and relative error below 1e-15 elsewhere. NaN below 0. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  let exponent = 0;
  let value = x;
  if (value < 2.2250738585072014e-308) {
    value *= 18014398509481984; // 2⁵⁴: subnormal numbers become normal
    exponent = -54;
  }
  bits.setFloat64(0, value);
  const head = bits.getUint32(0);
  exponent += (head >>> 20) - 1023;
  bits.setUint32(0, (head & 0x000fffff) | 0x3ff00000);
  let mantissa = bits.getFloat64(0); // 1 ≤ mantissa < 2
  if (mantissa > 1.4142135623730951) {
    mantissa /= 2;
    exponent += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1); // |s| ≤ 0.1716
  const square = s * s;
  let sum = 0;
  for (let n = 21; n >= 3; n -= 2) sum = (sum + RECIPROCAL[n]!) * square;
  return exponent * LN2_HIGH + (2 * s + (2 * s * sum + exponent * LN2_LOW));
}

/** ½^(1/n)-like decay: x to the power of y for x > 0. */
export function power(x: number, y: number): number {
  return y === 0 ? 1 : x === 0 ? 0 : exp(y * ln(x));
}

/** The logistic function 1/(1 + e^−z): exactly 0 and 1 far out, so that sharp judgement is deterministic. */
export function logistic(z: number): number {
  if (z > 40) return 1;
  if (z < -745) return 0;
  return 1 / (1 + exp(-z));
}

/** Standard normal density. */
export function normalDensity(x: number): number {
  return 0.3989422804014327 * exp(-0.5 * x * x);
}
