// Builds dist/: the command line and its worker as bundles without dependencies, and the licences of what is in them.
import { build } from "esbuild";
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";

rmSync("dist", { recursive: true, force: true });
const result = await build({
  entryPoints: { cli: "src/cli/main.ts", worker: "src/experiment/worker.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minifySyntax: true,
  metafile: true,
  chunkNames: "[name]-[hash]",
  logLevel: "warning",
  // Libraries in the older module format ask for Node's own modules through require.
  banner: { js: 'import { createRequire as spreadwellRequire } from "node:module"; const require = spreadwellRequire(import.meta.url);' },
});

const cli = readFileSync("dist/cli.js", "utf8");
writeFileSync("dist/cli.js", `#!/usr/bin/env node\n${cli}`);
chmodSync("dist/cli.js", 0o755);

const packages = new Set(
  Object.keys(result.metafile.inputs)
    .map((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1])
    .filter((name) => name !== undefined),
);
const parts = [...packages].sort().map((name) => {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = ["LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "license", "License.md"].map((each) => `${folder}/${each}`).find(existsSync);
  return `${name} ${version} (${license})\n\n${file === undefined ? "" : readFileSync(file, "utf8").trim()}\n`;
});
writeFileSync("dist/LICENSES.txt", `Libraries contained in these files, with their licences.\n\n${parts.join(`\n${"-".repeat(80)}\n\n`)}`);
