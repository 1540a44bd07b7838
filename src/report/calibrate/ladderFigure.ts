import { scaleLinear } from "d3-scale";
import type { CalibrateResult, GenerationResult } from "../../experiment/calibration/calibrateResult.ts";
import { line, text, valueAxis } from "../charts/axes.ts";
import { WIDE, type DrawingBody, type Figure, type Size } from "../charts/chartKind.ts";
import { keyRows, KEY_SIGN_WIDTH } from "../charts/key.ts";
import { textWidth } from "../charts/textWidth.ts";
import { formatCount, formatOfHundred, NO_VALUE } from "../format.ts";
import { mark, type Mark } from "../marks.ts";
import { BLUE, GREY } from "../palette.ts";
import { quoted } from "../sentences/words.ts";
import { formatNumber } from "./numbers.ts";

/** How near the runs came, generation by generation. */
export function ladderFigure({ generations, scenarios }: CalibrateResult): Figure {
  const title = "How near the runs came";
  const last = generations.at(-1)!;
  return {
    name: "ladder",
    title,
    caption: `In the last generation, half of the accepted runs are nearer than ${formatNumber(last.medianDistance)}; none is farther than ${formatNumber(last.threshold)}.`,
    drawings: [
      {
        name: "ladder",
        title,
        description: generations
          .map(
            ({ number, threshold, medianDistance }) =>
              `Generation ${number}: accepted up to ${threshold === null ? "any distance" : formatNumber(threshold)}, middle ${formatNumber(medianDistance)}.`,
          )
          .join(" "),
        draw: (size) => drawLadder(generations, size),
      },
    ],
    table: {
      caption: "Generation by generation",
      columns: [
        "generation",
        "accepted up to distance",
        "middle distance",
        "runs",
        "accepted",
        "of 100 runs accepted",
        "effective sample size",
        ...(scenarios.length > 1 ? scenarios.map(({ name }) => `chance of ${quoted(name, 40)}, of 100`) : []),
      ],
      rows: generations.map(
        ({ number, threshold, medianDistance, runs, accepted, ess, scenarios: parts }) => [
          String(number),
          threshold === null ? NO_VALUE : formatNumber(threshold),
          formatNumber(medianDistance),
          formatCount(runs),
          formatCount(accepted),
          formatOfHundred(accepted / runs),
          formatCount(ess),
          ...(parts.length > 1 ? parts.map(({ probability }) => formatOfHundred(probability)) : []),
        ],
      ),
    },
  };
}

function drawLadder(generations: readonly GenerationResult[], size: Size): DrawingBody {
  const key = keyRows(
    [
      { label: "half of accepted runs are nearer", sign: (x, y) => [dot(x + KEY_SIGN_WIDTH / 2, y)] },
      { label: "farthest distance accepted", sign: (x, y) => [rung(x + KEY_SIGN_WIDTH / 2, y, 26)] },
    ],
    size.width,
  );
  const top = key.height + 38;
  const bottom = top + (size === WIDE ? 240 : 200);
  const most = Math.max(
    ...generations.flatMap(({ threshold, medianDistance }) => [threshold ?? 0, medianDistance]),
  );
  const y = scaleLinear([0, most > 0 ? most : 1], [bottom, top]).nice(4);
  const ticks = y.ticks(4);
  const left = Math.max(...ticks.map((tick) => textWidth(formatNumber(tick)))) + 12;
  const step = (size.width - 10 - left) / generations.length;
  const x = (k: number): number => left + (k + 0.5) * step;
  const stride = Math.max(1, Math.ceil((textWidth("00") + 8) / step));
  return {
    height: bottom + 50,
    marks: [
      ...key.marks,
      text(0, key.height + 18, "distance from what was observed", "start", true),
      ...valueAxis(ticks, y, left, size.width - 10, formatNumber),
      line(left, bottom, size.width - 10, bottom, GREY),
      ...generations.flatMap(({ number, threshold, medianDistance }, k) => [
        ...(threshold === null ? [] : [rung(x(k), y(threshold), Math.min(40, 0.7 * step))]),
        dot(x(k), y(medianDistance)),
        ...(k % stride === 0 ? [text(x(k), bottom + 20, String(number), "middle")] : []),
      ]),
      text((left + size.width) / 2, bottom + 42, "generation", "middle"),
    ],
  };
}

function dot(x: number, y: number): Mark {
  return mark("circle", { cx: x, cy: y, r: 5, fill: BLUE });
}

function rung(x: number, y: number, width: number): Mark {
  return mark("line", {
    x1: x - width / 2,
    y1: y,
    x2: x + width / 2,
    y2: y,
    stroke: GREY,
    "stroke-width": 3,
  });
}
