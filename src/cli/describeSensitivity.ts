import type { Manifest } from "../experiment/manifest.ts";
import { baseOf } from "../experiment/manifest.ts";
import { rankFactors, screenedFactors } from "../experiment/sensitivity/ranking.ts";
import type { MetricSensitivity, SensitivityResult } from "../experiment/sensitivity/sensitivityResult.ts";
import { metricScale, showEstimate, showShareEstimate } from "../report/sensitivity/metricScale.ts";
import { countOf } from "../report/sentences/words.ts";
import { wordsOf } from "../report/sensitivity/sensitivitySentences.ts";
import { standingWord } from "../report/sensitivity/standingWord.ts";

/** Settings that are listed; sensitivity.csv has all. */
const LISTED = 10;

/** What `spreadwell sensitivity` prints: a short table for each metric, and what to do next. */
export function describeSensitivity(result: SensitivityResult, manifest: Manifest): string {
  const { method, factors, runs } = result;
  const varied = factors.filter(({ isFixed }) => !isFixed).length;
  const head = `${baseOf(manifest).name}: ${countOf(varied, "setting")} varied in ${runs} runs (${method})`;
  const parts = result.metrics.map((metric) => metricLines(result, metric).join("\n"));
  const handed = method === "morris" ? screenedFactors(result) : [];
  const next =
    handed.length === 0
      ? []
      : [
          `Next, split the differences in ${result.metrics[0]!.key} among the leading settings and luck, for the same scenario:\n  --method sobol ${handed.map((path) => `--vary ${path}`).join(" ")}`,
        ];
  return [head, ...parts, ...next].join("\n\n");
}

function metricLines(result: SensitivityResult, metric: MetricSensitivity): string[] {
  const ranked = rankFactors(result, metric);
  const listed = ranked.slice(0, LISTED);
  const cells = metric.morris === undefined ? sobolCells(result, metric) : morrisCells(metric);
  const rows = [
    cells.head,
    ...listed.map(({ at, factor, standing, isSmall }) => [
      factor.path,
      ...(standing === "fixed" ? [] : cells.of(at)),
      standingWord({ standing, isSmall }),
    ]),
    ...cells.luck,
  ];
  const left = ranked.length - listed.length;
  return [
    wordsOf(result, metric).answer,
    ...textColumns(rows),
    ...(left > 0 ? [`  and ${left} more: see sensitivity.csv`] : []),
  ];
}

interface Cells {
  readonly head: readonly string[];
  readonly of: (at: number) => readonly string[];
  readonly luck: readonly (readonly string[])[];
}

function morrisCells({ morris, key, unit }: MetricSensitivity): Cells {
  const { factors, luckSd } = morris!;
  const scale = metricScale(unit, [luckSd, ...factors.map(({ muStar }) => muStar)]);
  return {
    head: [key, "mu*", "mu", "sigma", ""],
    of: (at) => {
      const { mu, muStar, muStarConf, sigma } = factors[at]!;
      return [showEstimate(scale, muStar, muStarConf), scale.show(mu), scale.show(sigma)];
    },
    luck: Number.isFinite(luckSd) ? [["luck (standard deviation)", scale.show(luckSd), "", "", ""]] : [],
  };
}

function sobolCells({ replicates }: SensitivityResult, { sobol, key }: MetricSensitivity): Cells {
  const { factors, split } = sobol!;
  return {
    head: [`${key}, shares of 100`, "alone", "with others", ""],
    of: (at) => {
      const { S1, ST, S1Single, STExpected } = factors[at]!;
      return (replicates > 1 ? [S1Single, STExpected] : [S1, ST]).map(showShareEstimate);
    },
    luck: Number.isFinite(split.seed.value)
      ? [["luck", showShareEstimate(split.luck), showShareEstimate(split.seed), ""]]
      : [],
  };
}

/** Rows as lines with columns one below the other: names to the left, numbers to the right, the verdict after them. */
function textColumns(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => (row.length === count ? row[column]!.length : 0))),
  );
  widths[0] = Math.max(...rows.map(([name]) => name!.length));
  return rows.map((row) => {
    if (row.length < count) return `  ${row[0]!.padEnd(widths[0]!)}  ${row.at(-1)!}`.trimEnd();
    const cells = row.map((content, column) =>
      column === 0 || column === count - 1
        ? content.padEnd(widths[column]!)
        : content.padStart(widths[column]!),
    );
    return `  ${cells.join("  ")}`.trimEnd();
  });
}
