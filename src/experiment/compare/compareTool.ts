import { join } from "node:path";
import { quantileOfSorted } from "../../core/statistics.ts";
import { metrics } from "../../model/metrics/index.ts";
import { readTable } from "../readTable.ts";
import { slug } from "../slug.ts";
import { readFinals, type Finals } from "../study/finals.ts";
import type { Study, StudyCase, StudyTool } from "../study/study.ts";
import { writeCompareTables } from "./compareTables.ts";
import { comparedMetrics } from "./comparedMetrics.ts";
import { compareMetric, scanOf } from "./comparePair.ts";
import type { CompareDesign, CompareResult, PairComparison } from "./compareResult.ts";
import { differenceCurves } from "./differenceCurves.ts";

/** Most single differences that a result holds for each metric: more stand in it as so many quantiles. */
const DOTS_MAXIMUM = 1000;

/** Scenarios beside one another under the same luck: one case an arm. */
export const compareTool: StudyTool<CompareDesign, CompareResult> = {
  kind: "compare",
  isStatic: true,

  async nextCases({ arms, replicates }, done) {
    if (done > 0) return [];
    const labels = uniqueLabels(arms.map(({ name }) => slug(name)));
    return labels.map((label, arm) => ({
      number: arm,
      arm,
      label,
      changes: [],
      replicates: { first: 0, count: replicates },
      factors: [],
    }));
  },

  async analyse({ study, cases, folder }) {
    const finals = await readFinals(
      folder,
      cases,
      comparedMetrics.map(({ key }) => key),
    );
    const digests = await readDigests(folder);
    const pairs = pairsOf(cases.length).map(([reference, other]) =>
      comparePair(study.design, finals, digests, cases[reference]!, cases[other]!),
    );
    // What is measured over a whole run has no weeks.
    const weekly = study.metrics.flatMap((key) => metrics.find((metric) => metric.key === key) ?? []);
    const curves = study.tables.includes("weeks") ? await differenceCurves(folder, cases, weekly) : [];
    writeCompareTables(folder, cases, pairs, curves);
    return {
      arms: study.arms.map(({ name }, at) => ({
        name,
        changes: study.design.changes[at] ?? [],
        ...endOf(digests, cases[at]!),
      })),
      headline: study.metrics,
      pairs,
      curves,
      dots: dotsOf(study, finals, cases),
    };
  },
};

/** Labels in which no two are the same: a second "plan" becomes "plan-2". */
function uniqueLabels(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    let unique = label;
    for (let number = 2; taken.has(unique); number++) unique = `${label}-${number}`;
    taken.add(unique);
    return unique;
  });
}

/** Every two of so many, those with the first before the others. */
function pairsOf(count: number): [number, number][] {
  return Array.from({ length: count }, (_, reference) =>
    Array.from({ length: count - reference - 1 }, (_, step): [number, number] => [
      reference,
      reference + step + 1,
    ]),
  ).flat();
}

/** Digest of each finished run, by "case replicate". */
async function readDigests(folder: string): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  const columns = ["case", "replicate", "status", "digest"];
  await readTable(join(folder, "runs.csv"), columns, ([number, replicate, status, digest]) => {
    if (status === "done") digests.set(`${number} ${replicate}`, digest!);
  });
  return digests;
}

function digestsOf(
  digests: ReadonlyMap<string, string>,
  { number, replicates }: StudyCase,
): (string | undefined)[] {
  return Array.from({ length: replicates.count }, (_, at) =>
    digests.get(`${number} ${replicates.first + at}`),
  );
}

function endOf(
  digests: ReadonlyMap<string, string>,
  studyCase: StudyCase,
): { finished: number; failed: number } {
  const finished = digestsOf(digests, studyCase).filter((digest) => digest !== undefined).length;
  return { finished, failed: studyCase.replicates.count - finished };
}

function comparePair(
  design: CompareDesign,
  finals: Finals,
  digests: ReadonlyMap<string, string>,
  reference: StudyCase,
  other: StudyCase,
): PairComparison {
  const compared = comparedMetrics.map((metric, at) =>
    compareMetric(metric, finals.valuesOf(reference, at), finals.valuesOf(other, at), design),
  );
  const [from, to] = [reference, other].map((each) => digestsOf(digests, each));
  const both = from!.filter((digest, at) => digest !== undefined && to![at] !== undefined);
  return {
    reference: reference.arm,
    other: other.arm,
    futures: both.length,
    identicalFutures: from!.filter((digest, at) => digest !== undefined && digest === to![at]).length,
    metrics: compared,
    ...scanOf(compared),
  };
}

/** Differences of single futures from the first arm, ascending. */
function dotsOf(
  { metrics }: Study,
  finals: Finals,
  [first, ...others]: readonly StudyCase[],
): CompareResult["dots"] {
  return others.flatMap((other) =>
    metrics.map((metric) => {
      const at = finals.metrics.indexOf(metric);
      const from = finals.valuesOf(first!, at);
      const differences = finals.valuesOf(other, at).map((value, future) => value - from[future]!);
      const sorted = Float64Array.from(differences.filter((difference) => difference === difference)).sort();
      const values =
        sorted.length <= DOTS_MAXIMUM
          ? Array.from(sorted)
          : Array.from({ length: DOTS_MAXIMUM }, (_, dot) =>
              quantileOfSorted(sorted, (dot + 0.5) / DOTS_MAXIMUM),
            );
      return { other: other.arm, metric, values };
    }),
  );
}
