import { scaleLinear } from "d3-scale";
import type { CurvePanel } from "../../experiment/sweep/sweepResult.ts";
import { LEAST_FOR_BANDS } from "../findings/findings.ts";
import type { Mark } from "../marks.ts";
import { TIME_AXIS_HEIGHT, text, timeAxis, valueAxis } from "../charts/axes.ts";
import { bandMarks } from "../charts/bandMarks.ts";
import { WIDE, type DrawingBody, type Size } from "../charts/chartKind.ts";
import { bandKey, keyRows } from "../charts/key.ts";
import { textWidth, wrapText } from "../charts/textWidth.ts";
import { KEY_TONE, TONES } from "../charts/tones.ts";
import type { CellFormat } from "./cellText.ts";

/** What all panels share. */
export interface CurvePanelsInput {
  readonly name: string;
  readonly weeks: readonly number[];
  readonly panels: readonly CurvePanel[];
  readonly formatOne: CellFormat;
}

const PLOT_HEIGHT = 120;
const TITLE_HEIGHT = 52;

/** A small chart over the weeks for each combination, all on one scale. */
export function drawCurvePanels(
  { name, weeks, panels, formatOne }: CurvePanelsInput,
  size: Size,
): DrawingBody {
  const columns = size === WIDE ? Math.min(3, panels.length) : 1;
  const gap = 34;
  const width = (size.width - gap * (columns - 1)) / columns;
  const kind = panels.every(({ futures }) => futures >= LEAST_FOR_BANDS) ? "many" : "few";
  const shown = panels.flatMap(({ band }) => (kind === "many" ? [...band.q10, ...band.q90] : band.q50));
  const known = shown.filter((value) => Number.isFinite(value));
  const scale = scaleLinear(
    known.length === 0 ? [0, 1] : [Math.min(0, ...known), Math.max(0, ...known)],
    [0, 1],
  ).nice(3);
  const ticks = scale.ticks(3);
  const key = keyRows(bandKey(KEY_TONE, kind, `${name}-${size.name}-key`), size.width);
  const height = TITLE_HEIGHT + PLOT_HEIGHT + TIME_AXIS_HEIGHT;
  const marks = panels.flatMap((panel, place): readonly Mark[] => {
    const left = (place % columns) * (width + gap);
    const top = key.height + 8 + Math.floor(place / columns) * (height + 22);
    const plotLeft = left + Math.max(...ticks.map((tick) => textWidth(formatOne(tick)))) + 10;
    const plotRight = left + width - textWidth(formatOne(lastOf(panel)), true) - 12;
    const x = scaleLinear([0, Math.max(1, weeks[weeks.length - 1]!)], [plotLeft, plotRight]);
    const y = scaleLinear(scale.domain(), [top + TITLE_HEIGHT + PLOT_HEIGHT, top + TITLE_HEIGHT]);
    const last = lastOf(panel);
    return [
      ...wrapText(panel.title, width, true)
        .slice(0, 2)
        .map((part, at) => text(left, top + 16 + at * 20, part, "start", true)),
      ...valueAxis(ticks, y, plotLeft, plotRight, formatOne),
      ...timeAxis(weeks[weeks.length - 1]!, x, top + TITLE_HEIGHT, top + TITLE_HEIGHT + PLOT_HEIGHT),
      ...bandMarks({
        ...{ weeks: panel.weeks, band: panel.band, x, y, tone: TONES.raises, kind },
        hatchId: `${name}-${size.name}-hatch-${place + 1}`,
      }),
      ...(Number.isFinite(last) ? [text(plotRight + 6, y(last) + 5.5, formatOne(last), "start", true)] : []),
    ];
  });
  const rows = Math.ceil(panels.length / columns);
  return { height: key.height + 8 + rows * (height + 22) - 22, marks: [...key.marks, ...marks] };
}

function lastOf({ band }: CurvePanel): number {
  return band.q50[band.q50.length - 1] ?? NaN;
}
