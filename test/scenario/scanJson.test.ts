import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanJson } from "../../src/scenario/scanJson.ts";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("scanJson", () => {
  it("finds nothing wrong with JSON", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(undefined, 1, "\t"), (text, space) => {
        const shown = JSON.stringify(JSON.parse(text), null, space);
        expect(scanJson(shown).error).toBe(null);
      }),
      { numRuns: 300 },
    );
  });

  it("agrees with JSON.parse on what is JSON, whatever was damaged", () => {
    const damaged = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom("", ",", '"', "{", "]", "\\", "0", "-", ".", "e", "\n", "\t", "x", ":", "u12"),
      )
      .map(([text, place, what]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + what + text.slice(at + (place % 2));
      });
    fc.assert(
      fc.property(damaged, (text) => {
        expect(scanJson(text).error === null).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['{"a":1,}', 7, "another entry after the comma, or no comma"],
    ['{"a":1 "b":2}', 7, "a comma or }"],
    ["[1 2]", 3, "a comma or ]"],
    ["{a:1}", 1, "a name in double quotes"],
    ['{"a" 1}', 5, "a colon after the name"],
    ['{"a":NaN}', 5, "a text in double quotes, a number, true, false, a group { … } or a list [ … ]"],
    ['{"a":01}', 6, "a comma or }"],
    ['{"a":1} x', 8, "nothing after the end of the value"],
    ['{"a":"x\ny"}', 7, "a text that ends with a double quote on the same line, without tabs in it"],
    ['{"a":"\\x"}', 6, 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u and four digits'],
    ["", 0, "a text in double quotes, a number, true, false, a group { … } or a list [ … ]"],
  ])("says where %s breaks off, and what would do", (text, at, expected) => {
    expect(scanJson(text).error).toEqual({ at, expected });
  });

  it("refuses what is nested without end, without running out of stack", () => {
    expect(scanJson("[".repeat(1_000_000)).error).toEqual({
      at: 64,
      expected: "at most 64 groups and lists inside each other",
    });
    expect(scanJson("[".repeat(64) + "]".repeat(64)).error).toBe(null);
  });

  it("finds keys given twice in one group, however they are written", () => {
    const text = '{"a":{"x":1,"y":2,"\\u0078":3},"b":[{"x":1},{"x":2,"x":3}],"a":4}';
    expect(scanJson(text).repeated).toEqual([
      { path: "a.x", first: 6, again: 18 },
      { path: "b[1].x", first: 44, again: 50 },
      { path: "a", first: 1, again: 58 },
    ]);
  });

  it("finds keys that would change the object instead of standing in it", () => {
    expect(scanJson('{"a":{"__proto__":1},"constructor":2}').forbidden).toEqual([
      { path: "a.__proto__", at: 6 },
    ]);
  });

  it("reads millions of characters", () => {
    const text = `{"a":[${'{"name":"x\\u00e9","value":-1.5e-3},'.repeat(200_000)}null]}`;
    expect(scanJson(text).error).toBe(null);
  });
});
