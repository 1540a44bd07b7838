/** The counts that a school's advice ties are to reach. */
export interface TieTargets {
  /** Ties to the own team. */
  readonly sameTeam: number;
  /** Pairs who ask each other, and those among them who share a team. */
  readonly mutual: number;
  readonly mutualSameTeam: number;
  /** Share of ways i → j → k (i ≠ k) where i also asks k. */
  readonly transitivity: number;
  /** Sum of squared numbers of ties in. */
  readonly squares: number;
}

/** What a school is to look like; see `networkParameters` for meaning and source. */
export interface TieWishes {
  readonly reciprocity: number;
  readonly transitivity: number;
  readonly sameTeamOdds: number;
  /** Standard deviation of the number of ties in, people. */
  readonly inDegreeSd: number;
}

const ROUNDS_LIMIT = 200;

/**
 * Turns wishes into counts for a school with these ties and teams. Reciprocity and transitivity are never
 * aimed below the density: in a small school where everyone asks half of the others, half of the ties are
 * returned by chance. `sameTeamPairs`: pairs of people who share a team.
 *
 * The ties are taken to follow the p1 model with one term for the team (Holland & Leinhardt 1981): a pair is
 * unconnected, connected one way or both ways with weights 1, 2qx, q²y, where q is `sameTeamOdds` within a
 * team and 1 elsewhere. Then the odds of a tie are q times as high within a team, given whether it is returned.
 */
export function findTargets(
  people: number,
  tieCount: number,
  sameTeamPairs: number,
  wishes: TieWishes,
): TieTargets {
  const pairs = (people * (people - 1)) / 2;
  const density = pairs === 0 ? 0 : tieCount / (2 * pairs);
  const mutual = (Math.max(wishes.reciprocity, density) * tieCount) / 2;
  const oneWay = tieCount - 2 * mutual;
  const q = wishes.sameTeamOdds;
  const otherPairs = pairs - sameTeamPairs;
  // Each round makes the expected counts fit at the present weights; the weights rise to the solution.
  let x = 0;
  let y = 0;
  for (let round = 0; round < ROUNDS_LIMIT; round++) {
    const sumSame = 1 + 2 * q * x + q * q * y;
    const sumOther = 1 + 2 * x + y;
    const nextX = oneWay / ((2 * q * sameTeamPairs) / sumSame + (2 * otherPairs) / sumOther);
    const nextY = mutual / ((q * q * sameTeamPairs) / sumSame + otherPairs / sumOther);
    const settled = Math.abs(nextX - x) <= 1e-6 * nextX && Math.abs(nextY - y) <= 1e-6 * nextY;
    x = nextX;
    y = nextY;
    if (settled) break;
  }
  const sumSame = 1 + 2 * q * x + q * q * y;
  const mutualSameTeam = pairs === 0 ? 0 : (sameTeamPairs * q * q * y) / sumSame;
  const sameTeam = pairs === 0 ? 0 : (sameTeamPairs * 2 * q * x) / sumSame + 2 * mutualSameTeam;
  const meanIn = people === 0 ? 0 : tieCount / people;
  return {
    sameTeam,
    mutual,
    mutualSameTeam,
    transitivity: Math.max(wishes.transitivity, density),
    squares: (people - 1) * wishes.inDegreeSd * wishes.inDegreeSd + people * meanIn * meanIn,
  };
}
