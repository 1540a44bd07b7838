import { choleskyOf, solveLower } from "../../core/cholesky.ts";
import { exp } from "../../core/mathematics.ts";
import type { Particle } from "./plan.ts";

/**
 * How many equally weighted particles tell as much as these: (Σ w)² / Σ w² (Kish 1965). 0 for none.
 */
export function effectiveSampleSize(weights: readonly number[]): number {
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  return squares > 0 ? (sum * sum) / squares : 0;
}

/** Weights divided by their sum. */
export function normalised(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Weighted covariance of points (weights sum to 1), size × size, row by row. */
export function weightedCovariance(
  points: readonly (readonly number[])[],
  weights: readonly number[],
  size: number,
): Float64Array {
  const mean = new Float64Array(size);
  points.forEach((point, k) => {
    for (let row = 0; row < size; row++) mean[row]! += weights[k]! * point[row]!;
  });
  const covariance = new Float64Array(size * size);
  points.forEach((point, k) => {
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        covariance[row * size + column]! +=
          weights[k]! * (point[row]! - mean[row]!) * (point[column]! - mean[column]!);
      }
    }
  });
  return covariance;
}

/** The particles of one model in a generation, and the kernel by which new ones are drawn around them. */
export interface ModelPopulation {
  /** Share of the generation's weight: the model's probability. */
  readonly probability: number;
  readonly points: readonly (readonly number[])[];
  /** Sum to 1 within the model. */
  readonly weights: readonly number[];
  /** Null where there are too few particles to learn one from. */
  readonly kernel: Kernel | null;
}

interface Kernel {
  /** Lower triangle of the Cholesky factor of its covariance. */
  readonly lower: Float64Array;
  /** Density at its centre. */
  readonly peak: number;
  /** The points in units of the kernel, one after another. */
  readonly centres: Float64Array;
}

/**
 * The particles of a model with a normal kernel of twice their weighted covariance (Beaumont et al. 2009), or of its
 * diagonal where the whole has no Cholesky factor.
 */
export function populationOf(particles: readonly Particle[], model: number, size: number): ModelPopulation {
  const own = particles.filter((particle) => particle.model === model);
  const probability = own.reduce((sum, { weight }) => sum + weight, 0);
  const points = own.map(({ coordinates }) => coordinates);
  const weights = probability > 0 ? normalised(own.map(({ weight }) => weight)) : [];
  // Fewer than this and a covariance says nothing: new ones come from the prior again.
  const isEnough = effectiveSampleSize(weights) >= size + 2;
  return { probability, points, weights, kernel: isEnough ? kernelOf(points, weights, size) : null };
}

function kernelOf(
  points: readonly (readonly number[])[],
  weights: readonly number[],
  size: number,
): Kernel | null {
  const doubled = weightedCovariance(points, weights, size).map((value) => 2 * value);
  const diagonal = doubled.map((value, at) => (at % (size + 1) === 0 ? value : 0));
  const lower = choleskyOf(doubled, size) ?? choleskyOf(diagonal, size);
  // Where a setting has one value in all particles, rounding is all that is left of its variance.
  const isFlat = points[0]!.some((value, row) => points.every((point) => point[row] === value));
  if (lower === null || isFlat) return null;
  let peak = 1;
  for (let row = 0; row < size; row++) peak *= 0.3989422804014327 / lower[row * (size + 1)]!;
  const centres = new Float64Array(points.length * size);
  points.forEach((point, k) => centres.set(solveLower(lower, point), k * size));
  return { lower, peak, centres };
}

/** Density at a point of new particles of the model: the kernels around its particles, by their weights. */
export function kernelDensity(kernel: Kernel, weights: readonly number[], point: readonly number[]): number {
  const { lower, peak, centres } = kernel;
  const size = point.length;
  const own = solveLower(lower, point);
  let sum = 0;
  for (let k = 0; k < weights.length; k++) {
    let squares = 0;
    for (let row = 0; row < size; row++) {
      const difference = own[row]! - centres[k * size + row]!;
      squares += difference * difference;
    }
    sum += weights[k]! * exp(-0.5 * squares);
  }
  return sum * peak;
}
