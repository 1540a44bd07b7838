import { createSimulation, step, type Simulation } from "../../../engine/simulation.ts";
import type { Setup } from "../../../engine/setup.ts";
import { EventLog } from "../../../engine/eventLog.ts";
import type { Look } from "../../../model/looks/look.ts";
import { looks } from "../../../model/looks/index.ts";
import { metrics } from "../../../model/metrics/index.ts";
import { Observation } from "../../../model/observation.ts";
import type { System } from "../../../model/system.ts";
import type { World } from "../../../model/world.ts";
import type { ActAsked } from "../engine/protocol.ts";
import { storyOf } from "../network/tellStory.ts";
import type { ActRun, ActSideRun } from "./actRun.ts";
import { DifferenceFinder } from "./findDifference.ts";

/** One side as it is run. */
export class RunningSide {
  readonly simulation: Simulation;
  readonly people: Uint8Array;
  readonly groups: Float32Array;
  readonly series: readonly Float64Array[];
  private readonly log = new EventLog();
  private readonly firstUse: Int16Array;
  private readonly seen: Observation;

  constructor(
    private readonly setup: Setup,
    private readonly replicate: number,
    readonly look: Look,
    private readonly metricKeys: readonly string[],
    readonly domain: number,
  ) {
    this.simulation = createSimulation(setup, replicate);
    const { world } = this.simulation;
    const { sizes, state } = world;
    this.log.attach(world);
    this.firstUse = state.current.slice();
    this.seen = new Observation(sizes.school, sizes.practice);
    const rows = setup.weeks + 1;
    this.people = new Uint8Array(look.person === undefined ? 0 : rows * sizes.person);
    this.groups = new Float32Array(look.group === undefined ? 0 : rows * sizes.group * 2).fill(NaN);
    this.series = metricKeys.map(() => new Float64Array(rows));
    this.observe();
  }

  step(): void {
    step(this.simulation);
    this.observe();
  }

  told(placed: System | null): ActSideRun {
    const { world } = this.simulation;
    const story = storyOf(world, this.setup, this.replicate, this.firstUse, this.log.events, placed);
    return { story, people: this.people, groups: this.groups, series: this.series };
  }

  private observe(): void {
    const { world } = this.simulation;
    const { sizes, week } = world;
    const { look, domain } = this;
    if (look.person !== undefined)
      for (let i = 0; i < sizes.person; i++)
        this.people[week * sizes.person + i] = look.person(world, i, domain);
    if (look.group !== undefined && week > 0)
      for (let g = 0; g < sizes.group; g++)
        look.group(world, g, domain, this.groups, 2 * (week * sizes.group + g));
    this.seen.take(world);
    this.metricKeys.forEach((key, at) => (this.series[at]![week] = metricOf(key)(world, this.seen)));
  }
}

/**
 * One future of an act on both sides, week by week together, so that the first difference is found as it happens. Both
 * setups must have the same people and practices. `placed`: the network that the page has placed already.
 */
export function runAct(
  setups: readonly [Setup, Setup],
  { replicate, look, metrics: keys, domain }: Omit<ActAsked, "sides">,
  placed: System | null,
): ActRun {
  const d = setups[0].practices.domainNames.indexOf(domain);
  if (d < 0) throw new Error(`there is no domain ${domain}`);
  const [left, right] = setups.map((setup) => new RunningSide(setup, replicate, looks[look], keys, d)) as [
    RunningSide,
    RunningSide,
  ];
  const finder = new DifferenceFinder(left, right);
  finder.look();
  while (left.simulation.world.week < setups[0].weeks) {
    left.step();
    right.step();
    finder.look();
  }
  const { system } = left.simulation.world;
  return {
    replicate,
    domain: d,
    left: left.told(placed),
    right: right.told(placed),
    groups: {
      offsets: system.groupOffsets,
      members: system.groupMembers,
      school: system.groupSchool,
    },
    difference: finder.found,
  };
}

function metricOf(key: string): (world: World, seen: Observation) => number {
  const metric = metrics.find((each) => each.key === key);
  if (metric === undefined) throw new Error(`there is no metric ${key}`);
  return (world, seen) => metric.of(world, seen);
}
