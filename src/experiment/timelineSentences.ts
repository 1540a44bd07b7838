import { interventionKinds } from "../model/interventions/index.ts";
import type { Pick } from "../model/interventions/intervention.ts";
import { networkTypes } from "../model/networkTypes.ts";
import { declaredParameters } from "../model/parameters.ts";
import type { ResolvedIntervention, ResolvedScenario } from "../scenario/resolvedScenario.ts";
import { showSetting } from "./settingLines.ts";

/** The network's type and the timeline in plain words, one sentence an entry. */
export function timelineSentences({ networkType, interventions }: ResolvedScenario): string[] {
  const start =
    networkType === null
      ? []
      : [
          `From the start, the schools form ${withArticle(networkType)}: ${networkTypes[networkType].description}`,
        ];
  return [...start, ...interventions.map((entry) => `${whenOf(entry)}, ${deedOf(entry)}${costOf(entry)}.`)];
}

function whenOf(entry: ResolvedIntervention): string {
  const { at, until, every } = entry;
  const lasts = (Object.keys(interventionKinds) as (keyof typeof interventionKinds)[]).some(
    (kind) => entry[kind] !== undefined && interventionKinds[kind].lasts,
  );
  if (every !== null) {
    const weeks = every === 1 ? "Every week" : `Every ${every} weeks`;
    return until === null ? `${weeks} from week ${at} on` : `${weeks} from week ${at} to week ${until}`;
  }
  if (!lasts || until === at) return `In week ${at}`;
  return until === null ? `From week ${at} on` : `From week ${at} to week ${until}`;
}

function deedOf(entry: ResolvedIntervention): string {
  const { set, seed, mandate, train, coach, connect, exchange, changeType } = entry;
  if (seed !== undefined) {
    const whom =
      entry.pick === null
        ? `${showSetting(seed.share, "share")} staff ${schoolsOf(entry)}`
        : `${seed.share === 1 ? "" : `${showSetting(seed.share, "share")} of `}${staffOf(entry)}`;
    return `${whom} take up “${seed.practice}”`;
  }
  if (mandate !== undefined) return `${schoolsOf(entry)}, everybody must use “${mandate.practice}”`;
  if (train !== undefined) return `${staffOf(entry)} are trained in “${train.practice}”`;
  if (coach !== undefined) {
    const users = coach.practice === null ? "" : ` who use “${coach.practice}” then`;
    const dose = coach.dose === 1 ? "" : `, with ${showSetting(coach.dose, "number")} times the usual help`;
    return `${staffOf(entry)}${users} are coached${dose}`;
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
    return `${schoolsOf(entry)}, the network becomes ${withArticle(changeType.type)}`;
  const settings = Object.entries(set ?? {}).map(([name, value]) => {
    const parameter = declaredParameters[name]!;
    const label = parameter.label.charAt(0).toLowerCase() + parameter.label.slice(1);
    return `${label}: ${showSetting(value, parameter.unit, parameter.options)}`;
  });
  return `${schoolsOf(entry)}: ${settings.join("; ")}`;
}

const ranks: Readonly<Record<Pick["by"], (share: string, of: string, among: string) => string>> = {
  bestConnected: (share, of, among) => `the best connected ${share} ${of}${among}`,
  weakest: (share, of, among) => `the ${share} ${of}${among} whose teaching is weakest`,
  random: (share, of, among) => `${share} ${of}${among}, chosen by luck,`,
};

/** The schools concerned, as a place: "in all schools". */
function schoolsOf({ schools, pick }: ResolvedIntervention): string {
  if (pick === null || pick.of !== "schools")
    return schools === null ? "in all schools" : `in ${schools.join(", ")}`;
  const among = schools === null ? "" : ` (among ${schools.join(", ")})`;
  return `in ${ranks[pick.by](showSetting(pick.share, "share"), "schools", among)}`.replace(/,$/, "");
}

/** The people concerned: "the best connected 10 of 100 staff". */
function staffOf(entry: ResolvedIntervention): string {
  const { schools, pick } = entry;
  if (pick === null || pick.of !== "staff") return `all staff ${schoolsOf(entry)}`;
  const among = schools === null ? "" : ` of ${schools.join(", ")}`;
  return ranks[pick.by](
    showSetting(pick.share, "share"),
    pick.by === "weakest" ? "teachers" : "staff",
    among,
  );
}

function costOf({ cost, every, until, at }: ResolvedIntervention): string {
  if (cost === null) return "";
  const often = every !== null || until !== at ? " each time or week" : "";
  return ` (cost for each school${often}: ${showSetting(cost.hours, "hours")} and ${showSetting(cost.money, "number")} in money)`;
}

function withArticle(type: string): string {
  return `${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;
}
