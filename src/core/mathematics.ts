/**
 * Exponential, logarithm and what is built from them, with + − × ÷ √ only: the built-in functions
 * differ in the last bit between browsers, and a run must be the same everywhere.
 */

const LN2_HIGH = 6.93147180369123816490e-1; // upper 32 bits of ln 2: k × this is exact for |k| < 2²⁰
const LN2_LOW = 1.90821492927058770002e-10;
const LN2 = 6.931471805599453e-1;
const INVERSE_LN2 = 1.4426950408889634;

// 2^k for k = −1074 … 1023, each an exact product of twos or halves.
const POWER_OFFSET = 1074;
const POWERS_OF_TWO = new Float64Array(POWER_OFFSET + 1024);
POWERS_OF_TWO[POWER_OFFSET] = 1;
for (let k = 1; k < 1024; k++) POWERS_OF_TWO[POWER_OFFSET + k] = POWERS_OF_TWO[POWER_OFFSET + k - 1]! * 2;
for (let k = 1; k <= POWER_OFFSET; k++) POWERS_OF_TWO[POWER_OFFSET - k] = POWERS_OF_TWO[POWER_OFFSET - k + 1]! / 2;

/** e to the power of x; relative error below 1e-15 where the result is a normal number. */
export function exp(x: number): number {
  if (x !== x) return NaN;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = Math.round(x * INVERSE_LN2);
  const r = x - k * LN2_HIGH - k * LN2_LOW; // |r| ≤ ln 2 / 2
  // Taylor to the 13th power: the next term is below 2⁻⁵³ of the sum.
  let sum = 1 + r / 13;
  for (let n = 12; n >= 1; n--) sum = 1 + (r / n) * sum;
  // In two steps, since 2^1024 is no number and half of the smallest ones lose bits only once.
  const half = k >> 1;
  return sum * POWERS_OF_TWO[POWER_OFFSET + half]! * POWERS_OF_TWO[POWER_OFFSET + k - half]!;
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
  for (let n = 21; n >= 3; n -= 2) sum = (sum + 1 / n) * square;
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

// Rational approximations of the normal quantile. Source: Wichura 1988, "Algorithm AS 241: the
// percentage points of the normal distribution", Applied Statistics 37, 477–484 (PPND16).
/**
 * The standard normal quantile (inverse distribution function) at share p in (0, 1), relative error about
 * 1e-15: turns a uniform number into a normal one, monotonely. ∓Infinity at 0 and 1. Cost: 10–40 ns.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q *
        (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r +
          45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r +
          133.14166789178437745) * r + 3.387132872796366608)) /
      (((((((5226.495278852545925 * r + 28729.085735721942674) * r + 39307.89580009271061) * r +
        21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r +
        42.313330701600911252) * r + 1)
    );
  }
  const tail = q < 0 ? p : 1 - p;
  if (!(tail > 0)) return q < 0 ? -Infinity : Infinity;
  let r = Math.sqrt(-ln(tail));
  let value: number;
  if (r <= 5) {
    r -= 1.6;
    value =
      (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r +
        1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r +
        4.6303378461565452959) * r + 1.42343711074968357734) /
      (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r +
        0.14810397642748007459) * r + 0.68976733498510000455) * r + 1.6763848301838038494) * r +
        2.05319162663775882187) * r + 1);
  } else {
    r -= 5;
    value =
      (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r +
        0.026532189526576123093) * r + 0.29656057182850489123) * r + 1.7848265399172913358) * r +
        5.4637849111641143699) * r + 6.6579046435011037772) /
      (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
        7.868691311456132591e-4) * r + 0.0148753612908506148525) * r + 0.13692988092273580531) * r +
        0.59983220655588793769) * r + 1);
  }
  return q < 0 ? -value : value;
}

/** ln 2, for half-lives. */
export const LN_TWO = LN2;
