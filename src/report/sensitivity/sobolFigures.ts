import { rankFactors } from "../../experiment/sensitivity/ranking.ts";
import type { MetricSensitivity, SensitivityResult } from "../../experiment/sensitivity/sensitivityResult.ts";
import type { Figure } from "../charts/chartKind.ts";
import { NO_VALUE } from "../format.ts";
import { metricNoun } from "../sentences/metricWords.ts";
import { metricScale, showEstimate, showShareEstimate } from "./metricScale.ts";
import { slugOf } from "./morrisFigures.ts";
import { wordsOf } from "./sensitivitySentences.ts";
import { drawShares, type ShareRow } from "./shareChart.ts";
import { standingWord } from "./standingWord.ts";
import { drawTornado, type TornadoBar } from "./tornadoChart.ts";

const SHOWN = 12;

/** Shares of the variance of single futures, settings and luck. None where the metric did not vary. */
export function sobolShares(result: SensitivityResult, metric: MetricSensitivity): Figure[] {
  const { sobol, key, label } = metric;
  if (sobol === undefined || !Number.isFinite(sobol.variance)) return [];
  const ranked = rankFactors(result, metric).filter(({ standing }) => standing !== "fixed");
  const rows = ranked.slice(0, SHOWN).map(({ at, factor }): ShareRow => {
    const { S1, ST, S1Single, STExpected } = sobol.factors[at]!;
    const several = result.replicates > 1;
    return {
      label: factor.label,
      alone: several ? S1Single : S1,
      total: several ? STExpected : ST,
      isLuck: false,
    };
  });
  if (Number.isFinite(sobol.split.seed.value))
    rows.push({ label: "Luck", alone: sobol.split.luck, total: sobol.split.seed, isLuck: true });
  const name = `shares-${slugOf(key)}`;
  const title = `Where differences in the ${metricNoun(key, label)} come from`;
  return [
    {
      name,
      title,
      caption:
        "Alone: by how much the differences would shrink, were this one settled. Together with others: also what it does only in company with other settings, or luck with settings. What settings do together counts for each of them. A share below 0 is an error of the estimate and means about 0. At the right stand both numbers.",
      drawings: [
        {
          name,
          title,
          description: wordsOf(result, metric).answer,
          draw: (size) => drawShares(rows, name, size),
        },
      ],
      table: {
        caption: `${label}: shares of the variance, of 100. S1 and ST are those of means over the futures of a point and depend on how many these are; the others are those of single futures`,
        columns: ["setting", "range", "alone", "with other settings", "with luck too", "S1", "ST", "verdict"],
        rows: [
          ...rankFactors(result, metric).map(({ at, factor, standing, isSmall }) => {
            const { S1, ST, S1Single, STExpected, STSingle } = sobol.factors[at]!;
            const shares = [S1Single, STExpected, STSingle, S1, ST].map((share) =>
              standing === "fixed" ? NO_VALUE : showShareEstimate(share),
            );
            return [factor.label, factor.range, ...shares, standingWord({ standing, isSmall })];
          }),
          [
            "Luck",
            "",
            showShareEstimate(sobol.split.luck),
            "",
            showShareEstimate(sobol.split.seed),
            "",
            "",
            "",
          ],
        ],
      },
    },
  ];
}

/** Which way settings move a metric: upper against lower half of their ranges. None where none can be told so. */
export function sobolTornado(result: SensitivityResult, metric: MetricSensitivity): Figure[] {
  const { sobol, steps = [], key, label, unit } = metric;
  if (!Number.isFinite(sobol?.variance)) return [];
  const scale = metricScale(
    unit,
    steps.map(({ value }) => value),
  );
  const bars = rankFactors(result, metric)
    .filter(
      ({ at, factor, standing }) =>
        standing !== "fixed" && factor.isOrdered && Number.isFinite(steps[at]?.value),
    )
    .map(({ at, factor }): TornadoBar => {
      const { value, conf } = steps[at]!;
      return {
        label: factor.label,
        shown: showEstimate(scale, value, conf),
        down: Math.max(0, -value),
        up: Math.max(0, value),
        ...(conf > 0 ? { whisker: [value - conf, value + conf] as const } : {}),
        tone: Math.abs(value) > conf ? "told" : "doubtful",
      };
    })
    .sort((left, right) => right.down + right.up - (left.down + left.up));
  if (bars.length === 0) return [];
  const name = `tornado-${slugOf(key)}`;
  const title = `Which way settings move the ${metricNoun(key, label)}`;
  const shownUnit = scale.unit === "" ? "" : `, ${scale.unit}`;
  return [
    {
      name,
      title,
      caption:
        "A share does not say which way a setting works; this does. It is the mean of futures in the upper half of a setting's range minus mean of those in the lower half, others being anywhere. A setting that raises it here and lowers it there shows a short bar.",
      drawings: [
        {
          name,
          title,
          description: bars.map((bar) => `${bar.label}: ${bar.shown}`).join("; "),
          draw: (size) =>
            drawTornado(
              bars.slice(0, SHOWN),
              `upper half minus lower half${shownUnit}`,
              scale.show,
              name,
              size,
            ),
        },
      ],
      table: {
        caption: `${label}: upper half of the range minus lower half${shownUnit}`,
        columns: ["setting", "difference"],
        rows: bars.map((bar) => [bar.label, bar.shown]),
      },
    },
  ];
}
