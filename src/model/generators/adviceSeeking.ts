import { shuffle, uniformOf } from "../../core/distributions.ts";
import { exp, ln, power } from "../../core/mathematics.ts";
import { normalQuantile } from "../../core/normalQuantile.ts";
import { stream, type Luck } from "../../core/luck.ts";
import type { NetworkValues } from "./networkParameters.ts";

const schoolTalk = stream("generator.schoolDegree");
const degreeOrder = stream("generator.degreeOrder");
const degreeDraw = stream("generator.degree");
const popularityOrder = stream("generator.popularityOrder");
const popularityDraw = stream("generator.popularity");

/** Nobody asks more colleagues than this. */
export const DEGREE_LIMIT = 255;
const GOLDEN_SHARE = 0.6180339887498949;
/** Size for which `inDegreeSd` is stated, and size beyond which hubs no longer grow. */
const REFERENCE_SIZE = 30;
const LARGEST_HUB_SIZE = 80;
/** Standard deviation of school means, relative to the mean, at most. */
const LARGEST_RELATIVE_SPREAD = 0.4;
const LARGEST_POPULARITY_VARIANCE = 100;
/** Extra spread of popularity, since nobody can be asked twice by the same colleague. */
const POPULARITY_PACE = 1.8;

/** How much schools differ, relative to the mean: never more than teachers do in all, nor than would make the least ask nobody. */
function relativeSpread(values: NetworkValues): number {
  const spread = Math.min(values.schoolDegreeSd, values.degreeSd);
  return spread === 0 ? 0 : Math.min(LARGEST_RELATIVE_SPREAD, spread / values.degreeMean);
}

/**
 * How much more or less than the mean the teachers of a school ask for advice, about 1 (0.2 … 1.8). The
 * schools walk through a normal distribution, cut at two standard deviations, in golden-section steps, so that
 * already a few schools have the right mean and spread, and a school's value does not depend on how many follow.
 */
export function schoolFactor(school: number, values: NetworkValues, luck: Luck): number {
  const place = uniformOf(luck.draw(schoolTalk, 0, 0)[0]!) + school * GOLDEN_SHARE;
  const share = place - Math.floor(place);
  return 1 + relativeSpread(values) * normalQuantile(Math.min(0.977, Math.max(0.023, share)));
}

/**
 * Numbers of colleagues asked by the `people` teachers of a school, into `degrees`: nobody with
 * `namesNobodyShare`, otherwise one more than a negative binomial (binomial where the spread is small)
 * number, at most people − 1. Drawn by strata in random order, so that every school hits its mean closely.
 * Linear in people × mean degree.
 */
export function drawDegrees(
  degrees: Int32Array,
  people: number,
  factor: number,
  values: NetworkValues,
  luck: Luck,
  firstPerson: number,
): void {
  const largest = Math.min(people - 1, DEGREE_LIMIT);
  const mean = factor * values.degreeMean;
  // The spread asked for is that of all schools together: within schools it is less.
  const relative = relativeSpread(values);
  const between = relative * values.degreeMean;
  const within = (values.degreeSd * values.degreeSd - between * between) / (1 + relative * relative);
  const variance = factor * factor * within;
  const nobody = Math.max(values.namesNobodyShare, 1 - mean);
  const asking = 1 - nobody;
  const askingMean = asking === 0 ? 1 : Math.min(DEGREE_LIMIT, Math.max(1, mean / asking));
  const askingVariance =
    asking === 0 ? 0 : Math.max(0, (variance + mean * mean) / asking - askingMean * askingMean);
  const cumulative = countTable(askingMean - 1, askingVariance);

  for (let i = 0; i < people; i++) degrees[i] = i;
  shuffle(subarray(degrees, people), (use) => luck.draw(degreeOrder, 0, firstPerson + use)[0]!);
  for (let i = 0; i < people; i++) {
    const share = (degrees[i]! + uniformOf(luck.draw(degreeDraw, 0, firstPerson + i)[0]!)) / people;
    let degree = 0;
    if (share >= nobody) {
      const place = (share - nobody) / asking;
      degree = 1;
      while (degree < largest && degree - 1 < cumulative.length && place >= cumulative[degree - 1]!) degree++;
    }
    degrees[i] = Math.min(degree, largest);
  }
}

/** Cumulative distribution of a count 0, 1, 2 … with this mean and about this variance (Panjer 1981). */
function countTable(mean: number, variance: number): number[] {
  let term: number;
  let ratio: number;
  let slope: number;
  if (variance > mean * 1.000001) {
    // Negative binomial: p(k + 1) / p(k) = (size + k) (1 − chance) / (k + 1).
    const size = (mean * mean) / (variance - mean);
    const chance = size / (size + mean);
    term = power(chance, size);
    ratio = 1 - chance;
    slope = size;
  } else {
    const trials = Math.ceil((mean * mean) / Math.max(mean - variance, mean * 0.001) - 1e-9);
    if (mean <= 0 || mean >= trials) return [...new Array<number>(Math.round(Math.max(0, mean))).fill(0), 1];
    const chance = mean / trials;
    term = power(1 - chance, trials);
    ratio = -chance / (1 - chance);
    slope = -trials;
  }
  const cumulative: number[] = [];
  let sum = 0;
  for (let k = 0; k < DEGREE_LIMIT && sum < 1 - 1e-9; k++) {
    sum += term;
    cumulative.push(sum);
    term *= ((slope + k) * ratio) / (k + 1);
  }
  return cumulative;
}

/** Standard deviation of the number of ties in that a school of this many teachers is to have, people. */
export function inDegreeSdOf(people: number, values: NetworkValues): number {
  return values.inDegreeSd * Math.sqrt(Math.min(people, LARGEST_HUB_SIZE) / REFERENCE_SIZE);
}

/**
 * How much more often than others each teacher is asked, into `popularity` from `firstPerson` on:
 * log-normal with mean 1, by strata in random order. Its spread is what `inDegreeSd` asks for beyond chance.
 */
export function drawPopularity(
  popularity: Float32Array,
  people: number,
  values: NetworkValues,
  luck: Luck,
  firstPerson: number,
): void {
  const sd = inDegreeSdOf(people, values);
  const mean = Math.min(values.degreeMean, people - 1);
  const wanted = mean < 1e-6 ? 0 : (POPULARITY_PACE * Math.max(0, sd * sd - mean)) / (mean * mean);
  const logVariance = ln(1 + Math.min(LARGEST_POPULARITY_VARIANCE, wanted));
  const logSd = Math.sqrt(logVariance);
  const own = popularity.subarray(firstPerson, firstPerson + people);
  for (let i = 0; i < people; i++) own[i] = i;
  shuffle(own, (use) => luck.draw(popularityOrder, 0, firstPerson + use)[0]!);
  for (let i = 0; i < people; i++) {
    const share = (own[i]! + uniformOf(luck.draw(popularityDraw, 0, firstPerson + i)[0]!)) / people;
    const z = normalQuantile(Math.min(1 - 1e-9, Math.max(1e-9, share)));
    own[i] = exp(logSd * z - logVariance / 2);
  }
}

function subarray(items: Int32Array, length: number): Int32Array {
  return items.length === length ? items : items.subarray(0, length);
}
