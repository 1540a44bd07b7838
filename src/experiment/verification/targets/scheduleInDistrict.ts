import { metrics } from "../../../model/metrics/index.ts";
import { Observation } from "../../../model/observation.ts";
import { asymptotic, statisticsOf } from "../judge.ts";
import { openLimit, replicatesAt, runLimit } from "../limit.ts";
import type { Settings, Target } from "../target.ts";

const scenario = "flagship";

/** What is compared at the end of the runs, and what it may differ by, beyond chance, for the schedule to matter little. */
const figures = [
  ["instruction_gain", "gain in instruction, SD", 0.03],
  ["adoption", "share of practice places in use", 0.01],
  ["harmful_share", "share of use that harms", 0.03],
] as const;

/** A whole district in both schedules, through the same futures: what is reported is the difference. */
export const scheduleInDistrict: Target = {
  key: "schedule-in-district",
  title: "A district where people act one after another instead of together",
  source:
    "no published number: the differences are reported; the sizes that they may have are stated; the pairing of futures is exact",
  scenario,
  run(effort, damage = {}) {
    const replicates = replicatesAt(effort, 100);
    const inTurn = endings({ "schedule.activation": "random sequential", ...damage }, replicates);
    const together = endings({ "schedule.activation": "synchronous" }, replicates);
    return figures.map(([, words, allowance], at) => {
      const differences = inTurn.map((figure, replicate) => figure[at]! - together[replicate]![at]!);
      const { mean, standardError } = statisticsOf(differences);
      const [low, high] = [-1.96, 1.96].map((errors) => (mean + errors * standardError).toFixed(4));
      return asymptotic(`difference in ${words} (95 %: ${low} to ${high})`, 0, allowance, differences);
    });
  },
};

/** The figures at the end of each future. */
function endings(settings: Settings, replicates: number): number[][] {
  const found: number[][] = [];
  runLimit(openLimit(scenario, settings), replicates, (world) => {
    const seen = new Observation(world.sizes.school, world.sizes.practice);
    seen.take(world);
    found.push(figures.map(([key]) => metrics.find((metric) => metric.key === key)!.of(world, seen)));
  });
  return found;
}
