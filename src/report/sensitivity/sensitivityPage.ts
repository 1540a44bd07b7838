import type { Manifest } from "../../experiment/manifest.ts";
import { baseOf } from "../../experiment/manifest.ts";
import { leadOf, rankFactors } from "../../experiment/sensitivity/ranking.ts";
import type { MetricSensitivity, SensitivityResult } from "../../experiment/sensitivity/sensitivityResult.ts";
import { formatCount } from "../format.ts";
import { metricNoun } from "../sentences/metricWords.ts";
import { countOf, quoted } from "../sentences/words.ts";
import type { StudyPage, StudySection } from "../study/studyPage.ts";
import { metricScale, showEstimate, showShareEstimate } from "./metricScale.ts";
import { morrisScreening, morrisTornado, slugOf } from "./morrisFigures.ts";
import { wordsOf } from "./sensitivitySentences.ts";
import { sobolShares, sobolTornado } from "./sobolFigures.ts";

/** The page of a study of sensitivity. */
export function sensitivityPage(result: SensitivityResult, manifest: Manifest): StudyPage {
  const isMorris = result.method === "morris";
  return {
    title: `${baseOf(manifest).name}: what matters`,
    description: `Which settings move the results of this scenario, and how much is luck: ${designWords(result)}.`,
    answer: wordsOf(result, result.metrics[0]!).answer,
    notes: [],
    keyFigures: isMorris ? morrisKeyFigures(result) : sobolKeyFigures(result),
    sections: result.metrics.map((metric) => metricSection(result, metric)),
    limits: limitsOf(result),
  };
}

function designWords({ method, factors, units, replicates }: SensitivityResult): string {
  const futures = countOf(replicates, "future");
  return method === "morris"
    ? `${countOf(factors.length, "setting")} in ${countOf(units, "walk")} through their ranges, each point in ${futures}`
    : `${countOf(factors.length, "setting")} in ${countOf(units, "block")} of ${factors.length + 2} points, each point in ${futures}`;
}

/** What moves one metric: in words, as a tornado or as shares, and how or which way. */
function metricSection(result: SensitivityResult, metric: MetricSensitivity): StudySection {
  const { answer, more } = wordsOf(result, metric);
  const draw = metric.morris === undefined ? [sobolShares, sobolTornado] : [morrisTornado, morrisScreening];
  return {
    key: `metric-${slugOf(metric.key)}`,
    heading: `What moves the ${metricNoun(metric.key, metric.label)}?`,
    introduction: [answer, ...more],
    figures: draw.flatMap((each) => each(result, metric)),
    empty: answer,
  };
}

function morrisKeyFigures(result: SensitivityResult): StudyPage["keyFigures"] {
  const [metric] = result.metrics;
  const { morris, unit, key, label } = metric!;
  const { leaders } = leadOf(rankFactors(result, metric!));
  const [top] = leaders;
  const scale = metricScale(unit, [morris!.luckSd, top?.size ?? NaN]);
  const range = (shown: string): string => `${shown} ${scale.unit}`.trim();
  return [
    {
      figure: formatCount(result.factors.length),
      sentence: `${result.factors.length === 1 ? "setting was" : "settings were"} varied, in ${countOf(result.runs, "run")}.`,
    },
    ...(top === undefined
      ? []
      : [
          {
            figure: range(showEstimate(scale, top.size, top.conf)),
            sentence: `is how far ${quoted(top.factor.label, 80)} moves the ${metricNoun(key, label)} over its whole range, on average.`,
          },
        ]),
    ...(Number.isFinite(morris!.luckSd)
      ? [
          {
            figure: range(scale.show(morris!.luckSd)),
            sentence:
              "is how far futures of the same settings lie apart through luck alone (standard deviation).",
          },
        ]
      : []),
  ];
}

function sobolKeyFigures({ metrics }: SensitivityResult): StudyPage["keyFigures"] {
  const { sobol, key, label } = metrics[0]!;
  const { factors, luck, both } = sobol!.split;
  if (!Number.isFinite(factors.value)) return [];
  return [
    {
      figure: `${showShareEstimate(factors)} of 100`,
      sentence: `of the differences in the ${metricNoun(key, label)} come from the settings that were varied.`,
    },
    {
      figure: `${showShareEstimate(luck)} of 100`,
      sentence: "come from luck alone, whatever the settings are.",
    },
    {
      figure: `${showShareEstimate(both)} of 100`,
      sentence: "come from luck that depends on the settings.",
    },
  ];
}

function limitsOf({ method, factors, replicates, units }: SensitivityResult): string[] {
  const common = [
    "It holds for the ranges that were tried. A setting with a narrow range looks weak, whatever it could do outside.",
    "Settings that were not varied stand where the scenario has them. They may matter as much.",
    `Each point was run in ${countOf(replicates, "future")}. Points of one ${method === "morris" ? "walk" : "block"} share their luck, so that what sets them apart is the settings.`,
  ];
  return method === "morris"
    ? [
        ...common,
        `It is a screening: ${countOf(units, "walk")} through ${countOf(factors.length, "setting")} tell strong settings from weak ones. They do not split the differences among them; the method sobol does.`,
      ]
    : [
        ...common,
        "Intervals come from drawing the blocks anew. They are rather too wide than too narrow, since the points lie more evenly than by chance.",
      ];
}
