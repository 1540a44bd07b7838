import type { ActMeasure } from "../../../../model/acts/act.ts";
import { mark, type Mark } from "../../../marks.ts";
import { FONTS, GREY, INK } from "../../../palette.ts";
import { showMeasureNumber } from "../../../theatre/measureFormat.ts";

const WIDTH = 420;
const HEIGHT = 190;
const [LEFT, RIGHT, TOP, BOTTOM] = [46, 10, 10, 34];
const TEXT = 15;

/** Empty axes of an act's first measure, to draw in with a pencil. */
export function blankAxes(name: string, measure: ActMeasure, weeks: number): Mark {
  const [low, high] = measure.range;
  const y = (value: number): number => TOP + ((high - value) / (high - low || 1)) * (HEIGHT - TOP - BOTTOM);
  const x = (week: number): number => LEFT + (week / Math.max(1, weeks)) * (WIDTH - LEFT - RIGHT);
  const [middleWeek, middle] = [Math.round(weeks / 2), (low + high) / 2];
  return mark(
    "svg",
    {
      class: "drawing",
      role: "img",
      "aria-labelledby": `${name}-title`,
      "aria-describedby": `${name}-description`,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      fill: INK,
      "font-family": FONTS,
      "font-size": TEXT,
    },
    mark("title", { id: `${name}-title` }, "Empty axes to draw in"),
    mark(
      "desc",
      { id: `${name}-description` },
      `Across: week 0 to ${weeks}. Up: ${showMeasureNumber(measure, low)} to ${showMeasureNumber(measure, high)}.`,
    ),
    [low, middle, high].map((value) => [
      mark("line", {
        x1: LEFT,
        x2: WIDTH - RIGHT,
        y1: y(value),
        y2: y(value),
        stroke: value === low ? INK : GREY,
        "stroke-dasharray": value === low ? undefined : "3 4",
      }),
      mark(
        "text",
        { x: LEFT - 6, y: y(value) + TEXT / 3, "text-anchor": "end" },
        showMeasureNumber(measure, value),
      ),
    ]),
    mark("line", { x1: LEFT, x2: LEFT, y1: TOP, y2: HEIGHT - BOTTOM, stroke: INK }),
    [0, middleWeek, weeks].map((week, at) =>
      mark(
        "text",
        {
          x: x(week),
          y: HEIGHT - BOTTOM + TEXT + 3,
          "text-anchor": at === 0 ? "start" : at === 1 ? "middle" : "end",
        },
        at === 0 ? "week 0" : String(week),
      ),
    ),
  );
}
