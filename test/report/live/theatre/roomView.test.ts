import { expect, it } from "vitest";
import { scrollFor } from "../../../../src/report/live/theatre/presenter/useRoomView.ts";

const words = { top: 100, bottom: 300 };

it("stays at the top while all is seen, or where there is nothing to see", () => {
  expect(scrollFor([words, { top: 320, bottom: 600 }], 600)).toBe(0);
  expect(scrollFor([], 600)).toBe(0);
});

it("goes as far as the lowest picture asks, wherever it stands in the list", () => {
  expect(scrollFor([{ top: 320, bottom: 680 }, words], 600)).toBe(80);
});

it("never takes the first picture off at the top", () => {
  expect(scrollFor([words, { top: 320, bottom: 1500 }], 600)).toBe(92);
});
