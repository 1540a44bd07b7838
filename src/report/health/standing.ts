import { networkTypeNames, type NetworkTypeName } from "../../model/networkTypes.ts";
import { LAST_PLACE, type HealthCheck } from "../../scenario/questions/health.ts";
import {
  healthFeatures,
  type HealthFeature,
  type HealthQuestion,
} from "../../scenario/questions/healthFeatures.ts";
import { needOf, standingOf, type ScenarioValues } from "../../scenario/questions/healthTypes.ts";

/** Where a district stands in one feature, on the scale of the answers: 0 (weakest) to 4 (strongest). */
export interface Standing {
  readonly feature: HealthFeature;
  /** Mean of the answers that are known, with what is skipped where the report stands. */
  readonly place: number;
  /** Ends of where it may be, where nobody is sure of an answer; null where everybody is. */
  readonly band: readonly [number, number] | null;
  /** Whether at least one of its questions has an answer, be it "not sure". */
  readonly isAnswered: boolean;
  /** What each type of network leans on, in the order of the types. */
  readonly needs: readonly number[];
}

/** The seven features of a district. */
export function standingsOf(answers: HealthCheck, values: ScenarioValues): readonly Standing[] {
  return healthFeatures.map((feature) => {
    const { questions } = feature;
    const ends = [0, LAST_PLACE].map((end) =>
      mean(questions.map((each) => placeOf(each, answers, values, end))),
    );
    const isUnsure = questions.some(({ key }) => answers[key] === "unsure");
    return {
      feature,
      place: mean(ends),
      band: isUnsure ? ([ends[0]!, ends[1]!] as const) : null,
      isAnswered: questions.some(({ key }) => answers[key] !== undefined),
      needs: networkTypeNames.map((type) => mean(questions.map((question) => needOf(question, type)))),
    };
  });
}

/** How many of the seven features have an answer to each of their questions, be it "not sure". */
export function answeredCount(answers: HealthCheck): number {
  return healthFeatures.filter(({ questions }) => questions.every(({ key }) => answers[key] !== undefined))
    .length;
}

/** Something a type of network leans on and the answers lack. */
export interface WeakLink {
  readonly feature: HealthFeature;
  readonly question: HealthQuestion;
  /** The answer, 0–4; "unsure" where nobody knows. */
  readonly answer: number | "unsure";
  /** The answer that the type leans on, 0–4, to the nearest. */
  readonly needed: number;
}

// Half a step on the scale of answers is less than two people would agree on.
const LEAST_GAP = 0.75;

/**
 * The questions at which a type of network leans on more than the answers give, the widest gap first, at most `most`.
 * An answer that nobody is sure of counts as the middle of the scale. What was skipped is left out.
 */
export function weakLinksOf(answers: HealthCheck, type: NetworkTypeName, most = 3): readonly WeakLink[] {
  return healthFeatures
    .flatMap((feature) => feature.questions.map((question) => ({ feature, question })))
    .flatMap(({ feature, question }) => {
      const answer = answers[question.key];
      if (answer === undefined) return [];
      const need = needOf(question, type);
      const gap = need - (answer === "unsure" ? LAST_PLACE / 2 : answer);
      return gap < LEAST_GAP ? [] : [{ gap, feature, question, answer, needed: Math.round(need) }];
    })
    .sort((a, b) => b.gap - a.gap)
    .slice(0, most)
    .map(({ feature, question, answer, needed }) => ({ feature, question, answer, needed }));
}

function placeOf(
  question: HealthQuestion,
  answers: HealthCheck,
  values: ScenarioValues,
  unsure: number,
): number {
  const answer = answers[question.key];
  return answer === "unsure" ? unsure : (answer ?? standingOf(question, values));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
