import { batch, computed, effect, signal, untracked, type ReadonlySignal } from "@preact/signals";
import type { Act } from "../../../model/acts/act.ts";
import { domainOf } from "../../../model/acts/cast.ts";
import { acts as allActs } from "../../../model/acts/index.ts";
import type { Batch, Live, Order } from "../engine/live.ts";
import type { Page } from "../state/page.ts";
import { comboChanges, sideChanges, usualChoices } from "./actChanges.ts";
import { OrderedFutures } from "./orderedFutures.ts";
import { pickRun } from "./pickRun.ts";
import { RoomMemory } from "./roomMemory.ts";
import { StageRun, type StageWish } from "./stageRun.ts";
import { lockWords, openStep, stepBeside, type StepGround } from "./stepRules.ts";
import { placeOf, readPlace, type TheatrePlace } from "./theatreRoute.ts";
import type { Combos, Prediction, ShownRun, StepKey, Theatre } from "./theatre.ts";

/** Futures of each side, unless the district is too large for so many. */
const FUTURES = 50;
const OFF = "The live model does not run in this window, so there is no story to show.";
const NOTHING = "Nothing could be measured in these futures.";

/** The theatre of a page. Its futures are asked for while the page shows it. */
export function makeTheatre(page: Page, acts: readonly Act[] = allActs): Theatre {
  const memory = new RoomMemory();
  const act = signal(acts[0]!);
  const step = signal<StepKey>("setup");
  const fix = signal(-1);
  const isOn = signal(true);
  const week = signal(0);
  const isPlaying = signal(false);
  const person = signal(-1);
  const practice = signal(-1);

  const controls = computed(() => ({ ...usualChoices(act.value), ...memory.choices.value[act.value.key] }));
  const controlText = computed(() => JSON.stringify(controls.value));
  // What was said and seen holds for an act as it was set.
  const story = computed(() => `${act.value.key} ${controlText.value}`);
  const prediction = computed(() => memory.predictions.value[story.value] ?? null);
  const seen = computed(() => memory.seen.value[story.value] ?? NONE);
  const kind = computed(() => memory.kinds.value[story.value] ?? "typical");
  const ground = computed<StepGround>(() => ({ hasPrediction: prediction.value !== null, seen: seen.value }));

  const compared = computed(() => sideChanges(act.value, controls.value, fix.value));
  const changes = computed(() =>
    isOn.value ? compared.value : { ...compared.value, right: compared.value.left },
  );
  const domain = computed(() => domainOf(page.data.value.scenario.practices));
  const orderOf = (live: Live, side: Order["changes"]): Order => ({
    changes: side,
    count: Math.min(FUTURES, live.count),
    metrics: act.value.measures.map(({ metric }) => metric),
  });

  const [left, right, fixed] = ["theatre-left", "theatre-right", "theatre-fixed"].map(
    (slot) => new OrderedFutures(slot),
  ) as [OrderedFutures, OrderedFutures, OrderedFutures];
  effect(() => {
    const live = usable(page);
    if (live === null) return;
    left.ask(live, orderOf(live, compared.value.left));
    right.ask(live, orderOf(live, compared.value.right));
  });
  effect(() => {
    const live = usable(page);
    const side = compared.value.fixed;
    if (side === null) fixed.forget();
    else if (live !== null) fixed.ask(live, orderOf(live, side));
  });

  const wish = computed<StageWish>(() => {
    const live = page.live.value;
    const message = left.state.value.message ?? right.state.value.message;
    if (message !== null) return { kind: "failed", message };
    if (live?.state.value === "failed") return { kind: "failed", message: OFF };
    const [before, after] = [left.state.value, right.state.value];
    if (live === null || !left.isWhole.value || !right.isWhole.value)
      return { kind: "waiting", done: before.done + after.done, total: before.total + after.total };
    const metrics = act.value.measures.map(({ metric }) => metric);
    const { futures } = before;
    const found =
      futures === null || after.futures === null
        ? null
        : pickRun(futures, after.futures, metrics[0]!, kind.value);
    if (found === null) return { kind: "failed", message: NOTHING };
    const { left: one, right: other } = changes.value;
    return {
      kind: "run",
      live,
      shown: isOn.value ? found : { ...found, difference: 0 },
      asked: {
        sides: [one, other],
        replicate: found.replicate,
        look: act.value.look,
        metrics,
        domain: domain.value,
      },
    };
  });
  const stage = new StageRun(wish);

  const batches = signal<Readonly<Record<string, { readonly live: Live; readonly batch: Batch }>>>({});
  const combos = computed<Combos | null>(() => {
    const found = batches.value[story.value];
    if (found === undefined || found.live !== page.live.value) return null;
    const { done, isOver, results } = found.batch;
    return { done: done.value, total: results.value.length, isOver: isOver.value, futures: results.value };
  });

  const beginStory = (): void => {
    week.value = 0;
    isPlaying.value = false;
    person.value = -1;
    practice.value = -1;
  };
  const forgetStory = (): void =>
    RoomMemory.put(memory.seen, story.value, new Set([...seen.value].filter((each) => !AFTER.has(each))));
  const takeAct = (key: string): void => {
    if (key === act.value.key) return;
    memory.fixes.set(act.value.key, fix.value);
    act.value = acts.find((each) => each.key === key)!;
    fix.value = memory.fixes.get(key) ?? -1;
    isOn.value = true;
    beginStory();
  };
  /** Takes what an address names, as far as it is open, and puts the address right. */
  const arrive = ({ act: key, step: wanted }: TheatrePlace): void =>
    batch(() => {
      if (key !== null) takeAct(key);
      const next = openStep(wanted ?? (key === null ? step.value : "setup"), ground.value);
      if (next !== step.value) isPlaying.value = false;
      if (next !== "setup" && next !== "watch") isOn.value = true;
      step.value = next;
      if (!seen.value.has(next)) RoomMemory.put(memory.seen, story.value, new Set([...seen.value, next]));
      if (next === "futures") memory.finished.value = new Set([...memory.finished.value, act.value.key]);
      page.replacePath(placeOf(act.value.key, next));
    });
  effect(() => {
    if (page.view.value !== "theatre") return;
    const place = readPlace(page.path.value, acts);
    untracked(() => arrive(place));
  });
  const show = (key: string, next: StepKey): void => page.show("theatre", placeOf(key, next));

  // Another district is another stage: what was said of the first does not hold.
  let shownDistrict = "";
  effect(() => {
    const { title, runCard } = page.data.value;
    const district = `${title} ${runCard.scenarioHash}`;
    if (shownDistrict !== "" && district !== shownDistrict)
      untracked(() =>
        batch(() => {
          memory.clear();
          fix.value = -1;
          isOn.value = true;
          beginStory();
          if (page.view.value === "theatre") arrive({ act: null, step: step.value });
        }),
      );
    shownDistrict = district;
  });

  const goTo = (next: StepKey): void => show(act.value.key, openStep(next, ground.value));
  return {
    acts,
    act,
    step,
    controls,
    fix,
    isOn,
    changes,
    left: left.state,
    right: right.state,
    fixed: computed(() => (compared.value.fixed === null ? null : fixed.state.value)),
    combos,
    stage: stage.state,
    weeks: computed(() => {
      const given = compared.value.left.find(({ path }) => path === "weeks")?.value;
      return typeof given === "number" ? given : page.data.value.scenario.weeks;
    }),
    domain,
    seen,
    finished: memory.finished,
    week,
    isPlaying,
    speed: signal(1),
    person,
    practice,
    prediction,
    isPresenting: signal(false),
    isBlank: signal(false),
    openAct(key) {
      if (acts.some((each) => each.key === key)) show(key, "setup");
    },
    goTo,
    isOpen: (wanted) => openStep(wanted, ground.value) === wanted,
    lockOf: (wanted) => lockWords(wanted, ground.value),
    go(by) {
      const next = stepBeside(step.value, by);
      if (next !== null) goTo(next);
    },
    setControl(key, choice) {
      const control = act.value.controls.find((each) => each.key === key);
      if (control?.choices[choice] === undefined) return;
      batch(() => {
        RoomMemory.put(memory.choices, act.value.key, { ...controls.value, [key]: choice });
        beginStory();
        if (page.view.value === "theatre") arrive({ act: null, step: step.value });
      });
    },
    predict(said: Prediction | null) {
      batch(() => {
        RoomMemory.put(memory.predictions, story.value, said);
        if (said === null) forgetStory();
      });
    },
    showRun(wanted: ShownRun["kind"]) {
      if (wanted === kind.value) return;
      batch(() => {
        RoomMemory.put(memory.kinds, story.value, wanted);
        // A new story asks for a new look at all futures.
        forgetStory();
        beginStory();
      });
    },
    runCombos() {
      const live = page.live.value;
      const all = comboChanges(act.value, controls.value);
      if (live === null || all.length === 0 || (combos.value !== null && !combos.value.isOver)) return;
      const begun = untracked(() => live.batch(all.map((side) => orderOf(live, side))));
      batches.value = { ...batches.value, [story.value]: { live, batch: begun } };
    },
    stopCombos() {
      batches.value[story.value]?.batch.stop();
    },
    retry: () => stage.retry(),
  };
}

const NONE: ReadonlySet<StepKey> = new Set();
/** Steps that tell a story. */
const AFTER: ReadonlySet<StepKey> = new Set(["watch", "reveal", "futures"]);

/** The engine, while the page shows the theatre. */
function usable(page: {
  readonly view: ReadonlySignal<string>;
  readonly live: ReadonlySignal<Live | null>;
}): Live | null {
  return page.view.value === "theatre" ? page.live.value : null;
}

const made = new WeakMap<Page, Theatre>();

/** The one theatre of a page; made where it is first asked for. */
export function theatreOf(page: Page): Theatre {
  const known = made.get(page);
  if (known !== undefined) return known;
  const theatre = untracked(() => makeTheatre(page));
  made.set(page, theatre);
  return theatre;
}
