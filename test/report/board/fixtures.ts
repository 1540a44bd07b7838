import type { BoardOptions } from "./boardFixture.ts";
import { BOARDS } from "./boards.ts";

const KINDS = ["gain", "use", "harm"] as const;

const SITUATIONS: Readonly<Record<string, BoardOptions>> = {
  "no plan": { effects: [] },
  "no effect": { effects: [0], unlike: 0 },
  "the other way": { unlike: 0.04 },
  "all alike": { luck: 0, unlike: 0, hasUnknown: false },
  "one future": { futures: 1 },
  "two futures": { futures: 2 },
  "nine futures": { futures: 9 },
  "forty-nine futures": { futures: 49 },
  "fifty futures": { futures: 50 },
  "some missing": { futures: 55, missing: [1, 2, 3, 4, 5, 6] },
  "no calendar": { start: null },
  "from January": { start: "2027-01", weeks: 72 },
  "no money": { money: 0, planMoney: 0 },
  "little money": { money: 900, planMoney: 120 },
  "own network": { isOwnNetwork: true, guesses: [], hasAssumptions: true },
};

const ENDS: Readonly<Record<(typeof KINDS)[number], BoardOptions>> = {
  gain: { effects: [-0.12] },
  use: { effects: [-0.2] },
  harm: { effects: [0.15] },
};

/** All made-up results whose texts are kept to be read: the named ones, and each situation for each kind of headline. */
export const FIXTURES: Readonly<Record<string, BoardOptions>> = {
  ...BOARDS,
  ...Object.fromEntries(
    KINDS.flatMap((kind, at) =>
      Object.entries(SITUATIONS).map(([name, options]) => [
        `${kind}: ${name}`,
        { kind, salt: 10 + at, ...options, ...(name === "the other way" ? ENDS[kind] : {}) },
      ]),
    ),
  ),
};
