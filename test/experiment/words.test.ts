import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, hashOf } from "../../src/experiment/hashes.ts";
import { shellWord } from "../../src/experiment/shellWord.ts";
import { slug } from "../../src/experiment/slug.ts";

describe("shellWord", () => {
  it("leaves plain words as they are", () => {
    for (const word of ["run", "--set", "perils.groupthink=0.5", "output/my-district", "a_b:c,d@e%f+g"])
      expect(shellWord(word)).toBe(word);
  });

  it("quotes the rest so that a shell gives it back", () => {
    const words = fc.sample(
      fc.string({ unit: fc.constantFrom(...`a '"$\`\\!*?()[]{}<>|&;~#\n\té`), maxLength: 12 }),
      { numRuns: 60, seed: 7 },
    );
    const line = words.map(shellWord).join(" ");
    const back = execFileSync("bash", ["-c", `printf '%s\\0' ${line}`], { encoding: "utf8" })
      .split("\0")
      .slice(0, -1);
    expect(back).toEqual(words);
  });
});

describe("slug", () => {
  it.each([
    ["Flagship district", "flagship-district"],
    ["  Größe & Größe  ", "gro-e-gro-e"],
    ["../../etc/passwd", "etc-passwd"],
    ["名前", "scenario"],
    ["", "scenario"],
    ["CON", "con"],
    ["x".repeat(500), "x".repeat(60)],
  ])("makes %j a name for folders: %s", (name, made) => {
    expect(slug(name)).toBe(made);
  });
});

describe("hashOf", () => {
  it("does not depend on the order of keys, and on everything else", () => {
    expect(hashOf({ a: 1, b: { d: [1, 2], c: "x" } })).toBe(hashOf({ b: { c: "x", d: [1, 2] }, a: 1 }));
    const values = [
      { a: 1 },
      { a: "1" },
      { a: [1] },
      { a: null },
      { a: { a: 1 } },
      { b: 1 },
      {},
      { a: 1.0000000001 },
      { a: [1, 2] },
      { a: [2, 1] },
    ];
    expect(new Set(values.map(hashOf)).size).toBe(values.length);
  });

  it("does not change when the value has been stored as JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});
