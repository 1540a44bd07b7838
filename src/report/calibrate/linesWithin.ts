import { fitText, textWidth, wrapText } from "../charts/textWidth.ts";

/** A text in lines that are not wider than `width`, `most` of them at most: what is left over is cut into the last one. */
export function linesWithin(words: string, width: number, most: number, isBold = false): readonly string[] {
  const lines = wrapText(words, isBold ? width * (textWidth("x") / textWidth("x", true)) : width);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), fitText(lines.slice(most - 1).join(" "), width, isBold)];
}
