import { expect, it } from "vitest";
import { wrapLines } from "../../src/cli/wrapLines.ts";

it("breaks a text between words, and leaves the breaks that it has", () => {
  expect(wrapLines("one two three", 7)).toBe("one two\nthree");
  expect(wrapLines("one two\r\nthree four", 9, "- ", "  ")).toBe("- one two\n  three\n  four");
  expect(wrapLines("unbreakable", 4, "  ")).toBe("  unbreakable");
});
