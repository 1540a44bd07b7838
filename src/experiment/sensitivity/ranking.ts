import type { MetricSensitivity, SensitivityFactor, SensitivityResult } from "./sensitivityResult.ts";
import { NORMAL_95 } from "../../core/bootstrap.ts";

/**
 * What can be said of a factor: held at one value; without any effect, to the last digit; no more than luck or the
 * error of the design could feign; or told from both.
 */
export type Standing = "fixed" | "none" | "doubtful" | "told" | "unknown";

/** A factor in its place among the others, for one metric. */
export interface RankedFactor {
  /** Its place in the study. */
  readonly at: number;
  readonly factor: SensitivityFactor;
  /** What it is ranked by: mu_star, or what it does to the expected outcome as a share of the variance. */
  readonly size: number;
  /** Half-width of the 95 % interval of `size`. */
  readonly conf: number;
  readonly standing: Standing;
  /** Told, but less than a tenth of what the strongest one does: it hardly matters. */
  readonly isSmall: boolean;
  /** Whether more of it goes with more of the metric (1) or less (−1); 0 where that cannot be told. */
  readonly direction: -1 | 0 | 1;
}

/** With so many factors some lie two standard errors from nothing by chance: three are asked for. */
const ERRORS_TO_BE_TOLD = 3;
/** The same in half-widths of 95 % intervals. */
const WIDE = ERRORS_TO_BE_TOLD / NORMAL_95;
/** A factor that moves a metric less than this share of what the strongest does hardly matters. */
const SMALL = 0.1;

/** The factors of a study by what they do to a metric, the strongest first; what was fixed stands last. */
export function rankFactors(
  { factors, replicates }: SensitivityResult,
  metric: MetricSensitivity,
): RankedFactor[] {
  const ranked = factors.map((factor, at) => rankOne(factor, at, metric, replicates));
  const weight = ({ size, standing }: RankedFactor): number =>
    standing === "fixed" ? -2 : Number.isFinite(size) ? Math.max(-1, size) : -1;
  ranked.sort((left, right) => weight(right) - weight(left) || left.at - right.at);
  const top = ranked.find(({ standing }) => standing === "told");
  // Variances are squares of what moves: a third of the effect is a ninth of the variance.
  const small = metric.morris === undefined ? SMALL * SMALL : SMALL;
  return ranked.map((each) => ({
    ...each,
    isSmall: each.standing === "told" && each.size < small * top!.size,
  }));
}

function rankOne(
  factor: SensitivityFactor,
  at: number,
  { morris, sobol, steps }: MetricSensitivity,
  replicates: number,
): RankedFactor {
  const of = (
    size: number,
    conf: number,
    isTold: boolean,
    hasNone: boolean,
    shift: number,
    shiftConf: number,
  ): RankedFactor => ({
    at,
    factor,
    size,
    conf,
    standing: factor.isFixed
      ? "fixed"
      : !Number.isFinite(size)
        ? "unknown"
        : hasNone
          ? "none"
          : isTold
            ? "told"
            : "doubtful",
    isSmall: false,
    direction: !factor.isFixed && factor.isOrdered && Math.abs(shift) > shiftConf ? (shift > 0 ? 1 : -1) : 0,
  });
  if (morris !== undefined) {
    const { mu, muConf, muStar, muStarConf, muStarLuck } = morris.factors[at]!;
    // With one future a point nobody knows what sizes luck alone would give: then only a common direction tells.
    const isTold = muStar - WIDE * muStarConf > muStarLuck || Math.abs(mu) > WIDE * muConf;
    return of(muStar, muStarConf, isTold, muStar === 0, mu, muConf);
  }
  const { S1, ST, S1Single, STExpected, STSingle } = sobol!.factors[at]!;
  const [alone, total] = replicates > 1 ? [S1Single, STExpected] : [S1, ST];
  const step = steps![at]!;
  // With one future a point the total holds what factor and luck do together, and tells nothing by itself.
  const shares = replicates > 1 ? [alone, total] : [alone];
  const isTold =
    shares.some(({ value, conf }) => value > WIDE * conf) || Math.abs(step.value) > WIDE * step.conf;
  const hasNone = (replicates > 1 ? STSingle : ST).value === 0;
  return of(total.value, total.conf, isTold, hasNone, step.value, step.conf);
}

/** The factors that move a metric most, as far as that can be told. */
export interface Lead {
  /** The strongest whose effect is told, and those told whose distance from it is within the error. */
  readonly leaders: readonly RankedFactor[];
  /** Doubtful ones that may do as much as the strongest. */
  readonly rivals: readonly RankedFactor[];
}

/** Who leads: a distance counts where it is more than three standard errors of a difference. */
export function leadOf(ranked: readonly RankedFactor[]): Lead {
  const top = ranked.find(({ standing }) => standing === "told");
  if (top === undefined) return { leaders: [], rivals: [] };
  const near = ranked.filter(
    ({ size, conf }) => size >= top.size || top.size - size <= WIDE * Math.sqrt(top.conf ** 2 + conf ** 2),
  );
  return {
    leaders: near.filter(({ standing }) => standing === "told"),
    rivals: near.filter(({ standing }) => standing === "doubtful"),
  };
}

/** How many factors a screening hands on. */
const HANDED_ON = 5;

/** Paths of the few factors that a screening found to matter most for the first metric, the strongest first. */
export function screenedFactors(result: SensitivityResult): string[] {
  return rankFactors(result, result.metrics[0]!)
    .filter(({ standing }) => standing === "told")
    .slice(0, HANDED_ON)
    .map(({ factor }) => factor.path);
}
