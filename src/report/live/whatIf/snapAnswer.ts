/** A scale with its ends. */
export interface AnswerScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Whether a value stands on one of the steps of a scale. */
export function isOnStep(value: number, { min, step }: AnswerScale): boolean {
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9;
}

/**
 * Where a slider comes to stand: on the nearest step, and from a value between two steps on the next one in the direction
 * in which it was moved.
 */
export function snapSlider(moved: number, before: number, scale: AnswerScale): number {
  const { min, max, step } = scale;
  const steps = (moved - min) / step;
  const round =
    isOnStep(before, scale) || moved === before ? Math.round : moved > before ? Math.ceil : Math.floor;
  return Math.min(max, Math.max(min, min + round(steps) * step));
}

/** A typed number within the scale, whole where its steps are; null where it is none. */
export function readTyped(typed: string, { min, max, step }: AnswerScale): number | null {
  const value = Number(typed.replace(",", "."));
  if (typed.trim() === "" || !Number.isFinite(value)) return null;
  const whole = Number.isInteger(step) ? Math.round(value) : Math.round(value / step) * step;
  return Math.min(max, Math.max(min, whole));
}

/** A value as its number field shows it: one decimal, as the words beside it. */
export function fieldNumber(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** The steps of a scale, and among them a value that stands between two of them. */
export function namedStops(value: number, { min, max, step }: AnswerScale): readonly number[] {
  const steps = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, at) => min + at * step);
  return [...new Set([...steps, value])].sort((one, other) => one - other);
}
