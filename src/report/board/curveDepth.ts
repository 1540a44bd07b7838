/** A curve with a value, or null, at each week. */
export type Curve = readonly (number | null)[];

/**
 * How deep each curve lies among the others, 0–1: the share of pairs of curves between which it runs, over the weeks
 * at which it has a value (modified band depth, López-Pintado & Romo 2009). Curves without any value have depth −1.
 * Cost: weeks × curves × log curves.
 */
export function curveDepths(curves: readonly Curve[]): readonly number[] {
  const sums = new Array<number>(curves.length).fill(0);
  const weeksOf = new Array<number>(curves.length).fill(0);
  const weekCount = Math.max(0, ...curves.map((curve) => curve.length));
  for (let week = 0; week < weekCount; week++) {
    const there = curves
      .map((curve, place) => ({ place, value: curve[week] }))
      .filter((each): each is { place: number; value: number } => typeof each.value === "number")
      .sort((a, b) => a.value - b.value);
    const n = there.length;
    for (let from = 0; from < n;) {
      let until = from;
      while (until < n && there[until]!.value === there[from]!.value) until++;
      // A pair leaves a curve out where both lie above it or both below.
      const between = n < 2 ? 1 : 1 - (pairs(from) + pairs(n - until)) / pairs(n);
      for (let at = from; at < until; at++) {
        sums[there[at]!.place]! += between;
        weeksOf[there[at]!.place]!++;
      }
      from = until;
    }
  }
  return sums.map((sum, place) => (weeksOf[place]! > 0 ? sum / weeksOf[place]! : -1));
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}

/** Places of the curves that have values, the deepest first; ties in their order. */
export function deepestFirst(curves: readonly Curve[]): readonly number[] {
  const depths = curveDepths(curves);
  return depths
    .map((_, place) => place)
    .filter((place) => depths[place]! >= 0)
    .sort((a, b) => depths[b]! - depths[a]! || a - b);
}

/** How many curves of a plan are drawn. */
export const CURVE_COUNT = 9;

/**
 * Places of the curves that stand for all: one from the middle of each ninth of them by depth, the deepest first; all
 * where there are nine or fewer. As depth moves little when more futures come in, so do these.
 */
export function decileCurves(order: readonly number[]): readonly number[] {
  if (order.length <= CURVE_COUNT) return order;
  return Array.from(
    { length: CURVE_COUNT },
    (_, ninth) => order[Math.floor(((ninth + 0.5) / CURVE_COUNT) * order.length)]!,
  );
}

/** Lowest and highest value at each week of some curves; null where none has one. */
export interface Envelope {
  readonly low: Curve;
  readonly high: Curve;
}

/** The band in which the deepest 8 of 10 curves run from beginning to end. */
export function deepestBand(curves: readonly Curve[], order: readonly number[]): Envelope {
  const inside = order.slice(0, Math.ceil(order.length * 0.8));
  const weekCount = Math.max(0, ...curves.map((curve) => curve.length));
  const low: (number | null)[] = [];
  const high: (number | null)[] = [];
  for (let week = 0; week < weekCount; week++) {
    const values = inside.map((place) => curves[place]![week]).filter((value) => typeof value === "number");
    low.push(values.length === 0 ? null : Math.min(...values));
    high.push(values.length === 0 ? null : Math.max(...values));
  }
  return { low, high };
}
