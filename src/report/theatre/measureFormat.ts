import type { ActMeasure } from "../../model/acts/act.ts";
import { NO_VALUE, formatCount, formatGain, formatOfHundred, roundGain } from "../format.ts";
import { countOf } from "../sentences/words.ts";

type Shown = Pick<ActMeasure, "shown">;

/** A value of a measure without its unit: "34", "+0.12", "3.2". Missing reads "–". */
export function showMeasureNumber({ shown }: Shown, value: number): string {
  if (!Number.isFinite(value)) return NO_VALUE;
  if (shown === "of 100") return formatOfHundred(value);
  if (shown === "SD") return formatGain(value);
  return plain(value);
}

/** A value of a measure with its unit: "34 of 100", "+0.12 SD", "3.2 hours", "1 person". */
export function showMeasure(measure: Shown, value: number): string {
  const number = showMeasureNumber(measure, value);
  return number === NO_VALUE ? number : `${number} ${unitOf(measure, number)}`;
}

/** A difference with its sign and no unit: "+5", "−0.05", "0". */
export function showMeasureSigned(measure: Shown, value: number): string {
  if (!Number.isFinite(value)) return NO_VALUE;
  if (measure.shown === "SD") return formatGain(value);
  const seen = roundMeasure(measure, value);
  const size = measure.shown === "of 100" ? formatCount(Math.abs(seen) * 100) : plain(Math.abs(seen));
  return `${seen > 0 ? "+" : seen < 0 ? "−" : ""}${size}`;
}

/** A difference with its sign and its unit: "+5 of 100", "0 of 100". */
export function showMeasureDifference(measure: Shown, value: number): string {
  const number = showMeasureSigned(measure, value);
  return number === NO_VALUE ? number : `${number} ${unitOf(measure, number.replace(/^[+−]/, ""))}`;
}

/** A size without its sign, with its unit: "5 of 100", "0.05 SD". */
export function showMeasureSize(measure: Shown, value: number): string {
  const number = showMeasureSigned(measure, Math.abs(value)).replace("+", "");
  return number === NO_VALUE ? number : `${number} ${unitOf(measure, number)}`;
}

/** A difference as a reader sees it: what reads 0 is 0. Missing stays NaN. */
export function roundMeasure({ shown }: Shown, value: number): number {
  if (!Number.isFinite(value)) return NaN;
  if (shown === "SD") return roundGain(value);
  const size = Math.abs(value);
  const rounded =
    shown === "of 100"
      ? Math.round(size * 100) / 100
      : size < 9.95
        ? Math.round(size * 10) / 10
        : Math.round(size);
  return Math.sign(value) * rounded + 0;
}

/** What the numbers of a measure's axis count: "Gain in teaching since the start, SD". */
export function measureAxisLabel({ words: given, shown }: Pick<ActMeasure, "shown" | "words">): string {
  const bare = given.replace(/^the /, "");
  const words = `${bare.charAt(0).toUpperCase()}${bare.slice(1)}`;
  return shown === "of 100" ? `${words}, of 100` : shown === "people" ? words : `${words}, ${shown}`;
}

/** A field in which a value of a measure is typed: its unit, ends and step, and the ways in and out. */
export interface MeasureField {
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly toField: (value: number) => number;
  readonly fromField: (typed: number) => number;
}

/** The field of a measure, between the ends of its axis. */
export function measureField({ shown, range }: Pick<ActMeasure, "shown" | "range">): MeasureField {
  const factor = shown === "of 100" ? 100 : 1;
  const digits = shown === "SD" ? 100 : shown === "of 100" ? 1 : range[1] - range[0] > 20 ? 1 : 10;
  const toField = (value: number): number => Math.round(value * factor * digits) / digits;
  const [min, max] = [toField(range[0]), toField(range[1])];
  return {
    unit: shown,
    min,
    max,
    step: 1 / digits,
    toField,
    fromField: (typed) => Math.max(min, Math.min(max, typed)) / factor,
  };
}

function plain(value: number): string {
  const size = Math.abs(value);
  const number = size < 9.95 ? String(Math.round(size * 10) / 10) : formatCount(size);
  return value < 0 && number !== "0" ? `−${number}` : number;
}

function unitOf({ shown }: Shown, number: string): string {
  if (shown === "hours") return number === "1" ? "hour" : "hours";
  if (shown === "people") return countOf(number === "1" ? 1 : 2, "person", "people").split(" ")[1]!;
  return shown;
}
