import { scaleLinear } from "d3-scale";
import { mark, type Mark } from "../marks.ts";
import type { PracticeFinding } from "../findings/practices.ts";
import type { FutureKind } from "../findings/findings.ts";
import { formatOfHundred } from "../format.ts";
import { directionLabel } from "../sentences/practiceWords.ts";
import { TIME_AXIS_HEIGHT, text, timeAxis, valueAxis } from "./axes.ts";
import { bandMarks } from "./bandMarks.ts";
import { fitText, textWidth } from "./textWidth.ts";
import { TONES, directionGlyph } from "./tones.ts";

/** What all panels of a drawing share. */
export interface PanelFrame {
  readonly width: number;
  readonly plotHeight: number;
  readonly weekCount: number;
  readonly kind: FutureKind;
}

/** Height of a panel with its two lines of title and its axis. */
export function panelHeight(frame: PanelFrame): number {
  return TITLE_HEIGHT + frame.plotHeight + TIME_AXIS_HEIGHT;
}

const TITLE_HEIGHT = 58;
const TICKS = [0, 0.5, 1];

/** One practice: its name, what it does, and how many of 100 use it, week by week. */
export function drawPanel(
  practice: PracticeFinding,
  frame: PanelFrame,
  left: number,
  top: number,
  hatchId: string,
): readonly Mark[] {
  const { series, direction, end } = practice;
  const plotLeft = left + textWidth("100") + 10;
  const plotRight = left + frame.width - textWidth(">99", true) - 10;
  const plotTop = top + TITLE_HEIGHT;
  const plotBottom = plotTop + frame.plotHeight;
  const x = scaleLinear([0, Math.max(1, frame.weekCount)], [plotLeft, plotRight]);
  const y = scaleLinear([0, 1], [plotBottom, plotTop]);
  const tone = TONES[direction];
  const marks: Mark[] = [
    text(left, top + 16, fitText(series.name || "no name", frame.width, true), "start", true),
    directionGlyph(direction, left, top + 32),
    text(left + 20, top + 37.5, fitText(directionLabel(practice), frame.width - 20), "start"),
    ...valueAxis(TICKS, y, plotLeft, plotRight, formatOfHundred),
    ...timeAxis(frame.weekCount, x, plotTop, plotBottom),
    ...bandMarks({ weeks: series.weeks, band: series.adoption, x, y, tone, kind: frame.kind, hatchId }),
  ];
  if (Number.isFinite(end.median)) {
    const atEnd = x(series.weeks[series.weeks.length - 1]!);
    marks.push(
      mark("circle", { cx: atEnd, cy: y(end.median), r: 4, fill: tone.colour }),
      text(atEnd + 9, y(end.median) + 5.5, formatOfHundred(end.median), "start", true),
    );
  }
  return marks;
}
