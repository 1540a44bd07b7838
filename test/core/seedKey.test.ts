import { fc } from "../support/fastCheck.ts";
import { expect, test } from "vitest";
import { seedKey } from "../../src/core/seedKey.ts";

test("the same text always gives the same key", () => {
  expect(seedKey("flagship")).toEqual(seedKey("flagship"));
});

test("the key of a text never changes: published runs could not be redone", () => {
  expect(seedKey("1")).toMatchInlineSnapshot(`
    [
      2259355072,
      526750310,
    ]
  `);
  expect(seedKey("flagship")).toMatchInlineSnapshot(`
    [
      4074081406,
      3249272387,
    ]
  `);
});

test('"ab" and "abab" have different keys', () => {
  expect(seedKey("ab")).not.toEqual(seedKey("abab"));
});

test("a thousand neighbouring seeds have a thousand keys, in each of the two words", () => {
  const keys = Array.from({ length: 1000 }, (_, seed) => seedKey(String(seed)));
  expect(new Set(keys.map(([first]) => first)).size).toBe(1000);
  expect(new Set(keys.map(([, second]) => second)).size).toBe(1000);
});

test("a key is two unsigned 32-bit words, whatever the text", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const word of seedKey(text)) {
        expect(Number.isInteger(word) && word >= 0 && word <= 0xffffffff).toBe(true);
      }
    }),
  );
});
