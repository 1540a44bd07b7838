import { identical } from "../judge.ts";
import { openLimit, runUntilStill, usersByWeek } from "../limit.ts";
import { ringSteps } from "../reference/ringLattice.ts";
import type { Check, Settings, Target } from "../target.ts";

const scenario = "verification/ring";

/** Contagion that needs company on a ring. */
export const ringLattice: Target = {
  key: "ring-lattice",
  title: "Contagion that needs company, on a ring",
  source:
    "Centola & Macy 2007, American Journal of Sociology 113(3); exact steps counted by an independent program",
  scenario,
  run: (_effort, damage = {}) =>
    ringSteps.flatMap(([people, neighbours, needed, final, steps]) =>
      spread(people, neighbours, needed, final, steps, damage),
    ),
};

function spread(
  people: number,
  neighbours: number,
  needed: number,
  final: number,
  steps: number,
  damage: Settings,
): Check[] {
  const setup = openLimit(scenario, {
    "system.generate.schoolSizes": [people],
    "network.neighbours": neighbours,
    "people.thresholdMean": needed / neighbours,
    "practices.firstUsers[0].people": neighbours + 1,
    weeks: 600,
    ...damage,
  });
  const ending = runUntilStill(setup, 0);
  const words = `${people} people, ${needed} of ${neighbours}`;
  const checks = [
    identical(`${words}: users in the end`, final, ending.users),
    identical(`${words}: weeks until the last change`, steps, ending.weeks),
  ];
  if (final === people) {
    // Both fronts move neighbours/2 − needed + 1 people a week.
    const weeks = Math.min(6, steps - 1);
    const front = neighbours + 1 + 2 * weeks * (neighbours / 2 - needed + 1);
    checks.push(
      identical(`${words}: users after ${weeks} weeks`, front, usersByWeek(setup, 0, weeks)[weeks]!),
    );
  }
  return checks;
}
