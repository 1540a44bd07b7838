import { leadOf, rankFactors, type Lead, type RankedFactor } from "../../experiment/sensitivity/ranking.ts";
import type { MetricSensitivity, SensitivityResult } from "../../experiment/sensitivity/sensitivityResult.ts";
import { formatCount } from "../format.ts";
import { metricNoun } from "../sentences/metricWords.ts";
import { countOf, listOf, quoted } from "../sentences/words.ts";
import { metricScale, showShareEstimate } from "./metricScale.ts";

/** What a study tells of one metric, in sentences that hold whatever came out. */
export interface MetricWords {
  /** What moves it most. */
  readonly answer: string;
  /** The rest: what comes next, what hardly matters, what made no difference, how much is luck. */
  readonly more: readonly string[];
}

/** Settings named in a list; of more the number is told. */
const NAMED = 5;

/** The sentences of one metric. */
export function wordsOf(result: SensitivityResult, metric: MetricSensitivity): MetricWords {
  const ranked = rankFactors(result, metric);
  const name = `the ${metricNoun(metric.key, metric.label)}`;
  const fixed = ranked.filter(({ standing }) => standing === "fixed");
  const fixedWords =
    fixed.length === 0
      ? []
      : [
          `${namesOf(fixed)} ${be(fixed)} held at one value, so nothing is told of ${fixed.length === 1 ? "it" : "them"}.`,
        ];
  if (fixed.length === ranked.length)
    return {
      answer: `Every setting was held at one value, so this cannot tell what moves ${name}.`,
      more: [],
    };
  if (ranked.every(({ standing }) => standing === "unknown" || standing === "fixed"))
    return { answer: unknownAnswer(metric, name), more: fixedWords };
  const lead = leadOf(ranked);
  const { leaders } = lead;
  const told = ranked.filter(({ standing }) => standing === "told");
  const next = told.filter((each) => !leaders.includes(each));
  const large = next.filter(({ isSmall }) => !isSmall);
  const small = next.filter(({ isSmall }) => isSmall);
  const doubtful = ranked.filter(({ standing }) => standing === "doubtful");
  const none = ranked.filter(({ standing }) => standing === "none");
  return {
    answer: answerOf(lead, ranked, name),
    more: [
      ...(large.length === 0
        ? []
        : [
            `After ${leaders.length === 1 ? "it" : "them"} ${large.length === 1 ? "comes" : "come"} ${namesOf(large, true)}.`,
          ]),
      ...(small.length === 0
        ? []
        : [
            `${namesOf(small)} hardly ${small.length === 1 ? "matters" : "matter"}: less than a tenth of what the strongest setting does.`,
          ]),
      ...(doubtful.length === 0 || leaders.length === 0 ? [] : [doubtfulWords(doubtful)]),
      ...(none.length === 0 ? [] : [`${namesOf(none)} made no difference to it in any future.`]),
      ...fixedWords,
      ...luckWords(result, metric, leaders),
      ...(metric.missing === 0
        ? []
        : [
            `It has no value in ${countOf(metric.missing, "future")} of ${formatCount(result.runs)}, which are left out.`,
          ]),
    ],
  };
}

function unknownAnswer({ sobol }: MetricSensitivity, name: string): string {
  // Without any variance there is nothing to share out.
  return sobol !== undefined && sobol.blocks > 0
    ? `Whatever was varied, ${name} came out the same.`
    : `There are too few values of ${name} to tell what moves it.`;
}

function answerOf({ leaders, rivals }: Lead, ranked: readonly RankedFactor[], name: string): string {
  if (leaders.length === 0) {
    return ranked.every(({ standing }) => standing === "none" || standing === "fixed")
      ? `Nothing that was varied made any difference to ${name}.`
      : `No setting's effect on ${name} can be told from luck with so few runs.`;
  }
  const most = rivals.length === 0 ? "most" : "most for certain";
  const others =
    rivals.length === 0
      ? ""
      : ` ${rivals.length === 1 ? "Another one" : `${formatCount(rivals.length)} others`} may move it as much, which so few runs cannot tell.`;
  if (leaders.length === 1)
    return `What moves ${name} ${most} is ${nameOf(leaders[0]!)}${directionOf(leaders[0]!, name)}.${others}`;
  if (leaders.length <= 3)
    return `${namesOf(leaders)} move ${name} ${most}; which of them more cannot be told from so few runs.${others}`;
  return `No single setting stands out: ${formatCount(leaders.length)} settings move ${name} about alike, among them ${listOf(leaders.slice(0, 3).map(nameOf))}.${others}`;
}

function directionOf({ direction }: RankedFactor, name: string): string {
  return direction === 0 ? "" : `: the higher it is set, the ${direction > 0 ? "higher" : "lower"} ${name}`;
}

function doubtfulWords(doubtful: readonly RankedFactor[]): string {
  const one = doubtful.length === 1;
  return `For ${one ? nameOf(doubtful[0]!) : countOf(doubtful.length, "setting")} so few runs cannot tell an effect from luck: ${one ? "it" : "each"} may matter a little or not at all.`;
}

/** How much is luck; nothing where each point had one future. */
function luckWords(
  { replicates }: SensitivityResult,
  { morris, sobol, unit }: MetricSensitivity,
  leaders: readonly RankedFactor[],
): string[] {
  if (replicates === 1)
    return [
      "Each point was run in one future only, so this cannot tell how much is luck: give more with -r.",
    ];
  if (morris !== undefined) {
    if (!Number.isFinite(morris.luckSd)) return [];
    const sizes = leaders.map(({ size }) => size);
    const scale = metricScale(unit, [morris.luckSd, ...sizes]);
    const beside =
      leaders.length === 0
        ? ""
        : `; over its whole range, the strongest setting moves it by ${scale.show(sizes[0]!)} on average`;
    return [
      `Luck alone makes futures of the same settings differ by ${scale.show(morris.luckSd)} ${scale.unit} (standard deviation)${beside}.`,
    ];
  }
  const { factors, luck, both } = sobol!.split;
  if (!Number.isFinite(factors.value)) return [];
  return [
    `Of all differences between futures (their variance), the settings that were varied account for ${showShareEstimate(factors)} of 100, luck alone for ${showShareEstimate(luck)}, and luck that depends on the settings for ${showShareEstimate(both)}.`,
  ];
}

function be(list: readonly unknown[]): string {
  return list.length === 1 ? "was" : "were";
}

function nameOf({ factor }: RankedFactor): string {
  return quoted(factor.label, 120);
}

/** Names of settings as a list; `withDirection` adds which way each goes. */
function namesOf(list: readonly RankedFactor[], withDirection = false): string {
  const shown = list.slice(0, NAMED).map((each) => {
    const way = each.direction === 0 ? "" : each.direction > 0 ? " (raises it)" : " (lowers it)";
    return nameOf(each) + (withDirection ? way : "");
  });
  const left = list.length - shown.length;
  return listOf(left > 0 ? [...shown, `${formatCount(left)} more`] : shown);
}
