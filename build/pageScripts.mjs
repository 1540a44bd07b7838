// Bundles the scripts of the board's page: what starts it, the app, and the worker that runs the engine. All as text, for
// one HTML file.
import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { licenceComment } from "./licences.mjs";

const entries = {
  loader: "../src/report/live/start/loader.ts",
  app: "../src/report/live/start/main.tsx",
  worker: "../src/report/live/engine/workerEntry.ts",
};

/** The scripts by name, and what is in each. The app's carries the licences of all: pages are passed on alone. */
export async function bundlePage() {
  const bundles = await Promise.all(
    Object.entries(entries).map(async ([name, entry]) => {
      const { outputFiles, metafile } = await build({
        entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
        // What is in a bundle is told by paths from here, wherever the page is made.
        absWorkingDir: fileURLToPath(new URL("..", import.meta.url)),
        bundle: true,
        minify: true,
        write: false,
        metafile: true,
        format: "iife",
        platform: "browser",
        target: "es2022",
        jsx: "automatic",
        jsxImportSource: "preact",
        legalComments: "none",
        charset: "utf8",
        logLevel: "warning",
      });
      return [name, { text: outputFiles[0].text, metafile }];
    }),
  );
  const scripts = Object.fromEntries(bundles);
  const inputs = bundles.flatMap(([, { metafile }]) => Object.keys(metafile.inputs));
  scripts.app.text += licenceComment(inputs);
  return scripts;
}
