import { metrics } from "../../src/model/metrics/index.ts";
import { sumOf, type Observation } from "../../src/model/observation.ts";
import { TEACHER } from "../../src/model/system.ts";
import type { World } from "../../src/model/world.ts";

/** What is measured of a world in one week. */
export type Reading = (world: World, seen: Observation) => number;

/** A measure of a fact: what is read in a week, and how the weeks become one number. */
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

/** Reads a metric's name as facts write it. Throws on a name that means nothing. */
export function measureOf(metric: string): Measure {
  const [first, ...rest] = metric.split(" ");
  const inner = rest.join(" ");
  if (first === "mean") return { reading: inner, unit: unitOf(inner), over: "mean" };
  if (first === "half") return { reading: inner, unit: "weeks", over: "half" };
  return { reading: metric, unit: unitOf(metric), over: "at" };
}

function unitOf(reading: string): string {
  return metrics.find((metric) => metric.key === reading)?.unit ?? "share";
}

/**
 * How a reading is taken:
 * - a column of weeks.csv;
 * - `users <practice>`, `users <practice> in <school>`, `users <practice> outside <school>`: share of the teachers there;
 * - `believers <practice>`: share of all teachers who use it or expect more than nothing of it;
 * - `poor items`: share of the practices in circulation with a quality of 0 or less.
 */
export function readingOf(reading: string): Reading {
  const metric = metrics.find(({ key }) => key === reading);
  if (metric !== undefined) return (world, seen) => metric.of(world, seen);
  if (reading === "poor items") {
    return ({ practices }) =>
      practices.quality.filter((quality) => quality <= 0).length / practices.quality.length;
  }
  const users = /^users (.+?)(?: (in|outside) (.+))?$/.exec(reading);
  if (users !== null) {
    const [, name, where, school] = users;
    return (world, seen) =>
      where === undefined
        ? seen.users[practiceOf(world, name!)]! / sumOf(seen.teachers)
        : shareOfTeachers(world, name!, (s, uses) => {
            const there = (world.system.schoolNames[s] === school) === (where === "in");
            return there ? uses : null;
          });
  }
  const believers = /^believers (.+)$/.exec(reading);
  if (believers !== null) {
    return (world) => {
      const p = practiceOf(world, believers[1]!);
      return shareOfTeachers(world, believers[1]!, (_s, uses, i) => {
        return uses || world.state.beliefMean[i * world.sizes.practice + p]! > 0;
      });
    };
  }
  throw new Error(`${reading} is no column of weeks.csv and no other measure`);
}

function practiceOf({ practices }: World, name: string): number {
  const p = practices.names.indexOf(name);
  if (p < 0) throw new Error(`${name} is no practice of the scenario`);
  return p;
}

/** Share of teachers for whom `counts` says true, of those for whom it says anything. */
function shareOfTeachers(
  world: World,
  name: string,
  counts: (school: number, uses: boolean, person: number) => boolean | null,
): number {
  const { system, structure, sizes, state } = world;
  const p = practiceOf(world, name);
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
