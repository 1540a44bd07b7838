import { latinHypercube } from "../../core/latinHypercube.ts";
import { seedKey } from "../../core/seedKey.ts";
import { healthQuestions, type HealthQuestion, type HealthSetting } from "./healthFeatures.ts";

/** Answers by the key of the question: 0 (weakest) to 4 (strongest), or "unsure"; those skipped are absent. */
export type HealthCheck = Readonly<Record<string, number | "unsure">>;

/** A setting and its new value, as it would stand in the scenario file. */
export interface HealthChange {
  readonly path: string;
  readonly value: number;
}

/** The last place on a question's scale; the first is 0. */
export const LAST_PLACE = 4;

const key = seedKey("health check");

/** What the sure answers put: nothing for a question that was skipped or that nobody is sure of. */
export function changesOfHealth(answers: HealthCheck): HealthChange[] {
  return healthQuestions.flatMap((question) => {
    const answer = placeOf(answers, question.key);
    return typeof answer === "number" ? changesAt(question, answer) : [];
  });
}

/**
 * What the questions that nobody is sure of put in each of `count` futures: values of its own for each future, spread
 * evenly from the first answer's to the last's. The same for the same answers, and unmoved by the answers to other
 * questions, so that futures can be compared one by one.
 */
export function spreadOfHealth(answers: HealthCheck, count: number): HealthChange[][] {
  return placesOfHealth(answers, count).map((places) =>
    healthQuestions.flatMap((question) =>
      answers[question.key] === "unsure" ? changesAt(question, places[question.key]!) : [],
    ),
  );
}

/** Where each future stands on the scale of each question that was not skipped, 0–4, by key. */
export function placesOfHealth(answers: HealthCheck, count: number): Readonly<Record<string, number>>[] {
  // A column for each question, asked or not: an answer to one then leaves the others where they were.
  const points = isUnsure(answers) ? latinHypercube(count, healthQuestions.length, key) : null;
  return Array.from({ length: count }, (_, future) => {
    const places: Record<string, number> = {};
    healthQuestions.forEach((question, at) => {
      const answer = placeOf(answers, question.key);
      if (typeof answer === "number") places[question.key] = answer;
      else if (answer === "unsure")
        places[question.key] = points![future * healthQuestions.length + at]! * LAST_PLACE;
    });
    return places;
  });
}

/** Whether there is a question that nobody is sure of. */
export function isUnsure(answers: HealthCheck): boolean {
  return healthQuestions.some((question) => answers[question.key] === "unsure");
}

/** What a question puts at a place between 0 and 4. */
export function changesAt(question: HealthQuestion, place: number): HealthChange[] {
  return question.settings.map((setting) => ({ path: setting.path, value: valueAt(setting, place) }));
}

/** A setting's value at a place: between two answers, in proportion. */
export function valueAt({ values }: HealthSetting, place: number): number {
  const below = Math.min(LAST_PLACE - 1, Math.floor(place));
  return round(values[below]! + (values[below + 1]! - values[below]!) * (place - below));
}

/** The place at which a setting that rises from answer to answer has a value; the nearer end where it lies outside. */
export function placeOfValue({ values }: HealthSetting, value: number): number {
  if (value <= values[0]) return 0;
  for (let place = 1; place <= LAST_PLACE; place++)
    if (value <= values[place]!)
      return place - 1 + (value - values[place - 1]!) / (values[place]! - values[place - 1]!);
  return LAST_PLACE;
}

/** An answer as it can be used: undefined also for what is none, as a link may bring anything. */
function placeOf(answers: HealthCheck, question: string): number | "unsure" | undefined {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
  if (answer === "unsure" || answer === undefined) return answer;
  return Number.isFinite(answer) ? Math.min(LAST_PLACE, Math.max(0, answer)) : undefined;
}

/** Four decimals: differences beyond mean nothing, and changes stay short. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
