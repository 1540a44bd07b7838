import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { stream } from "../../src/core/luck.ts";

const source = new URL("../../src/", import.meta.url);

/** Names of all streams that src declares, once for each declaration. */
function declaredStreams(): string[] {
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...readFileSync(new URL(file, source), "utf8").matchAll(/\bstream\("([^"]+)"\)/g)])
    .map((match) => match[1]!);
}

test("every stream of luck is declared once: two decisions never share luck", () => {
  const names = declaredStreams();
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("all streams have different numbers", () => {
  const names = declaredStreams();
  expect(new Set(names.map((name) => stream(name).id)).size).toBe(new Set(names).size);
});

test("a stream's number is a hash of its name, the same in every run of the program", () => {
  // FNV-1a: offset basis for the empty name, and the published value for "a".
  expect(stream("").id).toBe(0x811c9dc5 | 0);
  expect(stream("a").id).toBe(0xe40c292c | 0);
});

test("declaring the same stream again gives the same number", () => {
  expect(stream("test.again")).toEqual(stream("test.again"));
});

test("two names with the same number are refused", () => {
  stream("t.1bk9rcb");
  expect(() => stream("t.13bqled")).toThrow('streams "t.13bqled" and "t.1bk9rcb" share the id 2078753999');
});
