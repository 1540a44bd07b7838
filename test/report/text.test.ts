import { expect, test } from "vitest";
import fc from "fast-check";
import { cleanText, cutWhere, shorten } from "../../src/report/text.ts";
import { fitText, textWidth, wrapText } from "../../src/report/charts/textWidth.ts";

test("cleanText removes control and direction signs and makes white space single", () => {
  expect(cleanText("  a\n\tb\u0000\u202Ec\u2069 ")).toBe("a bc");
});

test("cleanText isolates right-to-left text", () => {
  expect(cleanText("قراءة")).toBe("\u2068قراءة\u2069");
});

test("cleanText leaves only signs that XML allows", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(cleanText(text)).not.toMatch(/[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/u);
    }),
  );
  expect(cleanText("a\uD800b")).toBe("a\uFFFDb");
});

test("shorten cuts long text and keeps an isolate closed", () => {
  expect(shorten("abcdef", 6)).toBe("abcdef");
  expect(shorten("abcdefg", 6)).toBe("abcde…");
  expect(shorten(cleanText("قراءة مبكرة"), 6)).toMatch(/^\u2068.*…\u2069$/u);
});

test("cutWhere keeps the end, where numbered names differ", () => {
  expect(cutWhere("Prairie Creek Middle School 4", 0.65, (part) => part.length <= 16)).toBe(
    "Prairie Cr…ool 4",
  );
});

test("fitText never returns more than fits, unless nothing but the … is left", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 20, max: 300 }), (text, width) => {
      expect(textWidth(fitText(text, width))).toBeLessThanOrEqual(Math.max(width, textWidth("…")));
    }),
  );
});

test("wrapText keeps all words of normal length", () => {
  expect(wrapText("8 of 10 futures stay inside at each week", 260).join(" ")).toBe(
    "8 of 10 futures stay inside at each week",
  );
  expect(wrapText("8 of 10 futures stay inside at each week", 260).length).toBe(2);
});
