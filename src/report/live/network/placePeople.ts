import { forceCollide, forceLink, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";
import type { Circle, Placeable } from "./placedNetwork.ts";
import { spiral } from "./spiral.ts";
import { ALPHA_DECAY, steadyRandom, TICKS } from "./steadyForce.ts";

/** Share of a school's radius within which its people stand. */
const INNER = 0.86;
/** Most ties for each person that pull: where all know all, more would only cost time. */
const MOST_TIES = 8;
/** Larger schools stand as a spiral: forces would take very long to make a tangle of them. */
const FORCES_UP_TO = 1500;

interface PersonNode extends SimulationNodeDatum {
  x: number;
  y: number;
  /** Where her ties to other schools point, within a disc of radius 1; 0, 0 without any. */
  readonly towardsX: number;
  readonly towardsY: number;
}

/**
 * Places the people of one school inside its circle and writes x and y of each into `places`: who is tied stands
 * near, who is tied to other schools on their side. Deterministic; 300 rounds over people and ties.
 */
export function placePeople(
  network: Placeable,
  s: number,
  circles: readonly Circle[],
  schoolOf: Int32Array,
  places: Float64Array,
): void {
  const [first, end] = [network.schoolOffsets[s]!, network.schoolOffsets[s + 1]!];
  const count = end - first;
  if (count === 0) return;
  // One unit is the room of one person: the disc has radius √count.
  const reach = Math.sqrt(count);
  const around = spiral(count);
  const nodes = Array.from({ length: count }, (_, k): PersonNode => {
    const [towardsX, towardsY] = towards(network, first + k, s, circles, schoolOf);
    return { x: reach * around[2 * k]!, y: reach * around[2 * k + 1]!, towardsX, towardsY };
  });
  if (count <= FORCES_UP_TO) letForcesWork(nodes, reach, innerTies(network, first, end));
  fitInto(nodes, circles[s]!, first, places);
}

function letForcesWork(
  nodes: PersonNode[],
  reach: number,
  ties: { readonly source: number; readonly target: number }[],
): void {
  forceSimulation(nodes)
    .stop()
    .randomSource(steadyRandom())
    .alphaDecay(ALPHA_DECAY)
    .force("ties", forceLink(ties).distance(1.6).strength(0.12))
    .force("x", forceX<PersonNode>(({ towardsX }) => 0.75 * reach * towardsX).strength(0.06))
    .force("y", forceY<PersonNode>(({ towardsY }) => 0.75 * reach * towardsY).strength(0.06))
    .force("apart", forceCollide<PersonNode>(0.75))
    .tick(TICKS);
}

/** Mean direction from a person to those of other schools from whom she learns. */
function towards(
  { ties }: Placeable,
  i: number,
  s: number,
  circles: readonly Circle[],
  schoolOf: Int32Array,
): [number, number] {
  let [x, y, found] = [0, 0, 0];
  for (let e = ties.offsets[i]!; e < ties.offsets[i + 1]!; e++) {
    const other = schoolOf[ties.targets[e]!]!;
    if (other === s) continue;
    const [dx, dy] = [circles[other]!.x - circles[s]!.x, circles[other]!.y - circles[s]!.y];
    const distance = Math.sqrt(dx * dx + dy * dy);
    x += dx / distance;
    y += dy / distance;
    found++;
  }
  return found === 0 ? [0, 0] : [x / found, y / found];
}

/** Ties among the people first … end − 1, by their places; evenly thinned out where there are very many. */
function innerTies(
  { ties }: Placeable,
  first: number,
  end: number,
): { readonly source: number; readonly target: number }[] {
  const all: { readonly source: number; readonly target: number }[] = [];
  const room = MOST_TIES * (end - first);
  const stride = Math.max(1, Math.ceil((ties.offsets[end]! - ties.offsets[first]!) / room));
  let at = 0;
  for (let i = first; i < end; i++) {
    for (let e = ties.offsets[i]!; e < ties.offsets[i + 1]!; e++) {
      const j = ties.targets[e]!;
      if (j < first || j >= end || at++ % stride !== 0) continue;
      all.push({ source: i - first, target: j - first });
    }
  }
  return all;
}

/** Moves and scales a school's people into its circle. */
function fitInto(nodes: readonly PersonNode[], circle: Circle, first: number, places: Float64Array): void {
  const middleX = nodes.reduce((sum, { x }) => sum + x, 0) / nodes.length;
  const middleY = nodes.reduce((sum, { y }) => sum + y, 0) / nodes.length;
  let farthest = 0;
  for (const { x, y } of nodes) {
    farthest = Math.max(farthest, Math.sqrt((x - middleX) * (x - middleX) + (y - middleY) * (y - middleY)));
  }
  // Few people need not be stretched to the edge.
  const scale = (INNER * circle.radius) / Math.max(farthest, 1.2);
  nodes.forEach(({ x, y }, k) => {
    places[2 * (first + k)] = circle.x + (x - middleX) * scale;
    places[2 * (first + k) + 1] = circle.y + (y - middleY) * scale;
  });
}
