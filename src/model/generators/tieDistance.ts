import type { SchoolTies } from "./schoolTies.ts";
import type { TieTargets } from "./tieTargets.ts";

/** Ways of finding a candidate for a tie. */
export const RETURN = 0;
export const CLOSE = 1;
export const TEAM_MATE = 2;
export const POPULAR = 3;
export const ANYONE = 4;

/** Weight of the spread of ties in against the other counts: it varies most among real schools. */
const SPREAD_WEIGHT = 0.15;

/** How far a school's ties are from their targets, and what would help most. One for each school. */
export class TieDistance {
  /** Sum of squared relative deviations, as things stand. */
  loss = 0;
  private readonly sameTeamScale: number;
  private readonly mutualScale: number;
  private readonly mutualSameTeamScale: number;
  private readonly squaresScale: number;

  constructor(
    private readonly ties: SchoolTies,
    private readonly targets: TieTargets,
  ) {
    const count = ties.tieCount;
    // Small classes count more than their share, or they would drown in large schools.
    this.sameTeamScale = 1 / Math.sqrt(Math.max(1, targets.sameTeam) * count);
    this.mutualScale = 2 / count;
    this.mutualSameTeamScale = 2 / Math.sqrt(Math.max(1, targets.mutualSameTeam) * count);
    this.squaresScale = SPREAD_WEIGHT / targets.squares;
    this.loss = this.simpleLoss(0) + this.closureLoss(0);
  }

  /** The part of the loss that needs no look at closed ways, after the move examined last (`moved` 1) or now (0). */
  simpleLoss(moved: 0 | 1): number {
    const { ties, targets } = this;
    const { change } = ties;
    const sameTeam = (ties.sameTeam + moved * change.sameTeam - targets.sameTeam) * this.sameTeamScale;
    const mutual = (ties.mutual + moved * change.mutual - targets.mutual) * this.mutualScale;
    const inTeam = ties.mutualSameTeam + moved * change.mutualSameTeam - targets.mutualSameTeam;
    const mutualSameTeam = inTeam * this.mutualSameTeamScale;
    const squares = (ties.squares + moved * change.squares - targets.squares) * this.squaresScale;
    return sameTeam * sameTeam + mutual * mutual + mutualSameTeam * mutualSameTeam + squares * squares;
  }

  /** The part of the loss that comes from closed ways. */
  closureLoss(moved: 0 | 1): number {
    const { ties } = this;
    const paths = ties.paths + moved * ties.change.paths;
    const closed = ties.closedPaths + moved * ties.change.closedPaths;
    const transitivity = paths === 0 ? 0 : closed / paths - this.targets.transitivity;
    return transitivity * transitivity;
  }

  /** The way of finding candidates that mends the largest deviation. */
  remedy(): number {
    const { ties, targets } = this;
    const sameTeam = (targets.sameTeam - ties.sameTeam) * this.sameTeamScale;
    const mutual = (targets.mutual - ties.mutual) * this.mutualScale;
    const squares = (targets.squares - ties.squares) * this.squaresScale;
    const transitivity = ties.paths === 0 ? 0 : targets.transitivity - ties.closedPaths / ties.paths;
    const largest = Math.max(Math.abs(sameTeam), mutual, transitivity, squares);
    if (largest === transitivity) return CLOSE;
    if (largest === mutual) return RETURN;
    if (largest === squares) return POPULAR;
    return sameTeam > 0 ? TEAM_MATE : ANYONE;
  }

  /** True when every count is within one tie or one to two per cent of its target (squares: four). */
  isClose(): boolean {
    const { ties, targets } = this;
    return (
      near(ties.sameTeam, targets.sameTeam, 1.1, 0.015) &&
      near(ties.mutual, targets.mutual, 1.1, 0.015) &&
      near(ties.mutualSameTeam, targets.mutualSameTeam, 1.1, 0.015) &&
      near(ties.closedPaths, targets.transitivity * ties.paths, 1, 0.02) &&
      near(ties.squares, targets.squares, 4, 0.04)
    );
  }
}

function near(value: number, target: number, slack: number, relative: number): boolean {
  const distance = value < target ? target - value : value - target;
  return distance <= slack || distance <= relative * target;
}
