import type { ParameterSet } from "../core/parameter.ts";
import { stream, type Luck } from "../core/luck.ts";
import { normalOf } from "../core/distributions.ts";

/** Most focus domains. */
export const DOMAINS_MAXIMUM = 16;
/** Largest number of practices in one focus domain: awareness of them is one 32-bit mask. */
export const PRACTICES_PER_DOMAIN_LIMIT = 32;

/** So many people who use a practice at the start. */
export interface FirstUsers {
  readonly practice: number;
  readonly people: number;
  /** True: one person, those she learns from, those they learn from …; false: each drawn by herself. */
  readonly together: boolean;
}

/** The practices in circulation: true attributes, which no agent sees directly. Ordered by domain. */
export interface Practices {
  readonly names: readonly string[];
  readonly domainNames: readonly string[];
  /** Practices of domain d are `domainOffsets[d] … domainOffsets[d + 1] − 1`. */
  readonly domainOffsets: Int32Array;
  /** How much instruction in a domain counts for teaching as a whole. */
  readonly leverage: Float64Array;
  /** Effect on instruction at full fidelity, SD of teachers' instructional quality; may be negative. */
  readonly quality: Float64Array;
  /** How attractive it is at first sight, on the same scale. */
  readonly appeal: Float64Array;
  /** How far it departs from what teachers do, 0–1. */
  readonly challenge: Float64Array;
  /** Share of all staff who use it at the start. */
  readonly initialUse: Float64Array;
  /** Places kept free for variants at the end of each domain; absent: none. See variants.ts. */
  readonly variantSlots?: number;
  /** Extra users at the start: a share of the staff of some schools (null: all schools). */
  readonly seeds: readonly {
    readonly practice: number;
    readonly schools: readonly number[] | null;
    readonly share: number;
  }[];
  /** Exact numbers of first users, drawn from all staff; absent where a scenario names none. */
  readonly firstUsers?: readonly FirstUsers[];
}

export const practiceParameters = {
  qualityMean: {
    section: "practiceQuality",
    label: "Average effect on teaching of the practices in circulation",
    unit: "SD",
    min: -1,
    max: 1,
    plausible: [-0.15, 0.1],
    default: -0.07,
    scope: "system",
    atStart: true,
    source:
      "Polikoff & Dean 2019: 64 % of the most downloaded lessons were mediocre or worse; so that 64 % of practices are worth nothing or less",
  },
  qualitySd: {
    section: "practiceQuality",
    label: "How much practices differ in quality",
    unit: "SD",
    min: 0,
    max: 2,
    plausible: [0.1, 0.4],
    default: 0.2,
    scope: "system",
    atStart: true,
    assumed:
      "so that the best of some twenty practices comes near the .49 SD that coaching adds (Kraft, Blazar & Hogan 2018)",
  },
  appealSd: {
    section: "practiceQuality",
    label: "How much practices differ in how attractive they look",
    unit: "SD",
    min: 0,
    max: 2,
    plausible: [0.1, 0.4],
    default: 0.2,
    scope: "system",
    atStart: true,
    assumed: "as wide as quality, so that neither drowns the other",
  },
  appealQualityCorrelation: {
    section: "practiceQuality",
    label: "How far looks tell quality (−1 opposed, 0 not at all, 1 exactly)",
    unit: "number",
    min: -1,
    max: 1,
    plausible: [-0.5, 0.5],
    default: 0,
    scope: "system",
    atStart: true,
    source:
      "Polikoff & Dean 2019; Sawyer et al. 2019: popularity and ratings carry little information on quality",
  },
  challengeMean: {
    section: "practiceQuality",
    label: "How far practices depart from what teachers do now, on average",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.3, 0.7],
    default: 0.5,
    scope: "system",
    atStart: true,
    assumed: "the middle of the scale",
  },
  challengeSd: {
    section: "practiceQuality",
    label: "How much practices differ in what they ask of teachers",
    unit: "share",
    min: 0,
    max: 0.5,
    plausible: [0.1, 0.3],
    default: 0.2,
    scope: "system",
    atStart: true,
    assumed: "most of the scale is in use",
  },
  challengeQualityCorrelation: {
    section: "practiceQuality",
    label: "How far better practices ask more of teachers",
    unit: "number",
    min: -1,
    max: 1,
    plausible: [0, 0.7],
    default: 0.4,
    scope: "system",
    atStart: true,
    assumed: "high-leverage practices tend to depart further from habit; the strength is a guess",
  },
  initialUse: {
    section: "practiceQuality",
    label: "Share of staff who use a practice before the network starts",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.005, 0.05],
    default: 0.02,
    scope: "system",
    atStart: true,
    assumed: "a few early users of each practice, as in the first years of the published curves",
  },
  fitSd: {
    section: "practiceQuality",
    label: "How much a practice's worth differs from school to school",
    unit: "SD",
    min: 0,
    max: 1,
    plausible: [0, 0.3],
    default: 0.15,
    scope: "system",
    atStart: true,
    assumed: "somewhat smaller than the differences between practices",
  },
  ownFitSd: {
    section: "practiceQuality",
    label: "How much a practice's fit differs from classroom to classroom, as the teacher senses it",
    unit: "SD",
    min: 0,
    max: 1,
    plausible: [0, 0.3],
    default: 0.15,
    scope: "system",
    assumed: "as large as the differences between schools",
  },
} as const satisfies ParameterSet;

const attributes = stream("practices.attributes");

/** Attributes drawn for a generated practice. */
export interface DrawnAttributes {
  readonly quality: number;
  readonly appeal: number;
  readonly challenge: number;
}

/** The values that `drawPractice` needs, by parameter name. */
export type PracticeSettings = Readonly<Record<keyof typeof practiceParameters, number>>;

/** Draws the attributes of practice number `index`. Quality first, then what depends on it. */
export function drawPractice(index: number, values: PracticeSettings, luck: Luck): DrawnAttributes {
  const words = luck.draw(attributes, 0, index);
  const own = normalOf(words[0]!);
  const looks = correlated(own, normalOf(words[1]!), values.appealQualityCorrelation);
  const asks = correlated(own, normalOf(words[2]!), values.challengeQualityCorrelation);
  return {
    quality: values.qualityMean + values.qualitySd * own,
    appeal: values.appealSd * looks,
    challenge: Math.min(1, Math.max(0, values.challengeMean + values.challengeSd * asks)),
  };
}

function correlated(first: number, second: number, correlation: number): number {
  return correlation * first + Math.sqrt(1 - correlation * correlation) * second;
}
