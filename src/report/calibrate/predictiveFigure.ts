import { scaleLinear } from "d3-scale";
import type {
  CalibrateResult,
  PredictedPoint,
  ScenarioResult,
} from "../../experiment/calibration/calibrateResult.ts";
import type { Band } from "../../experiment/summary.ts";
import { TIME_AXIS_HEIGHT, text, timeAxis, valueAxis } from "../charts/axes.ts";
import { bandMarks } from "../charts/bandMarks.ts";
import { WIDE, type DrawingBody, type Figure, type Size } from "../charts/chartKind.ts";
import { keyRows, KEY_SIGN_WIDTH, type KeyItem } from "../charts/key.ts";
import { textWidth, wrapText } from "../charts/textWidth.ts";
import { formatCount } from "../format.ts";
import { mark, type Mark } from "../marks.ts";
import { BLUE, INK, WHITE } from "../palette.ts";
import { countOf, quoted } from "../sentences/words.ts";
import { formatNumber } from "./numbers.ts";

const tone = { colour: BLUE, dash: undefined, isHatched: false };

/** What fresh futures of the fitted scenario give, with what was observed: a picture for each observed metric. */
export function predictiveFigure(
  scenario: ScenarioResult,
  observed: CalibrateResult["observed"],
  weekCount: number,
  place: number,
): Figure {
  const { name, predicted } = scenario;
  const inside = predicted.filter(({ isInside }) => isInside).length;
  const futures = Math.max(0, ...predicted.map(({ n }) => n));
  return {
    name: `prediction-${place + 1}`,
    title: `Fresh futures of ${quoted(name, 80)}, and what was observed`,
    caption: `${inside} of ${countOf(predicted.length, "observed point")} ${inside === 1 ? "lies" : "lie"} where 9 of 10 fresh futures lie (${countOf(futures, "future")}, with settings drawn from those that the data left).`,
    drawings: observed.map(({ metric, label, unit }, k) => {
      const points = predicted.filter((point) => point.metric === metric && point.n > 0);
      return {
        name: `prediction-${place + 1}-${k + 1}`,
        title: `${label}: fresh futures of ${quoted(name)}, and what was observed`,
        description: points.map(describePoint).join(" "),
        draw: (size: Size) =>
          drawPoints(points, `${label}${unit === "" ? "" : ` (${unit})`}`, weekCount, size),
      };
    }),
    table: {
      caption: `What was observed beside fresh futures of ${quoted(name)}`,
      columns: [
        "week",
        ...(observed.length > 1 ? ["metric"] : []),
        "observed",
        "9 of 10: from",
        "half: from",
        "middle",
        "half: to",
        "9 of 10: to",
        "inside",
      ],
      rows: predicted.map(({ metric, week, observed: value, quantiles, isInside }) => [
        formatCount(week),
        ...(observed.length > 1 ? [metric] : []),
        ...[value, quantiles.q05, quantiles.q25, quantiles.q50, quantiles.q75, quantiles.q95].map(
          formatNumber,
        ),
        isInside ? "yes" : "no",
      ]),
    },
  };
}

function describePoint({ week, observed, quantiles }: PredictedPoint): string {
  return `Week ${formatCount(week)}: observed ${formatNumber(observed)}, 9 of 10 futures ${formatNumber(quantiles.q05)} to ${formatNumber(quantiles.q95)}.`;
}

function drawPoints(
  points: readonly PredictedPoint[],
  valueLabel: string,
  weekCount: number,
  size: Size,
): DrawingBody {
  const key = keyRows(keyItems(), size.width);
  const titles = wrapText(valueLabel, size.width, true);
  const values = points.flatMap(({ observed, quantiles }) => [observed, quantiles.q05, quantiles.q95]);
  const low = Math.min(0, ...values);
  const high = Math.max(...values, low + 1e-9);
  const top = key.height + 17 + 21 * titles.length;
  const bottom = top + (size === WIDE ? 320 : 240);
  const y = scaleLinear([low, high], [bottom, top]).nice(4);
  const ticks = y.ticks(4);
  const left = Math.max(...ticks.map((tick) => textWidth(formatNumber(tick)))) + 12;
  const right = size.width - 16;
  const x = scaleLinear([0, Math.max(1, weekCount)], [left, right]);
  const shown = points.length > 1 ? points : points.flatMap((point) => [point, point]);
  // A single point gets a band as wide as its sign.
  const weeks = shown.map(({ week }, k) => (points.length > 1 ? week : week + (k - 0.5) * 0.03 * weekCount));
  const at = (pick: (point: PredictedPoint) => number): number[] => shown.map(pick);
  const q05 = at(({ quantiles }) => quantiles.q05);
  const q95 = at(({ quantiles }) => quantiles.q95);
  const q25 = at(({ quantiles }) => quantiles.q25);
  const q50 = at(({ quantiles }) => quantiles.q50);
  const q75 = at(({ quantiles }) => quantiles.q75);
  // The light band is wider here than in other charts: 9 of 10 futures, as the key says.
  const band: Band = { mean: q50, q05, q10: q05, q25, q50, q75, q90: q95, q95 };
  return {
    height: bottom + TIME_AXIS_HEIGHT,
    marks: [
      ...key.marks,
      ...titles.map((title, k) => text(0, key.height + 18 + k * 21, title, "start", true)),
      ...valueAxis(ticks, y, left, right, formatNumber),
      ...timeAxis(weekCount, x, top, bottom),
      ...bandMarks({ weeks, band, x, y, tone, kind: "many", hatchId: `prediction-${size.name}` }),
      ...points.map(({ week, observed }) => diamond(x(week), y(observed))),
    ],
  };
}

/** What was observed: a diamond, so that no one takes it for a future. */
function diamond(x: number, y: number): Mark {
  const d = `M${tenths(x)},${tenths(y - 7)}l7,7l-7,7l-7,-7Z`;
  return mark("path", { d, fill: INK, stroke: WHITE, "stroke-width": 1.5 });
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function keyItems(): readonly KeyItem[] {
  const box = (x: number, y: number, opacity: number): Mark =>
    mark("rect", { x, y: y - 8, width: KEY_SIGN_WIDTH, height: 16, fill: BLUE, "fill-opacity": opacity });
  return [
    { label: "observed", sign: (x, y) => [diamond(x + KEY_SIGN_WIDTH / 2, y)] },
    {
      label: "middle future",
      sign: (x, y) => [
        mark("line", { x1: x, y1: y, x2: x + KEY_SIGN_WIDTH, y2: y, stroke: BLUE, "stroke-width": 2 }),
      ],
    },
    { label: "half of fresh futures inside", sign: (x, y) => [box(x, y, 0.14), box(x, y, 0.34)] },
    { label: "9 of 10 fresh futures inside", sign: (x, y) => [box(x, y, 0.14)] },
  ];
}
