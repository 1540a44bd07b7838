import type { Figure } from "../charts/chartKind.ts";
import type { PageData } from "../live/pageData.ts";
import { readBoard } from "./facts.ts";
import { differenceFigure, fiftyFigure, timeFigure } from "./figures.ts";

/** The charts of the overview for the report's first plan, as files of their own. */
export function boardFigures({ result, district, system }: PageData): readonly Figure[] {
  const [today, main] = result.plans;
  const plan = main === undefined ? null : { name: main.name, futures: main.futures };
  const facts = readBoard({
    result,
    headline: result.headline,
    plan,
    district,
    isOwnNetwork: system.kind === "import",
  });
  const both = { today: today!.futures, plan: plan?.futures ?? null };
  const { verdict } = facts;
  return [
    fiftyFigure(facts, "fifty"),
    ...(both.plan === null || verdict === null || verdict.of === 0
      ? []
      : [differenceFigure(facts, { ...both, plan: both.plan }, verdict, "pairs")]),
    timeFigure(facts, result, both, "time"),
  ];
}
