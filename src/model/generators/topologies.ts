import { bernoulliOf, choiceOf, uniform53Of } from "../../core/distributions.ts";
import { buildGraph, type Graph } from "../../core/graph.ts";
import { stream, type Luck } from "../../core/luck.ts";
import { ln } from "../../core/mathematics.ts";
import { SAME_SCHOOL, type System } from "../system.ts";

/**
 * Networks with a plain shape, for comparison with published results: one school of teachers, no teams,
 * no groups, all ties at full strength. Ties go both ways but where said.
 */

const skipping = stream("generator.randomGraph");
const choosingTie = stream("generator.rewiringChoice");
const rewiring = stream("generator.rewiringPartner");
const PARTNERS_LIMIT = 200;

/** Everyone learns from everyone else. Memory and time grow with the square of `people`. */
export function completeGraph(people: number): System {
  const offsets = new Int32Array(people + 1);
  const targets = new Int32Array(people * Math.max(0, people - 1));
  let e = 0;
  for (let i = 0; i < people; i++) {
    for (let j = 0; j < people; j++) if (j !== i) targets[e++] = j;
    offsets[i + 1] = e;
  }
  return oneSchool({ nodeCount: people, offsets, targets });
}

/** Everyone learns from person 0, and person 0 from everyone. */
export function starGraph(people: number): System {
  const from: number[] = [];
  const to: number[] = [];
  for (let i = 1; i < people; i++) {
    from.push(0, i);
    to.push(i, 0);
  }
  return oneSchool(buildGraph(people, from, to).graph);
}

/** Everyone learns from the `neighbours` nearest on a ring, half on each side; an odd number is rounded down. */
export function ringLattice(people: number, neighbours: number): System {
  const { low, high } = ringPairs(people, neighbours);
  return oneSchool(bothWays(people, low, high));
}

/**
 * A ring whose pairs are exchanged: each pair a–b is chosen with chance `share`, and with another random
 * pair c–d becomes a–d and c–b, unless that would repeat a tie or tie someone to herself. Everybody
 * keeps her number of neighbours. Linear in ties × `neighbours`.
 */
export function rewiredRing(people: number, neighbours: number, share: number, luck: Luck): System {
  const { low, high, half } = ringPairs(people, neighbours);
  const pairs = low.length;
  const degree = 2 * half;
  // Neighbours of i are near[i × degree …], in no order.
  const near = new Int32Array(people * degree);
  const filled = new Int32Array(people);
  for (let pair = 0; pair < pairs; pair++) {
    near[low[pair]! * degree + filled[low[pair]!]!++] = high[pair]!;
    near[high[pair]! * degree + filled[high[pair]!]!++] = low[pair]!;
  }
  const place = (i: number, j: number): number => near.subarray(i * degree, (i + 1) * degree).indexOf(j);
  const exchange = (i: number, now: number, then: number): void => {
    near[i * degree + place(i, now)] = then;
  };
  for (let pair = 0; pair < pairs; pair++) {
    if (!bernoulliOf(luck.draw(choosingTie, 0, pair)[0]!, share)) continue;
    for (let attempt = 0; attempt < PARTNERS_LIMIT; attempt++) {
      const words = luck.draw(rewiring, 0, pair, attempt);
      const other = choiceOf(words[0]!, pairs);
      const turned = (words[1]! & 1) === 1;
      const a = low[pair]!;
      const b = high[pair]!;
      const c = turned ? high[other]! : low[other]!;
      const d = turned ? low[other]! : high[other]!;
      if (a === c || a === d || b === c || b === d || place(a, d) >= 0 || place(c, b) >= 0) continue;
      exchange(a, b, d);
      exchange(b, a, c);
      exchange(c, d, b);
      exchange(d, c, a);
      high[pair] = d;
      low[other] = c;
      high[other] = b;
      break;
    }
  }
  return oneSchool(bothWays(people, low, high));
}

/**
 * Each pair is tied with chance `tieChance` (Erdős & Rényi's G(n, p), after Gilbert 1959); with `oneWay` each
 * of the two directions by itself. Linear in people and ties: absent ties are skipped (Batagelj & Brandes 2005).
 */
export function randomGraph(people: number, tieChance: number, oneWay: boolean, luck: Luck): System {
  const low: number[] = [];
  const high: number[] = [];
  const all = oneWay ? people * (people - 1) : (people * (people - 1)) / 2;
  const scale = tieChance >= 1 ? 0 : 1 / ln(1 - tieChance);
  let row = oneWay ? 0 : 1;
  let rowStart = 0;
  let place = -1;
  for (let draw = 0; tieChance > 0; draw++) {
    const words = luck.draw(skipping, 0, draw);
    place += 1 + Math.floor(ln(1 - uniform53Of(words[0]!, words[1]!)) * scale);
    if (!(place < all)) break;
    // Row i holds the pairs of i with everyone else, or with everyone before.
    for (
      let width = oneWay ? people - 1 : row;
      place >= rowStart + width;
      width = oneWay ? people - 1 : row
    ) {
      rowStart += width;
      row++;
    }
    const column = place - rowStart;
    low.push(row);
    high.push(oneWay && column >= row ? column + 1 : column);
  }
  return oneSchool(
    oneWay
      ? buildGraph(people, low, high).graph
      : bothWays(people, Int32Array.from(low), Int32Array.from(high)),
  );
}

/** Pairs of a ring: each person with the `half` next ones. */
function ringPairs(people: number, neighbours: number): { low: Int32Array; high: Int32Array; half: number } {
  const half = Math.max(0, Math.min(Math.floor(neighbours / 2), Math.floor((people - 1) / 2)));
  const low = new Int32Array(people * half);
  const high = new Int32Array(people * half);
  for (let i = 0; i < people; i++) {
    for (let step = 1; step <= half; step++) {
      low[i * half + step - 1] = i;
      high[i * half + step - 1] = (i + step) % people;
    }
  }
  return { low, high, half };
}

function bothWays(people: number, low: Int32Array, high: Int32Array): Graph {
  const from = new Int32Array(low.length * 2);
  const to = new Int32Array(low.length * 2);
  from.set(low);
  from.set(high, low.length);
  to.set(high);
  to.set(low, low.length);
  return buildGraph(people, from, to).graph;
}

function oneSchool(ties: Graph): System {
  const people = ties.nodeCount;
  return {
    schoolNames: ["School 1"],
    schoolOffsets: Int32Array.of(0, people),
    role: new Uint8Array(people),
    staffIds: null,
    ties,
    tieStrength: new Float32Array(ties.targets.length).fill(1),
    tieLayer: new Uint8Array(ties.targets.length).fill(SAME_SCHOOL),
    groupOffsets: new Int32Array(1),
    groupMembers: new Int32Array(0),
    groupKind: new Uint8Array(0),
    groupSchool: new Int32Array(0),
    givenSkill: null,
    givenThreshold: null,
  };
}
