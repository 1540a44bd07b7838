import { interventionKinds } from "../model/interventions/index.ts";
import type { Pick } from "../model/interventions/intervention.ts";
import { networkTypes } from "../model/networkTypes.ts";
import { declaredParameters } from "../model/parameters.ts";
import type { ResolvedIntervention, ResolvedScenario } from "../scenario/resolvedScenario.ts";
import { showSetting } from "./settingLines.ts";

/**
 * The network's type and the timeline in plain words, one sentence an entry. Amounts have the sign of the currency
 * where it is given.
 */
export function timelineSentences(
  { networkType, interventions }: ResolvedScenario,
  currency: string | null = null,
): string[] {
  const start =
    networkType === null
      ? []
      : [
          `From the start, the schools form ${withArticle(networkType)}. ${networkTypes[networkType].description}`,
        ];
  return [
    ...start,
    ...interventions.map((entry) => `${whenOf(entry)}, ${deedOf(entry)}${costOf(entry, currency)}.`),
  ];
}

function whenOf(entry: ResolvedIntervention): string {
  const { at, until, every } = entry;
  if (every !== null) {
    const weeks = every === 1 ? "Every week" : `Every ${every} weeks`;
    return until === null ? `${weeks} from week ${at} on` : `${weeks} from week ${at} to week ${until}`;
  }
  if (!lasts(entry) || until === at) return `In week ${at}`;
  return until === null ? `From week ${at} on` : `From week ${at} to week ${until}`;
}

/** Whether it holds from week to week, rather than acting at once. */
function lasts(entry: ResolvedIntervention): boolean {
  return (Object.keys(interventionKinds) as (keyof typeof interventionKinds)[]).some(
    (kind) => entry[kind] !== undefined && interventionKinds[kind].lasts,
  );
}

function deedOf(entry: ResolvedIntervention): string {
  const { set, seed, mandate, train, coach, connect, exchange, changeType } = entry;
  if (seed !== undefined) {
    const whom =
      entry.pick === null
        ? `${seed.share === 1 ? "all" : `${percent(seed.share)} of`} staff ${schoolsOf(entry)}`
        : `${seed.share === 1 ? "" : `${percent(seed.share)} of `}${staffOf(entry)}`;
    return `${whom} take up “${seed.practice}”`;
  }
  if (mandate !== undefined) return `${schoolsOf(entry)}, everybody must use “${mandate.practice}”`;
  if (train !== undefined) return `${staffOf(entry)} are trained in “${train.practice}”`;
  if (coach !== undefined) {
    const users = coach.practice === null ? "" : `, those who then use “${coach.practice}”`;
    const dose = coach.dose === 1 ? "" : `, with ${showSetting(coach.dose, "number")} times the usual help`;
    return `${users === "" ? "" : "of "}${staffOf(entry)}${users} are coached${dose}`;
  }
  if (connect !== undefined) {
    const pairs = connect.pairs === 1 ? "1 pair" : `${connect.pairs} pairs`;
    return `${pairs} of colleagues of different schools begin to learn from each other, ${schoolsOf(entry)}`;
  }
  if (exchange !== undefined) {
    const whom = entry.pick === null ? `teachers ${schoolsOf(entry)}` : staffOf(entry);
    const most = exchange.staff === null ? "" : `up to ${exchange.staff} ${entry.pick === null ? "" : "of "}`;
    return `${most}${whom} swap posts with teachers of ${exchange.with}`;
  }
  if (changeType !== undefined)
    return `${placesOf(entry) === null && entry.pick === null ? "" : `${schoolsOf(entry)}, `}the network becomes ${withArticle(changeType.type)}`;
  const settings = Object.entries(set ?? {}).map(([name, value]) => {
    const parameter = declaredParameters[name]!;
    return `“${parameter.label}” is ${showSetting(value, parameter.unit, parameter.options)}`;
  });
  return `${schoolsOf(entry)}, ${listOf(settings)}`;
}

const ranks: Readonly<Record<Pick["by"], (share: string, of: string, among: string) => string>> = {
  bestConnected: (share, of, among) => `the best connected ${share} of ${of}${among}`,
  weakest: (share, of, among) => `the ${share} of ${of}${among} whose teaching is weakest`,
  random: (share, of, among) => `${share} of ${of}${among} chosen by luck`,
};

/** The schools concerned, as a place: "in all schools". */
function schoolsOf(entry: ResolvedIntervention): string {
  const { pick } = entry;
  const places = placesOf(entry);
  if (pick === null || pick.of !== "schools") return places === null ? "in all schools" : `in ${places}`;
  const among = places === null ? "" : ` (among ${entry.networks === undefined ? "" : "those of "}${places})`;
  return `in ${ranks[pick.by](percent(pick.share), "schools", among)}`;
}

/** The people concerned: "the best connected 10 of 100 staff". */
function staffOf(entry: ResolvedIntervention): string {
  const { pick } = entry;
  const places = placesOf(entry);
  if (pick === null || pick.of !== "staff") return `all staff ${schoolsOf(entry)}`;
  const among = places === null ? "" : ` in ${places}`;
  return ranks[pick.by](percent(pick.share), pick.by === "weakest" ? "teachers" : "staff", among);
}

function costOf(entry: ResolvedIntervention, currency: string | null): string {
  const { cost, every, until, at } = entry;
  if (cost === null) return "";
  const often = every !== null ? " and time" : lasts(entry) && until !== at ? " and week" : "";
  const amount = showSetting(cost.money, "number");
  const money = currency === null ? `${amount} in money` : `${currency}${amount}`;
  return ` (cost for each school${often}: ${showSetting(cost.hours, "hours")} and ${money})`;
}

/** A type of network as part of a sentence: "an improvement network". */
export function withArticle(type: string): string {
  return `${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;
}

// Of eleven schools nobody can take 50 of 100, so shares of a group are per cent here.
function percent(share: number): string {
  return `${Number((share * 100).toPrecision(6))} %`;
}

/** Most schools or networks that a sentence names: of more it tells the first and the number of the others. */
const NAMED = 12;

function namesOf(names: readonly string[], many: string): string {
  if (names.length <= NAMED) return listOf(names);
  const first = names.slice(0, 3);
  return listOf([...first, `${names.length - first.length} other ${many}`]);
}

/** The schools or networks concerned, by name; null for all. */
function placesOf({ schools, networks }: ResolvedIntervention): string | null {
  if (networks !== undefined)
    return `${networks.length === 1 ? "network" : "networks"} ${namesOf(networks, "networks")}`;
  return schools === null ? null : namesOf(schools, "schools");
}

function listOf(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)!}`;
}
