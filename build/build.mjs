// Builds dist/, or the folder given: the command line with its worker and the library as bundles without dependencies, the
// library once more as a single file for browsers, its types, the scripts of the board's page, and the licences of what is in them. A folder other than dist/ must be new or empty.
import { build } from "esbuild";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { libraryDeclarations } from "./declarations.mjs";
import { licenceComment, licencesOf } from "./licences.mjs";
import { bundlePage } from "./pageScripts.mjs";

const given = process.argv[2] === undefined ? undefined : resolve(process.argv[2]);
// The bundler keeps the folder in which it was loaded, so that it must be told.
const absWorkingDir = fileURLToPath(new URL("..", import.meta.url));
process.chdir(absWorkingDir);
// Made aside and put in place when it is whole, so that nobody meets half a build.
const folder = `${given ?? resolve("dist")}.${process.pid}`;
const result = await build({
  entryPoints: {
    cli: "src/cli/main.ts",
    worker: "src/experiment/worker.ts",
    claimWorker: "src/experiment/claims/claimWorker.ts",
    library: "src/experiment/library/index.ts",
    node: "src/experiment/library/node.ts",
  },
  outdir: folder,
  absWorkingDir,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  jsx: "automatic",
  jsxImportSource: "preact",
  minifySyntax: true,
  metafile: true,
  chunkNames: "[name]-[hash]",
  logLevel: "warning",
  // Libraries in the older module format ask for Node's own modules through require.
  banner: {
    js: 'import { createRequire as spreadwellRequire } from "node:module"; const require = spreadwellRequire(import.meta.url);',
  },
});

const cli = readFileSync(`${folder}/cli.js`, "utf8");
writeFileSync(`${folder}/cli.js`, `#!/usr/bin/env node\n${cli}`);
chmodSync(`${folder}/cli.js`, 0o755);

const browser = await build({
  entryPoints: { browser: "src/experiment/library/index.ts" },
  outdir: folder,
  absWorkingDir,
  bundle: true,
  minify: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  metafile: true,
  legalComments: "none",
  charset: "utf8",
  logLevel: "warning",
});

for (const [path, text] of libraryDeclarations()) {
  mkdirSync(dirname(`${folder}/types/${path}`), { recursive: true });
  writeFileSync(`${folder}/types/${path}`, text);
}

const pageBundles = await bundlePage();
mkdirSync(`${folder}/page`);
for (const [name, { text }] of Object.entries(pageBundles)) writeFileSync(`${folder}/page/${name}.js`, text);

const inputsOf = (...bundles) => bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
const allInputs = inputsOf(result, browser, ...Object.values(pageBundles));
writeFileSync(`${folder}/LICENSES.txt`, licencesOf(allInputs));
// This file is served alone, so that it carries the licences of what is in it.
appendFileSync(`${folder}/browser.js`, licenceComment(inputsOf(browser)));

if (given === undefined) rmSync("dist", { recursive: true, force: true });
renameSync(folder, given ?? "dist");
