/**
 * A directed graph in compressed sparse rows: the neighbours of node i are
 * `targets[offsets[i]] … targets[offsets[i + 1] − 1]`. The position in `targets` is the tie's number.
 */
export interface Graph {
  readonly nodeCount: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

/**
 * Builds a graph from ties in any order, rows ascending; returns also where each input tie went
 * (`place[t]` is the number of input tie t). Linear time (two counting sorts).
 */
export function buildGraph(
  nodeCount: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): { graph: Graph; place: Int32Array } {
  const tieCount = from.length;
  const byTarget = sortByKey(to, null, nodeCount, tieCount).order;
  const { order, offsets } = sortByKey(from, byTarget, nodeCount, tieCount);
  const targets = new Int32Array(tieCount);
  const place = new Int32Array(tieCount);
  for (let position = 0; position < tieCount; position++) {
    const tie = order[position]!;
    targets[position] = to[tie]!;
    place[tie] = position;
  }
  return { graph: { nodeCount, offsets, targets }, place };
}

/** Stable counting sort of tie numbers by key, starting from `order` (null: 0, 1, 2 …). */
function sortByKey(keys: ArrayLike<number>, order: Int32Array | null, keyCount: number, tieCount: number) {
  const offsets = new Int32Array(keyCount + 1);
  for (let tie = 0; tie < tieCount; tie++) offsets[keys[tie]! + 1]!++;
  for (let key = 0; key < keyCount; key++) offsets[key + 1]! += offsets[key]!;
  const next = offsets.slice(0, keyCount);
  const sorted = new Int32Array(tieCount);
  for (let position = 0; position < tieCount; position++) {
    const tie = order === null ? position : order[position]!;
    sorted[next[keys[tie]!]!++] = tie;
  }
  return { order: sorted, offsets };
}

/** The number of the tie from → to, or −1. Binary search in the row: rows must be ascending. */
export function findTie(graph: Graph, from: number, to: number): number {
  let low = graph.offsets[from]!;
  let high = graph.offsets[from + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const target = graph.targets[middle]!;
    if (target === to) return middle;
    if (target < to) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
