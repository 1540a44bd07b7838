import { expect, test } from "vitest";
import * as palette from "../../src/report/palette.ts";

const MARKS = [palette.GREY, palette.BLUE, palette.INDIGO, palette.VERMILLION];

test("marks stand out from the ground by 3 to 1, text by 7 to 1", () => {
  for (const colour of MARKS) expect(contrast(colour, palette.WHITE)).toBeGreaterThanOrEqual(3.2);
  expect(contrast(palette.INK, palette.WHITE)).toBeGreaterThanOrEqual(7);
  expect(contrast(palette.PROJECTED_GREY, palette.WHITE)).toBeGreaterThanOrEqual(7);
  expect(contrast(palette.INDIGO, palette.WHITE)).toBeGreaterThanOrEqual(7);
});

test("numbers can be read on the darkest cell of the school strip", () => {
  expect(contrast(palette.INK, palette.BLUE)).toBeGreaterThanOrEqual(4.5);
});

test("no colour is green", () => {
  for (const colour of MARKS) {
    const [red, green, blue] = channels(colour);
    expect(green! > red! && green! > blue!).toBe(false);
  }
});

/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((place) => parseInt(colour.slice(place, place + 2), 16) / 255);
}
