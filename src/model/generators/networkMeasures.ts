import type { Graph } from "../../core/graph.ts";

/**
 * Measures of the advice network of one school, defined as in the published summary of 15 real schools
 * (Pitts & Spillane 2009 data, `school_summary.csv`), which they reproduce to the last digit given there.
 */

/** Advice among the teachers of one school. */
export interface SchoolNetwork {
  /** Row i: whom teacher i asks. Rows ascending. */
  readonly graph: Graph;
  /** Team (grade) of each teacher; who shares a number shares a team. */
  readonly team: ArrayLike<number>;
}

/** Number of colleagues each teacher asks, people. */
export function outDegreesOf(graph: Graph): Int32Array {
  const degrees = new Int32Array(graph.nodeCount);
  for (let i = 0; i < graph.nodeCount; i++) degrees[i] = graph.offsets[i + 1]! - graph.offsets[i]!;
  return degrees;
}

/** Number of colleagues who ask each teacher, people. */
export function inDegreesOf(graph: Graph): Int32Array {
  const degrees = new Int32Array(graph.nodeCount);
  for (const target of graph.targets) degrees[target]!++;
  return degrees;
}

/** Mean; NaN for none. */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index]!;
  return sum / values.length;
}

/** Sample standard deviation (n − 1); NaN below two values. */
export function sdOf(values: ArrayLike<number>): number {
  const mean = meanOf(values);
  let squares = 0;
  for (let index = 0; index < values.length; index++)
    squares += (values[index]! - mean) * (values[index]! - mean);
  return values.length < 2 ? NaN : Math.sqrt(squares / (values.length - 1));
}

/** Share of values that are zero: of teachers who ask nobody, or whom nobody asks. */
export function zeroShareOf(values: ArrayLike<number>): number {
  let zeros = 0;
  for (let index = 0; index < values.length; index++) if (values[index] === 0) zeros++;
  return zeros / values.length;
}

/** Ties over the possible ones, n (n − 1). */
export function densityOf(graph: Graph): number {
  return graph.targets.length / (graph.nodeCount * (graph.nodeCount - 1));
}

/** Number of ties that are returned (both of a pair count). Linear in ties: the two rows are walked together. */
export function countReturned(graph: Graph): number {
  let returned = 0;
  const next = graph.offsets.slice(0, graph.nodeCount);
  // Sources come in ascending order, so each person's row is walked once for all who ask her.
  for (let i = 0; i < graph.nodeCount; i++) {
    for (let e = graph.offsets[i]!; e < graph.offsets[i + 1]!; e++) {
      const j = graph.targets[e]!;
      while (next[j]! < graph.offsets[j + 1]! && graph.targets[next[j]!]! < i) next[j]!++;
      if (next[j]! < graph.offsets[j + 1]! && graph.targets[next[j]!] === i) returned++;
    }
  }
  return returned;
}

/** Share of ties that are returned; NaN without ties. */
export function reciprocityOf(graph: Graph): number {
  return countReturned(graph) / graph.targets.length;
}

/** Directed ways of two steps i → j → k with i ≠ k, and those among them where i also asks k. Cost: number of ways. */
export function countPaths(graph: Graph): { paths: number; closed: number } {
  const marked = new Int32Array(graph.nodeCount).fill(-1);
  let paths = 0;
  let closed = 0;
  for (let i = 0; i < graph.nodeCount; i++) {
    for (let e = graph.offsets[i]!; e < graph.offsets[i + 1]!; e++) marked[graph.targets[e]!] = i;
    for (let e = graph.offsets[i]!; e < graph.offsets[i + 1]!; e++) {
      const j = graph.targets[e]!;
      for (let f = graph.offsets[j]!; f < graph.offsets[j + 1]!; f++) {
        const k = graph.targets[f]!;
        if (k === i) continue;
        paths++;
        if (marked[k] === i) closed++;
      }
    }
  }
  return { paths, closed };
}

/** Share of directed ways of two steps i → j → k (i ≠ k) that are closed by i → k; NaN without such ways. */
export function transitivityOf(graph: Graph): number {
  const { paths, closed } = countPaths(graph);
  return closed / paths;
}

/**
 * The network among some teachers only, numbered anew in the same order: for example those who answered a
 * survey. `kept[i]` is 1 for those who stay.
 */
export function restrictTo(network: SchoolNetwork, kept: ArrayLike<number>): SchoolNetwork {
  const { graph } = network;
  const place = new Int32Array(graph.nodeCount).fill(-1);
  let count = 0;
  for (let i = 0; i < graph.nodeCount; i++) if (kept[i]) place[i] = count++;
  const offsets = new Int32Array(count + 1);
  const team = new Int32Array(count);
  const targets: number[] = [];
  for (let i = 0; i < graph.nodeCount; i++) {
    if (place[i]! < 0) continue;
    for (let e = graph.offsets[i]!; e < graph.offsets[i + 1]!; e++) {
      const j = place[graph.targets[e]!]!;
      if (j >= 0) targets.push(j);
    }
    team[place[i]!] = network.team[i]!;
    offsets[place[i]! + 1] = targets.length;
  }
  return { graph: { nodeCount: count, offsets, targets: Int32Array.from(targets) }, team };
}
