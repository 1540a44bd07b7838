import type {
  AssumptionProbe,
  BoardPlan,
  BoardResult,
  Headline,
  Probe,
} from "../../../src/experiment/board/boardResult.ts";
import type { Change } from "../../../src/experiment/study/study.ts";
import { bell, generator } from "../fixtureMathematics.ts";
import { makeFutures, type FuturesShape } from "./futuresFixture.ts";

/** What a made-up result of a board study should look like; everything has a realistic default. */
export interface BoardOptions {
  readonly kind?: Headline["kind"];
  readonly goal?: number;
  readonly matters?: number;
  /** Middle of today's path at the end, in the headline's unit. */
  readonly level?: number;
  /** What each plan adds to it; as many plans as numbers, at most three. */
  readonly effects?: readonly number[];
  readonly names?: readonly string[];
  /** Spread of the futures by luck, in the headline's unit; 0 makes all alike. */
  readonly luck?: number;
  /** Spread of what a plan does from future to future, in the headline's unit. */
  readonly unlike?: number;
  readonly futures?: number;
  /** Numbers of the futures that failed, in every plan. */
  readonly missing?: readonly number[];
  readonly weeks?: number;
  readonly schools?: number;
  readonly start?: string | null;
  readonly currency?: string;
  /** Money of today's path in the middle future; plans cost 90,000 more each. */
  readonly money?: number;
  readonly planMoney?: number;
  /** Without probes of perils, of assumptions and of all that is unknown. */
  readonly hasPerils?: boolean;
  readonly hasAssumptions?: boolean;
  readonly hasUnknown?: boolean;
  readonly guesses?: readonly string[];
  readonly practice?: string;
  /** For the facts: the network is said to be read from files. */
  readonly isOwnNetwork?: boolean;
  readonly salt?: number;
}

const USUAL = {
  gain: { goal: 0.1, matters: 0.05, level: 0.06, effects: [0.09], luck: 0.06 },
  use: { goal: 0.5, matters: 0.05, level: 0.34, effects: [0.18], luck: 0.12 },
  harm: { goal: 0.2, matters: 0.05, level: 0.27, effects: [-0.1], luck: 0.07 },
} as const;

/** Plans as a scenario could hold them. */
export const PLANS: readonly { readonly name: string; readonly changes: readonly Change[] }[] = [
  {
    name: "Coaching for a third",
    changes: [
      {
        path: "interventions",
        value: [{ at: 37, until: 108, where: { random: 0.33, of: "staff" }, coach: {} }],
      },
    ],
  },
  { name: "Check before sharing", changes: [{ path: "perils.qualityControl", value: 1 }] },
  {
    name: "Principals take part",
    changes: [{ path: "leadership.principalParticipation", value: 1 }],
  },
];

/** A believable result of a board study. Deterministic: the same options give the same numbers. */
export function makeBoard(options: BoardOptions = {}): BoardResult {
  const kind = options.kind ?? "gain";
  const usual = USUAL[kind];
  const headline: Headline = {
    kind,
    practice: kind === "use" ? (options.practice ?? "Exit tickets") : null,
    goal: options.goal ?? usual.goal,
    matters: options.matters ?? usual.matters,
  };
  const last = options.weeks ?? 144;
  const weeks = Array.from({ length: 37 }, (_, at) => Math.round((at / 36) * last)).filter(
    (week, at, all) => at === 0 || week > all[at - 1]!,
  );
  const salt = options.salt ?? 1;
  const shape = (plan: number, effect: number): FuturesShape => ({
    kind,
    level: options.level ?? usual.level,
    effect,
    luck: options.luck ?? usual.luck,
    unlike: plan === 0 ? 0 : (options.unlike ?? usual.luck / 3),
    futures: options.futures ?? 200,
    missing: options.missing ?? [],
    weeks,
    schools: options.schools ?? 11,
    money: (options.money ?? 1_240_000) + (plan === 0 ? 0 : (options.planMoney ?? 90_000 * plan)),
    salt,
    planSalt: plan,
  });
  const effects: readonly number[] = options.effects ?? usual.effects;
  const plans: BoardPlan[] = [0, ...effects].slice(0, 4).map((effect, place) => ({
    name:
      place === 0 ? "Today’s path" : (options.names?.[place - 1] ?? PLANS[(place - 1) % PLANS.length]!.name),
    changes: place === 0 ? [] : PLANS[(place - 1) % PLANS.length]!.changes,
    futures: makeFutures(shape(place, effect)),
    digests: Array.from({ length: options.futures ?? 200 }, (_, at) => digest(salt, place, at)),
    scenarioHash: digest(salt, place, 1000).repeat(4),
  }));
  return {
    headline,
    input: {},
    weeks,
    start: options.start === undefined ? "2026-09" : options.start,
    currency: options.currency ?? "$",
    schoolOutcome: kind === "gain" ? "instruction_gain" : kind === "harm" ? "harmful_share" : "adoption",
    plans,
    perils: options.hasPerils === false ? [] : makePerils(plans, kind, usual.luck, salt),
    assumptions: options.hasAssumptions === false ? [] : makeAssumptions(plans, kind, usual.luck, salt),
    unknown: options.hasUnknown === false ? null : shiftProbe(plans, 0, usual.luck * 1.6, salt + 77, kind),
    guesses: options.guesses ?? ["adoption.thresholdMean", "sharing.meetingsPerMonth"],
  };
}

const PERILS = [
  ["qualityControl", "Passing on without checking", 0.9],
  ["groupthink", "Groupthink", 0.3],
  ["diffusionOfResponsibility", "Diffusion of responsibility", 0.15],
  ["deindividuation", "Losing one’s own judgement", 0.05],
] as const;

function makePerils(plans: readonly BoardPlan[], kind: Headline["kind"], luck: number, salt: number) {
  const sign = kind === "harm" ? -1 : 1;
  const main = plans[Math.min(1, plans.length - 1)]!.futures.ends.headline;
  return PERILS.map(([key, label, size], place) => ({
    key,
    label,
    headline: shift(main, sign * size * luck, luck / 4, kind, salt + 10 + place),
  }));
}

const ASSUMPTIONS = [
  [
    "adoption.thresholdMean",
    "How many of their contacts must use a practice before teachers take it up",
    1.5,
  ],
  ["inquiry.inquiry", "How carefully staff test a practice", 0.6],
  ["turnover.turnover", "How many leave each year", -0.3],
] as const;

function makeAssumptions(
  plans: readonly BoardPlan[],
  kind: Headline["kind"],
  luck: number,
  salt: number,
): AssumptionProbe[] {
  return ASSUMPTIONS.map(([path, label, size], place) => ({
    path,
    label,
    lowShown: "10 of 100",
    highShown: "40 of 100",
    usedShown: "25 of 100",
    low: shiftProbe(plans, -size * luck, luck / 4, salt + 20 + place, kind),
    high: shiftProbe(plans, size * luck, luck / 4, salt + 30 + place, kind),
  }));
}

function shiftProbe(
  plans: readonly BoardPlan[],
  by: number,
  spread: number,
  salt: number,
  kind: Headline["kind"],
): Probe {
  return {
    today: shift(plans[0]!.futures.ends.headline, by, spread, kind, salt),
    plan: plans[1] === undefined ? [] : shift(plans[1].futures.ends.headline, by, spread, kind, salt),
  };
}

function shift(
  values: readonly (number | null)[],
  by: number,
  spread: number,
  kind: Headline["kind"],
  salt: number,
): (number | null)[] {
  const draw = generator(salt);
  return values.map((value) => {
    const moved = (value ?? 0) + by + spread * bell(draw);
    return value === null ? null : kind === "gain" ? moved : Math.max(0, Math.min(1, moved));
  });
}

function digest(...parts: readonly number[]): string {
  const draw = generator(parts.reduce((sum, part) => Math.imul(sum, 31) + part, 7));
  return Array.from({ length: 16 }, () => Math.floor(draw() * 16).toString(16)).join("");
}
