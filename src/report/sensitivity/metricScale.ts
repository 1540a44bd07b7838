import { formatCount, NO_VALUE } from "../format.ts";

/** How the numbers of one metric are shown: all with as many decimals as the largest needs. */
export interface MetricScale {
  /** "of 100" where the metric is a share. */
  readonly unit: string;
  /** From the metric's number to the one shown. */
  readonly factor: number;
  /** A number of the metric's, without unit: "0.14", "−3". */
  readonly show: (value: number) => string;
}

/** A scale that shows two digits of the largest of the given numbers. */
export function metricScale(unit: string, values: readonly number[]): MetricScale {
  const isShare = unit === "share";
  const factor = isShare ? 100 : 1;
  const largest = Math.max(0, ...values.filter(Number.isFinite).map(Math.abs)) * factor;
  const digits = largest > 0 ? 1 - Math.floor(Math.log10(largest)) : 0;
  const decimals = Math.min(6, Math.max(0, digits));
  return {
    unit: isShare ? "of 100" : unit,
    factor,
    show: (value) => showNumber(value * factor, decimals),
  };
}

/** A value with the half-width of its interval: "0.14 ± 0.03"; without it where there is none. */
export function showEstimate(scale: MetricScale, value: number, conf: number): string {
  const shown = scale.show(value);
  return Number.isFinite(conf) && Number.isFinite(value) ? `${shown} ± ${scale.show(conf)}` : shown;
}

/** A share of a variance, from −1 to over 1, as a number of 100: "34", "−2". */
export function showShare(share: number): string {
  return showNumber(share * 100, 0);
}

/** A share of a variance with its interval: "34 ± 5". */
export function showShareEstimate({
  value,
  conf,
}: {
  readonly value: number;
  readonly conf: number;
}): string {
  return Number.isFinite(conf) && Number.isFinite(value)
    ? `${showShare(value)} ± ${showShare(conf)}`
    : showShare(value);
}

function showNumber(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return NO_VALUE;
  const size = Math.abs(value);
  const shown = decimals === 0 ? formatCount(size) : size.toFixed(decimals);
  return value < 0 && Number(size.toFixed(decimals)) > 0 ? `−${shown}` : shown;
}
