import { mark, type Mark } from "../marks.ts";
import type { Direction } from "../findings/practices.ts";
import { BLUE, GREY, VERMILLION } from "../palette.ts";

/** How a line and its bands look. The dash and the glyph say the same as the colour, for print and for all eyes. */
export interface Tone {
  readonly colour: string;
  readonly dash: string | undefined;
  /** Bands are hatched. */
  readonly isHatched: boolean;
}

/** One tone for each thing that a practice can do to instruction. */
export const TONES: Readonly<Record<Direction, Tone>> = {
  raises: { colour: BLUE, dash: undefined, isHatched: false },
  leaves: { colour: GREY, dash: "2 4", isHatched: false },
  lowers: { colour: VERMILLION, dash: "7 4", isHatched: true },
};

/** For a key that stands for charts of several tones. */
export const KEY_TONE: Tone = { colour: GREY, dash: undefined, isHatched: false };

/** A small sign before a name: triangle up, square, triangle down. `x` is its left edge, `y` its middle; 14 wide. */
export function directionGlyph(direction: Direction, x: number, y: number): Mark {
  const fill = TONES[direction].colour;
  if (direction === "leaves") return mark("rect", { x: x + 1.5, y: y - 5.5, width: 11, height: 11, fill });
  const [tip, base] = direction === "raises" ? [y - 6.5, y + 5.5] : [y + 6.5, y - 5.5];
  return mark("path", { d: `M${round(x)},${round(base)}h14L${round(x + 7)},${round(tip)}Z`, fill });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
