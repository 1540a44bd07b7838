import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith } from "../scenario/scenarioFolder.ts";
import { runHere } from "./inProcess.ts";
import { mistakeGroups } from "./mistakes/index.ts";
import { steady, usualFiles } from "./mistakes/mistake.ts";

/** Every file below a folder with what it holds, so that nothing can be half written unnoticed. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, name);
      return [name, statSync(path).isDirectory() ? "folder" : readFileSync(path, "base64")];
    }),
  );
}

describe.each(mistakeGroups)("$title", ({ mistakes }) => {
  it.each(mistakes)("$title", async ({ files = {}, before = [], words, says }) => {
    const folder = folderWith({ ...usualFiles, ...files });
    for (const earlier of before) expect((await runHere(earlier, folder)).code).toBe(0);
    const found = contents(folder);
    const { code, stdout, stderr } = await runHere(words, folder);
    expect(steady(stderr)).toBe(says);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(contents(folder)).toEqual(found);
  });
});

describe("the list", () => {
  it("has each title once, and advice in sentences", () => {
    const all = mistakeGroups.flatMap(({ mistakes }) => mistakes);
    expect(all.length).toBeGreaterThanOrEqual(30);
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
    for (const { advice } of all) expect(advice).toMatch(/^[A-Z].*[.…]$/);
  });
});
