import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { licencesOf } from "../../build/licences.mjs";
import { temporaryFolder } from "../scenario/scenarioFolder.ts";

/** A package of the given files somewhere else, as the path of one of its sources. */
function packageWith(files: Readonly<Record<string, string>>): string {
  const folder = join(temporaryFolder(), "node_modules", "thing");
  mkdirSync(folder, { recursive: true });
  const description = JSON.stringify({ name: "thing", version: "1.2.3", license: "MIT" });
  for (const [name, text] of Object.entries({ "package.json": description, ...files }))
    writeFileSync(join(folder, name), text);
  return `${folder.replaceAll("\\", "/")}/index.js`;
}

it("libraries under the same words stand together, each with its own notice", () => {
  const text = licencesOf([
    "node_modules/d3-array/src/max.js",
    "src/a.ts",
    "node_modules/d3-path/src/path.js",
  ]);
  expect(text).toMatch(
    /^d3-array \S+ \(ISC\)\. Copyright .+\nd3-path \S+ \(ISC\)\. Copyright .+\n\nPermission/m,
  );
  expect(text.match(/Permission to use/g)).toHaveLength(1);
});

it("a library inside another is taken for itself, and found in any folder", () => {
  const inner = packageWith({ "LICENCE.txt": "MIT License\n\nCopyright Nobody\n\nDo as you like.\n" });
  expect(licencesOf([`${inner}?commonjs-module`])).toContain(
    "thing 1.2.3 (MIT). Copyright Nobody\n\nDo as you like.\n",
  );
});

it("a library without its licence stops the build", () => {
  expect(() => licencesOf([packageWith({})])).toThrow("thing brings no licence");
});
