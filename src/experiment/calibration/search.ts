import { quantileOfSorted } from "../../core/statistics.ts";
import type { CalibrationPlan, Generation, Particle, Proposal, StopReason } from "./plan.ts";
import { normalised } from "./population.ts";
import { generationProposer, priorProposer, type Proposer } from "./propose.ts";

/** How far a search is. */
export interface Search {
  /** Complete generations, the last of them the posterior so far. Empty where nothing was accepted yet. */
  readonly generations: readonly Generation[];
  /** Runs to make next, numbered on from those that are known; none when the search has ended. */
  readonly next: readonly Proposal[];
  /** Runs of the search that are known. */
  readonly runs: number;
  /** Why it ended; null while it goes on. */
  readonly stop: StopReason | null;
}

/** The search as a conversation: yields the runs of a round, wants their distances, and in the end says why it ended. */
type Rounds = Generator<readonly Proposal[], StopReason, ArrayLike<number>>;

/** Fewest and most runs of a round, in particles: rounds must be long enough to keep all threads busy. */
const ROUND_MINIMUM = 0.1;
const ROUND_MAXIMUM = 8;
/** What is expected of the first round of a generation about which nothing is known, as a share of accepted runs. */
const ACCEPTANCE_EXPECTED = 0.5;

/**
 * Follows a search from its start: given the distances of all runs so far, in the order of their numbers (NaN where a
 * run failed), tells the generations and which runs come next. It depends on nothing else, so a search that was
 * interrupted goes the same way, and so does one on more threads: of a generation the first runs that are near enough
 * count, in the order of their numbers.
 */
export function followSearch(plan: CalibrationPlan, distances: ArrayLike<number>): Search {
  const search = new RunningSearch(plan);
  let known = 0;
  while (search.next.length > 0 && known + search.next.length <= distances.length) {
    const round = Array.from(search.next, (_, k) => distances[known + k]!);
    known += round.length;
    search.take(round);
  }
  const more = search.next.length > 0 ? distances.length - known : 0;
  const { generations, next, stop } = search;
  return { generations, next: next.slice(more), runs: known + more, stop };
}

/** A search that is fed round by round; see `followSearch`. */
export class RunningSearch implements Search {
  readonly generations: Generation[] = [];
  next: readonly Proposal[] = [];
  runs = 0;
  stop: StopReason | null = null;
  private readonly rounds: Rounds;

  constructor(plan: CalibrationPlan) {
    this.rounds =
      plan.method === "rejection" && plan.threshold === null
        ? keepNearest(plan, this.generations)
        : narrow(plan, this.generations);
    this.advance(this.rounds.next());
  }

  /** The distances of the runs in `next`, in their order. */
  take(distances: ArrayLike<number>): void {
    this.runs += this.next.length;
    this.advance(this.rounds.next(distances));
  }

  private advance(step: IteratorResult<readonly Proposal[], StopReason>): void {
    this.next = step.done === true ? [] : step.value;
    this.stop = step.done === true ? step.value : null;
  }
}

/** Generation after generation with ever smaller thresholds; a single one for rejection. */
function* narrow(plan: CalibrationPlan, generations: Generation[]): Rounds {
  let threshold = plan.method === "rejection" ? plan.threshold! : Infinity;
  let proposer = priorProposer(plan);
  let expected = threshold === Infinity ? 1 : ACCEPTANCE_EXPECTED;
  let runs = 0;
  for (;;) {
    const filled = yield* fillGeneration(plan, proposer, threshold, expected, runs);
    runs += filled.made;
    // What an unfinished generation holds is used only where there is nothing better.
    if (filled.stop === null || (generations.length === 0 && filled.particles.length > 0))
      generations.push({ threshold, runs: filled.used, particles: filled.particles });
    if (filled.stop !== null) return filled.stop;
    const last = generations.at(-1)!;
    const stop = reasonToStop(plan, generations.length, last);
    if (stop !== null) return stop;
    const nearer = nextThreshold(plan, last);
    if (nearer === null) return "nothing nearer";
    threshold = nearer;
    proposer = generationProposer(plan, last);
    expected = generations.length === 1 ? ACCEPTANCE_EXPECTED : plan.particles / last.runs;
    // A generation that cannot be filled within the budget would be runs for nothing.
    if (plan.particles / expected > plan.runs - runs) return "budget";
  }
}

interface Filled {
  /** Runs made, and of these the ones up to that which filled the generation (all, where it is not full). */
  readonly made: number;
  readonly used: number;
  readonly particles: readonly Particle[];
  /** Why it could not be filled; null where it is full. */
  readonly stop: StopReason | null;
}

/** The rounds of one generation. `begin`: number of its first run. */
function* fillGeneration(
  plan: CalibrationPlan,
  proposer: Proposer,
  threshold: number,
  expected: number,
  begin: number,
): Generator<readonly Proposal[], Filled, ArrayLike<number>> {
  const accepted: (Proposal & { readonly distance: number })[] = [];
  // So many runs at most: by then fewer are accepted than is worth while. Not where the prior itself is searched.
  const most = plan.method === "smc" ? Math.ceil(plan.particles / plan.leastAcceptance) : Infinity;
  const budget = plan.runs - begin;
  let made = 0;
  let used = 0;
  let stop: StopReason | null = null;
  while (accepted.length < plan.particles && stop === null) {
    const missing = plan.particles - accepted.length;
    const wanted = made === 0 ? missing / expected : (1.1 * missing * made) / Math.max(accepted.length, 1);
    const round = Math.min(Math.max(wanted, ROUND_MINIMUM * plan.particles), ROUND_MAXIMUM * plan.particles);
    const size = Math.min(Math.ceil(round), Math.min(budget, most) - made);
    if (size <= 0) stop = most < budget ? "acceptance" : "budget";
    else {
      const first = begin + made;
      const proposals = Array.from({ length: size }, (_, k) => proposer.propose(first + k));
      const distances = yield proposals;
      made += size;
      for (let k = 0; k < size && accepted.length < plan.particles; k++) {
        used++;
        const distance = distances[k]!;
        // NaN is a run that failed: never near enough.
        if (distance <= threshold && distance < Infinity) accepted.push({ ...proposals[k]!, distance });
      }
    }
  }
  const weights = normalised(accepted.map((proposal) => proposer.weightOf(proposal)));
  const particles = accepted.map((proposal, k) => ({ ...proposal, weight: weights[k]! }));
  return { made, used, particles, stop };
}

function reasonToStop(plan: CalibrationPlan, generations: number, last: Generation): StopReason | null {
  if (plan.threshold !== null && last.threshold <= plan.threshold) return "threshold";
  if (generations >= plan.generations) return "generations";
  if (last.particles.length / last.runs < plan.leastAcceptance) return "acceptance";
  return null;
}

/** The next threshold: smaller than the last; null where no particle is nearer than it. */
function nextThreshold(plan: CalibrationPlan, { threshold, particles }: Generation): number | null {
  const sorted = Float64Array.from(particles, ({ distance }) => distance).sort();
  const aim = Math.max(quantileOfSorted(sorted, plan.quantile), plan.threshold ?? 0);
  if (aim < threshold) return aim;
  // Many runs are equally far: the next nearest distance there is.
  const nearer = sorted.findLast((distance) => distance < threshold);
  return nearer === undefined ? null : Math.max(nearer, plan.threshold ?? 0);
}

/** The whole budget from the prior; the nearest are kept, the earlier of two that are equally near. */
function* keepNearest(plan: CalibrationPlan, generations: Generation[]): Rounds {
  const proposer = priorProposer(plan);
  const proposals = Array.from({ length: plan.runs }, (_, number) => proposer.propose(number));
  const distances = yield proposals;
  const nearest = proposals
    .map((proposal, number) => ({ ...proposal, distance: distances[number]! }))
    .filter(({ distance }) => Number.isFinite(distance))
    .sort((one, other) => one.distance - other.distance || one.number - other.number)
    .slice(0, plan.particles);
  const threshold = nearest.at(-1)?.distance;
  if (threshold === undefined) return "budget";
  const particles = nearest
    .sort((one, other) => one.number - other.number)
    .map((proposal) => ({ ...proposal, weight: 1 / nearest.length }));
  generations.push({ threshold, runs: plan.runs, particles });
  return "budget";
}
