import { scaleLinear } from "d3-scale";
import { line } from "../charts/axes.ts";
import { mark, type Mark } from "../marks.ts";
import { FONTS, GREY, INK } from "../palette.ts";

/** A small picture of fifty dots, drawn at its own size, so that its text stays as large as it is. */
export interface MiniDots {
  /** Root of its ids: unique in the page. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Ascending. */
  readonly dots: readonly number[];
  /** Whether each of the dots is filled. */
  readonly filled: readonly boolean[];
  /** Ends of the axis: pictures beside one another share them. */
  readonly domain: readonly [number, number];
  readonly colour: string;
  /** A rule across the dots, such as the goal. */
  readonly rule: { readonly at: number; readonly label: string } | null;
  readonly formatTick: (value: number) => string;
}

/** Width of a small picture in pixels. */
export const MINI_WIDTH = 196;
const MARGIN = 8;
const TEXT = 14;
const LARGEST = 11;
/** Below this a ring is a blot. */
const SMALLEST = 6;
const HEIGHT = 62;

/** The dots in stacks over an axis whose two ends are told. */
export function miniDotsMark(input: MiniDots): Mark {
  const { domain, rule, formatTick, name } = input;
  const x = scaleLinear(widened(domain), [MARGIN, MINI_WIDTH - MARGIN]);
  const { diameter, levels, most } = stacksOf(input.dots, x);
  const top = rule === null || rule.label === "" ? 4 : TEXT + 8;
  const bottom = top + Math.max(24, most * diameter);
  const [from, to] = x.domain() as [number, number];
  const marks: Mark[] = [
    line(MARGIN, bottom, MINI_WIDTH - MARGIN, bottom, GREY),
    label(MARGIN - 4, bottom + TEXT + 3, formatTick(from), "start"),
    label(MINI_WIDTH - MARGIN + 4, bottom + TEXT + 3, formatTick(to), "end"),
    ...levels.map(({ cx, level }, order) => {
      const cy = bottom - 1 - (level + 0.5) * diameter;
      return input.filled[order] === true
        ? mark("circle", { cx, cy, r: diameter / 2 - 0.4, fill: input.colour })
        : mark("circle", {
            cx,
            cy,
            r: diameter / 2 - 1.1,
            fill: "none",
            stroke: input.colour,
            "stroke-width": 1.5,
          });
    }),
    ...(rule === null || !Number.isFinite(rule.at) ? [] : ruleMarks(rule, x(rule.at), top, bottom)),
  ];
  return mark(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "mini-dots",
      role: "img",
      "aria-labelledby": `${name}-title`,
      "aria-describedby": `${name}-description`,
      viewBox: `0 0 ${MINI_WIDTH} ${Math.ceil(bottom + TEXT + 8)}`,
      width: MINI_WIDTH,
      height: Math.ceil(bottom + TEXT + 8),
      fill: INK,
      "font-family": FONTS,
      "font-size": TEXT,
    },
    mark("title", { id: `${name}-title` }, input.title),
    mark("desc", { id: `${name}-description` }, input.description),
    marks,
  );
}

// A little more than the values, so that no dot is cut off; an axis without length gets one.
function widened([low, high]: readonly [number, number]): [number, number] {
  if (high > low) return [low, high];
  const spare = Math.max(Math.abs(low) * 0.1, 0.01);
  return [low - spare, high + spare];
}

function ruleMarks(rule: { readonly label: string }, at: number, top: number, bottom: number): Mark[] {
  // Seven pixels for a sign are more than most fonts need.
  const half = (rule.label.length * 7.2) / 2;
  const middle = Math.max(half, Math.min(MINI_WIDTH - half, at));
  return [
    mark("line", {
      x1: at,
      y1: top - 3,
      x2: at,
      y2: bottom,
      stroke: INK,
      "stroke-width": 1.5,
      "stroke-dasharray": "4 3",
    }),
    ...(rule.label === "" ? [] : [label(middle, TEXT - 1, rule.label, "middle")]),
  ];
}

interface Stacks {
  readonly diameter: number;
  readonly levels: readonly { readonly cx: number; readonly level: number }[];
  /** Dots in the highest stack. */
  readonly most: number;
}

/**
 * Dots as large as the height allows, in stacks as wide as a dot that begin at the left end. Where too many lie at one
 * place even when they are small, they stand in as many stacks beside one another as they need, in their order.
 */
function stacksOf(dots: readonly number[], x: (value: number) => number): Stacks {
  const stackAt = (dot: number, diameter: number): number =>
    Math.max(0, Math.min(columnsOf(diameter) - 1, Math.floor((x(dot) - MARGIN) / diameter)));
  for (let diameter = LARGEST; ; diameter--) {
    const counts = new Map<number, number>();
    for (const dot of dots) {
      const stack = stackAt(dot, diameter);
      counts.set(stack, (counts.get(stack) ?? 0) + 1);
    }
    const isLow = Math.max(0, ...counts.values()) * diameter <= HEIGHT;
    if (!isLow && diameter > SMALLEST) continue;
    const stacks = spread([...counts], Math.floor(HEIGHT / diameter), columnsOf(diameter));
    const levels = stacks.map(({ stack, level }) => ({ cx: MARGIN + (stack + 0.5) * diameter, level }));
    return { diameter, levels, most: Math.max(0, ...stacks.map(({ level }) => level + 1)) };
  }
}

function columnsOf(diameter: number): number {
  return Math.floor((MINI_WIDTH - 2 * MARGIN) / diameter);
}

interface Heap {
  /** Mean of the stacks at which its dots belong. */
  readonly middle: number;
  readonly count: number;
  readonly first: number;
  readonly width: number;
}

/** Stack and level of each dot, ascending, with no stack higher than `most` as long as there is room to the side. */
function spread(
  counts: readonly (readonly [stack: number, count: number])[],
  most: number,
  columns: number,
): { readonly stack: number; readonly level: number }[] {
  const heapOf = (middle: number, count: number): Heap => {
    const width = Math.min(columns, Math.ceil(count / most));
    const first = Math.max(0, Math.min(columns - width, Math.round(middle - (width - 1) / 2)));
    return { middle, count, first, width };
  };
  const heaps: Heap[] = [];
  for (const [stack, count] of counts) {
    let heap = heapOf(stack, count);
    for (;;) {
      const before = heaps[heaps.length - 1];
      if (before === undefined || before.first + before.width <= heap.first) break;
      heaps.pop();
      const all = before.count + heap.count;
      heap = heapOf((before.middle * before.count + heap.middle * heap.count) / all, all);
    }
    heaps.push(heap);
  }
  return heaps.flatMap(({ first, width, count }) => {
    const filled = new Map<number, number>();
    return Array.from({ length: count }, (_, order) => {
      const stack = first + Math.floor((order * width) / count);
      const level = filled.get(stack) ?? 0;
      filled.set(stack, level + 1);
      return { stack, level };
    });
  });
}

function label(x: number, y: number, content: string, anchor: "start" | "middle" | "end"): Mark {
  return mark("text", { x, y, "text-anchor": anchor === "start" ? undefined : anchor }, content);
}
