import { latinHypercube } from "../../core/latinHypercube.ts";
import { seedKey } from "../../core/seedKey.ts";
import { TODAY } from "../../scenario/board/headlines.ts";
import { valueAt } from "../../scenario/vary/factorValues.ts";
import { slug } from "../slug.ts";
import type { Change, Study, StudyCase } from "../study/study.ts";
import type { TableName } from "../tables.ts";
import { PROBE_FUTURES, type BoardDesign } from "./boardDesign.ts";

/** Columns of cases.csv and runs.csv that say what a case is. */
export const boardFactors = ["plan", "changed", "changed_to"] as const;

/** The cases of a study for the board by what they are for. Where there is no plan, none are for it. */
export interface BoardCases {
  /** Today's path, then the plans. */
  readonly plans: readonly StudyCase[];
  readonly perils: readonly StudyCase[];
  /** Of each assumption: both ends for today, then both for the main plan. */
  readonly assumptions: readonly {
    readonly today: readonly [low: StudyCase, high: StudyCase];
    readonly plan: readonly [low: StudyCase, high: StudyCase] | null;
  }[];
  /** One future each. */
  readonly unknown: { readonly today: readonly StudyCase[]; readonly plan: readonly StudyCase[] };
  /** All of them in their order. */
  readonly all: readonly StudyCase[];
}

/** The cases of a study, made from nothing but the study. */
export function boardCases({ arms, replicates, design }: Study<BoardDesign>): BoardCases {
  const all: StudyCase[] = [];
  const probes = Math.min(PROBE_FUTURES, replicates);
  const brief: readonly TableName[] = design.headline.kind === "use" ? ["runs", "practices"] : ["runs"];
  const add = (
    label: string,
    changes: readonly Change[],
    factors: readonly (string | number)[],
    futures: StudyCase["replicates"],
  ): StudyCase => {
    const isPlan = factors[1] === "";
    const made = { number: all.length, arm: 0, label: slug(label), changes, replicates: futures, factors };
    all.push(isPlan ? made : { ...made, brief });
    return all.at(-1)!;
  };
  const few = { first: 0, count: probes };
  const every = { first: 0, count: replicates };
  const main = design.plans[0] ?? null;
  const plans = [
    add(arms[0]!.name, [], [TODAY, "", ""], every),
    ...design.plans.map(({ name, changes }) => add(name, changes, [name, "", ""], every)),
  ];
  const perils = design.perils.map(({ key, changes }) =>
    add(`without ${key}`, changes, [main?.name ?? TODAY, `without ${key}`, ""], few),
  );
  const ends = (
    name: string,
    changes: readonly Change[],
    { path, min, max }: BoardDesign["assumptions"][number]["range"],
  ): [StudyCase, StudyCase] => [
    add(`${name} ${path} low`, [...changes, { path, value: min }], [name, path, min], few),
    add(`${name} ${path} high`, [...changes, { path, value: max }], [name, path, max], few),
  ];
  const assumptions = design.assumptions.map(({ range }) => ({
    today: ends(TODAY, [], range),
    plan: main === null ? null : ends(main.name, main.changes, range),
  }));
  const unknown = { today: [] as StudyCase[], plan: [] as StudyCase[] };
  const draws = design.unknown ? drawsOf(design, probes, arms[0]!.scenario.seed) : [];
  draws.forEach((drawn, first) => {
    const one = { first, count: 1 };
    unknown.today.push(add("today unknown", drawn, [TODAY, "all assumptions", first], one));
    if (main !== null)
      unknown.plan.push(
        add(`${main.name} unknown`, [...main.changes, ...drawn], [main.name, "all assumptions", first], one),
      );
  });
  return { plans, perils, assumptions, unknown, all };
}

/** Assumptions of each future, drawn from what is plausible so that every part of each range has its turn. */
function drawsOf({ assumptions }: BoardDesign, count: number, seed: string): Change[][] {
  const points = latinHypercube(count, assumptions.length, seedKey(seed));
  return Array.from({ length: count }, (_, row) =>
    assumptions.map(({ range }, at) => ({
      path: range.path,
      value: valueAt(range, points[row * assumptions.length + at]!),
    })),
  );
}
