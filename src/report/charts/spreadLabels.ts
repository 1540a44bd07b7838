/**
 * Places for labels that want to stand at `wanted` but need `gap` between them, inside `low`…`high`: each as near
 * to its wish as the others allow, order kept. In the order of the input. Where the room is too small for all,
 * they stand evenly spread.
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  low: number,
  high: number,
): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const room = wanted.length < 2 ? gap : Math.min(gap, (high - low) / (wanted.length - 1));
  // Neighbours that touch become one cluster, which stands at the mean wish of its members.
  const clusters: { count: number; sum: number }[] = [];
  const start = (cluster: { count: number; sum: number }): number => {
    const length = (cluster.count - 1) * room;
    return Math.max(low, Math.min(high - length, cluster.sum / cluster.count - length / 2));
  };
  for (const index of order) {
    clusters.push({ count: 1, sum: wanted[index]! });
    while (clusters.length > 1) {
      const last = clusters[clusters.length - 1]!;
      const before = clusters[clusters.length - 2]!;
      if (start(before) + before.count * room <= start(last) + 1e-9) break;
      clusters.pop();
      before.count += last.count;
      before.sum += last.sum;
    }
  }
  const places = new Array<number>(wanted.length).fill(0);
  let next = 0;
  for (const cluster of clusters) {
    for (let member = 0; member < cluster.count; member++)
      places[order[next++]!] = start(cluster) + member * room;
  }
  return places;
}
