import type { CompareResult } from "../../experiment/compare/compareResult.ts";
import type { Manifest } from "../../experiment/manifest.ts";
import type { Figure } from "../charts/chartKind.ts";
import { DOT_COUNT } from "../findings/ending.ts";
import { formatCount } from "../format.ts";
import { sayDifference, saySigned } from "../formatUnit.ts";
import { metricNoun } from "../sentences/metricWords.ts";
import { countOf, listOf, quoted } from "../sentences/words.ts";
import type { StudyPage, StudySection } from "../study/studyPage.ts";
import {
  identicalSentence,
  metricOf,
  pairSentence,
  scanSentence,
  weightSentence,
  winSentence,
} from "./compareSentences.ts";
import { curveFigure } from "./curveFigure.ts";
import { dotsFigure } from "./dotsFigure.ts";
import { forestFigure } from "./forestFigure.ts";
import { winsFigure } from "./winsFigure.ts";

/** Most figures of one kind: further ones are only in the tables. */
const FIGURES_MAXIMUM = 12;
/** Most pairs whose answers, and most numbers, that stand at the top. */
const ANSWERS_AT_TOP = 3;
const FIGURES_AT_TOP = 3;

/** The page of a comparison. */
export function comparePage(result: CompareResult, { study }: Manifest): StudyPage {
  const { arms, pairs } = result;
  const others = pairs.filter(({ reference }) => reference === 0);
  const names = arms.map(({ name }) => quoted(name));
  const identical = pairs.flatMap((pair) => identicalSentence(pair, arms) ?? []);
  const most = Math.max(...arms.map(({ finished }) => finished));
  return {
    title:
      arms.length === 2
        ? `${arms[1]!.name} or ${arms[0]!.name}?`
        : `${arms[0]!.name} and ${formatCount(arms.length - 1)} others`,
    description: `${listOf(names)}, under the same luck: future by future, only what differs between them can make a difference.`,
    answer: answerOf(result),
    notes: [
      ...identical,
      ...(most < DOT_COUNT
        ? [
            `With ${countOf(most, "future")}, a count can move by luck alone. Run ${DOT_COUNT} or more before you rely on one.`,
          ]
        : []),
    ],
    keyFigures: keyFigures(result),
    sections: [
      differencesSection(result),
      ...(arms.length > 2 ? [winsSection(result)] : []),
      curvesSection(
        result,
        study.arms.map(({ scenario }) => scenario.weeks),
      ),
      dotsSection(result),
    ],
    limits: [
      ...others.map(
        (pair) => `${others.length === 1 ? "" : `${quoted(arms[pair.other]!.name)}: `}${scanSentence(pair)}`,
      ),
      assumedSentence(result),
      "A chance here is a share of simulated futures that differ by luck. It holds no doubt about the settings themselves.",
    ],
  };
}

/** Of two scenarios who beats whom and by how much; of three all pairs; of more the first of those against the first. */
function answerOf(result: CompareResult): string {
  const { arms, pairs, headline } = result;
  if (pairs.length === 1) return pairSentence(pairs[0]!, result);
  return pairs
    .filter(({ reference }) => reference === 0 || arms.length === ANSWERS_AT_TOP)
    .slice(0, ANSWERS_AT_TOP)
    .map((pair) => {
      const [reference, other] = [arms[pair.reference]!, arms[pair.other]!];
      return winSentence(metricOf(pair, headline[0]!), reference.name, other.name);
    })
    .join(" ");
}

/** Of two scenarios the first metrics; of several the first metric of each against the first. */
function keyFigures({ arms, pairs, headline }: CompareResult): StudyPage["keyFigures"] {
  const others = pairs.filter(({ reference }) => reference === 0).slice(0, FIGURES_AT_TOP);
  const shown =
    others.length === 1
      ? headline.slice(0, FIGURES_AT_TOP).map((key) => ({ pair: others[0]!, key }))
      : others.map((pair) => ({ pair, key: headline[0]! }));
  return shown.flatMap(({ pair, key }) => {
    const { difference, unit, label, n, higherCount, lowerCount } = metricOf(pair, key);
    if (n === 0) return [];
    const interval = Number.isFinite(difference.low)
      ? ` (95 % interval ${saySigned(difference.low, unit)} to ${saySigned(difference.high, unit)})`
      : "";
    return [
      {
        figure: sayDifference(difference.mean, unit),
        sentence: `difference in ${metricNoun(key, label)}, ${quoted(arms[pair.other]!.name)} minus ${quoted(arms[pair.reference]!.name)}${interval}. Higher in ${formatCount(higherCount)} and lower in ${formatCount(lowerCount)} of ${countOf(n, "future")}.`,
      },
    ];
  });
}

function differencesSection(result: CompareResult): StudySection {
  const figure = forestFigure(result);
  const others = result.pairs.filter(({ reference }) => reference === 0);
  const weight = others.length === 1 ? weightSentence(others[0]!, result) : "";
  return {
    key: "differences",
    heading: "What is the difference, and does it matter?",
    introduction: [
      weight,
      "The mark is the mean difference, the line its 95 % interval. Each is counted in the smallest difference that would matter, so that all fit on one axis: inside the shaded zone a difference is too small to matter.",
      "Filled circle: clearly better, or clearly higher. Ring: clearly worse, or clearly lower. Square: too small to matter, or still open. An arrowhead: it goes on beyond the edge.",
    ],
    figures: figure === undefined ? [] : [figure],
    empty:
      Math.max(...result.arms.map(({ finished }) => finished)) < 2
        ? "With fewer than two futures each, no difference can be set against luck."
        : "No outcome varies between futures, so there is no difference to set against luck.",
  };
}

function winsSection(result: CompareResult): StudySection {
  return {
    key: "wins",
    heading: "Who is ahead of whom?",
    introduction: [],
    figures: [winsFigure(result)],
    empty: "",
  };
}

function curvesSection(result: CompareResult, weeks: readonly number[]): StudySection {
  const figures = result.curves.flatMap(
    (curve): Figure | Figure[] =>
      curveFigure(curve, Math.min(weeks[curve.reference]!, weeks[curve.other]!), result) ?? [],
  );
  return {
    key: "over-time",
    heading: "When does the difference arise?",
    introduction: [
      "Each future under one scenario is set against the same future under the other. The line is the middle of these differences at each week; zero means no difference.",
      ...moreSentence(figures.length, "differences_weeks.csv"),
    ],
    figures: figures.slice(0, FIGURES_MAXIMUM),
    empty: "The weekly table was not written, or holds nothing to compare.",
  };
}

function dotsSection(result: CompareResult): StudySection {
  const figures = result.dots.flatMap((dots): Figure | Figure[] => {
    const pair = result.pairs.find(({ reference, other }) => reference === 0 && other === dots.other)!;
    return dotsFigure(metricOf(pair, dots.metric), dots, result) ?? [];
  });
  return {
    key: "futures",
    heading: "How often, and by how much?",
    introduction: [
      "Each dot is one possible future lived twice, once under each scenario. It shows how much luck is left when all that can be shared is shared.",
      ...moreSentence(figures.length, "runs.csv"),
    ],
    figures: figures.slice(0, FIGURES_MAXIMUM),
    empty: "No future has a value under both scenarios.",
  };
}

function moreSentence(count: number, table: string): string[] {
  return count <= FIGURES_MAXIMUM
    ? []
    : [
        `The first ${FIGURES_MAXIMUM} of ${formatCount(count)} are shown; the numbers behind the others are in ${table}.`,
      ];
}

function assumedSentence({ pairs, headline }: CompareResult): string {
  const assumed = headline.map((key) => metricOf(pairs[0]!, key)).filter((row) => row.smallestAssumed);
  if (assumed.length === 0) return "What difference would matter was given for every outcome shown.";
  return `Nobody said what difference would matter in ${listOf(assumed.map(({ metric, label }) => metricNoun(metric, label)))}. A fifth of the spread between the futures of the first scenario was assumed.`;
}
