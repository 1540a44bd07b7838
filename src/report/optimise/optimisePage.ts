import type { OptimiseResult } from "../../experiment/optimise/optimiseResult.ts";
import type { DataTable, Figure } from "../charts/chartKind.ts";
import { formatCount, formatOfHundred } from "../format.ts";
import { countOf, listOf } from "../sentences/words.ts";
import type { StudyPage } from "../study/studyPage.ts";
import { cellFormat, unitOfCells, valueText } from "../sweep/cellText.ts";
import { drawDotRows } from "../sweep/dotRows.ts";
import { drawFrontier, type FrontierPoint } from "./frontierChart.ts";
import {
  answerSentence,
  costNoun,
  costText,
  doubtSentences,
  fateWords,
  goalList,
  percent,
} from "./optimiseSentences.ts";

/** Plans that have a row of their own in the chart. */
const ROWS_MOST = 40;

/** The page of a search for the cheapest plan. */
export function optimisePage(result: OptimiseResult): StudyPage {
  const { chance, confidence, goals, name, plans, rounds, runs } = result;
  return {
    title: name,
    description: `What is asked: ${goalList(goals)}, in at least ${percent(chance)} of futures, with as little as possible of: ${costNoun(result)}. What could be turned: ${listOf(result.settings.map((setting) => setting.name))}.`,
    answer: answerSentence(result),
    failedFutures: ", which counts as missing the goal",
    notes: [],
    keyFigures: keyFigures(result),
    sections: [
      {
        key: "frontier",
        heading: "What does more buy?",
        introduction: [
          ...doubtSentences(result),
          `${countOf(plans.length, "plan")} raced in ${countOf(rounds, "round")}, ${countOf(runs, "future")} in all. After each round, plans left the race that surely miss the goal, or that surely cost no less than one that surely reaches it; the futures of the others were doubled. All plans share their luck.`,
          `The bounds hold for all plans and all rounds together: with ${percent(confidence)} confidence none of them is wrong.`,
        ],
        figures: frontierFigures(result),
        empty: "Nothing measured what the plans cost.",
      },
      {
        key: "plans",
        heading: "What became of each plan?",
        introduction: [
          "“Misses” and “no cheaper” are sure; “open” is what luck still hides. A plan that left the race early has few futures, so that its bar is long.",
        ],
        figures: planFigures(result),
        empty: `There are ${formatCount(plans.length)} plans, too many for a chart; plans.csv has them all.`,
      },
    ],
    limits: limitsOf(result),
  };
}

function keyFigures(result: OptimiseResult): StudyPage["keyFigures"] {
  const { decision, plans, runs, futuresMost } = result;
  const chosen = plans[decision.plan]!;
  const whole = plans.length * futuresMost;
  const word = decision.kind === "none" ? "plan that no other came nearer than" : "plan chosen";
  return [
    {
      figure: `${Math.floor(chosen.low * 100)} to ${Math.ceil(chosen.high * 100)} of 100`,
      sentence: `futures: there the chance of the ${word} lies, all plans and rounds allowed for.`,
    },
    ...(Number.isFinite(chosen.cost.mean)
      ? [{ figure: costText(result, chosen), sentence: `is the ${costNoun(result)} of the ${word}.` }]
      : []),
    {
      figure: formatCount(runs),
      sentence:
        runs < whole
          ? `futures were run instead of ${formatCount(whole)}, as plans left the race.`
          : "futures were run; no plan left the race early.",
    },
  ];
}

function frontierFigures(result: OptimiseResult): readonly Figure[] {
  const { chance, cost, decision, frontier, plans } = result;
  const points = plans
    .filter((plan) => Number.isFinite(plan.cost.mean))
    .map((plan): FrontierPoint => ({
      ...{ cost: plan.cost.mean, share: plan.hits / plan.futures, low: plan.low, high: plan.high },
      fate: plan.fate,
      isChosen: decision.kind !== "none" && plan.plan === decision.plan,
      isOnFrontier: frontier.includes(plan.plan),
      label: plan.values.map(valueText).join(", "),
    }));
  if (points.length === 0) return [];
  const formatOne = cost.isSetting
    ? valueText
    : cellFormat(
        points.map((point) => point.cost),
        cost.unit,
      );
  // "Cost in money" says its unit itself.
  const unit = cost.isSetting || cost.unit === "currency" ? "" : unitOfCells(cost.unit);
  const title = `Chance against ${costNoun(result)}`;
  const input = {
    ...{ points, chance, formatCost: formatOne },
    costLabel: unit === "" ? costNoun(result) : `${costNoun(result)}, ${unit}`,
  };
  return [
    {
      name: "frontier",
      title,
      caption:
        "The steps lead along the plans that no other one beats in both: no plan was seen above and to the left of them. Plans that left the race early were seen in few futures.",
      drawings: [
        {
          name: "frontier",
          title,
          description: `A point for each of ${countOf(points.length, "plan")}. ${answerSentence(result)}`,
          draw: (size) => drawFrontier(input, size),
        },
      ],
      table: frontierTable(result, formatOne),
    },
  ];
}

function frontierTable(result: OptimiseResult, formatCost: (cost: number) => string): DataTable {
  return {
    caption: "Plans that no other one beats in cost and chance, the cheapest first",
    columns: [
      result.settings.map(({ name }) => name).join(", "),
      costNoun(result),
      "reached in",
      "at least",
      "at most",
    ],
    rows: result.frontier.map((place) => {
      const { values, cost, hits, futures, low, high } = result.plans[place]!;
      return [
        values.map(valueText).join(", "),
        formatCost(cost.mean),
        `${formatCount(hits)} of ${formatCount(futures)}`,
        percent(low, "down"),
        percent(high, "up"),
      ];
    }),
  };
}

function planFigures(result: OptimiseResult): readonly Figure[] {
  const { chance, plans, settings } = result;
  if (plans.length > ROWS_MOST) return [];
  const title = "Chance of each plan";
  const names = settings.map(({ name }) => name).join(", ");
  const rows = plans.map((plan) => ({
    label: `${plan.values.map(valueText).join(", ")}: ${fateWords(result, plan, chance)}`,
    ...{ mean: plan.hits / plan.futures, low: plan.low, high: plan.high },
  }));
  const key = { dot: "share of its futures", bar: "where its true chance lies" };
  return [
    {
      name: "plans",
      title,
      caption: `Of 100 futures, in how many the goals are reached. Each row is a plan: ${names}.`,
      drawings: [
        {
          name: "plans",
          title,
          description: rows.map(({ label, mean }) => `${label}, ${formatOfHundred(mean)}`).join("; "),
          draw: (size) => drawDotRows([{ title: names, note: "", rows }], formatOfHundred, size, key),
        },
      ],
      table: {
        caption: "All plans",
        columns: [names, "what became of it", costNoun(result), "reached in", "at least", "at most"],
        rows: plans.map((plan) => [
          plan.values.map(valueText).join(", "),
          fateWords(result, plan, chance),
          Number.isFinite(plan.cost.mean) ? costText(result, plan) : "–",
          `${formatCount(plan.hits)} of ${formatCount(plan.futures)}`,
          percent(plan.low, "down"),
          percent(plan.high, "up"),
        ]),
      },
    },
  ];
}

function limitsOf({ unmeasured, runs, plans, cost }: OptimiseResult): string[] {
  return [
    `It tried ${countOf(plans.length, "plan")}. What lies between them was not tried, and could be cheaper.`,
    "It looks at the last week alone: a goal may be reached then and not before.",
    ...(unmeasured === 0
      ? []
      : [
          `In ${formatCount(unmeasured)} of ${countOf(runs, "future")} there was nothing to measure, for example no use at all, or the run failed. They count as missed.`,
        ]),
    ...(cost.isSetting
      ? []
      : [
          "Costs are means over the futures, compared as if their errors were about normal; their prices are settings like others.",
        ]),
  ];
}
