import type { SweepResult } from "../../experiment/sweep/sweepResult.ts";
import type { Figure } from "../charts/chartKind.ts";
import { termIndexes } from "../findings/terms.ts";
import { formatCount } from "../format.ts";
import { metricTitle } from "../sentences/metricWords.ts";
import { cellFormat, unitOfCells } from "./cellText.ts";
import { drawCurvePanels } from "./curvePanels.ts";

/** The first measure over the weeks, a small chart for each combination or each value. */
export function curveFigures({ cells, curves, measures }: SweepResult): readonly Figure[] {
  const { key, label, unit } = measures[0]!;
  if (curves === null) return [];
  const { weeks, panels } = curves;
  const formatOne = cellFormat(
    panels.flatMap(({ band }) => [...band.q10, ...band.q50, ...band.q90]),
    unit,
  );
  const title = `${metricTitle(key, label)} week by week`;
  const counted = unitOfCells(unit);
  const whose =
    panels.length === cells.length
      ? "Each small chart is one combination."
      : "Each small chart takes together all combinations with that value.";
  return [
    {
      name: "curves",
      title,
      caption: `${whose} The number at the right end is the middle future in the last week${counted === "" ? "" : `, ${counted}`}.`,
      drawings: [
        {
          name: "curves",
          title,
          description: panels
            .map(
              ({ title: name, band }) =>
                `${name}: ${formatOne(band.q50[0]!)} to ${formatOne(band.q50[band.q50.length - 1]!)}`,
            )
            .join("; "),
          draw: (size) => drawCurvePanels({ name: "curves", weeks, panels, formatOne }, size),
        },
      ],
      table: {
        caption: `${label} (${key}), middle future${counted === "" ? "" : `, ${counted}`}`,
        columns: ["week", ...panels.map((panel) => panel.title)],
        rows: termIndexes(weeks).map((index) => [
          formatCount(weeks[index]!),
          ...panels.map((panel) => formatOne(panel.band.q50[panel.weeks.indexOf(weeks[index]!)] ?? NaN)),
        ]),
      },
    },
  ];
}
