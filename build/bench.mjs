// Runs a bench, or the stylised facts, as users run the engine: bundled, without the helpers that running from
// source adds.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const [name = "engine", ...words] = process.argv.slice(2);
const entry = name === "facts" ? "test/facts/main.ts" : `test/bench/${name}.ts`;
const bundle = `node_modules/.cache/spreadwell-bench-${name}.${process.pid}.mjs`;
await build({
  entryPoints: [entry],
  outfile: bundle,
  bundle: true,
  format: "esm",
  external: ["prettier"],
  platform: "node",
  target: "node20",
  minifySyntax: true,
  logLevel: "warning",
  banner: {
    js: 'import { createRequire as spreadwellRequire } from "node:module"; const require = spreadwellRequire(import.meta.url);',
  },
});
const { status } = spawnSync(process.execPath, [bundle, ...words], { stdio: "inherit" });
rmSync(bundle);
process.exitCode = status ?? 1;
