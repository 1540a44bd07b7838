import type { ScenarioResult } from "../../experiment/calibration/calibrateResult.ts";
import type { Figure } from "../charts/chartKind.ts";
import { quoted } from "../sentences/words.ts";
import { drawBars } from "./drawBars.ts";
import { formatCorrelation } from "./numbers.ts";

/** So many pairs are drawn, the strongest; the table has all. */
const PAIRS_DRAWN = 6;

/** Which settings hang together, the strongest pair first. */
export function pairsFigure({ name, pairs, settings }: ScenarioResult, place: number): Figure {
  const label = (path: string): string => settings.find((setting) => setting.path === path)!.label;
  const sorted = [...pairs].sort((one, other) => Math.abs(other.correlation) - Math.abs(one.correlation));
  const bars = sorted.slice(0, PAIRS_DRAWN).map(({ one, other, correlation }) => ({
    name: `${label(one)} — ${label(other)}`,
    value: correlation,
    shown: formatCorrelation(correlation),
  }));
  const title = `Settings of ${quoted(name, 80)} that hang together`;
  return {
    name: `pairs-${place + 1}`,
    title,
    caption: `Correlation in what the data left: +1 is in step, −1 is in opposition, 0 is not at all.${pairs.length > PAIRS_DRAWN ? ` The ${PAIRS_DRAWN} strongest of ${pairs.length} pairs are drawn.` : ""}`,
    drawings: [
      {
        name: `pairs-${place + 1}`,
        title,
        description: bars.map((bar) => `${bar.name}: ${bar.shown}.`).join(" "),
        draw: (size) => drawBars(bars, [-1, 1], size),
      },
    ],
    table: {
      caption: `Correlations between settings of ${quoted(name)}`,
      columns: ["setting", "and", "correlation"],
      rows: sorted.map(({ one, other, correlation }) => [one, other, formatCorrelation(correlation)]),
    },
  };
}
