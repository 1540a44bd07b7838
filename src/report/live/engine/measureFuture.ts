import { RunDigest } from "../../../experiment/runDigest.ts";
import { endKeys, type EndKey, type Headline } from "../../../experiment/board/boardResult.ts";
import type { Setup } from "../../../engine/setup.ts";
import { createSimulation, step } from "../../../engine/simulation.ts";
import { metrics } from "../../../model/metrics/index.ts";
import { practiceMetrics } from "../../../model/metrics/practices.ts";
import { schoolMetrics } from "../../../model/metrics/schools.ts";
import { Observation } from "../../../model/observation.ts";
import type { World } from "../../../model/world.ts";
import type { MeasuredFuture, WorkerBase } from "./protocol.ts";

/** What to measure of a future. */
export interface Measuring extends Pick<WorkerBase, "headline" | "weeks" | "schoolOutcome"> {
  /** Weeks between rows of the weekly table, which the digest goes over. */
  readonly every: number;
  readonly schools: boolean;
  readonly digests: boolean;
  /** Further metrics, by key. */
  readonly metrics: readonly string[];
}

/** Runs one future and measures it, to the same bits as the tables. */
export function measureFuture(setup: Setup, replicate: number, measuring: Measuring): MeasuredFuture {
  const simulation = createSimulation(setup, replicate);
  const { world } = simulation;
  const seen = new Observation(world.sizes.school, world.sizes.practice);
  const digest = measuring.digests ? new RunDigest() : null;
  const weeks = measuring.weeks.filter((week) => week <= setup.weeks);
  const places = new Map(weeks.map((week, place) => [week, place]));
  const curve = new Float64Array(weeks.length).fill(NaN);
  const schools = new Float64Array(measuring.schools ? world.sizes.school * weeks.length : 0);
  const headlineOf = headlineMeasure(measuring.headline, setup);
  const schoolMeasure = schoolMetrics.find(({ key }) => key === measuring.schoolOutcome)!;

  const observe = (): void => {
    const { week } = world;
    const place = places.get(week);
    const isDigested = digest !== null && (week === setup.weeks || week % measuring.every === 0);
    if (place === undefined && !isDigested && week !== setup.weeks) return;
    seen.take(world);
    if (isDigested) digest.take(world, seen);
    if (place === undefined) return;
    curve[place] = headlineOf(world, seen);
    if (!measuring.schools) return;
    for (let s = 0; s < world.sizes.school; s++)
      schools[s * weeks.length + place] = schoolMeasure.of(world, seen, s);
  };

  observe();
  while (world.week < setup.weeks) {
    step(simulation);
    observe();
  }
  const ends = Object.fromEntries(
    endKeys.map((key) => [key, key === "headline" ? headlineOf(world, seen) : measure(key)(world, seen)]),
  ) as Record<EndKey, number>;
  const further = measuring.metrics.map((key) => measure(key)(world, seen));
  return { replicate, ends, curve, schools, digest: digest === null ? "" : digest.text(), metrics: further };
}

type Measure = (world: World, seen: Observation) => number;

function measure(key: string): Measure {
  const metric = metrics.find((each) => each.key === key);
  if (metric === undefined) throw new Error(`there is no metric ${key}`);
  return (world, seen) => metric.of(world, seen);
}

/** The headline as a measure of the present week. */
function headlineMeasure({ kind, practice }: Headline, setup: Setup): Measure {
  if (kind === "gain") return measure("instruction_gain");
  if (kind === "harm") return measure("harmful_share");
  const metric = practiceMetrics.find(({ key }) => key === "adoption_well");
  if (metric === undefined) throw new Error("there is no measure of use at good fidelity");
  const p = setup.practices.names.indexOf(practice!);
  return (world, seen) => (p < 0 ? NaN : metric.of(world, seen, p));
}
