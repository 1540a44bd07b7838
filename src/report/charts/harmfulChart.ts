import type { Findings } from "../findings/findings.ts";
import { formatOfHundred } from "../format.ts";
import { bandDescription, harmfulCaption } from "../sentences/captions.ts";
import { drawBandChart } from "./bandChart.ts";
import { bandTable } from "./bandTable.ts";
import type { ChartKind, Figure } from "./chartKind.ts";
import { TONES } from "./tones.ts";

/** Share of all use that lowers instruction, over time. */
export const harmfulChart: ChartKind = {
  key: "harm",
  heading: () => "How much of the use does harm?",
  introduction: () => [
    "A use is one teacher who works with one practice. Some practices look good and lower instruction. Others raise it in most places but not where they do not fit. The chart counts, of 100 uses in a week, those that lower instruction where they are.",
  ],
  figures,
  empty: "Nothing is in use, or this run did not record it. So there is no share to show.",
};

const TICKS = [0, 0.25, 0.5, 0.75, 1];

function figures(findings: Findings): readonly Figure[] {
  const { harmful, kind, summary } = findings;
  if (harmful === undefined || !harmful.band.q50.some((share) => Number.isFinite(share))) return [];
  const title = "Uses that lower instruction, over time";
  const { weeks, band } = harmful;
  const input = {
    name: "harm",
    weeks,
    weekCount: summary.weekCount,
    band,
    kind,
    tone: TONES.lowers,
    valueLabel: "harmful uses, of 100",
    formatOne: formatOfHundred,
    // Always 0 to 100: a small share has to look small.
    extent: [0, 1] as const,
    ticks: TICKS,
  };
  return [
    {
      name: "harm",
      title,
      caption: harmfulCaption(findings),
      drawings: [
        {
          name: "harm",
          title,
          description: bandDescription(harmful, kind, formatOfHundred),
          draw: (size) => drawBandChart(input, size),
        },
      ],
      table: bandTable("Of 100 uses, how many lower instruction", weeks, band, kind, formatOfHundred),
    },
  ];
}
