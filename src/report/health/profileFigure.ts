import { networkTypeNames, networkTypes } from "../../model/networkTypes.ts";
import { LAST_PLACE } from "../../scenario/questions/health.ts";
import { scaleLinear } from "d3-scale";
import { gridLine, line, text, type Scale } from "../charts/axes.ts";
import { WIDE, type DrawingBody, type Figure, type Size } from "../charts/chartKind.ts";
import { hatching } from "../charts/bandMarks.ts";
import { keyRows } from "../charts/key.ts";
import { wrapText } from "../charts/textWidth.ts";
import { mark, type Mark } from "../marks.ts";
import { BLUE, GREY, INDIGO, INK, WHITE } from "../palette.ts";
import type { Standing } from "./standing.ts";

/** Marks of what each type leans on: one, two and three strokes, so that they can be told without colour. */
const STROKES = [1, 2, 3] as const;
const HATCH = "health-unsure";

/** The seven features: where the answers stand, how far they may be off, and what each type of network leans on. */
export function profileFigure(standings: readonly Standing[]): Figure {
  const title = "Your seven features, and what each type leans on";
  return {
    name: "health-profile",
    title,
    caption:
      "From the first answer at the left to the last at the right. A ring stands where you have not answered: there the report’s own setting is used.",
    drawings: [
      {
        name: "health-profile",
        title,
        description: standings.map(describe).join(" "),
        draw: (size) => draw(standings, size),
      },
    ],
    table: {
      caption: "Places on the scale of answers, from 1 (first answer) to 5 (last answer).",
      columns: ["Feature", "You", "Not sure", ...networkTypeNames.map((type) => networkTypes[type].label)],
      rows: standings.map(({ feature, place, band, needs }) => [
        feature.name,
        show(place),
        band === null ? "–" : `${show(band[0])} to ${show(band[1])}`,
        ...needs.map(show),
      ]),
    },
  };
}

function describe({ feature, place, band, isAnswered, needs }: Standing): string {
  const where = !isAnswered
    ? `not answered, the report stands at ${show(place)}`
    : band === null
      ? `you stand at ${show(place)}`
      : `somewhere from ${show(band[0])} to ${show(band[1])}`;
  return `${feature.name}: ${where} of 5; the types lean on ${needs.map(show).join(", ")}.`;
}

function show(place: number): string {
  return String(Math.round((place + 1) * 10) / 10);
}

function draw(standings: readonly Standing[], size: Size): DrawingBody {
  const isWide = size === WIDE;
  const key = keyRows(
    [
      { label: "your answer", sign: (x, y) => [mark("circle", { cx: x + 13, cy: y, r: 8, fill: BLUE })] },
      { label: "not sure", sign: (x, y) => band(x, x + 26, y, 14) },
      ...networkTypeNames.map((type, at) => ({
        label: networkTypes[type].label.toLowerCase(),
        sign: (x: number, y: number) => strokes(at, x + 13, y, 20),
      })),
    ],
    size.width,
  );
  const left = isWide ? 290 : 24;
  const x = scaleLinear([0, LAST_PLACE], [left, size.width - 24]);
  const step = isWide ? 52 : 76;
  const top = key.height + 26;
  const bottom = top + standings.length * step;
  const marks: Mark[] = [...key.marks, mark("defs", {}, hatching(`${HATCH}-${size.name}`, INDIGO))];
  for (let place = 0; place <= LAST_PLACE; place++) marks.push(gridLine(x(place), top, x(place), bottom));
  standings.forEach((standing, at) => marks.push(...row(standing, top + at * step, step, x, size)));
  marks.push(
    line(left, bottom, size.width - 24, bottom, GREY),
    text(x(0) - (isWide ? 0 : 24), bottom + 22, "first answer", "start"),
    text(size.width, bottom + 22, "last answer", "end"),
  );
  return { height: bottom + 32, marks };
}

function row(
  { feature, place, band: unsure, isAnswered, needs }: Standing,
  top: number,
  step: number,
  x: Scale,
  size: Size,
): Mark[] {
  const isWide = size === WIDE;
  const y = isWide ? top + step / 2 : top + step - 24;
  const name = isWide ? wrapText(feature.name, 266, true) : [feature.name];
  const marks: Mark[] = name.map((each, at) =>
    text(0, isWide ? y + 5.5 + (at - (name.length - 1) / 2) * 20 : top + 22, each, "start", true),
  );
  marks.push(line(x(0), y, x(LAST_PLACE), y, GREY));
  if (unsure !== null) marks.push(...band(x(unsure[0]), x(unsure[1]), y, 20, `${HATCH}-${size.name}`));
  needs.forEach((need, at) => marks.push(...strokes(at, x(need), y, 30)));
  if (unsure === null || unsure[1] - unsure[0] < LAST_PLACE)
    marks.push(
      isAnswered
        ? mark("circle", { cx: x(place), cy: y, r: 8, fill: BLUE })
        : mark("circle", { cx: x(place), cy: y, r: 7, fill: WHITE, stroke: BLUE, "stroke-width": 2 }),
    );
  return marks;
}

/** Where an answer may be: outlined and hatched. */
function band(from: number, to: number, y: number, height: number, hatch?: string): Mark[] {
  const box = { x: from, y: y - height / 2, width: to - from, height };
  return [
    mark("rect", { ...box, fill: INDIGO, "fill-opacity": 0.12, stroke: INDIGO, "stroke-width": 1.5 }),
    ...(hatch === undefined ? [] : [mark("rect", { ...box, fill: `url(#${hatch})` })]),
  ];
}

/** The tick of a type: one stroke for the loosest, three for the most binding. */
function strokes(type: number, x: number, y: number, height: number): Mark[] {
  const count = STROKES[type] ?? 1;
  return Array.from({ length: count }, (_, at) => {
    const place = x + (at - (count - 1) / 2) * 5;
    return mark("line", {
      x1: place,
      y1: y - height / 2,
      x2: place,
      y2: y + height / 2,
      stroke: INK,
      "stroke-width": 2.5,
    });
  });
}
