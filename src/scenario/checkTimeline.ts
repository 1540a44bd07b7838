import { kindOf } from "../model/interventions/index.ts";
import { pickings } from "../model/interventions/intervention.ts";
import type { Examination } from "./examination.ts";
import type { Deed, Entry } from "./resolveTimeline.ts";

/** Checks an entry's weeks: within the run, in their order, and of some meaning for what it does. */
export function checkDates(
  path: string,
  { at, until, every }: Entry,
  deed: Deed | undefined,
  weeks: number,
  examination: Examination,
): void {
  if (at > weeks && examination.isSound("weeks")) {
    const remedy = "let it begin earlier, or run more weeks";
    examination.add(`${path}.at`, {
      problem: "lies beyond the last week",
      given: `${at}`,
      allowed: `1 to ${weeks}`,
      remedy,
    });
  }
  const lasts = deed !== undefined && kindOf({ kind: deed }).lasts;
  if (every !== undefined && lasts) {
    examination.add(`${path}.every`, {
      problem: `makes no sense here: ${deed} lasts from its first week on`,
      given: `${every}`,
      remedy: "take every out, or make an entry of each span",
    });
  }
  if (until === undefined) return;
  if (deed === "changeType" || (deed !== undefined && !lasts && every === undefined)) {
    const problem =
      deed === "changeType"
        ? "makes no sense here: a network stays what it has become"
        : `makes no sense here: ${deed} acts once`;
    const remedy =
      deed === "changeType"
        ? "take until out, and turn it into another type by a further entry"
        : "take until out, or say with every how often it acts";
    examination.add(`${path}.until`, { problem, given: `${until}`, remedy });
  } else if (until < at) {
    examination.add(`${path}.until`, {
      problem: "lies before its own beginning",
      given: `${until}`,
      allowed: `${at} or later`,
    });
  }
}

/** Checks that what is chosen can be chosen, and by one rule. */
export function checkWhere(
  path: string,
  { where, exchange, connect }: Entry,
  deed: Deed | undefined,
  examination: Examination,
): void {
  const given = pickings.filter((picking) => where?.[picking] !== undefined);
  if (given.length > 1) {
    examination.add(`${path}.where`, {
      problem: "chooses in several ways at once",
      given: given.join(", "),
      allowed: `one of ${pickings.join(", ")}`,
      remedy: "make an entry of each",
    });
  }
  if (where?.of !== undefined && given.length === 0) {
    examination.add(`${path}.where.of`, {
      problem: "says of what a share is, but there is no share",
      given: JSON.stringify(where.of),
      allowed: `beside one of ${pickings.join(", ")}`,
      remedy: "take of out, or give a share",
    });
  }
  if (
    where?.of === "staff" &&
    given.length > 0 &&
    deed !== undefined &&
    kindOf({ kind: deed }).chooses === "schools"
  ) {
    examination.add(`${path}.where.of`, {
      problem: `makes no sense here: ${deed} acts on schools`,
      given: '"staff"',
      allowed: '"schools"',
    });
  }
  if (connect !== undefined && where?.schools?.length === 1) {
    examination.add(`${path}.where.schools`, {
      problem: "names a single school, which cannot be connected to itself",
      given: JSON.stringify(where.schools),
      allowed: "two schools or more, or none for all",
    });
  }
  if (exchange !== undefined && where?.schools?.length === 1 && where.schools[0] === exchange.with) {
    examination.add(`${path}.exchange.with`, {
      problem: "is the school that the teachers come from",
      given: JSON.stringify(exchange.with),
      remedy: "name another school",
    });
  }
}
