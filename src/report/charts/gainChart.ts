import { scaleLinear } from "d3-scale";
import type { MetricSeries } from "../../experiment/summary.ts";
import type { Findings, FutureKind } from "../findings/findings.ts";
import { formatGain } from "../format.ts";
import { bandDescription, bandSentence, gainCaption } from "../sentences/captions.ts";
import { drawBandChart } from "./bandChart.ts";
import { bandTable } from "./bandTable.ts";
import type { ChartKind, Figure } from "./chartKind.ts";
import { TONES } from "./tones.ts";

/** Mean gain in instruction since the start, over time. */
export const gainChart: ChartKind = {
  key: "gain",
  heading: () => "Does teaching get better?",
  introduction: ({ kind }) => [
    "A gain of 1 SD is the usual distance between a teacher and the average at the start. A gain of 0 means that teaching stays as it was.",
    bandSentence(kind),
  ],
  figures,
  empty: "This run did not record how much teaching gains over time.",
};

function figures(findings: Findings): readonly Figure[] {
  const { gain, kind, summary } = findings;
  if (gain === undefined) return [];
  const title = "Mean gain in teaching over time";
  const { extent, ticks } = gainExtent(gain, kind);
  const input = {
    name: "gain",
    weeks: gain.weeks,
    weekCount: summary.weekCount,
    band: gain.band,
    kind,
    tone: TONES.raises,
    valueLabel: "gain in teaching since the start, SD",
    formatOne: formatGain,
    extent,
    ticks,
  };
  return [
    {
      name: "gain",
      title,
      caption: gainCaption(findings),
      drawings: [
        {
          name: "gain",
          title,
          description: bandDescription(gain, kind, formatGain),
          draw: (size) => drawBandChart(input, size),
        },
      ],
      table: bandTable(
        "Mean gain in teaching since the start, in SD",
        gain.weeks,
        gain.band,
        kind,
        formatGain,
      ),
    },
  ];
}

// Zero is always in sight, and tiny gains do not fill the plot: a flat line has to look flat.
const LEAST_EXTENT = 0.1;

function gainExtent(
  gain: MetricSeries,
  kind: FutureKind,
): { extent: readonly [number, number]; ticks: readonly number[] } {
  const shown = kind !== "many" ? [gain.band.q50] : [gain.band.q10, gain.band.q50, gain.band.q90];
  const values = shown.flat().filter((value) => Number.isFinite(value));
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const missing = Math.max(0, LEAST_EXTENT - (high - low)) / 2;
  const scale = scaleLinear(
    [low < 0 ? low - missing : 0, high > 0 || low === 0 ? high + missing : 0],
    [0, 1],
  ).nice(5);
  const [from, to] = scale.domain() as [number, number];
  return { extent: [from, to], ticks: scale.ticks(5) };
}
