// The type declarations of the library: what the compiler makes of its entries and of the few files that their types
// need, with the type of a scenario made from the schema.
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { scenarioTypes } from "./scenarioTypes.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const entries = ["experiment/library/index", "experiment/library/node"];
const replaced = "experiment/library/scenarioType.d.ts";

/** The declaration files by their path below the folder of types. */
export function libraryDeclarations() {
  const emitted = emit();
  emitted.set(replaced, scenarioTypes(JSON.parse(readFileSync(`${root}scenarios/schema.json`, "utf8"))));
  const needed = new Map();
  const queue = entries.map((entry) => `${entry}.d.ts`);
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (needed.has(path)) continue;
    const text = emitted.get(path);
    if (text === undefined)
      throw new Error(`the library's types need ${path}, which the compiler did not make`);
    const folder = posix.dirname(path);
    needed.set(
      path,
      text.replace(/(\bfrom |\bimport\()"([^"]+)\.ts"/g, (_, before, target) => {
        queue.push(`${posix.join(folder, target)}.d.ts`);
        return `${before}"${target}.js"`;
      }),
    );
  }
  return new Map([...needed].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function emit() {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: ["package.json"] },
    ts.sys,
    root,
  );
  const program = ts.createProgram(
    entries.map((entry) => `${root}src/${entry}.ts`),
    {
      ...options,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      noCheck: true,
      rootDir: `${root}src`,
      outDir: "/types",
    },
  );
  const emitted = new Map();
  program.emit(undefined, (path, text) => emitted.set(posix.relative("/types", path), text));
  return emitted;
}
