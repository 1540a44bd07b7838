import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { below, parsePath, showPath, valueAt } from "../../src/scenario/paths.ts";

describe("paths", () => {
  it.each([
    [["perils", "groupthink"], "perils.groupthink"],
    [["practices", "list", 2, "quality"], "practices.list[2].quality"],
    [["interventions", 0, "set", "perils.groupthink"], 'interventions[0].set["perils.groupthink"]'],
    [["$schema"], "$schema"],
    [["a b"], '["a b"]'],
    [["größe"], "größe"],
  ])("shows %j as %s and reads it back", (parts, text) => {
    expect(showPath(parts)).toBe(text);
    expect(parsePath(text)).toEqual(parts);
  });

  it("reads back whatever it shows", () => {
    const part = fc.oneof(
      fc.nat(1000),
      fc.string({ unit: "grapheme", minLength: 0, maxLength: 6 }),
      fc.constantFrom("a", "b.c", "0", '"', "\\"),
    );
    const path = fc
      .tuple(fc.string({ minLength: 1 }), fc.array(part, { maxLength: 4 }))
      .map(([first, rest]) => [first, ...rest]);
    fc.assert(
      fc.property(path, (parts) => {
        expect(parsePath(showPath(parts))).toEqual(parts);
      }),
    );
  });

  it("takes .2 for [2], as it is easier typed in a shell", () => {
    expect(parsePath("practices.list.2.quality")).toEqual(["practices", "list", 2, "quality"]);
  });

  it.each(["", ".", "a.", ".a", "a..b", "a[", "a]", "a[b]", 'a["b]', "a b.", "[1"])(
    "finds no path in %j",
    (text) => {
      expect(parsePath(text)).toBe(null);
    },
  );

  it("reads only what an object has of its own", () => {
    expect(valueAt({ a: [{ b: 1 }] }, ["a", 0, "b"])).toBe(1);
    expect(valueAt({}, ["toString"])).toBe(undefined);
    expect(valueAt([1], ["length", "x"])).toBe(undefined);
    expect(valueAt(null, ["a"])).toBe(undefined);
  });

  it("leads below a written path", () => {
    expect(below("a.b", "c")).toBe("a.b.c");
    expect(below("a.b", 3)).toBe("a.b[3]");
    expect(below("a.b", "c.d")).toBe('a.b["c.d"]');
    expect(below("", "c")).toBe("c");
  });
});
