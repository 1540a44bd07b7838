import { exp, ln } from "../../core/mathematics.ts";
import { hasValues, type FactorRange, type FactorSpec } from "./factor.ts";

/** Points of a range for which nobody says how many. */
const USUAL_POINTS = 5;

/** The values that a grid tries, in their order: those given, or the points of the range, both ends included. */
export function levelsOf(spec: FactorSpec): readonly unknown[] {
  if (hasValues(spec)) return spec.values;
  return spec.step === undefined ? spacedLevels(spec) : steppedLevels(spec, spec.step);
}

/** How many values `levelsOf` gives at most: to be asked before they are made. */
export function levelCount(spec: FactorSpec): number {
  if (hasValues(spec)) return spec.values.length;
  return spec.step === undefined ? (spec.samples ?? USUAL_POINTS) : stepsIn(spec, spec.step) + 1;
}

/**
 * The value that a place in [0, 1) stands for: equal parts of the unit interval for values, steps and whole
 * numbers, so that each is equally likely (on the log scale whole numbers have parts as long as their logarithms
 * are apart); the place itself, on its scale, for all other numbers.
 */
export function valueAt(spec: FactorSpec, unit01: number): unknown {
  if (hasValues(spec) || spec.step !== undefined) {
    const levels = levelsOf(spec);
    return levels[Math.min(levels.length - 1, Math.floor(unit01 * levels.length))];
  }
  const { min, max, integer } = spec;
  const value = onScale(spec, unit01, integer ? max + 1 : max);
  return integer ? Math.min(max, Math.max(min, Math.floor(value))) : Math.min(max, Math.max(min, value));
}

function onScale({ min, scale }: FactorRange, place: number, end: number): number {
  return scale === "log" ? min * exp(place * ln(end / min)) : min + place * (end - min);
}

function stepsIn({ min, max }: FactorRange, step: number): number {
  // 0.1 goes ten times into 1, whatever the last bit says.
  return Math.floor((max - min) / step + 1e-9);
}

function steppedLevels(spec: FactorRange, step: number): number[] {
  return Array.from({ length: stepsIn(spec, step) + 1 }, (_, k) => tidy(spec.min + k * step));
}

function spacedLevels(spec: FactorRange): number[] {
  const { min, max, integer, samples = USUAL_POINTS } = spec;
  const levels = Array.from({ length: samples }, (_, k) => {
    if (k === 0) return min;
    if (k === samples - 1) return max;
    const value = onScale(spec, k / (samples - 1), max);
    return integer ? Math.round(value) : tidy(value);
  });
  // Few whole numbers lie in a short range: each is tried once.
  return [...new Set(levels)];
}

/** Without the error of the last digits: 0.3 and not 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
