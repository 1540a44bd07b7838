import { computed, effect, signal, untracked, type ReadonlySignal } from "@preact/signals";
import type { FutureSet } from "../../../experiment/board/boardResult.ts";
import { networkTypeNames, type NetworkTypeName } from "../../../model/networkTypes.ts";
import { isUnsure, LAST_PLACE, type HealthCheck } from "../../../scenario/questions/health.ts";
import { orderOfType, type ScenarioValues } from "../../../scenario/questions/healthTypes.ts";
import {
  mostDecisive,
  sureProbes,
  unsureProbes,
  type HealthProbe,
  type ProbedFutures,
} from "../../health/probes.ts";
import type { FuturesOfTypes } from "../../health/recommend.ts";
import type { TypeRow } from "../../health/typeDotsFigure.ts";
import type { Batch, Live, LiveResult, Order } from "../engine/live.ts";

/** Futures of each type: as many as the verdict's words are bound to. */
export const HEALTH_FUTURES = 50;
/** Futures that are enough to see which sure answers are worth a closer look. */
const SCREENING_FUTURES = 10;

/** How far the run of the three types is. */
export interface HealthMain {
  readonly answers: HealthCheck;
  readonly status: "running" | "done" | "failed";
  readonly done: number;
  readonly total: number;
  readonly message: string | null;
  /** Types with at least one future. */
  readonly rows: readonly TypeRow[];
  /** What the recommendation goes by; null until all futures are there. */
  readonly futures: FuturesOfTypes | null;
}

/** How far the trials with other answers are. */
export interface HealthTrials {
  readonly done: number;
  readonly total: number;
  readonly isOver: boolean;
  /** Probes that are done in full. */
  readonly probed: readonly ProbedFutures[];
}

/** The three types run for a district's answers, then again with other answers. */
export interface HealthRun {
  /** Null before the first start. */
  readonly main: ReadonlySignal<HealthMain | null>;
  readonly trials: ReadonlySignal<HealthTrials | null>;
  /** Runs the types for these answers, in place of what was run before. */
  start(live: Live, answers: HealthCheck, values: ScenarioValues): void;
  stop(): void;
}

interface Ordered {
  readonly answers: HealthCheck;
  readonly luck: readonly ReadonlySignal<LiveResult>[];
  readonly unsure: readonly ReadonlySignal<LiveResult>[] | null;
}

const runs = new WeakMap<object, HealthRun>();

/** The run of a page's data: it goes on while the reader looks at other views, and is there on return. */
export function healthRunOf(data: object): HealthRun {
  let run = runs.get(data);
  if (run === undefined) {
    run = createHealthRun();
    runs.set(data, run);
  }
  return run;
}

/** A run that has not begun. */
export function createHealthRun(): HealthRun {
  const ordered = signal<Ordered | null>(null);
  const main = computed(() => (ordered.value === null ? null : mainOf(ordered.value)));
  const trials = signal<HealthTrials | null>(null);
  let end: () => void = () => undefined;
  return {
    main,
    trials,
    start(live, answers, values) {
      end();
      trials.value = null;
      const order = (slot: string, each: HealthCheck): readonly ReadonlySignal<LiveResult>[] =>
        networkTypeNames.map((type, at) =>
          live.order(`health ${slot} ${at}`, {
            ...orderOfType(each, type, values, HEALTH_FUTURES),
            count: HEALTH_FUTURES,
          }),
        );
      ordered.value = {
        answers,
        luck: order("luck", withMiddle(answers)),
        unsure: isUnsure(answers) ? order("unsure", answers) : null,
      };
      end = whenDone(main, (futures) => runTrials(live, answers, values, futures, trials));
    },
    stop: () => end(),
  };
}

/** Answers with those that nobody is sure of at the middle of their scale. */
export function withMiddle(answers: HealthCheck): HealthCheck {
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [key, answer === "unsure" ? LAST_PLACE / 2 : answer]),
  );
}

function mainOf({ answers, luck, unsure }: Ordered): HealthMain {
  const results = [...luck, ...(unsure ?? [])].map((each) => each.value);
  const failed = results.find((each) => each.status === "failed");
  const isDone = results.every((each) => each.status === "done" && each.futures !== null);
  const rows = networkTypeNames.flatMap((type, at): TypeRow[] => {
    const futures = luck[at]!.value.futures;
    return futures === null ? [] : [{ type, luck: futures, unsure: unsure?.[at]?.value.futures ?? null }];
  });
  return {
    answers,
    status: failed !== undefined ? "failed" : isDone ? "done" : "running",
    done: results.reduce((sum, each) => sum + each.done, 0),
    total: results.reduce((sum, each) => sum + each.total, 0),
    message: failed?.message ?? null,
    rows,
    futures: isDone ? ofTypes((unsure ?? luck).map((each) => each.value.futures!)) : null,
  };
}

/** Calls back once the three types are done; what it returns, and this function, end it. */
function whenDone(
  main: ReadonlySignal<HealthMain | null>,
  begin: (futures: FuturesOfTypes) => () => void,
): () => void {
  let inner: (() => void) | null = null;
  const outer = effect(() => {
    const futures = main.value?.futures ?? null;
    if (futures !== null) inner ??= untracked(() => begin(futures));
  });
  return () => {
    outer();
    inner?.();
  };
}

/** What nobody is sure of at both ends, and a quick look at the sure answers; then the two most decisive of these in full. */
function runTrials(
  live: Live,
  answers: HealthCheck,
  values: ScenarioValues,
  base: FuturesOfTypes,
  trials: { value: HealthTrials | null },
): () => void {
  const [unsure, sure] = [unsureProbes(answers), sureProbes(answers)];
  const ordersOf = (probe: HealthProbe, count: number): Order[] =>
    networkTypeNames.map((type) => ({
      ...cut(orderOfType(probe.answers, type, values, HEALTH_FUTURES), count),
      count,
    }));
  const first = batchOf(live, [
    ...unsure.flatMap((probe) => ordersOf(probe, HEALTH_FUTURES)),
    ...sure.flatMap((probe) => ordersOf(probe, SCREENING_FUTURES)),
  ]);
  // Both ends of two questions at most: what the second part comes to at the most, so that the total only shrinks.
  const second = signal<Batch | null>(null);
  const chosen = signal<readonly HealthProbe[]>([]);
  const ending = effect(() => {
    if (!first.isOver.value || untracked(() => second.value) !== null) return;
    const screened = probedOf(sure, first.results.value.slice(3 * unsure.length), SCREENING_FUTURES);
    const questions = untracked(() => mostDecisive(screened, base));
    chosen.value = sure.filter(({ question }) => questions.includes(question));
    second.value = untracked(() =>
      live.batch(chosen.value.flatMap((probe) => ordersOf(probe, HEALTH_FUTURES))),
    );
  });
  const telling = effect(() => {
    const later = second.value;
    const total =
      3 * (unsure.length + sure.length + (later === null ? Math.min(4, sure.length) : chosen.value.length));
    trials.value = {
      done: first.done.value + (later?.done.value ?? 0),
      total,
      isOver: first.isOver.value && later !== null && later.isOver.value,
      probed: [
        ...probedOf(unsure, first.results.value.slice(0, 3 * unsure.length), HEALTH_FUTURES),
        ...(later === null ? [] : probedOf(chosen.value, later.results.value, HEALTH_FUTURES)),
      ],
    };
  });
  return () => {
    ending();
    telling();
    first.stop();
    second.value?.stop();
  };
}

/** A batch; one of no orders is over at once. */
function batchOf(live: Live, orders: readonly Order[]): Batch {
  if (orders.length > 0) return live.batch(orders);
  return { done: signal(0), isOver: signal(true), results: signal([]), stop: () => undefined };
}

/** An order's own changes for the futures that are run. */
function cut(
  { changes, own }: Pick<Order, "changes" | "own">,
  count: number,
): Pick<Order, "changes" | "own"> {
  return own === undefined ? { changes } : { changes, own: own.slice(0, count) };
}

/** Probes whose three orders are there whole. */
function probedOf(
  probes: readonly HealthProbe[],
  results: readonly (FutureSet | null)[],
  count: number,
): ProbedFutures[] {
  return probes.flatMap((probe, at) => {
    const sets = networkTypeNames.flatMap((_, type) => results[3 * at + type] ?? []);
    const isWhole = sets.length === 3 && sets.every(({ replicates }) => replicates.length >= count);
    return isWhole ? [{ probe, futures: ofTypes(sets) }] : [];
  });
}

function ofTypes(sets: readonly FutureSet[]): FuturesOfTypes {
  return Object.fromEntries(networkTypeNames.map((type, at) => [type, sets[at]!])) as Record<
    NetworkTypeName,
    FutureSet
  >;
}
