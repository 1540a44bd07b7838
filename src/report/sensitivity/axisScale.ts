import { scaleLinear } from "d3-scale";
import type { Scale } from "../charts/axes.ts";
import { WIDE, type Size } from "../charts/chartKind.ts";
import { textWidth } from "../charts/textWidth.ts";

/** A horizontal scale over the width of a drawing, with round ends and room for the numbers below them. */
export function axisScale(
  [low, high]: readonly [number, number],
  size: Size,
  show: (value: number) => string,
): Scale {
  const x = scaleLinear([low, high], [0, 1]).nice(size === WIDE ? 8 : 4);
  const margin = Math.max(12, ...x.domain().map((end) => textWidth(show(end)) / 2));
  return x.range([margin, size.width - margin]);
}
