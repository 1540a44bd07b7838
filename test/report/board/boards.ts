import type { BoardOptions } from "./boardFixture.ts";

/** Results that differ in what a sentence or a chart has to cope with. */
export const BOARDS: Readonly<Record<string, BoardOptions>> = {
  plan: {},
  "no-plan": { effects: [] },
  "three-plans": { effects: [0.09, 0.05, 0.01] },
  use: { kind: "use" },
  harm: { kind: "harm" },
  "all-reach": { effects: [0.4] },
  "none-reach": { level: -0.2, effects: [0.02] },
  ties: { luck: 0, unlike: 0, effects: [0] },
  worse: { effects: [-0.1] },
  small: { effects: [0.02], unlike: 0.002 },
  "too-close": { effects: [0], unlike: 0.05 },
  "one-future": { futures: 1 },
  "few-futures": { futures: 12 },
  "missing-futures": { futures: 60, missing: [0, 3, 4, 17, 22, 40, 41] },
  "all-missing": { futures: 2, missing: [0, 1] },
  "many-schools": { schools: 150 },
  "one-school": { schools: 1 },
  "no-start": { start: null },
  "no-probes": { hasPerils: false, hasAssumptions: false, hasUnknown: false, guesses: [] },
  "one-year": { weeks: 36 },
  "ten-weeks": { weeks: 10 },
  "cheaper-plan": { planMoney: -50_000 },
  "long-names": {
    names: [
      "A plan whose name goes on for so long that nobody would say it in one breath at a board meeting",
    ],
    kind: "use",
    practice: "Comment-only marking with time in class for pupils to act on what was written",
  },
};
