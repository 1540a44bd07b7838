/** A dot with its place in a row of stacks. */
export interface GoalDot {
  readonly value: number;
  readonly x: number;
  /** 0 is the lowest of its stack. */
  readonly level: number;
}

/** Rows of stacked dots, all of one size. */
export interface GoalStacks {
  readonly diameter: number;
  readonly rows: readonly { readonly height: number; readonly dots: readonly GoalDot[] }[];
}

const LARGEST = 16;
// Below this, a filled dot and a ring look alike.
const SMALLEST = 8;

/**
 * Puts rows of ascending values into stacks as wide as a dot. Stacks begin at the goal, so that none holds values from
 * both sides of it; `isMet` says on which side a value lies that is the goal itself. Dots are as large as `height`
 * allows; with very many ties a row grows over it instead.
 */
export function stackAtGoal(
  rows: readonly (readonly number[])[],
  place: (value: number) => number,
  goal: number,
  isMet: (value: number) => boolean,
  height: number,
): GoalStacks {
  for (let diameter = LARGEST; ; diameter--) {
    const stacked = rows.map((values) => stackRow(values, place, goal, isMet, diameter));
    if (diameter <= SMALLEST || stacked.every((row) => row.height <= height))
      return { diameter, rows: stacked };
  }
}

function stackRow(
  values: readonly number[],
  place: (value: number) => number,
  goal: number,
  isMet: (value: number) => boolean,
  diameter: number,
): GoalStacks["rows"][0] {
  const origin = place(goal);
  const counts = new Map<number, number>();
  const dots = values.map((value) => {
    const distance = (place(value) - origin) / diameter;
    const isRight = distance > 1e-6 || (Math.abs(distance) <= 1e-6 && isMet(value) === isMet(goal + 1));
    const stack = isRight ? Math.max(0, Math.floor(distance)) : Math.min(-1, Math.ceil(distance) - 1);
    const level = counts.get(stack) ?? 0;
    counts.set(stack, level + 1);
    return { value, x: origin + (stack + 0.5) * diameter, level };
  });
  return { height: Math.max(0, ...counts.values()) * diameter, dots };
}
