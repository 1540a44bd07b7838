import { nearestName, UserError, type Fault } from "../../core/fault.ts";
import { parameterPath } from "../../core/parameter.ts";
import { PLAYERS_MAXIMUM } from "../../core/shapley.ts";
import { parameterOf } from "../../model/parameters.ts";
import { perilKeys } from "../../model/perils/index.ts";
import { splitOutside } from "../../scenario/settingList.ts";
import type { Switch } from "./attributeResult.ts";
import type { ScenarioDifference } from "./scenarioDifferences.ts";

/** A group of settings that the user wants turned together. */
export interface WantedSwitch {
  readonly name: string;
  /** Paths of settings or names of sections. */
  readonly paths: readonly string[];
}

const perilPaths: ReadonlyMap<string, string> = new Map(
  perilKeys.map((key) => [parameterPath(key, parameterOf(key)), key]),
);

/** Reads `support: leadership, coaching.coachHours`. Throws the user's fault where it names nothing. */
export function parseSwitch(text: string): WantedSwitch {
  const colon = text.indexOf(":");
  const name = text.slice(0, Math.max(0, colon)).trim();
  const paths = splitOutside(text.slice(colon + 1), ",");
  if (colon > 0 && name !== "" && paths.length > 0) return { name, paths };
  throw new UserError({
    path: "--switch",
    problem: "is no group of settings",
    given: JSON.stringify(text),
    allowed: "a name, a colon, and settings or sections apart by commas",
    remedy: "write for example --switch 'support: leadership, accountability'",
  });
}

/**
 * Groups what differs into switches: those wanted first, in their order; of the rest each peril by itself, and one
 * switch for each section. Throws all of the user's faults at once.
 */
export function groupSwitches(
  differences: readonly ScenarioDifference[],
  wanted: readonly WantedSwitch[],
): Switch[] {
  const faults: Fault[] = [];
  const taken = new Map<ScenarioDifference, string>();
  const switches: Switch[] = [];
  for (const { name, paths } of wanted) {
    const settings: ScenarioDifference[] = [];
    for (const path of paths) {
      const found = differences.filter((difference) => isWithin(difference, path));
      if (found.length === 0) faults.push(nothingThere(name, path, differences));
      for (const difference of found) {
        const owner = taken.get(difference);
        if (owner !== undefined && owner !== name) faults.push(takenTwice(difference.path, owner, name));
        if (owner !== undefined) continue;
        taken.set(difference, name);
        settings.push(difference);
      }
    }
    switches.push({ name, settings });
  }
  const rest = differences.filter((difference) => !taken.has(difference));
  for (const name of new Set(rest.map(defaultName)))
    switches.push({ name, settings: rest.filter((difference) => defaultName(difference) === name) });
  faults.push(...twins(switches.map(({ name }) => name)));
  if (faults.length > 0) throw new UserError(faults);
  if (switches.length > PLAYERS_MAXIMUM) throw new UserError(tooMany(switches));
  return switches.map(({ name, settings }) => ({
    name,
    settings: settings.map(({ path, label, from, to, value }) => ({ path, label, from, to, value })),
  }));
}

/** True where a setting is the one of this path, or lies in the group or section of this name. */
function isWithin({ path, section }: ScenarioDifference, wanted: string): boolean {
  return path === wanted || path.startsWith(`${wanted}.`) || section === wanted;
}

function defaultName({ path, section }: ScenarioDifference): string {
  return perilPaths.get(path) ?? section;
}

function nothingThere(name: string, path: string, differences: readonly ScenarioDifference[]): Fault {
  const paths = differences.map((difference) => difference.path);
  const nearest = nearestName(path, paths);
  return {
    path: `--switch ${name}`,
    problem: "names a setting in which the two scenarios do not differ",
    given: path,
    allowed: shortList([...new Set([...differences.map(({ section }) => section), ...paths])]),
    ...(nearest === undefined ? {} : { nearest }),
  };
}

function takenTwice(path: string, owner: string, name: string): Fault {
  return {
    path: `--switch ${name}`,
    problem: "takes a setting that another switch has",
    given: `${path}, which is in ${JSON.stringify(owner)}`,
    remedy: "leave it in one of the two",
  };
}

function twins(names: readonly string[]): Fault[] {
  const twice = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  return [...twice].map((name) => ({
    path: `--switch ${name}`,
    problem: "has the name of another switch",
    given: JSON.stringify(name),
    remedy: "choose another name",
  }));
}

/** Two groups of the smallest parts of the list would do: the user sees how to write them. */
function tooMany(switches: readonly Switch[]): Fault {
  const surplus = switches.slice(PLAYERS_MAXIMUM - 1);
  const paths = surplus.flatMap(({ settings }) => settings.map(({ path }) => path));
  return {
    path: "--switch",
    problem: `makes more than ${PLAYERS_MAXIMUM} switches, and every one more doubles the runs`,
    given: `${switches.length}: ${switches.map(({ name }) => name).join(", ")}`,
    allowed: `up to ${PLAYERS_MAXIMUM} switches (${2 ** PLAYERS_MAXIMUM} combinations)`,
    remedy: `group some of them, for example --switch 'rest: ${paths.join(", ")}'`,
  };
}

function shortList(names: readonly string[]): string {
  return names.length > 20
    ? `${names.slice(0, 20).join(", ")} and ${names.length - 20} more`
    : names.join(", ");
}
