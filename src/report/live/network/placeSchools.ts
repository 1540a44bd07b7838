import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import { PICTURE, type Circle, type SchoolTies } from "./placedNetwork.ts";
import { spiral } from "./spiral.ts";
import { steadyRandom, TICKS, ALPHA_DECAY } from "./steadyForce.ts";

/** Share of the picture that the circles of all schools cover, before they are fitted into it. */
const COVER = 0.42;
/** Least room between two circles, as a share of their radii together. */
const GAP = 0.12;
/** Room kept free at the picture's edge. */
const MARGIN = 12;
/** By how much circles may grow where there is room. */
const MOST_GROWTH = 4 / 3;

interface SchoolNode extends SimulationNodeDatum {
  readonly radius: number;
  x: number;
  y: number;
}

/**
 * Circles for schools of so many staff, area by staff: those with many ties near one another, none touching, all
 * inside the picture. Deterministic. Cost: 300 rounds over schools and joined pairs, and once over all pairs.
 */
export function placeSchools(sizes: readonly number[], joined: readonly SchoolTies[]): readonly Circle[] {
  const total = sizes.reduce((sum, size) => sum + Math.max(1, size), 0);
  const unit = Math.sqrt((COVER * PICTURE.width * PICTURE.height) / (Math.PI * Math.max(1, total)));
  const around = spiral(sizes.length);
  const nodes: SchoolNode[] = sizes.map((size, s) => ({
    radius: unit * Math.sqrt(Math.max(1, size)),
    x: PICTURE.width * 0.45 * around[2 * s]!,
    y: PICTURE.height * 0.45 * around[2 * s + 1]!,
  }));
  const most = joined.reduce((largest, { ties }) => Math.max(largest, ties), 1);
  const links = joined.map(({ one, other, ties }): SimulationLinkDatum<SchoolNode> & { share: number } => ({
    source: one,
    target: other,
    share: ties / most,
  }));
  const simulation = forceSimulation(nodes)
    .stop()
    .randomSource(steadyRandom())
    .alphaDecay(ALPHA_DECAY)
    .force(
      "ties",
      forceLink<SchoolNode, (typeof links)[number]>(links)
        .distance(({ source, target }) => {
          const [one, other] = [source as SchoolNode, target as SchoolNode];
          return (one.radius + other.radius) * (1 + 2 * GAP);
        })
        .strength(({ share }) => 0.35 * share),
    )
    // Broader than tall, as the picture is.
    .force("x", forceX<SchoolNode>(0).strength(0.04))
    .force("y", forceY<SchoolNode>(0).strength((0.04 * PICTURE.width) / PICTURE.height))
    // First they may pass through one another, so that each comes to its neighbours wherever it started.
    .force(
      "room",
      forceManyBody<SchoolNode>().strength(({ radius }) => -0.6 * radius * radius),
    )
    .tick(TICKS / 2);
  simulation
    .force("room", null)
    .force("apart", forceCollide<SchoolNode>(({ radius }) => radius * (1 + 2 * GAP)).iterations(3))
    .tick(TICKS / 2);
  return fit(nodes);
}

/**
 * The circles fitted into the picture: pulled apart along its free side, which can make none meet, and all made smaller
 * (or up to a third larger) until the two nearest just keep their distance.
 */
function fit(nodes: readonly SchoolNode[]): readonly Circle[] {
  if (nodes.length === 0) return [];
  const frame = { width: PICTURE.width - 2 * MARGIN, height: PICTURE.height - 2 * MARGIN };
  const before = boundsOf(nodes);
  const ratio = (frame.width * before.height) / (frame.height * before.width);
  const pulled = nodes.map(({ x, y, radius }) => {
    return { x: x * Math.max(1, ratio), y: y * Math.max(1, 1 / ratio), radius };
  });
  const growth = Math.min(MOST_GROWTH, roomiest(pulled));
  const circles = pulled.map(({ x, y, radius }) => ({ x, y, radius: radius * growth }));
  const bounds = boundsOf(circles);
  const scale = Math.min(frame.width / bounds.width, frame.height / bounds.height);
  return circles.map(({ x, y, radius }) => ({
    x: hundredths(PICTURE.width / 2 + (x - bounds.x) * scale),
    y: hundredths(PICTURE.height / 2 + (y - bounds.y) * scale),
    // Rounded down, so that circles that just keep apart still do.
    radius: Math.floor(radius * scale * 100) / 100,
  }));
}

/** Middle and size of the smallest box round some circles. */
function boundsOf(circles: readonly Circle[]): { x: number; y: number; width: number; height: number } {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, radius } of circles) {
    left = Math.min(left, x - radius);
    right = Math.max(right, x + radius);
    top = Math.min(top, y - radius);
    bottom = Math.max(bottom, y + radius);
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

/** By how much all circles can grow until two of them come as near as allowed. */
function roomiest(nodes: readonly Circle[]): number {
  let least = Infinity;
  for (let one = 0; one < nodes.length; one++) {
    for (let other = one + 1; other < nodes.length; other++) {
      const [dx, dy] = [nodes[one]!.x - nodes[other]!.x, nodes[one]!.y - nodes[other]!.y];
      const reach = (nodes[one]!.radius + nodes[other]!.radius) * (1 + GAP);
      least = Math.min(least, (dx * dx + dy * dy) / (reach * reach));
    }
  }
  return Math.sqrt(least);
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
