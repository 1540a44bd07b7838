import type { PracticeSeries, RunSummary, SchoolSeries } from "../../src/experiment/summary.ts";
import { bandOf, bell, generator, round, spread } from "./fixtureMathematics.ts";
import { makeSettings } from "./settingsFixture.ts";

/** What a made-up result should look like; everything has a realistic default. */
export interface FixtureOptions {
  readonly schoolCount?: number;
  readonly practicesPerDomain?: number;
  readonly domains?: readonly string[];
  readonly replicateCount?: number;
  readonly finishedCount?: number;
  readonly weekCount?: number;
  /** Added to the quality of every practice, SD: −0.4 makes most of them harmful. */
  readonly qualityShift?: number;
  /** Spread of the futures; 0 makes all alike. */
  readonly luck?: number;
  /** False: nobody ever uses anything. */
  readonly isUsed?: boolean;
  /** Share 0–1 at which use levels off; by default it differs from practice to practice. */
  readonly ceiling?: number;
  readonly salt?: number;
}

const PRACTICE_NAMES = [
  "Exit tickets",
  "Think-pair-share",
  "Cold calling",
  "Learning-style worksheets",
  "Retrieval quizzes",
  "Wait time",
  "Comment-only marking",
  "Peer feedback",
  "Two stars and a wish",
  "Traffic-light cards",
  "Model answers",
  "Grade on every page",
  "Phonics first",
  "Round-robin reading",
  "Guided reading groups",
  "Vocabulary walls",
  "Reading aloud with questions",
  "Whole-word cards",
];

/** A realistic made-up result. Deterministic: the same options give the same numbers. */
export function makeSummary(options: FixtureOptions = {}): RunSummary {
  const {
    schoolCount = 11,
    practicesPerDomain = 6,
    domains = ["Questioning", "Feedback", "Early reading"],
    replicateCount = 200,
    weekCount = 144,
    qualityShift = 0,
    luck = 1,
    isUsed = true,
    salt = 1,
  } = options;
  const finishedCount = options.finishedCount ?? replicateCount;
  const draw = generator(salt);
  const weeks = Array.from({ length: Math.floor(weekCount / 4) + 1 }, (_, index) => index * 4);
  const kinds = domains.flatMap((domain, d) =>
    Array.from({ length: practicesPerDomain }, (_, p) => ({
      name: PRACTICE_NAMES[d * 6 + p] ?? `Practice ${d * practicesPerDomain + p + 1}`,
      domain,
      quality: round(bell(draw) * 0.2 + 0.08 + qualityShift),
      appeal: round(bell(draw) * 0.2),
      challenge: round(draw()),
      pace: 0.03 + 0.06 * draw(),
      ceiling: options.ceiling ?? (0.1 + 0.5 * draw()) / Math.max(1, practicesPerDomain / 4),
    })),
  );
  const futures = Array.from({ length: finishedCount }, () => {
    const fortune = luck * bell(draw) * 0.5;
    const uses = kinds.map((kind) => {
      const pace = kind.pace * (1 + luck * 0.4 * bell(draw));
      const ceiling = Math.min(
        0.95,
        Math.max(0.01, kind.ceiling * (1 + luck * (0.35 * bell(draw) + 0.2 * fortune))),
      );
      return isUsed ? spread(weeks, Math.max(0.005, pace), ceiling) : weeks.map(() => 0);
    });
    const sum = (of: (use: number, p: number) => number): number[] =>
      weeks.map((_, w) => uses.reduce((total, use, p) => total + of(use[w]!, p), 0));
    const all = sum((use) => use);
    const bad = sum((use, p) => (kinds[p]!.quality < 0 ? use : 0));
    const scale = kinds.length > 6 ? 1.6 : 1;
    const start = uses.reduce((total, use, p) => total + use[0]! * kinds[p]!.quality, 0);
    const gain = sum((use, p) => use * kinds[p]!.quality).map(
      (value, w) => scale * (value - start) + (isUsed ? (fortune * 0.1 * w) / weeks.length : 0),
    );
    return { uses, gain, harmful: all.map((total, w) => (total > 0 ? bad[w]! / total : NaN)) };
  });
  const practices: PracticeSeries[] = kinds.map(({ name, domain, quality, appeal, challenge }, p) => ({
    name,
    domain,
    quality,
    appeal,
    challenge,
    weeks,
    adoption: bandOf(
      weeks,
      futures.map((future) => future.uses[p]!),
    ),
  }));
  const series = (key: string, label: string, unit: string, rows: readonly (readonly number[])[]) => ({
    key,
    label,
    unit,
    weeks,
    band: bandOf(weeks, rows),
  });
  const last = weeks.length - 1;
  return {
    name: "Eleven schools, three fields",
    description:
      "A network of schools shares what its teachers use. Nobody checks quality before a practice is passed on.",
    weekCount,
    replicateCount,
    finishedCount,
    seed: "spring",
    schoolCount,
    staffCount: schoolCount * 31,
    teacherCount: schoolCount * 30,
    tieCount: schoolCount * 30 * 4,
    networkSource: "Generated: ties like those in real advice networks of 15 schools.",
    metrics: [
      series(
        "instruction_gain",
        "Gain in instruction",
        "SD",
        futures.map((future) => future.gain),
      ),
      series(
        "harmful_share",
        "Share of use that harms",
        "share",
        futures.map((future) => future.harmful),
      ),
    ],
    practices,
    schools: makeSchools(schoolCount, weeks, isUsed, draw),
    finals: {
      instruction_gain: futures.map((future) => future.gain[last]!),
      harmful_share: futures.map((future) => future.harmful[last]!),
    },
    settings: makeSettings(),
    interventions: [
      "Week 36: all principals take part in two meetings a month (80 of 100).",
      "Week 72: 20 of 100 schools, the best connected, get a coach; this costs 400 staff hours.",
    ],
    runCard: {
      engineVersion: "0.1.0",
      scenarioHash: "9f2c51e07ab84d31",
      networkHash: "c07d2e9914b6a350",
      seed: "spring",
      replicates: `${finishedCount} of ${replicateCount}`,
      platform: "Node 20.20.2, linux x64",
      startedAt: "2026-03-02T09:15:00Z",
      endedAt: "2026-03-02T09:16:12Z",
      command: "spreadwell run eleven-schools.json --replicates 200 --seed spring",
    },
  };
}

function makeSchools(
  count: number,
  weeks: readonly number[],
  isUsed: boolean,
  draw: () => number,
): SchoolSeries[] {
  const kinds = ["Elementary", "Middle School", "Academy", "High School"];
  const places = [
    "Maple Street",
    "Riverside",
    "Lincoln",
    "North Hill",
    "Cedar Grove",
    "Oak Park",
    "Franklin",
    "Harbor View",
    "Summit",
    "Eastlake",
    "Prairie Creek",
    "Washington",
  ];
  return Array.from({ length: count }, (_, s) => {
    const adoption = isUsed ? spread(weeks, 0.02 + 0.06 * draw(), 0.35 + 0.5 * draw()) : weeks.map(() => 0);
    const worth = bell(draw) * 0.25 + 0.1;
    const round = Math.floor(s / places.length);
    return {
      name: `${places[s % places.length]} ${kinds[(s + round) % kinds.length]}${round > 3 ? ` ${round - 2}` : ""}`,
      staffCount: 22 + Math.floor(draw() * 20),
      weeks,
      gain: adoption.map((share) => (share - adoption[0]!) * worth),
      adoption,
      harmful: adoption.map((share) => (share > 0 ? 0.15 + 0.3 * share * (1 - worth) : NaN)),
    };
  });
}
