import { quantileOfSorted } from "../../src/core/statistics.ts";
import type { Band, PracticeSeries, RunSummary, SchoolSeries, SettingLine } from "../../src/experiment/summary.ts";

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
  "Exit tickets", "Think-pair-share", "Cold calling", "Learning-style worksheets", "Retrieval quizzes", "Wait time",
  "Comment-only marking", "Peer feedback", "Two stars and a wish", "Traffic-light cards", "Model answers", "Grade on every page",
  "Phonics first", "Round-robin reading", "Guided reading groups", "Vocabulary walls", "Reading aloud with questions", "Whole-word cards",
];

/** A realistic made-up result. Deterministic: the same options give the same numbers. */
export function makeSummary(options: FixtureOptions = {}): RunSummary {
  const {
    schoolCount = 11, practicesPerDomain = 6, domains = ["Questioning", "Feedback", "Early reading"],
    replicateCount = 200, weekCount = 144, qualityShift = 0, luck = 1, isUsed = true, salt = 1,
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
      const ceiling = Math.min(0.95, Math.max(0.01, kind.ceiling * (1 + luck * (0.35 * bell(draw) + 0.2 * fortune))));
      return isUsed ? spread(weeks, Math.max(0.005, pace), ceiling) : weeks.map(() => 0);
    });
    const sum = (of: (use: number, p: number) => number): number[] =>
      weeks.map((_, w) => uses.reduce((total, use, p) => total + of(use[w]!, p), 0));
    const all = sum((use) => use);
    const bad = sum((use, p) => (kinds[p]!.quality < 0 ? use : 0));
    const scale = kinds.length > 6 ? 1.6 : 1;
    const start = uses.reduce((total, use, p) => total + use[0]! * kinds[p]!.quality, 0);
    const gain = sum((use, p) => use * kinds[p]!.quality).map((value, w) => scale * (value - start) + (isUsed ? (fortune * 0.1 * w) / weeks.length : 0));
    return { uses, gain, harmful: all.map((total, w) => (total > 0 ? bad[w]! / total : NaN)) };
  });
  const practices: PracticeSeries[] = kinds.map(({ name, domain, quality, appeal, challenge }, p) => ({
    name, domain, quality, appeal, challenge, weeks, adoption: bandOf(weeks, futures.map((future) => future.uses[p]!)),
  }));
  const series = (key: string, label: string, unit: string, rows: readonly (readonly number[])[]) => ({ key, label, unit, weeks, band: bandOf(weeks, rows) });
  const last = weeks.length - 1;
  return {
    name: "Eleven schools, three fields",
    description: "A network of schools shares what its teachers use. Nobody checks quality before a practice is passed on.",
    weekCount, replicateCount, finishedCount, seed: "spring",
    schoolCount, staffCount: schoolCount * 31, teacherCount: schoolCount * 30, tieCount: schoolCount * 30 * 4,
    networkSource: "Generated: ties like those in real advice networks of 15 schools.",
    metrics: [
      series("instruction_gain", "Gain in instruction", "SD", futures.map((future) => future.gain)),
      series("harmful_share", "Share of use that harms", "share", futures.map((future) => future.harmful)),
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
      engineVersion: "0.1.0", scenarioHash: "9f2c51e07ab84d31", networkHash: "c07d2e9914b6a350", seed: "spring",
      replicates: `${finishedCount} of ${replicateCount}`, platform: "Node 20.20.2, linux x64",
      startedAt: "2026-03-02T09:15:00Z", endedAt: "2026-03-02T09:16:12Z",
      command: "spreadwell run eleven-schools.json --replicates 200 --seed spring",
    },
  };
}

/** Friends among 38 superintendents: one unit, one practice. */
export function makeSuperintendents(): RunSummary {
  const summary = makeSummary({ schoolCount: 1, practicesPerDomain: 1, domains: ["Mathematics"], weekCount: 216, ceiling: 0.9, qualityShift: 0.2, salt: 4 });
  const practice = summary.practices[0]!;
  return {
    ...summary,
    name: "Superintendents and the new mathematics",
    staffCount: 38, teacherCount: 38, tieCount: 121,
    networkSource: "Imported from friendship nominations among 38 superintendents.",
    practices: [{ ...practice, name: "Modern mathematics", quality: 0.2 }],
    schools: summary.schools.map((school) => ({
      ...school, name: "All superintendents", staffCount: 38,
      adoption: practice.adoption.q50, gain: summary.metrics[0]!.band.q50, harmful: school.harmful.map(() => 0),
    })),
    interventions: [],
  };
}

/** Names that try to break out of markup, turn the text round or burst the page. */
export const HOSTILE_NAMES: readonly string[] = [
  "</script><script>alert(1)</script>", "</style><style>*{display:none}", "</title></svg><img src=x onerror=alert(1)>",
  "\"quotes\" & 'apostrophes' & &amp; <b>", "قراءة مبكرة مع الأسئلة", "left \u202E right-to-left override", "\u2069\u2069\u200F broken isolate",
  "control \u0000\u0007\u001B signs\nand\tlines", "half a letter \uD800 here", "Very long ".repeat(80), "W".repeat(400), "", "   ", "読み聞かせと質問の時間を毎日とる学校の実践",
  "👩‍🏫 coaching 📚", "]]> <!-- x --> <![CDATA[", "--><svg onload=alert(1)>", "${process} {{x}} `y`",
];

/** The fixture with every text of the user's replaced by hostile ones. */
export function makeHostile(names: readonly string[] = HOSTILE_NAMES, summary: RunSummary = makeSummary()): RunSummary {
  let next = 0;
  const name = (): string => names[next++ % names.length]!;
  return {
    ...summary,
    name: name(), description: name(), networkSource: name(), seed: name(),
    practices: summary.practices.map((practice, p) => ({ ...practice, name: name(), domain: `${names[p % 3]} ${p % 3}` })),
    schools: summary.schools.map((school) => ({ ...school, name: name() })),
    settings: summary.settings.map((setting) => ({ ...setting, label: name(), shown: name(), section: name(), ...(setting.assumed === undefined ? {} : { assumed: name() }) })),
    interventions: [name(), name(), name()],
    runCard: { ...summary.runCard, command: name(), platform: name(), seed: name() },
  };
}

function makeSchools(count: number, weeks: readonly number[], isUsed: boolean, draw: () => number): SchoolSeries[] {
  const kinds = ["Elementary", "Middle School", "Academy", "High School"];
  const places = ["Maple Street", "Riverside", "Lincoln", "North Hill", "Cedar Grove", "Oak Park", "Franklin", "Harbor View", "Summit", "Eastlake", "Prairie Creek", "Washington"];
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

function makeSettings(): SettingLine[] {
  const line = (path: string, label: string, unit: string, value: number, shown: string, extra: Partial<SettingLine>): SettingLine => ({
    path, section: path.slice(0, path.indexOf(".")), label, unit, value, shown, isDefault: true, advanced: false, ...extra,
  });
  const robinson = "Robinson, Lloyd & Rowe 2008, Educational Administration Quarterly 44(5)";
  return [
    line("network.contactRate", "How often a tie is used in a week", "per week", 0.37, "0.37 a week", { assumed: "gives about 1.5 contacts a person, as in diary studies of other work places" }),
    line("network.crossShare", "Ties that reach another school", "share", 0.06, "6 of 100", { source: "Spillane & Kim 2012, advice networks of 15 schools" }),
    line("network.turnover", "Staff who leave each year", "share", 0.16, "16 of 100", { source: "National teacher follow-up survey 2021–22" }),
    line("perils.qualityControl", "Does anyone check quality before a practice is passed on?", "share", 0, "0 of 100", { isDefault: false, assumed: "no study measures how much of a colleague's advice is tested first" }),
    line("perils.groupthink", "How much groups go for what is easy to agree on", "share", 0.3, "30 of 100", { assumed: "between none and all; no study gives a number for schools" }),
    line("perils.diffusion", "How much people leave the work to others", "share", 0.33, "33 of 100", { source: "Ingham and others 1974, motivation only" }),
    line("leadership.participation", "How often the principal takes part in teachers' learning", "share", 0.6, "60 of 100", { isDefault: false, source: robinson }),
    line("leadership.goals", "How clear the goals are", "share", 0.5, "50 of 100", { source: robinson }),
    line("leadership.distributed", "Teachers who lead", "share", 0.2, "20 of 100", { assumed: "a low start; it keeps groups meeting when the principal is away" }),
    line("adoption.openness", "Chance to try in a week of full conviction", "per week", 0.25, "25 of 100", { advanced: true, assumed: "gives take-up within months" }),
    line("adoption.sharpness", "Sharpness of the choice", "number", 10, "10", { advanced: true, assumed: "tuned so that half an SD decides nearly always" }),
    line("adoption.normWeight", "Weight of the local norm", "number", 0.5, "0.5", { advanced: true, isDefault: false, assumed: "Frank, Zhao & Borman 2004 give the sign only" }),
  ];
}

/** Logistic growth by steps, from 2 % of the ceiling: needs no exp, so it is the same everywhere. */
function spread(weeks: readonly number[], pace: number, ceiling: number): number[] {
  let share = Math.min(0.02, ceiling / 2);
  return weeks.map((_, index) => {
    if (index > 0) for (let step = 0; step < 4; step++) share += pace * share * (1 - share / ceiling);
    return share;
  });
}

function bandOf(weeks: readonly number[], rows: readonly (readonly number[])[]): Band {
  const sorted = weeks.map((_, w) => rows.map((row) => row[w]!).filter(Number.isFinite).sort((a, b) => a - b));
  const quantile = (q: number): number[] => sorted.map((values) => quantileOfSorted(values, q));
  return {
    mean: sorted.map((values) => values.reduce((total, value) => total + value, 0) / values.length),
    q05: quantile(0.05), q10: quantile(0.1), q25: quantile(0.25), q50: quantile(0.5),
    q75: quantile(0.75), q90: quantile(0.9), q95: quantile(0.95),
  };
}

/** A small generator of numbers in [0, 1) (mulberry32): enough for made-up data. */
function generator(salt: number): () => number {
  let state = Math.imul(salt, 0x9e3779b9);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function bell(draw: () => number): number {
  return (draw() + draw() + draw() + draw() - 2) * 1.73;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
