import { line, text } from "../charts/axes.ts";
import { WIDE, type DrawingBody, type Size } from "../charts/chartKind.ts";
import { textWidth } from "../charts/textWidth.ts";
import { mark, type Mark } from "../marks.ts";
import { BLUE, GREY, VERMILLION } from "../palette.ts";
import { linesWithin } from "./linesWithin.ts";

/** A bar with its name and its number. Negative ones run to the left and have another colour. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly shown: string;
}

const BAR_HEIGHT = 18;
const LINE_HEIGHT = 21;
const NAME_LINES = 6;

/** Rows of bars from a common rule: names stand above their bars, so that long ones have room. `extent`: both ends of the axis. */
export function drawBars(bars: readonly Bar[], extent: readonly [number, number], size: Size): DrawingBody {
  const widest = Math.max(...bars.map(({ shown }) => textWidth(shown, true))) + 10;
  const [from, to] = extent;
  const left = from < 0 ? widest : 0;
  const right = size.width - widest;
  const place = (value: number): number => left + ((value - from) / (to - from)) * (right - left);
  const marks: Mark[] = [];
  let top = 0;
  for (const { name, value, shown } of bars) {
    const kept = linesWithin(name, size.width - 2, NAME_LINES);
    kept.forEach((words, k) => marks.push(text(2, top + 16 + k * LINE_HEIGHT, words, "start")));
    const y = top + kept.length * LINE_HEIGHT + 4;
    const [low, high] = [place(Math.min(0, value)), place(Math.max(0, value))];
    marks.push(
      mark("rect", {
        x: low,
        y,
        width: Math.max(1, high - low),
        height: BAR_HEIGHT,
        fill: value < 0 ? VERMILLION : BLUE,
        "fill-opacity": 0.7,
      }),
      value < 0 ? text(low - 8, y + 14, shown, "end", true) : text(high + 8, y + 14, shown, "start", true),
      line(place(0), y - 3, place(0), y + BAR_HEIGHT + 3, GREY),
    );
    top = y + BAR_HEIGHT + (size === WIDE ? 18 : 14);
  }
  return { height: top, marks };
}
