// The licences of the libraries in a bundle, as one text: whoever gets a copy of the bundle must get them with it.
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const own = (name) => readFileSync(new URL(`licences/${name}.txt`, import.meta.url), "utf8");
const root = fileURLToPath(new URL("..", import.meta.url));
const ownLicence = `Spreadwell, ${readFileSync(`${root}LICENSE`, "utf8")}`;

/** Packages that bring no file with their licence: one has it in its README, one names author and licence only. */
const missing = { "@nodable/entities": "entities", seedrandom: "seedrandom" };
/** Works of others inside a package, without their licence. */
const held = { "@hpcc-js/wasm-zstd": { name: "Zstandard", license: "BSD-3-Clause", text: own("zstandard") } };

/** A licence: perhaps its name, notices of copyright, its words, which may name others whose work is in it. */
const head =
  /^(?:[#(]*(?:The )?(?:MIT|ISC|BSD) Licen[cs]e\b.*\s+(?:For .* software\s+)?)?((?:Copyright .*\n+)*)([^]*)$/;

/**
 * The licences of the libraries to which files belong, `inputs` being paths as bundlers give them. Libraries under the
 * same words stand together, each with its own notice of copyright. Throws where a library's licence is not to be found.
 */
export function licencesOf(inputs) {
  const homes = new Set(
    inputs
      .flatMap((input) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/?]+/.exec(input)?.[0] ?? [])
      .map((home) => resolve(root, home)),
  );
  const groups = new Map();
  for (const { title, text } of [...homes].sort().flatMap(licencesIn)) {
    const [, notices, words] = head.exec(text.trim());
    const key = words.replace(/\s+/g, " ").replace(/[“”']/g, '"').toLowerCase();
    const group = groups.get(key) ?? { words, lines: [] };
    groups.set(key, group);
    group.lines.push([title, ...notices.split("\n").filter((line) => line !== "")].join(". "));
  }
  const parts = [...groups.values()].map(({ lines, words }) => `${lines.join("\n")}\n\n${words}\n`);
  return `Libraries contained here, with their licences.\n\n${parts.join(`\n${"-".repeat(80)}\n\n`)}`;
}

/** The same after our own, as a comment for the end of a script that is handed on alone. */
export function licenceComment(inputs) {
  const text = `${ownLicence}\n${"-".repeat(80)}\n\n${licencesOf(inputs)}`;
  return `/*!\n${text.replaceAll("*/", "* /")}*/\n`;
}

function licencesIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((each) => /^(?:un)?licen[cs]e/i.test(each));
  if (file === undefined && missing[name] === undefined)
    throw new Error(
      `${name} brings no licence: put its text into build/licences/ and name it in licences.mjs`,
    );
  const text = file === undefined ? own(missing[name]) : readFileSync(`${folder}/${file}`, "utf8");
  const inside = held[name] === undefined ? [] : [held[name]];
  return [
    { title: `${name} ${version} (${license})`, text },
    ...inside.map((work) => ({ title: `${work.name}, in ${name} (${work.license})`, text: work.text })),
  ];
}
