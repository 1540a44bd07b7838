import * as Plot from "@observablehq/plot";

/** A chart in the look of these pages: as wide as there is room for (`width` in pixels), with text that can be read. */
export function plot(width: number, options: Plot.PlotOptions): Element {
  return Plot.plot({
    // Before the page is laid out the width may be 0.
    width: Math.max(300, Math.min(width, 720)),
    marginTop: 32,
    marginBottom: 50,
    style: { fontSize: "13px" },
    ...options,
    x: { labelOffset: 42, ...options.x },
  });
}

/** What raises teaching, or what a chart is about. */
export const BLUE = "#0072a3";
/** What lowers teaching. */
export const RED = "#b34700";
/** What stands beside it for comparison. */
export const GREY = "#6b6b6b";
