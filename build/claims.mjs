// Counts what the shipped scenarios claim, as users run the engine: bundled, on threads.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const folder = `node_modules/.cache/spreadwell-claims.${process.pid}`;
await build({
  entryPoints: { claims: "test/claims/main.ts", claimWorker: "src/experiment/claims/claimWorker.ts" },
  outdir: folder,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minifySyntax: true,
  logLevel: "warning",
  banner: {
    js: 'import { createRequire as spreadwellRequire } from "node:module"; const require = spreadwellRequire(import.meta.url);',
  },
});
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/package.json`, '{ "type": "module" }\n');
const { status, signal } = spawnSync(process.execPath, [`${folder}/claims.js`, ...process.argv.slice(2)], {
  stdio: "inherit",
});
rmSync(folder, { recursive: true, force: true });
if (signal !== null) console.error(`ended by ${signal}: nothing was written`);
process.exitCode = status ?? 1;
