import { choiceOf, uniformOf } from "../../core/distributions.ts";
import { stream, type Luck } from "../../core/luck.ts";
import { DEGREE_LIMIT } from "./adviceSeeking.ts";
import { ANYONE, CLOSE, POPULAR, RETURN, TEAM_MATE, TieDistance } from "./tieDistance.ts";
import type { SchoolTies } from "./schoolTies.ts";
import type { TieTargets } from "./tieTargets.ts";

const first = stream("generator.firstTies");
const turning = stream("generator.turnedTies");

/** Moves tried per tie before a school is left as it is, and moves tried in vain. */
const TRIES_LIMIT = 60;
const VAIN_TRIES_LIMIT = 5;
const DRAWS_LIMIT = 6;
/** Share of ties placed by closing, per unit of transitivity above the density: comes out a little below the target. */
const CLOSING_PACE = 3.5;

/** Among whom the teachers of a school choose. */
export interface Candidates {
  /** Members of team t are `teamStart[t] … teamStart[t + 1] − 1`. */
  readonly teamStart: Int32Array;
  /** Teachers, as many times over as they are popular: the first `urnLength` entries. */
  readonly urn: Int32Array;
  readonly urnLength: number;
}

/**
 * Gives every tie of a school its target, near to what is wanted: in turns everyone names a colleague, by
 * returning a tie, by asking a colleague's colleague, in the team or among the popular.
 * Linear in ties × mean degree.
 */
export function placeTies(
  ties: SchoolTies,
  targets: TieTargets,
  candidates: Candidates,
  luck: Luck,
  firstPerson: number,
): void {
  const { people, tieCount, rowStart } = ties;
  const density = tieCount / (people * (people - 1));
  const closing = Math.max(0, (targets.transitivity - density) * CLOSING_PACE);
  const teamShare = targets.sameTeam / tieCount;
  let placed = 0;
  let mutual = 0;
  for (let turn = 0; placed < tieCount; turn++) {
    for (let i = 0; i < people; i++) {
      const e = rowStart[i]! + turn;
      if (e >= rowStart[i + 1]!) continue;
      ties.look(i, -1);
      ties.note(i);
      let k = -1;
      for (let draw = 0; draw < DRAWS_LIMIT; draw++) {
        const words = luck.draw(first, 0, firstPerson + i, draw * 256 + turn);
        let way: number;
        if (draw === 0 && mutual * tieCount < targets.mutual * placed) way = RETURN;
        else if (draw < 2 && uniformOf(words[0]!) < closing) way = CLOSE;
        else way = uniformOf(words[1]!) < teamShare ? TEAM_MATE : POPULAR;
        k = findCandidate(ties, candidates, i, way, turn, words[2]!, words[3]!);
        if (k >= 0 && !ties.asks(k)) break;
        k = -1;
      }
      // Nearly everybody asked already: the next colleague not yet asked.
      if (k < 0) for (k = (i + 1) % people; ties.asks(k);) k = (k + 1) % people;
      if (ties.isAskedBy(k)) mutual++;
      ties.place(e, k);
      placed++;
    }
  }
  ties.recount();
}

/**
 * Turns ties from one colleague to another until the school has the wanted counts: a random tie, a
 * candidate found in one of five ways (half of the time the way that mends the largest deviation), and the
 * move is made if it brings the counts nearer to the targets. Everyone's number of ties out stays.
 * Cost: about three tries a tie where the targets are within reach, never more than 60.
 */
export function tuneTies(
  ties: SchoolTies,
  targets: TieTargets,
  candidates: Candidates,
  luck: Luck,
  firstPerson: number,
): void {
  const { people, tieCount } = ties;
  const distance = new TieDistance(ties, targets);
  if (people < 3 || distance.isClose()) return;
  let remedy = distance.remedy();
  let vain = 0;
  for (let attempt = 0; attempt < TRIES_LIMIT * tieCount && vain < VAIN_TRIES_LIMIT * tieCount; attempt++) {
    const words = luck.draw(turning, 0, firstPerson + (attempt % people), Math.floor(attempt / people));
    const e = choiceOf(words[0]!, tieCount);
    const way = choiceOf(words[1]!, 10);
    const k = findCandidate(
      ties,
      candidates,
      ties.source[e]!,
      way > ANYONE ? remedy : way,
      DEGREE_LIMIT,
      words[2]!,
      words[3]!,
    );
    vain++;
    if (k < 0 || !ties.examine(e, k)) continue;
    let loss = distance.simpleLoss(1);
    if (loss >= distance.loss) continue;
    ties.examineClosure(e, k);
    loss += distance.closureLoss(1);
    if (loss >= distance.loss) continue;
    ties.turn(e, k);
    distance.loss = loss;
    if (distance.isClose()) return;
    remedy = distance.remedy();
    vain = 0;
  }
}

/** Somebody whom person i could ask, found in the given way; −1 where there is none. May be i herself. */
function findCandidate(
  ties: SchoolTies,
  { teamStart, urn, urnLength }: Candidates,
  i: number,
  way: number,
  placed: number,
  word: number,
  otherWord: number,
): number {
  if (way === RETURN) {
    const asked = ties.inDegree[i]!;
    if (asked === 0) return -1;
    let e = ties.firstIn[i]!;
    for (let steps = choiceOf(word, asked); steps > 0; steps--) e = ties.nextIn[e]!;
    return ties.source[e]!;
  }
  if (way === CLOSE) {
    const j = ties.colleague(i, placed, word);
    return j < 0 ? -1 : ties.colleague(j, j < i ? placed + 1 : placed, otherWord);
  }
  if (way === TEAM_MATE) {
    const start = teamStart[ties.team[i]!]!;
    return start + choiceOf(word, teamStart[ties.team[i]! + 1]! - start);
  }
  return way === POPULAR ? urn[choiceOf(word, urnLength)]! : choiceOf(word, ties.people);
}
