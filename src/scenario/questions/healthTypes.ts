import { networkTypes, type NetworkTypeName } from "../../model/networkTypes.ts";
import {
  changesAt,
  isUnsure,
  LAST_PLACE,
  placeOfValue,
  placesOfHealth,
  valueAt,
  type HealthChange,
  type HealthCheck,
} from "./health.ts";
import { healthQuestions, type HealthQuestion, type HealthSetting } from "./healthFeatures.ts";

/** A setting and its new value, which may be the name of a type of network. */
export interface TypeChange {
  readonly path: string;
  readonly value: number | NetworkTypeName;
}

/** What to run: changes of all futures, and further ones of single futures where nobody is sure. */
export interface TypeOrder {
  readonly changes: readonly TypeChange[];
  readonly own?: readonly (readonly TypeChange[])[];
}

/** Values of a scenario with nothing left to default, by the name of the parameter. */
export type ScenarioValues = Readonly<Record<string, number>>;

// Settings that say how people work are reached in part; those that say what a network costs are paid in full.
const costs = ["networkStartHours", "networkStartMoney", "networkHours", "networkMoney"] as const;

/** Questions whose answers say how far a district can follow what a type of network asks. */
export const reachKeys: readonly string[] = ["purpose", "principal", "time"];
const LEAST_REACH = 0.3;
const MOST_REACH = 0.9;

/**
 * A district as its answers describe it, run as a type of network, in `count` futures.
 *
 * What the type asks for and what the district does now are two things, and neither overrules the other: each way of
 * working moves from where the district stands towards what the type asks, by a share that depends on whether people
 * agree on the purpose, the principal takes part, and time is set aside (`reachOf`). What the district already does
 * better than the type asks stays. The type's costs are paid in full. Questions that were skipped stand where the
 * scenario stands. What the types do not set is as answered, in all of them alike.
 */
export function orderOfType(
  answers: HealthCheck,
  type: NetworkTypeName,
  values: ScenarioValues,
  count: number,
): TypeOrder {
  if (!isUnsure(answers)) return { changes: changesOfType(placesOfHealth(answers, 1)[0]!, type, values) };
  const futures = placesOfHealth(answers, count).map((places) => changesOfType(places, type, values));
  // What is the same in all futures need not be said of each.
  const isShared = futures[0]!.map(({ value }, at) =>
    futures.every((changes) => changes[at]!.value === value),
  );
  return {
    changes: futures[0]!.filter((_, at) => isShared[at]),
    own: futures.map((changes) => changes.filter((_, at) => !isShared[at])),
  };
}

/** What one future changes, with the district at these places; paths are in the same order whatever the places. */
export function changesOfType(
  places: Readonly<Record<string, number>>,
  type: NetworkTypeName,
  values: ScenarioValues,
): TypeChange[] {
  const reach = reachOf(places, values);
  const asked = networkTypes[type].values;
  return [
    { path: "networkType", value: type },
    ...costs.map((name) => ({ path: `costs.${name}`, value: asked[name]! })),
    ...healthQuestions.flatMap((question): HealthChange[] => {
      const place = places[question.key];
      if (!isAskedByTypes(question)) return place === undefined ? [] : changesAt(question, place);
      const isAhead = isAheadOf(question, place, asked, values);
      return question.settings.flatMap((setting) => {
        const now = place === undefined ? values[nameOf(setting)]! : valueAt(setting, place);
        const wanted = (asked as ScenarioValues)[nameOf(setting)];
        if (wanted === undefined) return place === undefined ? [] : [{ path: setting.path, value: now }];
        const stays = question.key === "together" ? isAhead : wanted <= now;
        return [{ path: setting.path, value: stays ? now : rounded(now + reach * (wanted - now)) }];
      });
    }),
  ];
}

/** How far the district can follow what a type asks, 0.3–0.9; assumed, round the 60–80 % that Durlak & DuPre 2008 call typical. */
export function reachOf(places: Readonly<Record<string, number>>, values: ScenarioValues): number {
  const standings = healthQuestions
    .filter(({ key }) => reachKeys.includes(key))
    .map((question) => places[question.key] ?? standingOf(question, values));
  const mean = standings.reduce((sum, each) => sum + each, 0) / standings.length;
  return LEAST_REACH + ((MOST_REACH - LEAST_REACH) * mean) / LAST_PLACE;
}

/** Where a scenario stands on a question's scale, 0–4. */
export function standingOf(question: HealthQuestion, values: ScenarioValues): number {
  const places = rising(question).map((setting) => placeOfValue(setting, values[nameOf(setting)]!));
  return places.reduce((sum, each) => sum + each, 0) / places.length;
}

/** The place on a question's scale that a type of network leans on, 0–4. */
export function needOf(question: HealthQuestion, type: NetworkTypeName): number {
  if (question.needs !== undefined) return question.needs[Object.keys(networkTypes).indexOf(type)]!;
  const asked = networkTypes[type].values as ScenarioValues;
  const places = rising(question)
    .filter((setting) => asked[nameOf(setting)] !== undefined)
    .map((setting) => placeOfValue(setting, asked[nameOf(setting)]!));
  return places.reduce((sum, each) => sum + each, 0) / places.length;
}

function isAskedByTypes(question: HealthQuestion): boolean {
  return question.needs === undefined;
}

/** The settings that tell where one stands: of what teachers exchange, joint work alone, as the others make room for it. */
function rising(question: HealthQuestion): readonly HealthSetting[] {
  return question.key === "together" ? question.settings.slice(-1) : question.settings;
}

function isAheadOf(
  question: HealthQuestion,
  place: number | undefined,
  asked: ScenarioValues,
  values: ScenarioValues,
): boolean {
  const [first] = rising(question);
  const now = place === undefined ? values[nameOf(first!)]! : valueAt(first!, place);
  return (asked[nameOf(first!)] ?? now) <= now;
}

function nameOf({ path }: HealthSetting): string {
  return path.slice(path.indexOf(".") + 1);
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
