import { asymptotic, shareErrorOf, simulated } from "../judge.ts";
import { openLimit, replicatesAt, runUntilStill } from "../limit.ts";
import { WATTS_SEED_RUNS, wattsRows, wattsSeedRows, wattsTheory } from "../reference/watts.ts";
import type { Check, Settings, Target } from "../target.ts";

const scenario = "verification/watts";
/** A cascade is global when it takes more than this share. */
const GLOBAL = 0.05;
/** Cascades from which a mean size and its error can be told. */
const LEAST = 30;
/** What finite networks may differ from theory, beyond chance. */
const FINITE = 0.01;

/** Global cascades on random networks. */
export const watts: Target = {
  key: "watts",
  title: "Global cascades on random networks",
  source:
    "Watts 2002, PNAS 99(9); theory after Gleeson & Cahalane 2007, Physical Review E 75; finite networks from an independent program",
  scenario,
  run: (effort, damage = {}) => [
    ...wattsRows[1000]!.flatMap((row) => compare(1000, row, replicatesAt(effort, 800), damage)),
    ...wattsRows[10000]!.flatMap((row) => compare(10_000, row, replicatesAt(effort, 60), damage)),
    ...wattsSeedRows.map((row) => compareSeeded(row, replicatesAt(effort, 40, 2), damage)),
  ],
};

function compare(
  people: number,
  [contacts, chance, error, size]: readonly [number, number, number, number],
  replicates: number,
  damage: Settings,
): Check[] {
  const setup = openLimit(scenario, {
    "system.generate.schoolSizes": [people],
    "network.tieChance": contacts / (people - 1),
    weeks: 2000,
    ...damage,
  });
  const shares = Array.from(
    { length: replicates },
    (_, replicate) => runUntilStill(setup, replicate).users / people,
  );
  const global = shares.filter((share) => share > GLOBAL);
  const sample = shares.map((share) => (share > GLOBAL ? 1 : 0));
  const least = shareErrorOf(global.length / replicates, replicates);
  const words = `${people} people with ${contacts} contacts`;
  const reference = Math.max(error, shareErrorOf(chance, 10_000));
  const checks = [simulated(`${words}: chance of a cascade`, chance, reference, sample, least)];
  if (global.length >= LEAST && !Number.isNaN(size)) {
    checks.push(simulated(`${words}: share it takes`, size, 0, global));
  }
  const theory = wattsTheory.find(([mean]) => people === 1000 && mean === contacts);
  if (theory !== undefined) {
    checks.push(
      asymptotic(`${words}: chance, theory for endless networks`, theory[1], FINITE, sample, least),
    );
  }
  return checks;
}

/** Many begin: who takes part in the end. */
function compareSeeded(
  [begin, contacts, share, sd]: readonly [number, number, number, number],
  replicates: number,
  damage: Settings,
): Check {
  const people = 10_000;
  const setup = openLimit(scenario, {
    "system.generate.schoolSizes": [people],
    "network.tieChance": contacts / (people - 1),
    "practices.firstUsers[0].people": begin * people,
    weeks: 2000,
    ...damage,
  });
  const sample = Array.from(
    { length: replicates },
    (_, replicate) => runUntilStill(setup, replicate).users / people,
  );
  const words = `${people} people with ${contacts} contacts, ${100 * begin} % begin: share in the end`;
  // Where nearly all or hardly any networks are taken, few futures may show no spread: that of the other program counts.
  return simulated(words, share, sd / Math.sqrt(WATTS_SEED_RUNS), sample, sd / Math.sqrt(replicates));
}
