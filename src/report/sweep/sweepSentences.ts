import type {
  Contrast,
  Extremes,
  MainEffect,
  Measure,
  SweepResult,
} from "../../experiment/sweep/sweepResult.ts";
import type { VariedSetting } from "../../experiment/study/variedSetting.ts";
import type { Turn } from "../../experiment/sweep/turns.ts";
import { formatCount, formatRange } from "../format.ts";
import { sayLevel, saySigned } from "../formatUnit.ts";
import { metricNoun } from "../sentences/metricWords.ts";
import { countOf, listOf } from "../sentences/words.ts";
import { unitOfCells, valueText } from "./cellText.ts";

/** A combination in words: "groupthink at 0 and principal participation at 1"; long ones are cut to the first four. */
export function combinationWords(
  settings: readonly VariedSetting[],
  values: readonly (number | string)[],
): string {
  const parts = settings.map(({ name }, at) => `${name} at ${valueText(values[at]!)}`);
  return parts.length <= 4 ? listOf(parts) : `${parts.slice(0, 4).join(", ")} and so on`;
}

/** Where a measure is highest and lowest, and whether luck could explain it. The answer of the page. */
export function extremesSentence(result: SweepResult, at: number): string {
  const measure = result.measures[at]!;
  const noun = metricNoun(measure.key, measure.label);
  const extremes = result.extremes[at];
  if (extremes === null || extremes === undefined) return `No combination has anything to measure: ${noun}.`;
  const count = result.cells.length;
  const measured = measuredCount(result, at);
  const level = levelOf(result, at, extremes.highest);
  if (count === 1) return `There is one combination: the ${noun} is ${level}.`;
  if (measured === 1)
    return `Only one of ${formatCount(count)} combinations has anything to measure: the ${noun} is ${level}.`;
  if (extremes.difference.clarity === "same") {
    const all = measured === 2 && count === 2 ? "both" : `all ${formatCount(measured)}`;
    const which = measured === count ? "" : " that have anything to measure";
    return `The ${noun} is the same in ${all} combinations${which}, future by future: ${level}.`;
  }
  const [best, worst] = ends(extremes, measure);
  const where = (cell: number): string =>
    `with ${combinationWords(result.settings, result.cells[cell]!.values)} (${levelOf(result, at, cell)})`;
  const words =
    measure.better === undefined
      ? `highest ${where(extremes.highest)} and lowest ${where(extremes.lowest)}`
      : `best ${where(best)} and worst ${where(worst)}`;
  return `The ${noun} is ${words}. ${luckSentence(extremes.difference, measure, result.cells.length)}${tiesSentence(result, at, best)}`;
}

/** Combinations whose mean is the very same as that of the best, so that none of them is taken for the only one. */
function tiesSentence({ cells, measures, settings }: SweepResult, at: number, best: number): string {
  const meanOf = (cell: number): number => cells[cell]!.spreads[at]!.mean;
  const ties = cells.map((_, cell) => cell).filter((cell) => cell !== best && meanOf(cell) === meanOf(best));
  if (ties.length === 0) return "";
  const named =
    ties.length > 3
      ? `${formatCount(ties.length)} other combinations`
      : ties.map((cell) => combinationWords(settings, cells[cell]!.values)).join("; ");
  return ` Exactly as ${measures[at]!.better === undefined ? "high" : "good"} as the ${measures[at]!.better === undefined ? "highest" : "best"}: ${named}.`;
}

/** Combinations in which a measure had something to measure. */
function measuredCount({ cells }: SweepResult, at: number): number {
  return cells.filter(({ spreads }) => Number.isFinite(spreads[at]!.mean)).length;
}

/** Best and worst: by what is better where nobody would dispute it, else highest and lowest. */
export function ends({ highest, lowest }: Extremes, { better }: Measure): readonly [number, number] {
  return better === "lower" ? [lowest, highest] : [highest, lowest];
}

/** Whether luck could explain the distance between the two ends. */
export function luckSentence(
  { clarity, mean, low, high }: Contrast,
  { unit }: Measure,
  count: number,
): string {
  const size = (value: number): string => saySigned(value, unit).replace("+", "");
  // No two shares are further apart than all and none.
  const [from, to] = unit === "share" ? [Math.max(-1, low), Math.min(1, high)] : [low, high];
  const words = `${formatRange(from, to, size)} ${unitOfCells(unit)}`.trim();
  const allowance = count > 2 ? ", all pairs of combinations allowed for" : "";
  switch (clarity) {
    case "clear":
      return `Luck can hardly explain that: future by future the two are ${`${size(mean)} ${unitOfCells(unit)}`.trim()} apart on average (${words} with 95 % confidence${allowance}).`;
    case "luck":
      return `Luck alone could explain that: the distance could be anything from ${words}${allowance}.`;
    case "same":
      return "The two are the same in every future.";
    case "unknown":
      return "With fewer than two futures each, nobody can tell that from luck.";
  }
}

/** Which combinations luck could have put first. */
export function rivalsSentence(result: SweepResult, at: number): string {
  const extremes = result.extremes[at];
  if (extremes === null || extremes === undefined || extremes.difference.clarity !== "clear") return "";
  const measure = result.measures[at]!;
  const isLower = measure.better === "lower";
  const like = isLower ? extremes.likeLowest : extremes.likeHighest;
  const word = measure.better === undefined ? "highest" : "best";
  if (like.length === 0) return `No other combination could be the ${word} by luck.`;
  if (like.length > 3)
    return `With luck, ${formatCount(like.length)} other combinations of ${formatCount(result.cells.length)} could be the ${word}.`;
  const named = like.map((cell) => combinationWords(result.settings, result.cells[cell]!.values));
  return `With luck, the ${word} could also be: ${named.join("; ")}.`;
}

/** Where a measure changes its sign; nothing where it does not. */
export function signSentence(result: SweepResult, at: number): string {
  const signs = result.extremes[at]?.signs;
  if (signs === null || signs === undefined) return "";
  const { below, above } = signs;
  const measured = measuredCount(result, at);
  const all = countOf(measured, "combination");
  const open = measured - below - above;
  if (below + above === 0) return `Whether it is above or below 0, luck hides in all ${all}.`;
  const rest = open === 0 ? "" : `; in ${formatCount(open)} luck hides which`;
  return `Of ${all}, it is surely above 0 in ${formatCount(above)} and surely below in ${formatCount(below)}${rest}.`;
}

/** How a measure changes along a setting, in words for the head of its rows. */
export function courseSentence({ course, points, highest, lowest }: MainEffect): string {
  if (points.length === 1) return "It had one value only.";
  const at = (place: number): string => valueText(points[place]!.value);
  switch (course) {
    case "rises":
      return `The higher, the more: highest at ${at(highest)}.`;
    case "falls":
      return `The higher, the less: lowest at ${at(lowest)}.`;
    case "peaks":
      return `It turns: highest at ${at(highest)}, lower on both sides.`;
    case "dips":
      return `It turns: lowest at ${at(lowest)}, higher on both sides.`;
    case "differs":
      return `Highest at ${at(highest)}, lowest at ${at(lowest)}.`;
    case "unclear":
      return "Luck could explain all differences.";
    case "same":
      return "It makes no difference at all.";
  }
}

/** Where the best value of a setting turns with another one. */
export function turnSentence(
  { settings }: SweepResult,
  { setting, other, best }: Turn,
  measure: Measure,
): string {
  const word = measure.better === undefined ? "highest" : "best";
  const groups: { value: number | string; others: (number | string)[] }[] = [];
  for (const each of best) {
    const last = groups[groups.length - 1];
    if (last?.value === each.value) last.others.push(each.other);
    else groups.push({ value: each.value, others: [each.other] });
  }
  const parts = groups.map(({ value, others }) => {
    const [from, to] = [others[0]!, others[others.length - 1]!].map(valueText);
    return `${valueText(value)} while ${settings[other]!.name} is ${from === to ? from : `${from} to ${to}`}`;
  });
  return `The ${word} ${settings[setting]!.name} depends on ${settings[other]!.name}: ${listOf(parts)}.`;
}

/** All turns of a measure, those that luck can hardly explain; a sentence where there are none. */
export function turnSentences(result: SweepResult, at: number): readonly string[] {
  if (result.design !== "cartesian" || result.settings.length < 2) return [];
  const measure = result.measures[at]!;
  const turns = result.turns[at]!;
  if (turns.length > 0) return turns.slice(0, 4).map((turn) => turnSentence(result, turn, measure));
  return [
    `For the ${metricNoun(measure.key, measure.label)}, no setting has a ${measure.better === undefined ? "highest" : "best"} value that surely depends on another setting.`,
  ];
}

function levelOf(result: SweepResult, at: number, cell: number): string {
  return sayLevel(result.cells[cell]!.spreads[at]!.mean, result.measures[at]!.unit);
}
