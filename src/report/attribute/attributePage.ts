import type { AttributeResult, MetricAttribution } from "../../experiment/attribute/attributeResult.ts";
import type { Manifest } from "../../experiment/manifest.ts";
import type { Figure } from "../charts/chartKind.ts";
import { DOT_COUNT } from "../findings/ending.ts";
import { formatCount } from "../format.ts";
import { formatDifference, formatSigned } from "../formatUnit.ts";
import { metricNoun } from "../sentences/metricWords.ts";
import { countOf, quoted } from "../sentences/words.ts";
import type { StudyPage, StudySection } from "../study/studyPage.ts";
import {
  answerSentence,
  attributionOf,
  byPart,
  interactionSentence,
  sumsSentence,
  switchSentence,
  switchTitle,
} from "./attributeSentences.ts";
import { contrastFigure } from "./contrastFigure.ts";
import { partsFigure } from "./partsFigure.ts";
import { togetherFigure } from "./togetherFigure.ts";

/** Most metrics that are drawn; the others are in attribution.csv. */
const METRICS_DRAWN = 4;

/** The page of an attribution. */
export function attributePage(result: AttributeResult, { caseCount }: Manifest): StudyPage {
  const { from, to, switches, futures } = result;
  const drawn = result.headline.slice(0, METRICS_DRAWN).map((key) => attributionOf(result, key));
  return {
    title: `From ${from} to ${to}: what is due to what`,
    description: `${countOf(switches.length, "switch leads", "switches lead")} from ${quoted(from)} to ${quoted(to)}. ${caseCount === 2 ? "Both scenarios" : `All ${formatCount(caseCount)} combinations`} were run under the same luck.`,
    answer: answerSentence(result),
    notes:
      futures < DOT_COUNT
        ? [
            futures === 1
              ? "With one single future, this cannot tell the parts from luck."
              : `With ${countOf(futures, "future")}, luck can still shift the parts: mind their intervals.`,
          ]
        : [],
    keyFigures: keyFigures(result),
    sections: [
      partsSection(drawn, result),
      ...(switches.length < 2 ? [] : [aloneSection(drawn, result), togetherSection(drawn, result)]),
    ],
    limits: [
      `“Off” or “on” means the values named above. Between other values the parts would be others: they are parts of the way from ${quoted(from)} to ${quoted(to)} and of no other.`,
      "The order of the week is part of the game. What acts earlier in a week meets what acts later, in the same order under every combination.",
      "A part says what a switch brings in these simulations, on average over all orders of turning them. It does not say that turning it is possible, or what that would cost.",
      "The intervals hold luck only. They hold no doubt about the settings themselves.",
    ],
  };
}

function keyFigures(result: AttributeResult): StudyPage["keyFigures"] {
  const metric = attributionOf(result, result.headline[0]!);
  if (metric.n === 0) return [];
  const noun = metricNoun(metric.metric, metric.label);
  return byPart(metric)
    .slice(0, 3)
    .map((at) => {
      const { shapley } = metric.switches[at]!;
      const interval = Number.isFinite(shapley.low)
        ? ` (95 % interval ${formatSigned(shapley.low, metric.unit)} to ${formatSigned(shapley.high, metric.unit)})`
        : "";
      return {
        figure: formatDifference(shapley.mean, metric.unit),
        sentence: `is the part of ${quoted(switchTitle(result.switches[at]!))} in the change in ${noun}${interval}.`,
      };
    });
}

function partsSection(drawn: readonly MetricAttribution[], result: AttributeResult): StudySection {
  return {
    key: "parts",
    heading: "What is due to what?",
    introduction: [
      "The part of a switch is what turning it brings, on average over all orders in which the switches can be turned. So the parts add up to the whole, in every single future. A bar shows the part, the line below it the 95 % interval; hatched bars lead down, or to the worse.",
      ...result.switches.map(switchSentence),
      ...result.unchanged,
    ],
    figures: drawn.flatMap((metric): Figure | Figure[] => partsFigure(metric, result) ?? []),
    empty: "No future has a value with every combination, so there is nothing to share out.",
  };
}

function aloneSection(drawn: readonly MetricAttribution[], result: AttributeResult): StudySection {
  return {
    key: "alone",
    heading: "Do single switches add up?",
    introduction: drawn.map(sumsSentence).filter((sentence) => sentence !== ""),
    figures: drawn.flatMap((metric): Figure | Figure[] => contrastFigure(metric, result) ?? []),
    empty: "No future has a value with every combination.",
  };
}

function togetherSection(drawn: readonly MetricAttribution[], result: AttributeResult): StudySection {
  return {
    key: "together",
    heading: "Which switches act together?",
    introduction: [
      "Two switches act together where turning one changes what the other brings. Above zero each makes more of the other; below zero each takes away from the other.",
      ...drawn.map((metric) => interactionSentence(metric, result)).filter((sentence) => sentence !== ""),
    ],
    figures: drawn.flatMap((metric): Figure | Figure[] => togetherFigure(metric, result) ?? []),
    empty: "No future has a value with every combination.",
  };
}
