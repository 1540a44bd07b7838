import type { FutureSet, Headline } from "../../experiment/board/boardResult.ts";
import { networkTypeNames, type NetworkTypeName } from "../../model/networkTypes.ts";
import { LAST_PLACE, type HealthCheck } from "../../scenario/questions/health.ts";
import { healthQuestions, type HealthQuestion } from "../../scenario/questions/healthFeatures.ts";
import { pairedDifferences, rangeOf } from "../board/fifty.ts";
import { recommend, type FuturesOfTypes } from "./recommend.ts";

/** The answers with one of them moved to an end of its scale: all else, and the luck, stays. */
export interface HealthProbe {
  readonly question: HealthQuestion;
  /** 0 or 4. */
  readonly end: number;
  readonly answers: HealthCheck;
}

/** A probe and the futures it came to. */
export interface ProbedFutures {
  readonly probe: HealthProbe;
  readonly futures: FuturesOfTypes;
}

/** The questions that nobody is sure of, at both ends. */
export function unsureProbes(answers: HealthCheck): readonly HealthProbe[] {
  return healthQuestions
    .filter(({ key }) => answers[key] === "unsure")
    .flatMap((question) => bothEnds(question, answers));
}

/** The questions with a sure answer, at both ends, but for the end that is the answer already. */
export function sureProbes(answers: HealthCheck): readonly HealthProbe[] {
  return healthQuestions
    .filter(({ key }) => typeof answers[key] === "number")
    .flatMap((question) => bothEnds(question, answers));
}

function bothEnds(question: HealthQuestion, answers: HealthCheck): HealthProbe[] {
  return [0, LAST_PLACE]
    .filter((end) => answers[question.key] !== end)
    .map((end) => ({ question, end, answers: { ...answers, [question.key]: end } }));
}

/**
 * The questions whose answers move the types apart most, the most decisive first, at most `most`. A question that lifts
 * all types alike decides nothing between them. In the headline's unit, by the mean of the futures that both have.
 */
export function mostDecisive(
  probed: readonly ProbedFutures[],
  base: FuturesOfTypes,
  most = 2,
): readonly HealthQuestion[] {
  const pulls = new Map<HealthQuestion, number>();
  for (const { probe, futures } of probed) {
    const shifts = networkTypeNames.map((type) => meanShift(futures[type], base[type]));
    const pull = Math.max(...shifts) - Math.min(...shifts);
    if (Number.isFinite(pull)) pulls.set(probe.question, Math.max(pull, pulls.get(probe.question) ?? 0));
  }
  return [...pulls]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([question]) => question);
}

function meanShift(after: FutureSet, before: FutureSet): number {
  const differences = pairedDifferences(after, before);
  return differences.reduce((sum, each) => sum + each, 0) / differences.length;
}

/** Another answer to one question that leads to another recommendation. */
export interface Flip {
  readonly question: HealthQuestion;
  /** 0 or 4. */
  readonly end: number;
  readonly type: NetworkTypeName;
  readonly wasUnsure: boolean;
}

/** Which probes lead to another recommendation than `type`; those that nobody is sure of first, in the order of the questions. */
export function flipsOf(
  probed: readonly ProbedFutures[],
  type: NetworkTypeName,
  answers: HealthCheck,
  headline: Headline,
  budget: number | null = null,
): readonly Flip[] {
  const flips = probed.flatMap(({ probe: { question, end }, futures }) => {
    const other = recommend(futures, headline, budget)?.type;
    if (other === undefined || other === type) return [];
    return [{ question, end, type: other, wasUnsure: answers[question.key] === "unsure" }];
  });
  return [...flips.filter(({ wasUnsure }) => wasUnsure), ...flips.filter(({ wasUnsure }) => !wasUnsure)];
}

/** The question that nobody is sure of whose answer would tell most, and what its two ends come to. */
export interface Narrowing {
  readonly question: HealthQuestion;
  /** Headline in the middle future of the recommended type with the first answer, and with the last. */
  readonly low: number;
  readonly high: number;
  /** Whether one of its answers leads to another recommendation. */
  readonly flips: boolean;
}

/**
 * Of the questions that nobody is sure of, the one whose answer would narrow most: one that turns the recommendation
 * comes before one that does not, then the one whose ends lie furthest apart. Undefined where there is none.
 */
export function narrowingOf(
  probed: readonly ProbedFutures[],
  type: NetworkTypeName,
  flips: readonly Flip[],
  answers: HealthCheck,
): Narrowing | undefined {
  const middle = (question: HealthQuestion, end: number): number => {
    const found = probed.find(({ probe }) => probe.question === question && probe.end === end);
    return found === undefined ? NaN : rangeOf(found.futures[type].ends.headline).median;
  };
  return healthQuestions
    .filter(({ key }) => answers[key] === "unsure")
    .map((question) => ({
      question,
      low: middle(question, 0),
      high: middle(question, LAST_PLACE),
      flips: flips.some((flip) => flip.question === question),
    }))
    .filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high))
    .sort((a, b) => Number(b.flips) - Number(a.flips) || apart(b) - apart(a))[0];
}

function apart({ low, high }: Narrowing): number {
  return Math.abs(high - low);
}
