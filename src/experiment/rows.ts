import type { EventLog } from "../engine/eventLog.ts";
import { practiceMetrics } from "../model/metrics/practices.ts";
import { schoolMetrics } from "../model/metrics/schools.ts";
import type { Observation } from "../model/observation.ts";
import { schoolOf, staffName } from "../model/system.ts";
import { isCirculating, practiceName } from "../model/variants.ts";
import type { World } from "../model/world.ts";
import { cell } from "./tables.ts";

/** Rows of practices.csv for the present week; `ids` are the first cells of every row. */
export function practiceRows(world: World, seen: Observation, ids: string): string[] {
  const { practices, structure, week } = world;
  return practices.names.flatMap((_, p) => {
    if (!isCirculating(world, p)) return [];
    const cells = [
      practiceName(world, p),
      practices.domainNames[structure.domainOf[p]!]!,
      practices.quality[p]!,
      practices.appeal[p]!,
      practices.challenge[p]!,
      ...practiceMetrics.map((metric) => metric.of(world, seen, p)),
    ];
    return `${ids},${week},${cells.map(cell).join(",")}\n`;
  });
}

/** Rows of schools.csv for the present week. */
export function schoolRows(world: World, seen: Observation, ids: string): string[] {
  return world.system.schoolNames.map((name, s) => {
    const cells = [name, ...schoolMetrics.map((metric) => metric.of(world, seen, s))];
    return `${ids},${world.week},${cells.map(cell).join(",")}\n`;
  });
}

/** Rows of events.csv for all weeks. */
export function eventRows(world: World, log: EventLog, ids: string): string {
  const { system } = world;
  const person = (i: number): string => (i < 0 ? "" : staffName(system, i));
  const practice = (p: number): string => (p < 0 ? "" : practiceName(world, p));
  return log.events
    .map((event) => {
      const school = event.person < 0 ? "" : system.schoolNames[schoolOf(system, event.person)]!;
      const group = event.group < 0 ? "" : String(event.group + 1);
      const cells = [
        event.kind,
        person(event.person),
        school,
        practice(event.practice),
        practice(event.replaced),
        person(event.from),
        event.mode,
        group,
      ];
      return `${ids},${event.week},${cells.map(cell).join(",")}\n`;
    })
    .join("");
}
