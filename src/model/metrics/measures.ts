import { sumOf, type Observation } from "../observation.ts";
import { TEACHER } from "../system.ts";
import { isCirculating } from "../variants.ts";
import type { World } from "../world.ts";
import { metrics } from "./index.ts";
import type { Metric } from "./metric.ts";

/** What is measured of a world in one week. */
export type Reading = (world: World, seen: Observation) => number;

/** A measure of a claim or a fact: what is read in a week, and how the weeks become one number. */
export interface Measure {
  /** Name of what is read. */
  readonly reading: string;
  readonly unit: string;
  /**
   * `at`: the value in the week; `mean`: the mean of all weeks from 1 to it, those without a value left out;
   * `half`: the first week in which half of the value then was reached.
   */
  readonly over: "at" | "mean" | "half";
}

/** Reads the name of a measure: that of a reading, with `mean` or `half` before it or not. */
export function measureOf(name: string): Measure {
  const [first, ...rest] = name.split(" ");
  const inner = rest.join(" ");
  if (first === "mean") return { reading: inner, unit: unitOf(inner), over: "mean" };
  if (first === "half") return { reading: inner, unit: "weeks", over: "half" };
  return { reading: name, unit: unitOf(name), over: "at" };
}

function unitOf(reading: string): string {
  return metrics.find((metric) => metric.key === reading)?.unit ?? "share";
}

/** What the name of a reading asks for. */
export type AskedReading =
  | { readonly kind: "column"; readonly metric: Metric }
  | { readonly kind: "poor items" }
  | { readonly kind: "believers"; readonly practice: string }
  | {
      readonly kind: "users";
      readonly practice: string;
      /** Only those of one school, or all but those; absent: all. */
      readonly place?: { readonly where: "in" | "outside"; readonly school: string };
    };

/**
 * Understands the name of a reading:
 * - a column of weeks.csv;
 * - `users <practice>`, `users <practice> in <school>`, `users <practice> outside <school>`: share of the teachers there;
 * - `believers <practice>`: share of all teachers who use it or expect more than nothing of it;
 * - `poor items`: share of the practices in circulation with a quality of 0 or less.
 *
 * Null where it is none of them. `practices` are the names of the scenario's: one may itself have "in" in it.
 */
export function askedReading(reading: string, practices: readonly string[]): AskedReading | null {
  const metric = metrics.find(({ key }) => key === reading);
  if (metric !== undefined) return { kind: "column", metric };
  if (reading === "poor items") return { kind: "poor items" };
  const [, kind, rest] = /^(users|believers) (.+)$/.exec(reading) ?? [];
  if (rest === undefined) return null;
  if (kind === "believers") return { kind: "believers", practice: rest };
  if (practices.includes(rest)) return { kind: "users", practice: rest };
  const places = Array.from(rest.matchAll(/ (in|outside) (?=.)/g), ({ 0: word, 1: where, index }) => ({
    practice: rest.slice(0, index),
    place: { where: where as "in" | "outside", school: rest.slice(index + word.length) },
  }));
  const found = places.find(({ practice }) => practices.includes(practice));
  return { kind: "users", ...(found ?? { practice: rest }) };
}

/** How a reading is taken of a world. Throws on a name that means nothing, or nothing in that world. */
export function readingOf(reading: string): Reading {
  return (world, seen) => {
    const asked = askedReading(reading, world.practices.names);
    if (asked === null) throw new Error(`${reading} is no column of weeks.csv and no other measure`);
    switch (asked.kind) {
      case "column":
        return asked.metric.of(world, seen);
      case "poor items":
        return poorShare(world);
      case "users":
        return usersOf(world, seen, asked);
      case "believers": {
        const p = practiceOf(world, asked.practice);
        return shareOfTeachers(world, p, (_s, uses, i) => {
          return uses || world.state.beliefMean[i * world.sizes.practice + p]! > 0;
        });
      }
    }
  };
}

function usersOf(
  world: World,
  seen: Observation,
  { practice, place }: Extract<AskedReading, { kind: "users" }>,
): number {
  const p = practiceOf(world, practice);
  if (place === undefined) return seen.users[p]! / sumOf(seen.teachers);
  const { where, school } = place;
  if (!world.system.schoolNames.includes(school)) throw new Error(`${school} is no school of the scenario`);
  return shareOfTeachers(world, p, (s, uses) => {
    return (world.system.schoolNames[s] === school) === (where === "in") ? uses : null;
  });
}

/** Places that no variant has taken yet are no practices. */
function poorShare(world: World): number {
  const known = world.practices.quality.filter((_, p) => isCirculating(world, p));
  return known.filter((quality) => quality <= 0).length / known.length;
}

function practiceOf({ practices }: World, name: string): number {
  const p = practices.names.indexOf(name);
  if (p < 0) throw new Error(`${name} is no practice of the scenario`);
  return p;
}

/** Share of teachers for whom `counts` says true, of those for whom it says anything. */
function shareOfTeachers(
  world: World,
  p: number,
  counts: (school: number, uses: boolean, person: number) => boolean | null,
): number {
  const { system, structure, sizes, state } = world;
  const d = structure.domainOf[p]!;
  let all = 0;
  let counted = 0;
  for (let i = 0; i < sizes.person; i++) {
    if (system.role[i] !== TEACHER) continue;
    const answer = counts(state.school[i]!, state.current[i * sizes.domain + d] === p, i);
    if (answer === null) continue;
    all++;
    counted += +answer;
  }
  return counted / all;
}

/** Of the weeks' values (NaN where none was read), the number that a measure makes of them up to `week`. */
export function overWeeks(values: Float64Array, over: Measure["over"], week: number): number {
  const final = values[week]!;
  if (over === "at") return final;
  if (over === "half") {
    if (final !== final) return NaN;
    return values.findIndex((value) => (final >= 0 ? value >= final / 2 : value <= final / 2));
  }
  const known = values.subarray(1, week + 1).filter((value) => value === value);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
