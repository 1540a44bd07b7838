import type { Setup } from "../../engine/setup.ts";
import { createSimulation, step } from "../../engine/simulation.ts";
import { measureOf, overWeeks, readingOf } from "../../model/metrics/measures.ts";
import { Observation } from "../../model/observation.ts";
import type { ClaimArm } from "./claimArm.ts";

/** Runs one future of an arm and takes what is asked of it: one number each, NaN where there was nothing to measure. */
export function measureArm(
  setup: Setup,
  { asked, weeks }: Pick<ClaimArm, "asked" | "weeks">,
  replicate: number,
): number[] {
  const simulation = createSimulation(setup, replicate);
  const { world } = simulation;
  const seen = new Observation(world.sizes.school, world.sizes.practice);
  const taken = asked.map(({ measure, week }) => {
    const { reading, over } = measureOf(measure);
    return { take: readingOf(reading), over, week, values: new Float64Array(weeks + 1).fill(NaN) };
  });
  for (;;) {
    const wanted = taken.filter(
      ({ over, week }) => world.week === week || (over !== "at" && world.week < week),
    );
    if (wanted.length > 0) seen.take(world);
    for (const { take, values } of wanted) values[world.week] = take(world, seen);
    if (world.week >= weeks) break;
    step(simulation);
  }
  return taken.map(({ values, over, week }) => overWeeks(values, over, week));
}
