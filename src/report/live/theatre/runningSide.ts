import { createSimulation, step, type Simulation } from "../../../engine/simulation.ts";
import type { Setup } from "../../../engine/setup.ts";
import { EventLog } from "../../../engine/eventLog.ts";
import type { Look } from "../../../model/looks/look.ts";
import { metrics } from "../../../model/metrics/index.ts";
import { Observation } from "../../../model/observation.ts";
import type { State } from "../../../model/state.ts";
import type { System } from "../../../model/system.ts";
import { StoryState } from "../network/storyState.ts";
import { storyOf } from "../network/tellStory.ts";
import type { ActSideRun } from "./actRun.ts";

type Metric = (typeof metrics)[number];

/** One side of the stage as it is run. */
export class RunningSide {
  readonly simulation: Simulation;
  /** Marks of the look, (weeks + 1) × persons; empty where it marks nobody. */
  readonly people: Uint8Array;
  /** Values of the look, (weeks + 1) × groups × 2; empty where it marks no groups. */
  readonly groups: Float32Array;
  readonly series: readonly Float64Array[];
  /** What the stage draws of the story; brought to the present week by `draw`. */
  readonly drawn: StoryState;
  /** Ties formed since it was drawn before: owner and target in turn. */
  formed: readonly number[] = [];
  private readonly log = new EventLog();
  private readonly firstUse: Int16Array;
  private readonly seen: Observation;
  private readonly measured: readonly Metric[];
  private eventsDrawn = 0;

  /** `domain`: the number of the domain that is drawn. Throws where a metric is unknown. */
  constructor(
    private readonly setup: Setup,
    private readonly replicate: number,
    private readonly look: Look,
    metricKeys: readonly string[],
    private readonly domain: number,
  ) {
    this.measured = metricKeys.map(metricOf);
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
    this.drawn = new StoryState(this.told(world.system).story);
    this.observe();
  }

  /** Runs one week. */
  step(): void {
    step(this.simulation);
    this.observe();
  }

  /** Brings `drawn` and `formed` to the present week. */
  draw(): void {
    const { events } = this.log;
    const formed: number[] = [];
    for (; this.eventsDrawn < events.length; this.eventsDrawn++) {
      const { kind, person, from } = events[this.eventsDrawn]!;
      if (kind === "tie formed") formed.push(person, from);
    }
    this.formed = formed;
    this.drawn.goTo(this.simulation.world.week);
  }

  /** Practice that a person uses in the domain that is drawn; −1 none. */
  usedBy(i: number): number {
    return this.drawn.current[i * this.drawn.domainCount + this.domain]!;
  }

  /** Practice that a group stands behind in the domain that is drawn; −1 none. */
  settledOn(group: number): number {
    const { state, sizes } = this.simulation.world;
    return state.endorsed[group * sizes.domain + this.domain]!;
  }

  /** Whether a person's use is drawn alike on both sides: what she uses, how good it is, what she used before. */
  isUseAlike(other: RunningSide, i: number): boolean {
    const p = this.usedBy(i);
    if (p !== other.usedBy(i)) return false;
    const [mine, others] = [this.simulation.world, other.simulation.world];
    // A variant made on one side alone may have the number that another has on the other side.
    if (p >= 0 && !isSamePractice(mine.state, others.state, p)) return false;
    const { domainOffsets } = mine.practices;
    const row = i * mine.sizes.practice;
    for (let at = domainOffsets[this.domain]!; at < domainOffsets[this.domain + 1]!; at++)
      if (this.drawn.gaveUp[row + at] !== other.drawn.gaveUp[row + at]) return false;
    return true;
  }

  /** What has been run, as it is handed over. `placed`: the network whose places serve; null none. */
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
    this.measured.forEach((metric, at) => (this.series[at]![week] = metric.of(world, this.seen)));
  }
}

function isSamePractice(one: State, other: State, p: number): boolean {
  return (
    Object.is(one.quality[p], other.quality[p]) &&
    one.variantOf[p] === other.variantOf[p] &&
    one.variantSchool[p] === other.variantSchool[p]
  );
}

function metricOf(key: string): Metric {
  const metric = metrics.find((each) => each.key === key);
  if (metric === undefined) throw new Error(`there is no metric ${key}`);
  return metric;
}
