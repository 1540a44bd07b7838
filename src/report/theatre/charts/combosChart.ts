import type { ActMeasure } from "../../../model/acts/act.ts";
import { text } from "../../charts/axes.ts";
import { WIDE, type DrawingBody, type Figure, type Size } from "../../charts/chartKind.ts";
import { wrapText } from "../../charts/textWidth.ts";
import { formatCount } from "../../format.ts";
import { mark, type Mark } from "../../marks.ts";
import { GREY, VERMILLION } from "../../palette.ts";
import type { Combination } from "../combinations.ts";
import { combinationName } from "../sentences/combinations.ts";
import { measureAxisLabel, showMeasureSize } from "../measureFormat.ts";

/** What the matrix of combinations draws. */
export interface CombosInput {
  readonly measure: ActMeasure;
  /** Names of the switches. */
  readonly switches: readonly string[];
  readonly combos: readonly Combination[];
}

/** Dots of one combination: a row of ten for every ten futures. */
const PER_ROW = 10;
const LINE = 22;

/**
 * Every combination of the switches: the first half of them along the rows, the rest down the columns, and in each cell a
 * dot for each future, filled where it ends worse than with all switches off by at least what matters.
 */
export function combosFigure(input: CombosInput): Figure {
  const { measure, switches, combos } = input;
  const size = showMeasureSize(measure, measure.matters);
  return {
    name: "theatre-combos",
    title: "Every combination",
    caption: `Each dot is one future. A filled dot ends worse than with everything off, by ${size} or more, in ${measure.words}.`,
    drawings: [
      {
        name: "theatre-combos",
        title: `${measureAxisLabel(measure)}: every combination beside none`,
        description: combos
          .map(
            (combo) => `${combinationName(combo, switches)}: ${shareOf(worseOf(combo, combos))} end worse.`,
          )
          .join(" "),
        draw: (drawn) => drawCombos(input, drawn),
      },
    ],
    table: {
      caption: `Futures that end worse than with everything off, by ${size} or more.`,
      columns: ["What is on", "Futures that end worse"],
      rows: combos.map((combo) => [combinationName(combo, switches), shareOf(worseOf(combo, combos))]),
    },
  };
}

// A line for each that is on: a list in one sentence would be hard to tell from its neighbours.
function linesOf({ on }: Combination, switches: readonly string[], width: number): readonly string[] {
  const names = switches.filter((_, s) => on[s]).map((name, at) => (at === 0 ? name : `+ ${name}`));
  return (names.length === 0 ? ["Nothing is on"] : names).flatMap((name) => wrapText(name, width));
}

// Beside itself, nothing on is never worse.
function worseOf({ beside, place, median }: Combination, combos: readonly Combination[]): Worse | null {
  if (beside !== null && beside.of > 0) return { count: beside.muchWorse, of: beside.of };
  const of = Math.max(0, ...combos.map((combo) => combo.beside?.of ?? 0));
  return place === 0 && Number.isFinite(median) && of > 0 ? { count: 0, of } : null;
}

interface Worse {
  readonly count: number;
  readonly of: number;
}

function shareOf(worse: Worse | null): string {
  return worse === null ? "not run" : `${formatCount(worse.count)} of ${formatCount(worse.of)}`;
}

function drawCombos({ switches, combos }: CombosInput, size: Size): DrawingBody {
  const across = Math.ceil(switches.length / 2);
  // On a narrow screen two stand side by side, and more rows say the rest.
  const columns = size === WIDE ? 1 << across : Math.min(2, 1 << across);
  const [gap, left] = [size === WIDE ? 20 : 10, 2];
  const width = (size.width - left - gap * (columns - 1)) / columns;
  const pitch = Math.min(18, (width - 4) / PER_ROW);
  const marks: Mark[] = [];
  let top = 0;
  for (let first = 0; first < combos.length; first += columns) {
    const row = combos.slice(first, first + columns);
    const names = row.map((combo) => linesOf(combo, switches, width));
    const lines = Math.max(...names.map((name) => name.length));
    const worse = row.map((combo) => worseOf(combo, combos));
    const rows = Math.max(1, ...worse.map((each) => Math.ceil((each?.of ?? 0) / PER_ROW)));
    row.forEach((_, column) => {
      const x = left + column * (width + gap);
      names[column]!.forEach((each, at) => marks.push(text(x, top + 18 + at * LINE, each, "start")));
      const y = top + lines * LINE + 6;
      marks.push(
        text(x, y + 18, shareOf(worse[column]!), "start", true),
        ...dotsOf(worse[column]!, x, y + 30, pitch),
      );
    });
    top += lines * LINE + 42 + rows * pitch + 16;
  }
  return { height: top, marks };
}

function dotsOf(worse: Worse | null, x: number, y: number, pitch: number): Mark[] {
  if (worse === null) return [];
  return Array.from({ length: worse.of }, (_, at) => {
    const place = {
      cx: x + (at % PER_ROW) * pitch + pitch / 2,
      cy: y + Math.floor(at / PER_ROW) * pitch + pitch / 2,
    };
    return at < worse.count
      ? mark("circle", { ...place, r: pitch / 2 - 1, fill: VERMILLION })
      : mark("circle", { ...place, r: pitch / 2 - 1.75, fill: "none", stroke: GREY, "stroke-width": 1.5 });
  });
}
