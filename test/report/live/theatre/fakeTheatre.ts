import { computed, signal, type Signal } from "@preact/signals";
import type { Act } from "../../../../src/model/acts/act.ts";
import { lockWords, openStep, stepBeside } from "../../../../src/report/live/theatre/stepRules.ts";
import type { Prediction, StepKey, Theatre } from "../../../../src/report/live/theatre/theatre.ts";

/** An act of one measure, for tests that need none of the real ones. */
export const madeAct: Act = {
  key: "made-up",
  title: "Made up: nothing is at stake",
  claim: "More meetings help.",
  perils: ["groupthink"],
  setup: ["Six schools meet.", "Only the right side hurries."],
  stage: {},
  left: { name: "No hurry", settings: { "perils.groupthink": 0 } },
  right: { name: "Hurry", settings: { "perils.groupthink": 1 } },
  controls: [],
  look: "use",
  lookWords: [],
  measures: [
    {
      metric: "harmful_share",
      words: "the share of what teachers use that lowers learning",
      shown: "of 100",
      better: "lower",
      range: [0, 1],
      matters: 0.05,
    },
  ],
  prediction: {
    question: "Where does it end?",
    options: [
      { words: "Higher", holds: "higher" },
      { words: "The same", holds: "same" },
      { words: "Lower", holds: "lower" },
    ],
  },
  watch: "Watch.",
  notice: "Notice.",
  explain: ["So it comes."],
  ground: "Nothing is known.",
  source: "Nobody.",
  caveat: "Everything is left out.",
  prompts: { notice: "What?", connect: "Where?", act: "When?" },
  fixes: [],
};

/** A theatre whose steps and signals are real and whose engine is not there. */
export function fakeTheatre(act: Act = madeAct): Theatre & {
  readonly step: Signal<StepKey>;
  readonly prediction: Signal<Prediction | null>;
} {
  const step = signal<StepKey>("setup");
  const prediction = signal<Prediction | null>(null);
  const seen = signal<ReadonlySet<StepKey>>(new Set());
  const ground = () => ({ hasPrediction: prediction.value !== null, seen: seen.value });
  const goTo = (wanted: StepKey): void => {
    step.value = openStep(wanted, ground());
    seen.value = new Set([...seen.value, step.value]);
  };
  const none = { done: 0, total: 0, futures: null, message: null };
  return {
    acts: [act],
    act: signal(act),
    step,
    controls: signal({}),
    fix: signal(-1),
    isOn: signal(true),
    changes: signal({ left: [], right: [], fixed: null }),
    left: signal(none),
    right: signal(none),
    fixed: signal(null),
    combos: signal(null),
    stage: signal({ kind: "waiting", done: 0, total: 0 }),
    domain: computed(() => ""),
    seen,
    finished: signal(new Set<string>()),
    week: signal(0),
    weeks: signal(108),
    isPlaying: signal(false),
    speed: signal(1),
    person: signal(-1),
    practice: signal(-1),
    prediction,
    isPresenting: signal(false),
    isBlank: signal(false),
    openAct: () => undefined,
    goTo,
    isOpen: (wanted) => openStep(wanted, ground()) === wanted,
    lockOf: (wanted) => lockWords(wanted, ground()),
    go(by) {
      const next = stepBeside(step.value, by);
      if (next !== null) goTo(next);
    },
    setControl: () => undefined,
    predict: (said) => (prediction.value = said),
    showRun: () => undefined,
    runCombos: () => undefined,
    stopCombos: () => undefined,
    retry: () => undefined,
  };
}
