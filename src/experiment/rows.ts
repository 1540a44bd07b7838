import type { EventLog } from "../engine/eventLog.ts";
import { practiceMetrics } from "../model/metrics/practices.ts";
import { schoolMetrics } from "../model/metrics/schools.ts";
import type { Observation } from "../model/observation.ts";
import { schoolOf, staffName } from "../model/system.ts";
import { isCirculating, practiceName } from "../model/variants.ts";
import type { World } from "../model/world.ts";

/** The cells of a row after its ids; NaN where there is nothing. */
export type Cells = readonly (number | string)[];

/** Rows of practices.csv for the present week. */
export function practiceRows(world: World, seen: Observation): Cells[] {
  const { practices, structure, week } = world;
  return practices.names.flatMap((_, p) => {
    if (!isCirculating(world, p)) return [];
    const cells: Cells = [
      week,
      practiceName(world, p),
      practices.domainNames[structure.domainOf[p]!]!,
      practices.quality[p]!,
      practices.appeal[p]!,
      practices.challenge[p]!,
      ...practiceMetrics.map((metric) => metric.of(world, seen, p)),
    ];
    return [cells];
  });
}

/** Rows of schools.csv for the present week. */
export function schoolRows(world: World, seen: Observation): Cells[] {
  return world.system.schoolNames.map((name, s) => [
    world.week,
    name,
    ...schoolMetrics.map((metric) => metric.of(world, seen, s)),
  ]);
}

/** Rows of events.csv for all weeks. */
export function eventRows(world: World, log: EventLog): Cells[] {
  const { system } = world;
  const person = (i: number): string => (i < 0 ? "" : staffName(system, i));
  const practice = (p: number): string => (p < 0 ? "" : practiceName(world, p));
  return log.events.map((event) => [
    event.week,
    event.kind,
    person(event.person),
    event.person < 0 ? "" : system.schoolNames[schoolOf(system, event.person)]!,
    practice(event.practice),
    practice(event.replaced),
    person(event.from),
    event.mode,
    event.group < 0 ? NaN : event.group + 1,
  ]);
}
