import { axisScale } from "./axisScale.ts";
import { fittingTicks, line, text } from "../charts/axes.ts";
import { hatching } from "../charts/bandMarks.ts";
import { WIDE, type DrawingBody, type Size } from "../charts/chartKind.ts";
import { keyRows, KEY_SIGN_WIDTH, type KeyItem } from "../charts/key.ts";
import { textWidth, wrapText } from "../charts/textWidth.ts";
import { mark, type Mark } from "../marks.ts";
import { GREY, INDIGO, INK } from "../palette.ts";

/** One bar of a tornado: how far something moves the metric down and up. */
export interface TornadoBar {
  readonly label: string;
  /** Its number, in words. */
  readonly shown: string;
  /** Reach below and above no change, at least 0; in the unit of the axis. */
  readonly down: number;
  readonly up: number;
  /** 95 % interval to draw as a whisker. */
  readonly whisker?: readonly [number, number];
  readonly tone: BarTone;
}
/** Told from luck, not told from luck, or luck itself. */
export type BarTone = "told" | "doubtful" | "luck";

const LINE = 22;
const BAR = 16;
const GAP = 14;

/** Bars from the strongest to the weakest about a line of no change, each under its name. */
export function drawTornado(
  bars: readonly TornadoBar[],
  axisTitle: string,
  showTick: (value: number) => string,
  id: string,
  size: Size,
): DrawingBody {
  const hatch = `${id}-${size.name}-hatch`;
  const key = keyRows(keyItems(bars, hatch), size.width);
  const ends = bars.flatMap(({ down, up, whisker = [0, 0] }) => [-down, up, ...whisker]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const x = axisScale(low === high ? [-1, 1] : [low, high], size, showTick);
  const marks: Mark[] = [hatching(hatch, INK), ...key.marks];
  let top = key.height + 8;
  const rows: Mark[] = [];
  for (const bar of bars) {
    const lines = wrapText(bar.label, size.width - textWidth(bar.shown, true) - 16);
    lines.forEach((content, at) => rows.push(text(2, top + 16 + at * LINE, content, "start")));
    rows.push(text(size.width, top + 16, bar.shown, "end", true));
    const barTop = top + lines.length * LINE + 2;
    // Between the names only: a line through them would make them hard to read.
    rows.push(...barMarks(bar, x, barTop, hatch), line(x(0), barTop - 3, x(0), barTop + BAR + 3, INK));
    top = barTop + BAR + GAP;
  }
  marks.push(...rows, line(x.range()[0]!, top, x.range()[1]!, top, GREY));
  for (const tick of fittingTicks(x, size === WIDE ? 8 : 4, showTick)) {
    marks.push(line(x(tick), top, x(tick), top + 6, GREY), text(x(tick), top + 22, showTick(tick), "middle"));
  }
  const titles = wrapText(axisTitle, size.width, true);
  titles.forEach((content, at) =>
    marks.push(text(size.width / 2, top + 50 + at * LINE, content, "middle", true)),
  );
  return { height: top + 36 + titles.length * LINE, marks };
}

function barMarks(
  { down, up, whisker, tone }: TornadoBar,
  x: (value: number) => number,
  top: number,
  hatch: string,
): readonly Mark[] {
  const marks = barOf(x(-down), x(up), top, tone, hatch);
  if (whisker === undefined) return marks;
  const [from, to, middle] = [x(whisker[0]), x(whisker[1]), top + BAR / 2];
  return [
    ...marks,
    line(from, middle, to, middle, INK),
    line(from, middle - 5, from, middle + 5, INK),
    line(to, middle - 5, to, middle + 5, INK),
  ];
}

// Filled, empty or hatched: nobody needs to tell colours.
function barOf(left: number, right: number, top: number, tone: BarTone, hatch: string): readonly Mark[] {
  const place = { x: left, y: top, width: Math.max(1, right - left), height: BAR };
  if (tone === "told") return [mark("rect", { ...place, fill: INDIGO, "fill-opacity": 0.75 })];
  const outline = mark("rect", { ...place, fill: "none", stroke: GREY });
  return tone === "doubtful" ? [outline] : [mark("rect", { ...place, fill: `url(#${hatch})` }), outline];
}

const WORDS: Readonly<Record<BarTone, string>> = {
  told: "an effect that is more than luck",
  doubtful: "may be luck",
  luck: "luck",
};

function keyItems(bars: readonly TornadoBar[], hatch: string): readonly KeyItem[] {
  const tones = (["told", "doubtful", "luck"] as const).filter((tone) =>
    bars.some((bar) => bar.tone === tone),
  );
  const items = tones.map((tone): KeyItem => ({
    label: WORDS[tone],
    sign: (x, y) => barOf(x, x + KEY_SIGN_WIDTH, y - BAR / 2, tone, hatch),
  }));
  if (bars.every(({ whisker }) => whisker === undefined)) return items;
  const whisker: KeyItem = {
    label: "95 % interval",
    sign: (x, y) => [
      line(x, y, x + KEY_SIGN_WIDTH, y, INK),
      line(x, y - 5, x, y + 5, INK),
      line(x + KEY_SIGN_WIDTH, y - 5, x + KEY_SIGN_WIDTH, y + 5, INK),
    ],
  };
  return [...items, whisker];
}
