/** One dot of a dot plot. */
export interface StackedDot {
  readonly value: number;
  /** Middle of its stack, in units of the drawing. */
  readonly x: number;
  /** 0 is the lowest of its stack. */
  readonly level: number;
}

/** Dots in stacks, all of one diameter. */
export interface DotStacks {
  readonly diameter: number;
  /** Height of the highest stack. */
  readonly height: number;
  readonly dots: readonly StackedDot[];
}

// Larger dots make fewer and higher stacks, whose shape shows where futures crowd.
const LARGEST = 24;
// Below this, a filled dot and a ring look alike.
const SMALLEST = 8;

/**
 * Puts ascending values into stacks as wide as a dot. Stacks begin at `place(0)`, so that none holds values from both
 * sides of zero; where some are exactly zero, those stand on it and the others beside them. Dots are as large as `height` allows; with very many ties the stack grows over `height` instead.
 */
export function stackDots(
  values: readonly number[],
  place: (value: number) => number,
  height: number,
): DotStacks {
  for (let diameter = LARGEST; ; diameter--) {
    const stacks = stackAt(values, place, diameter);
    if (stacks.height <= height || diameter <= SMALLEST) return stacks;
  }
}

function stackAt(values: readonly number[], place: (value: number) => number, diameter: number): DotStacks {
  const origin = place(0);
  const counts = new Map<number, number>();
  const hasZeros = values.includes(0);
  const dots = values.map((value) => {
    const distance = (place(value) - origin) / diameter;
    const stack = !hasZeros
      ? Math.floor(distance)
      : value === 0
        ? 0
        : value > 0
          ? Math.max(1, Math.round(distance))
          : Math.min(-1, Math.round(distance));
    const level = counts.get(stack) ?? 0;
    counts.set(stack, level + 1);
    return { value, x: origin + (hasZeros ? stack : stack + 0.5) * diameter, level };
  });
  return { diameter, height: Math.max(0, ...counts.values()) * diameter, dots };
}
