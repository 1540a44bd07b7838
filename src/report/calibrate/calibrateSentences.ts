import type {
  CalibrateResult,
  ScenarioResult,
  SettingResult,
} from "../../experiment/calibration/calibrateResult.ts";
import { formatCount, formatOfHundred } from "../format.ts";
import { countOf, listOf, quoted } from "../sentences/words.ts";
import { formatCorrelation, formatNumber } from "./numbers.ts";

/** Above this share of the prior's width the data have said little about a setting; below the other, much. */
const LITTLE = 0.8;
const MUCH = 0.5;
/** Correlations below this are not worth a word. */
export const PAIR_WORTH_TELLING = 0.3;
/** Fewer equally weighted particles say little about spread. */
const ESS_LEAST = 50;
/** A band that holds 9 of 10 futures should hold nearly all points; below this share the fit is called bad. */
const INSIDE_LEAST = 0.7;
/** Chances (Kass & Raftery 1995: odds of 3 and 20) from which the data are said to lean, and to speak clearly. */
const LEANING = 0.75;
const CLEAR = 0.95;
/** A chance that moves by so many of 100 in the last two generations is not settled. */
const MOVED = 5;

/** Observed points inside the band of 9 of 10 fresh futures. */
export function insideCount({ predicted }: ScenarioResult): number {
  return predicted.filter(({ isInside }) => isInside).length;
}

/** The scenario with the highest probability; the first of equals. */
export function likeliest({ scenarios }: CalibrateResult): ScenarioResult {
  return scenarios.reduce((best, next) => (next.probability > best.probability ? next : best));
}

/** The answer in one sentence. */
export function calibrateAnswer(result: CalibrateResult): string {
  const { generations, scenarios } = result;
  if (generations.length === 0)
    return "No run could be compared with what was observed, so nothing is known.";
  const best = likeliest(result);
  return scenarios.length > 1 ? preferenceSentence(result) : insideSentence(best);
}

/** How well a fitted scenario covers what was observed. */
export function insideSentence(scenario: ScenarioResult): string {
  const { name, predicted } = scenario;
  const inside = insideCount(scenario);
  const points = predicted.length === 1 ? "observed point lies" : "observed points lie";
  return `${inside} of ${formatCount(predicted.length)} ${points} where 9 of 10 fresh futures of ${quoted(name)} lie.`;
}

/** Which scenario the data prefer, in words bound to its probability. */
export function preferenceSentence(result: CalibrateResult): string {
  const best = likeliest(result);
  const equals = result.scenarios.filter(({ probability }) => probability === best.probability);
  if (equals.length > 1) {
    const names = listOf(equals.map(({ name }) => quoted(name)));
    return `The data do not tell ${names} apart: the chance of each is ${formatOfHundred(best.probability)} of 100, give or take ${errorOf(best)}.`;
  }
  const chance = `its chance is ${formatOfHundred(best.probability)} of 100, give or take ${errorOf(best)}`;
  if (best.probability >= CLEAR) return `The data clearly prefer ${quoted(best.name)}: ${chance}.`;
  if (best.probability >= LEANING) return `The data lean towards ${quoted(best.name)}: ${chance}.`;
  return `The data hardly tell the scenarios apart. ${quoted(best.name)} is the likeliest, but ${chance}.`;
}

/**
 * How the chance of the likeliest scenario went while runs came nearer: where it still moves, it would go on. Nothing
 * where there are too few generations to say so.
 */
export function trendSentence(result: CalibrateResult): string[] {
  const place = result.scenarios.indexOf(likeliest(result));
  const chances = result.generations.map(({ scenarios }) => Math.round(100 * scenarios[place]!.probability));
  if (chances.length < 3) return [];
  const [third, second, last] = chances.slice(-3) as [number, number, number];
  const way = `From generation to generation, as runs came nearer, its chance was ${listOf(chances.map(String))} of 100`;
  const isMoving = Math.abs(last - third) >= MOVED && (last - second) * (second - third) >= 0;
  if (!isMoving) return [`${way}.`];
  return [
    `${way}. It is still ${last > third ? "rising" : "falling"}: had runs come nearer still, it might be ${last > third ? "larger" : "smaller"}.`,
  ];
}

/** Twice the standard error of a probability, as a number of 100. */
function errorOf({ probabilityError }: ScenarioResult): string {
  return String(Math.max(1, Math.round(200 * probabilityError)));
}

/** Which settings the data narrowed, and about which they say little. */
export function settingSentences(
  { name, settings, ess }: ScenarioResult,
  nameOf = ({ label }: SettingResult): string => quoted(label, 140),
): string[] {
  if (settings.length === 0) return [`${quoted(name)} has no setting that varies.`];
  if (ess === 0) return [`No run of ${quoted(name)} came near enough, so nothing is known of its settings.`];
  const names = (list: readonly SettingResult[]): string => listOf(list.map(nameOf));
  const much = settings.filter(({ width }) => width! <= MUCH);
  const some = settings.filter(({ width }) => width! > MUCH && width! < LITTLE);
  const little = settings.filter(({ width }) => width! >= LITTLE);
  const said = [
    [much, "narrow these to less than half of what was held possible"],
    [some, "narrow these somewhat"],
    [little, "say little about these, which may be nearly as large or as small as before"],
  ] as const;
  return said
    .filter(([list]) => list.length > 0)
    .map(([list, what], at) => `${at === 0 ? "The data" : "They"} ${what}: ${names(list)}.`);
}

/** Which settings can stand in for one another, or go together. */
export function pairSentences({ pairs, settings }: ScenarioResult): string[] {
  const strong = pairs.filter(({ correlation }) => Math.abs(correlation) >= PAIR_WORTH_TELLING);
  if (settings.length < 2) return [];
  if (strong.length === 0) return ["No two settings hang together by more than ±0.30."];
  const strongest = strong.reduce((most, next) =>
    Math.abs(next.correlation) > Math.abs(most.correlation) ? next : most,
  );
  const label = (path: string): string =>
    quoted(settings.find((setting) => setting.path === path)!.label, 140);
  const how =
    strongest.correlation < 0
      ? "where one is larger, the other is smaller: the data know them together better than each alone"
      : "both are large or both are small: the data know their relation better than each alone";
  return [
    `Most closely hang together ${label(strongest.one)} and ${label(strongest.other)} (${formatCorrelation(strongest.correlation)}): ${how}.`,
  ];
}

/** Why the search ended. */
export function stopSentence({
  stop,
  method,
  searchRuns,
  generations,
  thresholdAsked,
}: CalibrateResult): string {
  const runs = countOf(searchRuns, "run");
  const last = generations.at(-1);
  const accepted =
    last === undefined
      ? "none was accepted"
      : `the last ${countOf(last.accepted, "accepted run")} are the result`;
  const why: Readonly<Record<CalibrateResult["stop"], string>> = {
    threshold: "the distance that was asked for was reached",
    generations: "the most generations were done",
    acceptance: "fewer than 2 of 100 runs came near enough to go on",
    budget: method === "rejection" ? "all runs were done" : "the budget would not fill another generation",
    "nothing nearer": "no run came nearer than the others",
  };
  const isMissed = thresholdAsked !== null && !((last?.threshold ?? Infinity) <= thresholdAsked);
  const missed = isMissed ? ` The distance asked for, ${formatNumber(thresholdAsked)}, was not reached.` : "";
  return `The search took ${runs} and ended because ${why[stop]}; ${accepted}.${missed}`;
}

/** What must not be missed. */
export function calibrateNotes(result: CalibrateResult): string[] {
  if (result.generations.length === 0) return [];
  const notes: string[] = [];
  const best = likeliest(result);
  const inside = insideCount(best);
  if (inside < INSIDE_LEAST * best.predicted.length) {
    notes.push(
      `The fit is bad: the best that was found leaves ${countOf(best.predicted.length - inside, "observed point")} outside of the band that holds 9 of 10 futures. Settings of a scenario that does not fit mean little.`,
    );
  }
  const last = result.generations.at(-1)!;
  if (last.ess < ESS_LEAST) {
    notes.push(
      `The result is worth only ${countOf(Math.round(last.ess), "equally weighted run")}: take its ranges as rough. More particles help.`,
    );
  }
  if (result.method === "smc" && result.generations.length === 1)
    notes.push(
      "The first generation accepts every run, and there was no second: this is what was held possible, not what the data say.",
    );
  return notes;
}

/** Headline numbers. */
export function calibrateKeyFigures(result: CalibrateResult): { figure: string; sentence: string }[] {
  const last = result.generations.at(-1);
  if (last === undefined) return [];
  const best = likeliest(result);
  const figures: { figure: string; sentence: string }[] = [];
  if (result.scenarios.length > 1) {
    figures.push({
      figure: `${formatOfHundred(best.probability)} of 100`,
      sentence: `is the chance of ${quoted(best.name)}, if one of the scenarios is right.`,
    });
  }
  figures.push({
    figure: `${insideCount(best)} of ${formatCount(best.predicted.length)}`,
    sentence: "observed points lie where 9 of 10 fresh futures of it lie. Well fitted, nearly all do.",
  });
  if (best.settings.length > 0 && result.scenarios.length === 1) {
    const narrowed = best.settings.filter(({ width }) => width! < LITTLE).length;
    figures.push({
      figure: `${narrowed} of ${formatCount(best.settings.length)}`,
      sentence:
        best.settings.length === 1
          ? "settings that varied: so many did the data narrow."
          : narrowed === best.settings.length
            ? "settings were narrowed by the data."
            : "settings were narrowed by the data. About the others they say little.",
    });
  }
  figures.push({
    figure: formatCount(last.ess),
    sentence: "equally weighted runs: so much is the result worth (effective sample size).",
  });
  return figures;
}

/** How distances are measured. */
export function distanceSentence({ observed }: CalibrateResult): string {
  const units = observed.map(({ metric, scaleFrom, points }) =>
    scaleFrom === "sd"
      ? `the given standard deviations for ${metric}`
      : `the ${points === 1 ? "size of the observed value" : "range of the observed values"} for ${metric}`,
  );
  return `The distance of a run is the root of the mean squared difference between the run and what was observed, in units of ${listOf(units)}. ${pointsSentence(observed)}`;
}

function pointsSentence(observed: CalibrateResult["observed"]): string {
  const points = observed.reduce((sum, each) => sum + each.points, 0);
  return `${points === 1 ? "One point was" : `${formatCount(points)} points were`} observed.`;
}

/** What this kind of study cannot tell. */
export function calibrateLimits(result: CalibrateResult): string[] {
  const last = result.generations.at(-1);
  const limits = [
    "Settings that agree with what was observed are not thereby true. Others that were not tried, and other models, may agree as well.",
    `It keeps runs within a distance of ${last === undefined ? "nothing" : formatNumber(last.threshold)}; with a smaller distance the ranges would be narrower or the same. The distance also stands for errors of the model and of the observation, which it cannot tell apart.`,
    "It hangs on what was held possible before: a value outside of the given ranges cannot come out.",
  ];
  if (result.scenarios.length > 1) {
    limits.push(
      "The chance of a scenario holds only among those that were given: all may be wrong. It also hangs on the ranges: a scenario whose settings were given wide ranges is likely to come out as less likely. And it looks only at the observed points; other facts about the same schools may say something else.",
    );
  }
  return limits;
}
