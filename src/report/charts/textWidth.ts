import { cutWhere } from "../text.ts";
import { TEXT_SIZE } from "./chartKind.ts";

// Without a browser nobody can measure text. These are widths in em of the widest common fonts (DejaVu Sans,
// Verdana), so that what fits here fits everywhere.
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/[ilj.,:;'|!’· ]/u, 0.34],
  [/[ftrI()[\]/-]/u, 0.42],
  [/[“”"–]/u, 0.52],
  [/[+−<>=]/u, 0.84],
  [/[mwMW%@—…]/u, 1],
  [/[A-ZÀ-Þ]/u, 0.77],
  [/[a-zß-ÿ\d]/u, 0.635],
];
const BOLD = 1.13;

/** Width of a text at chart size in units of the drawing: an estimate on the safe side. */
export function textWidth(text: string, isBold = false): number {
  let width = 0;
  for (const sign of text) width += CLASSES.find(([pattern]) => pattern.test(sign))?.[1] ?? 1;
  return width * TEXT_SIZE * (isBold ? BOLD : 1);
}

/** The text, cut where it would be wider than `width`; beginning and end stay, since "School 4" and "School 7" differ there. */
export function fitText(text: string, width: number, isBold = false): string {
  return cutWhere(text, 0.65, (part) => textWidth(part, isBold) <= width);
}

/** The text in lines of at most `width`, broken at spaces; a single word that is too wide is cut. */
export function wrapText(text: string, width: number, isBold = false): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== undefined && textWidth(`${last} ${word}`, isBold) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(fitText(word, width, isBold));
  }
  return lines;
}
