import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Runs programs of the repository as users run the engine: bundled, without what running from source adds. `entries` are
 * source files by name; the one called `main` is started with `words`, the others lie beside it. Sets the exit code.
 */
export async function runBundled(entries, words) {
  const absWorkingDir = fileURLToPath(new URL("..", import.meta.url));
  process.chdir(absWorkingDir);
  const folder = `node_modules/.cache/spreadwell-bundled.${process.pid}`;
  try {
    await build({
      entryPoints: entries,
      outdir: folder,
      absWorkingDir,
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
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/package.json`, '{ "type": "module" }\n');
    const { status, signal } = spawnSync(process.execPath, [`${folder}/main.js`, ...words], {
      stdio: "inherit",
    });
    if (signal !== null) console.error(`ended by ${signal}: nothing was written`);
    process.exitCode = status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
