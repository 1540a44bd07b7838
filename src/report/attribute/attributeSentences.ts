import type {
  AttributeResult,
  MeanInterval,
  MetricAttribution,
  Switch,
} from "../../experiment/attribute/attributeResult.ts";
import { NO_VALUE, formatCount } from "../format.ts";
import { formatDifference, formatSigned } from "../formatUnit.ts";
import { headingOf } from "../sections/settingsMark.ts";
import { metricNoun } from "../sentences/metricWords.ts";
import { countOf, listOf, quoted } from "../sentences/words.ts";

/** Most settings of a switch that are told one by one. */
const SETTINGS_TOLD = 8;

/** A switch as a label: "Diffusion of responsibility". */
export function switchTitle({ name }: Switch): string {
  return headingOf(name);
}

/** The attribution of one metric. */
export function attributionOf({ metrics }: AttributeResult, key: string): MetricAttribution {
  return metrics.find(({ metric }) => metric === key)!;
}

/** A mean with its interval: "+0.05 SD (95 % interval +0.03 to +0.06)". */
export function withInterval({ mean, low, high }: MeanInterval, unit: string): string {
  const shown = formatDifference(mean, unit);
  return Number.isFinite(low)
    ? `${shown} (95 % interval ${formatSigned(low, unit)} to ${formatSigned(high, unit)})`
    : shown;
}

/** A mean and its interval as two cells of a table. */
export function intervalCells({ mean, low, high }: MeanInterval, unit: string): string[] {
  const interval = Number.isFinite(low)
    ? `${formatSigned(low, unit)} to ${formatSigned(high, unit)}`
    : NO_VALUE;
  return [formatSigned(mean, unit), interval];
}

/** Places of the switches, the largest part first. */
export function byPart({ switches }: MetricAttribution): number[] {
  return switches
    .map((_, at) => at)
    .sort(
      (left, right) =>
        Math.abs(switches[right]!.shapley.mean) - Math.abs(switches[left]!.shapley.mean) || left - right,
    );
}

/** The answer: how far the two scenarios are apart on the first metric, and which part is the largest. */
export function answerSentence(result: AttributeResult): string {
  const { from, to, switches, headline } = result;
  const metric = attributionOf(result, headline[0]!);
  const noun = metricNoun(metric.metric, metric.label);
  const way = `From ${quoted(from)} to ${quoted(to)}`;
  if (metric.n === 0) return `${way}, no future has a value of the ${noun} with every combination.`;
  const { total, unit } = metric;
  const parts = byPart(metric);
  if (total.mean === 0 && metric.switches.every(({ shapley }) => shapley.mean === 0))
    return `${way}, the ${noun} does not change, whichever of the switches are turned.`;
  const whole = `${way}, the ${noun} changes by ${withInterval(total, unit)}.`;
  if (switches.length === 1)
    return `${whole} All of it is due to ${quoted(switchTitle(switches[0]!))}, the only switch.`;
  const largest = parts.slice(0, 3);
  const nameOf = (at: number): string => quoted(switchTitle(switches[at]!));
  const told = largest.map(
    (at) => `${nameOf(at)} ${formatDifference(metric.switches[at]!.shapley.mean, unit)}`,
  );
  const open = largest.filter((at) => couldBeLuck(metric.switches[at]!.shapley));
  const doubt =
    open.length === 0
      ? ""
      : open.length === largest.length
        ? ` Luck alone could explain each of ${told.length === 2 ? "the two" : "them"}.`
        : ` Luck alone could explain ${open.length === 1 ? "that" : "those"} of ${listOf(open.map(nameOf))}.`;
  const all = told.length === switches.length ? "The parts are" : "The largest parts are";
  return `${whole} ${all} those of ${listOf(told)}.${doubt}`;
}

/** Whether the 95 % interval holds 0; false where there is none, or where no future moves at all. */
function couldBeLuck({ low, high }: MeanInterval): boolean {
  return low <= 0 && high >= 0 && low < high;
}

/** That single switches do not add up, with the sums, or that they do. */
export function sumsSentence(metric: MetricAttribution): string {
  const { unit, total, switches } = metric;
  if (metric.n === 0) return "";
  const sum = (pick: "first" | "last"): number =>
    switches.reduce((before, each) => before + each[pick].mean, 0);
  const [alone, last] = [sum("first"), sum("last")];
  const shown = (value: number): string => formatDifference(value, unit);
  const noun = metricNoun(metric.metric, metric.label);
  if (shown(alone) === shown(total.mean) && shown(last) === shown(total.mean))
    return `In ${noun}, the switches add up here: turned one at a time they come to ${shown(alone)}, as the whole does.`;
  return `In ${noun}, turned one at a time the switches come to ${shown(alone)}; each taken as the last one, to ${shown(last)}. The whole is ${shown(total.mean)}. What one does depends on the others, so only the parts add up to it.`;
}

/** The two switches that do most together beyond what they do apart; empty where no interval is off zero. */
export function interactionSentence(metric: MetricAttribution, { switches }: AttributeResult): string {
  const clear = metric.interactions.filter(({ index }) => index.low > 0 || index.high < 0);
  const [most] = [...clear].sort((left, right) => Math.abs(right.index.mean) - Math.abs(left.index.mean));
  const noun = metricNoun(metric.metric, metric.label);
  if (most === undefined)
    return metric.interactions.length === 0 || metric.n < 2
      ? ""
      : `In ${noun}, no two switches clearly act together.`;
  const names = `${quoted(switchTitle(switches[most.one]!))} and ${quoted(switchTitle(switches[most.other]!))}`;
  return `In ${noun}, ${names} act together most: turned together they bring ${withInterval(most.index, metric.unit)} beyond what each brings without the other.`;
}

/** What a switch turns, a sentence. */
export function switchSentence(each: Switch): string {
  const { settings } = each;
  const told = settings
    .slice(0, SETTINGS_TOLD)
    .map(({ label, path, from, to }) => `${quoted(label, 120)} (${path}) from ${from} to ${to}`);
  const more = settings.length - told.length;
  const list = more > 0 ? [...told, `${formatCount(more)} more`] : told;
  return `${switchTitle(each)}: ${listOf(list)}.`;
}

/** How many futures the numbers of a metric come from. */
export function futuresSentence({ n, missing }: MetricAttribution): string {
  if (missing === 0) return `${countOf(n, "future")}, each under every combination.`;
  return `${countOf(n, "future")}, each under every combination; ${formatCount(missing)} without a value under one of them ${missing === 1 ? "is" : "are"} left out.`;
}
