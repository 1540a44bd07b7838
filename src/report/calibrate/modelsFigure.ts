import type { CalibrateResult } from "../../experiment/calibration/calibrateResult.ts";
import type { Figure } from "../charts/chartKind.ts";
import { formatCount, formatOfHundred } from "../format.ts";
import { quoted } from "../sentences/words.ts";
import { drawBars } from "./drawBars.ts";

/** The chance of each scenario. */
export function modelsFigure({ scenarios }: CalibrateResult): Figure {
  const title = "Chance of each scenario, of 100";
  const bars = scenarios.map(({ name, probability }) => ({
    name,
    value: probability,
    shown: formatOfHundred(probability),
  }));
  return {
    name: "models",
    title,
    caption: `Before the data each had a chance of ${formatOfHundred(1 / scenarios.length)} of 100.`,
    drawings: [
      {
        name: "models",
        title,
        description: bars.map((bar) => `${quoted(bar.name)}: ${bar.shown} of 100.`).join(" "),
        draw: (size) => drawBars(bars, [0, 1], size),
      },
    ],
    table: {
      caption: "Chance of each scenario, and the runs behind it",
      columns: ["scenario", "chance, of 100", "give or take", "accepted runs", "effective sample size"],
      rows: scenarios.map(({ name, probability, probabilityError, particles, ess }) => [
        name,
        formatOfHundred(probability),
        String(Math.round(200 * probabilityError)),
        formatCount(particles),
        formatCount(ess),
      ]),
    },
  };
}
