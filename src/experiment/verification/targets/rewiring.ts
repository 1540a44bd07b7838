import { errorOf, shareErrorOf, simulated } from "../judge.ts";
import { openLimit, replicatesAt, runUntilStill } from "../limit.ts";
import { REWIRING_RUNS, rewiringRows, type RewiringRow } from "../reference/rewiring.ts";
import type { Check, Settings, Target } from "../target.ts";

const scenario = "verification/rewired-ring";
const PEOPLE = 2000;
/** Futures from which a mean time and its error can be told. */
const LEAST = 20;

/** What long ties do to contagion that needs company. */
export const rewiring: Target = {
  key: "rewired-ring",
  title: "Long ties and contagion that needs company",
  source:
    "Centola & Macy 2007, American Journal of Sociology 113(3); Eckles and others 2024, Nature Human Behaviour; numbers from 100 rings of an independent program",
  scenario,
  run: (effort, damage = {}) => rewiringRows.flatMap((row) => compare(row, replicatesAt(effort, 60), damage)),
};

function compare(row: RewiringRow, replicates: number, damage: Settings): Check[] {
  const { neighbours, needed, rewiredShare, spread, weeks } = row;
  const setup = openLimit(scenario, {
    "network.neighbours": neighbours,
    "network.rewiredShare": rewiredShare,
    "people.thresholdMean": needed / neighbours,
    "practices.firstUsers[0].people": neighbours + 1,
    weeks: 2000,
    ...damage,
  });
  const endings = Array.from({ length: replicates }, (_, replicate) => {
    const ending = runUntilStill(setup, replicate);
    return { spread: ending.users >= 0.9 * PEOPLE ? 1 : 0, weeks: ending.weeks };
  });
  const words = `${needed} of ${neighbours} needed, ${100 * rewiredShare} % rewired`;
  const sample = endings.map((ending) => ending.spread);
  const checks = [
    simulated(
      `${words}: spreads to 90 %`,
      spread,
      shareErrorOf(spread, REWIRING_RUNS),
      sample,
      shareErrorOf(sample.reduce((sum, value) => sum + value, 0) / replicates, replicates),
    ),
  ];
  const times = endings.filter((ending) => ending.spread === 1).map((ending) => ending.weeks);
  if (weeks !== null && times.length >= LEAST) {
    // The other program's spread is not known; one future of either differs as much.
    const error = (errorOf(times) * Math.sqrt(times.length)) / Math.sqrt(REWIRING_RUNS * spread);
    checks.push(simulated(`${words}: weeks until the last change`, weeks, error, times));
  }
  return checks;
}
