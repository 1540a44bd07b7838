import { mark, type Mark } from "../../marks.ts";
import { BLUE, FONTS, GREY, INDIGO, INK, VERMILLION, WHITE } from "../../palette.ts";
import { textWidth } from "../../charts/textWidth.ts";
import { schoolLabel, shortSchoolLabel } from "../../text.ts";
import { PICTURE, type PlacedNetwork } from "./placedNetwork.ts";
import { corners } from "./canvas/drawPeople.ts";
import { mixed } from "./canvas/inks.ts";
import { fillHeight, lineWidth, qualityStep, type PersonMark } from "./scene.ts";

/** Most lines between schools that a still picture has: the strongest. */
const MOST_LINES = 600;
/** Radius from which on a school has its name beneath it, in units of the picture. */
const NAMED_FROM = 26;
const TEXT = 22;
const QUALITIES = [0.1, 0.3, 0.5, 0.75, 1].map((share) => mixed(INDIGO, share));

/** What a still picture shows. */
export interface StillPicture {
  /** Root of the ids; unique on the page. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly placed: PlacedNetwork;
  readonly schoolNames: readonly string[];
  /** Share of each school that uses the practice, 0–1; null where nothing is followed. */
  readonly shares: readonly number[] | null;
  /** Mark of each person, in place of filled schools; null to show schools. */
  readonly marks: readonly PersonMark[] | null;
  readonly areSchoolsNamed: boolean;
  /** Radius of a person's mark, in units of the picture; 5 where absent. */
  readonly radius?: number;
  /** Cut to what is drawn, where a picture has little room. */
  readonly isTight?: boolean;
  /** People to look at, each with a ring. */
  readonly chosen?: readonly number[];
}

/** The network as one drawing without scripts: for the page before its engine runs, for paper and for the strip of four. */
export function networkPicture(picture: StillPicture): Mark {
  const { name, title, description, placed, marks, radius = 5, chosen = [] } = picture;
  return mark(
    "svg",
    {
      class: "drawing",
      role: "img",
      "aria-labelledby": `${name}-title`,
      "aria-describedby": `${name}-description`,
      viewBox: picture.isTight === true ? boundsOf(placed) : `0 0 ${PICTURE.width} ${PICTURE.height + 30}`,
      fill: INK,
      "font-family": FONTS,
      "font-size": TEXT,
    },
    mark("title", { id: `${name}-title` }, title),
    mark("desc", { id: `${name}-description` }, description),
    mark("rect", { width: PICTURE.width, height: PICTURE.height + 30, fill: WHITE }),
    lines(placed),
    placed.schools.map((_, s) => schoolMarks(picture, s)),
    marks?.map((one, i) => personMarks(placed, one, i, radius)),
    chosen.map((i) =>
      [
        [WHITE, 8],
        [VERMILLION, 5],
      ].map(([stroke, width]) =>
        mark("circle", {
          cx: placed.people[2 * i],
          cy: placed.people[2 * i + 1],
          r: 1.4 * radius + 7,
          fill: "none",
          stroke,
          "stroke-width": width,
        }),
      ),
    ),
    // Last, as a school below might stand on the name of the one above.
    placed.schools.map((_, s) => schoolName(picture, s)),
  );
}

/** The part of the picture in which there are schools. */
function boundsOf({ schools }: PlacedNetwork): string {
  const margin = 12;
  const reach = (part: "x" | "y", sign: 1 | -1): number =>
    schools.reduce(
      (most, school) => sign * Math.max(sign * most, sign * (school[part] + sign * (school.radius + margin))),
      schools[0]?.[part] ?? 0,
    );
  const [left, top] = [reach("x", -1), reach("y", -1)];
  return [left, top, reach("x", 1) - left, reach("y", 1) - top].map((each) => each.toFixed(0)).join(" ");
}

function lines({ between = [], schools }: PlacedNetwork): readonly Mark[] {
  const most = between.reduce((largest, { ties }) => Math.max(largest, ties), 1);
  return [...between]
    .sort((one, other) => other.ties - one.ties)
    .slice(0, MOST_LINES)
    .reverse()
    .map(({ one, other, ties }) =>
      mark("line", {
        x1: schools[one]!.x,
        y1: schools[one]!.y,
        x2: schools[other]!.x,
        y2: schools[other]!.y,
        stroke: GREY,
        "stroke-opacity": 0.6,
        "stroke-width": lineWidth(ties, most),
      }),
    );
}

function schoolMarks({ placed, shares, marks }: StillPicture, s: number): readonly (Mark | undefined)[] {
  const { x, y, radius } = placed.schools[s]!;
  const share = marks === null ? (shares?.[s] ?? 0) : 0;
  return [
    mark("circle", { cx: x, cy: y, r: radius, fill: WHITE }),
    share > 0 ? filling(x, y, radius, share) : undefined,
    mark("circle", { cx: x, cy: y, r: radius, fill: "none", stroke: INK, "stroke-width": 2 }),
  ];
}

function schoolName({ placed, schoolNames, areSchoolsNamed }: StillPicture, s: number): Mark | undefined {
  const { x, y, radius } = placed.schools[s]!;
  if (!areSchoolsNamed || radius < NAMED_FROM) return undefined;
  const place = { x, y: y + radius + TEXT, "text-anchor": "middle" };
  const halo = { stroke: WHITE, "stroke-width": 5, "paint-order": "stroke" };
  return mark("text", { ...place, ...halo }, nameThatFits(schoolNames[s] ?? "", 2.6 * radius));
}

function nameThatFits(name: string, width: number): string {
  for (let signs = Array.from(schoolLabel(name)).length; signs > 3; signs--) {
    const shown = shortSchoolLabel(name, signs);
    // `textWidth` measures at 16; this text is larger.
    if ((textWidth(shown) * TEXT) / 16 <= width) return shown;
  }
  return shortSchoolLabel(name, 3);
}

/** The lower part of a circle, as much of its area as the share. */
function filling(x: number, y: number, radius: number, share: number): Mark {
  if (share >= 1) return mark("circle", { cx: x, cy: y, r: radius, fill: BLUE });
  const height = fillHeight(share);
  const half = Math.sqrt(1 - height * height) * radius;
  const level = (y - height * radius).toFixed(2);
  const large = height > 0 ? 1 : 0;
  const path = `M${(x - half).toFixed(2)} ${level}A${radius} ${radius} 0 ${large} 0 ${(x + half).toFixed(2)} ${level}Z`;
  return mark("path", { d: path, fill: BLUE });
}

function personMarks(
  { people }: PlacedNetwork,
  one: PersonMark,
  i: number,
  radius: number,
): readonly (Mark | undefined)[] {
  const [x, y] = [people[2 * i]!, people[2 * i + 1]!];
  const fill = one.shape === "hollow" ? WHITE : QUALITIES[qualityStep(one.quality)]!;
  const stroke = one.shape === "hollow" ? GREY : INK;
  const slash = { x1: x - radius - 2, y1: y + radius + 2, x2: x + radius + 2, y2: y - radius - 2 };
  return [
    shapeMark(one.shape, x, y, radius, { fill, stroke }),
    one.isRinged ? mark("circle", { cx: x, cy: y, r: radius + 2.5, fill: "none", stroke: INK }) : undefined,
    one.isSlashed ? mark("line", { ...slash, stroke: WHITE, "stroke-width": 3.5 }) : undefined,
    one.isSlashed ? mark("line", { ...slash, stroke: INK, "stroke-width": 1.5 }) : undefined,
  ];
}

function shapeMark(
  shape: PersonMark["shape"],
  x: number,
  y: number,
  radius: number,
  inks: { readonly fill: string; readonly stroke: string },
): Mark {
  if (shape === "hollow") return mark("circle", { cx: x, cy: y, r: 0.8 * radius, ...inks });
  if (shape === "circle") return mark("circle", { cx: x, cy: y, r: radius, ...inks });
  const half = 0.9 * radius;
  if (shape === "square")
    return mark("rect", { x: x - half, y: y - half, width: 2 * half, height: 2 * half, ...inks });
  const points = corners[shape].map((corner, at) => ((at % 2 === 0 ? x : y) + radius * corner).toFixed(1));
  return mark("polygon", { points: points.join(" "), ...inks });
}
