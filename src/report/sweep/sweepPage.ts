import type { SweepResult } from "../../experiment/sweep/sweepResult.ts";
import { isGrid } from "../../experiment/sweep/combinations.ts";
import { formatCount } from "../format.ts";
import { sayLevel } from "../formatUnit.ts";
import { metricNoun } from "../sentences/metricWords.ts";
import { countOf, listOf } from "../sentences/words.ts";
import type { StudyPage, StudySection } from "../study/studyPage.ts";
import { curveFigures } from "./curveFigures.ts";
import { unitOfCells } from "./cellText.ts";
import { combinationFigures, effectFigures } from "./effectFigures.ts";
import { heatFigures } from "./heatFigures.ts";
import { scatterFigures } from "./scatterFigures.ts";
import { combinationWords, ends, extremesSentence } from "./sweepSentences.ts";

/** The page of a sweep. */
export function sweepPage(result: SweepResult): StudyPage {
  const { name, replicates } = result;
  return {
    title: name,
    description: describeDesign(result),
    answer: extremesSentence(result, 0),
    notes:
      replicates === 1
        ? ["Each combination has one single future: what is luck and what is not, this cannot tell."]
        : [],
    keyFigures: result.measures.slice(0, 4).flatMap((_, at) => keyFigure(result, at)),
    sections: sectionsOf(result),
    limits: limitsOf(result),
  };
}

function describeDesign({ cells, design, replicates, settings }: SweepResult): string {
  const names = listOf(settings.map(({ name }) => name));
  const how = {
    cartesian: "every value with every other",
    zip: "their values side by side",
    "latin hypercube": "spread evenly over their ranges",
    sobol: "spread evenly over their ranges",
  }[design];
  // One setting has no other to be combined with.
  const varied =
    settings.length === 1 && isGrid(design) ? `What varied: ${names}.` : `What varied: ${names}, ${how}.`;
  if (cells.length === 1) return `${varied} There is one combination, of ${countOf(replicates, "future")}.`;
  return `${varied} That makes ${countOf(cells.length, "combination")} of ${countOf(replicates, "future")} each. All combinations share their luck: future by future, only the settings differ.`;
}

function keyFigure(result: SweepResult, at: number): StudyPage["keyFigures"] {
  const extremes = result.extremes[at];
  const measure = result.measures[at]!;
  if (extremes === null || extremes === undefined) return [];
  const [best, worst] = ends(extremes, measure);
  const level = (cell: number): number => result.cells[cell]!.spreads[at]!.mean;
  const noun = metricNoun(measure.key, measure.label);
  const where = combinationWords(result.settings, result.cells[best]!.values);
  const word = measure.better === undefined ? "highest" : "best";
  const sentence =
    result.cells.length === 1
      ? `is the ${noun}, on average over the futures.`
      : extremes.difference.clarity === "same"
        ? `is the ${noun} in all combinations, on average over the futures.`
        : `is the range of the ${noun} over the combinations, ${word} with ${where}.`;
  const [low, high] = [level(best), level(worst)].sort((left, right) => left - right) as [number, number];
  return [{ figure: rangeOf(low, high, measure.unit), sentence }];
}

/** Two levels with their unit once: "47 to 59 of 100". */
function rangeOf(low: number, high: number, unit: string): string {
  const [from, to] = [low, high].map((value) => sayLevel(value, unit)) as [string, string];
  const words = unitOfCells(unit);
  return from === to
    ? from
    : words !== "" && from.endsWith(` ${words}`)
      ? `${from.slice(0, -words.length - 1)} to ${to}`
      : `${from} to ${to}`;
}

function sectionsOf(result: SweepResult): readonly StudySection[] {
  const { design, measures, settings } = result;
  const each = (draw: typeof heatFigures) => measures.flatMap((_, at) => draw(result, at));
  const isFilled = !isGrid(design);
  const points = each(scatterFigures);
  const sections: StudySection[] = [];
  if (design === "cartesian" && settings.length > 1) {
    sections.push({
      key: "map",
      heading: "Which combinations are best?",
      introduction: [
        "A row and a column name two settings; the number where they meet is the mean over the futures of that combination.",
        "“Surely” means: beyond what luck explains in 95 of 100 such studies, all comparisons together.",
      ],
      figures: each(heatFigures),
      empty: "There are too many values for a map; the sections below and summary.csv have the numbers.",
    });
  }
  if (design === "cartesian") {
    sections.push({
      key: "effects",
      heading: settings.length > 1 ? "What does each setting do by itself?" : "What does it do?",
      introduction: [
        "The bar is the range in which the mean over endlessly many futures most likely lies. All rows share their luck, so differences between them can be surer than the bars look; the line above the rows says which are.",
        ...(settings.length > 1
          ? ["What holds on average over all other settings need not hold for each of their values."]
          : []),
      ],
      figures: each(effectFigures),
      empty: "There are too many values for rows; the points below show them.",
    });
  }
  if (design === "zip") {
    sections.push({
      key: "combinations",
      heading: "Which combinations are best?",
      introduction: ["All settings changed together, so nobody can tell here which of them does what."],
      figures: each(combinationFigures),
      empty: "There are too many combinations for a chart; summary.csv has the numbers.",
    });
  }
  if (isFilled || points.length > 0) {
    sections.push({
      key: "points",
      heading: isFilled ? "What does each setting do?" : "What do the settings with many values do?",
      introduction: [
        "Each point is one combination. Where the line rises or falls, the setting matters by itself; how far the points scatter around it is the work of the other settings and of luck.",
      ],
      figures: points,
      empty: "Nothing was measured.",
    });
  }
  sections.push({
    key: "curves",
    heading: "How does it go, week by week?",
    introduction: [],
    figures: curveFigures(result),
    empty:
      "There are no curves to show: either no weekly table was written (--tables runs,weeks), or there are too many combinations.",
  });
  return sections;
}

function limitsOf({ cells, measures, settings }: SweepResult): string[] {
  return [
    `It tried ${countOf(cells.length, "combination")} of ${countOf(settings.length, "setting")}. Between the values that were tried, and beyond them, it can be otherwise.`,
    `It looks at ${countOf(measures.length, "measure")} after the last week. The more measures and combinations one looks at, the more often something looks striking by luck; the comparisons of combinations allow for their number (${formatCount((cells.length * (cells.length - 1)) / 2)} pairs), not for that of the measures.`,
  ];
}
