import { describe, expect, test } from "vitest";
import { bannedUses, hasDefaultExport, parseSource, readSources, targetOf } from "../support/sources.ts";

/** Rooms from left to right: a file may import from its own room and from those before it. */
const rooms = ["core", "model", "engine", "scenario", "experiment", "report", "cli"];
const sameEverywhere = ["core", "model", "engine"];
const LINES_MAXIMUM = 300;

const files = readSources();

/** Imports of a file that point right, or out of src. */
function wrongImports(file: (typeof files)[number]): string[] {
  return file.imports.filter((specifier) => {
    if (specifier === "computed:") return sameEverywhere.includes(file.room);
    const target = targetOf(file, specifier);
    if (target === undefined) return false;
    const [room] = target.split("/");
    return !rooms.includes(room!) || rooms.indexOf(room!) > rooms.indexOf(file.room);
  });
}

/** Imports that name a mechanism from outside the model; the engine may name the registry, the order of the week. */
function mechanismImports(file: (typeof files)[number]): string[] {
  if (file.room === "model") return [];
  return file.imports.filter((specifier) => {
    const target = targetOf(file, specifier) ?? "";
    if (!target.startsWith("model/mechanisms/")) return false;
    return !(file.room === "engine" && target === "model/mechanisms/index.ts");
  });
}

/** What breaks a rule, as `file: what`. */
function broken(rule: (file: (typeof files)[number]) => readonly string[]): string[] {
  return files.flatMap((file) => rule(file).map((what) => `${file.path}: ${what}`));
}

describe("the rooms of src", () => {
  test("are the seven of the plan, and every file lies in one of them", () => {
    expect(new Set(files.map((file) => file.room))).toEqual(new Set(rooms));
    expect(files.length).toBeGreaterThan(100);
  });

  test("are entered from the right only: imports point left", () => {
    expect(broken(wrongImports)).toEqual([]);
  });

  test("below scenario use nothing that differs between machines, and no clock, process, file or zod", () => {
    expect(broken((file) => (sameEverywhere.includes(file.room) ? bannedUses(file) : []))).toEqual([]);
  });

  test("outside the model name no mechanism: they go by the registry", () => {
    expect(broken(mechanismImports)).toEqual([]);
  });

  test("have no default exports", () => {
    // Declarations for a library say what the library does.
    expect(
      broken((file) => (!file.path.endsWith(".d.ts") && hasDefaultExport(file) ? ["default export"] : [])),
    ).toEqual([]);
  });

  test(`hold no file of more than ${LINES_MAXIMUM} lines`, () => {
    const lines = (text: string) => text.trimEnd().split("\n").length;
    expect(broken(({ text }) => (lines(text) > LINES_MAXIMUM ? [`${lines(text)} lines`] : []))).toEqual([]);
  });

  test("leave the model without input and output: it imports nothing but itself and core", () => {
    const libraries = broken((file) =>
      file.room === "model"
        ? file.imports.filter((specifier) => targetOf(file, specifier) === undefined)
        : [],
    );
    expect(libraries).toEqual([]);
  });
});

describe("the checks see what they are meant to see", () => {
  const file = (path: string, text: string) => parseSource(path, text);

  test.each([
    ['import { z } from "zod";', "zod"],
    ['export * from "node:fs";', "node:fs"],
    ['const fs = await import("node:fs");', "node:fs"],
    ['const os = require("node:os");', "node:os"],
    ['type Path = import("node:path").ParsedPath;', "node:path"],
    ["const x = Math.exp(1);", "Math.exp"],
    ["const x = Math.random();", "Math.random"],
    ["const x = Math.log1p(1) + Math.tanh(2);", "Math.log1p"],
    ["const { pow } = Math;", "Math itself"],
    ['const x = Math["pow"](1, 2);', "Math itself"],
    ["const x = 2 ** 3;", "**"],
    ["let x = 2; x **= 3;", "**"],
    ["const now = Date.now();", "Date"],
    ["const now = performance.now();", "performance"],
    ["const all = process.env;", "process"],
  ])("%s", (text, what) => {
    expect(bannedUses(file("core/x.ts", text))).toContain(what);
  });

  test.each([
    "const x = Math.sqrt(2) + Math.imul(3, 4) + Math.fround(1) + Math.max(1, 2);",
    "interface Log { readonly process: number }\nconst y = (log: Log) => log.process;",
    "// Math.exp and Date in a comment, 2 ** 3",
    'import { exp } from "./mathematics.ts";\nconst x = exp(1);',
  ])("nothing wrong with %s", (text) => {
    expect(bannedUses(file("core/x.ts", text))).toEqual([]);
  });

  test("imports that point right, whatever their form", () => {
    expect(wrongImports(file("core/x.ts", 'import type { World } from "../model/world.ts";'))).toHaveLength(
      1,
    );
    expect(
      wrongImports(file("model/mechanisms/x.ts", 'export { step } from "../../engine/simulation.ts";')),
    ).toHaveLength(1);
    expect(wrongImports(file("model/x.ts", 'const a = import("../cli/main.ts");'))).toHaveLength(1);
    expect(wrongImports(file("engine/x.ts", "const a = import(name);"))).toHaveLength(1);
    expect(wrongImports(file("cli/x.ts", 'import "../../test/x.ts";'))).toHaveLength(1);
    expect(wrongImports(file("cli/x.ts", 'import "../core/luck.ts";\nimport "commander";'))).toEqual([]);
  });

  test("mechanisms named from outside", () => {
    const naming = 'import { turnover } from "../model/mechanisms/turnover.ts";';
    expect(mechanismImports(file("engine/x.ts", naming))).toHaveLength(1);
    expect(
      mechanismImports(file("cli/x.ts", 'import { mechanisms } from "../model/mechanisms/index.ts";')),
    ).toHaveLength(1);
    expect(
      mechanismImports(file("engine/x.ts", 'import { mechanisms } from "../model/mechanisms/index.ts";')),
    ).toEqual([]);
  });

  test.each([
    "export default 3;",
    "export default function f() {}",
    "const a = 1;\nexport { a as default };",
  ])("%s", (text) => {
    expect(hasDefaultExport(file("core/x.ts", text))).toBe(true);
  });

  test("named exports", () => {
    expect(hasDefaultExport(file("core/x.ts", "export const a = 1;\nexport { b } from './b.ts';"))).toBe(
      false,
    );
  });
});
