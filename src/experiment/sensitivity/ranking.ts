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
  /** What it is ranked by: mu_star, or its share of the variance with all interactions. */
  readonly size: number;
  /** Half-width of the 95 % interval of `size`. */
  readonly conf: number;
  readonly standing: Standing;
  /** Whether more of it goes with more of the metric (1) or less (−1); 0 where that cannot be told. */
  readonly direction: -1 | 0 | 1;
}

/** With so many factors some lie two standard errors from nothing by chance: three are asked for. */
const ERRORS_TO_BE_TOLD = 3;

/** The factors of a study by what they do to a metric, the strongest first; what was fixed stands last. */
export function rankFactors(
  { factors, replicates }: SensitivityResult,
  metric: MetricSensitivity,
): RankedFactor[] {
  const ranked = factors.map((factor, at) => rankOne(factor, at, metric, replicates));
  const weight = ({ size, standing }: RankedFactor): number =>
    standing === "fixed" ? -2 : Number.isFinite(size) ? Math.max(-1, size) : -1;
  return ranked.sort((left, right) => weight(right) - weight(left) || left.at - right.at);
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
        : size === 0 && !(conf > 0)
          ? "none"
          : isTold
            ? "told"
            : "doubtful",
    direction: !factor.isFixed && factor.isOrdered && Math.abs(shift) > shiftConf ? (shift > 0 ? 1 : -1) : 0,
  });
  const wide = ERRORS_TO_BE_TOLD / NORMAL_95;
  if (morris !== undefined) {
    const { mu, muConf, muStar, muStarConf, muStarLuck } = morris.factors[at]!;
    const luck = Number.isFinite(muStarLuck) ? muStarLuck : 0;
    const isTold = muStar - wide * muStarConf > luck || Math.abs(mu) > wide * muConf;
    return of(muStar, muStarConf, isTold, mu, muConf);
  }
  const { ST, STSingle } = sobol!.factors[at]!;
  const { value, conf } = replicates > 1 ? STSingle : ST;
  const step = steps![at]!;
  return of(
    value,
    conf,
    value > wide * conf || Math.abs(step.value) > wide * step.conf,
    step.value,
    step.conf,
  );
}

/**
 * The factors that lead: the strongest one that can be told, and those whose distance from it is within the
 * 95 % error of a difference.
 */
export function leadersOf(ranked: readonly RankedFactor[]): RankedFactor[] {
  const told = ranked.filter(({ standing }) => standing === "told");
  const [top] = told;
  return told.filter(
    ({ size, conf }) => top!.size - size <= Math.sqrt(top!.conf ** 2 + conf ** 2) || size === top!.size,
  );
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
