/**
 * Exact share of users after each week (entry 0: the start, nobody) on an endless circle on which each person
 * learns from the two next to her: in a week she comes across the practice outside with chance `spontaneous` and
 * hears of it from each of the two who uses it with chance `perTie`; whoever was convinced takes it up a week
 * later. Holds for a circle of more than 2 × weeks people as well.
 *
 * Let u_k(t) be the chance that k people in a row are not convinced by the end of week t. In week t + 1 they
 * stay so with chance (1 − spontaneous)^k if neither outer neighbour is a user, that is, was convinced by the end
 * of week t − 1; each that is costs a factor 1 − perTie. Not convinced by t − 1 are both outer neighbours with
 * chance (1 − spontaneous)^k u_{k+2}(t − 1), since k people between two who are not convinced hear nothing from
 * outside their row; a given one of them with chance v_k(t), which follows from week t − 1 in the same way.
 */
export function circleShares(spontaneous: number, perTie: number, weeks: number): number[] {
  const longest = 2 * weeks + 2;
  const stay = Float64Array.from({ length: longest + 3 }, (_, k) => Math.pow(1 - spontaneous, k));
  const miss = 1 - perTie;
  // At the end of week 0 nobody is convinced, and nobody was before.
  let rows = new Float64Array(longest + 3).fill(1);
  let before = new Float64Array(longest + 3).fill(1);
  let oneSide = new Float64Array(longest + 3).fill(1);
  const shares = [0];
  for (let week = 1; week <= weeks; week++) {
    shares.push(1 - rows[1]!);
    const nextRows = new Float64Array(longest + 3);
    const nextOneSide = new Float64Array(longest + 3);
    for (let k = 1; k + 2 * week <= longest + 2; k++) {
      // Before the first week no one can have been convinced, so both outer neighbours are safe.
      const both = week === 1 ? 1 : stay[k]! * before[k + 2]!;
      const one = oneSide[k]!;
      const staying = both + 2 * miss * (one - both) + miss * miss * (rows[k]! - 2 * one + both);
      nextRows[k] = stay[k]! * staying;
      // k people and one neighbour not convinced by now, the k staying so: only the other side can tell them.
      const wide = oneSide[k + 1]!;
      nextOneSide[k] = stay[k]! * (wide + miss * (rows[k + 1]! - wide));
    }
    before = rows;
    rows = nextRows;
    oneSide = nextOneSide;
  }
  return shares;
}

/** The same in continuous time (Fibich & Gibori 2010): share of users at time t. */
export function circleLimit(p: number, q: number, t: number): number {
  return 1 - Math.exp(-(p + q) * t + (q * (1 - Math.exp(-p * t))) / p);
}
