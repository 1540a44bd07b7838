import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { config, observable } from "@observablehq/notebook-kit/vite";
import type { Alias, AliasOptions, InlineConfig, Plugin } from "vite";
import { foldedCode } from "./foldedCode.ts";
import { runNodeCells, type Circumstances } from "./nodeCells.ts";

/** Vite's settings for notebooks, as much for a server as for files: the notebook kit's, but without any address on the net. */
export function settingsFor(circumstances: Circumstances): InlineConfig {
  const kit = config();
  return {
    root: circumstances.notebooks,
    base: "./",
    appType: "mpa",
    configFile: false,
    logLevel: "warn",
    server: { fs: { allow: [circumstances.repository] } },
    resolve: { alias: aliases(kit.resolve?.alias) },
    plugins: [
      localLibraries(),
      observable({
        template: join(circumstances.notebooks, "support", "page", "template.html"),
        transformNotebook: (notebook) => runNodeCells(notebook, circumstances),
      }),
      foldedCode(),
    ],
  };
}

/** The kit's own names alone; those that lead to the net are dealt with by `localLibraries`. */
function aliases(all: AliasOptions = []): Alias[] {
  return (Array.isArray(all) ? (all as Alias[]) : []).filter(({ find }) =>
    String(find).includes("observable:"),
  );
}

const builtIns = fileURLToPath(new URL("../../notebooks/support/page/builtIns.ts", import.meta.url));

/**
 * The kit's cells know some libraries by name and fetch them from the net when they are used. Here they know those that
 * are installed, and nothing else.
 */
function localLibraries(): Plugin {
  return {
    name: "local-libraries",
    enforce: "pre",
    resolveId(source) {
      if (/\/(?:recommendedLibraries|sampleDatasets)\.js$/.test(source)) {
        return source.includes("recommended") ? builtIns : "\0none";
      }
      const npm = /^npm:((?:@[^/@]+\/)?[^/@]+)$/.exec(source)?.[1];
      if (npm !== undefined) return this.resolve(npm, builtIns);
      // Parts of the kit for files that notebooks here do not use.
      return /^https:\/\//.test(source) ? "\0none" : null;
    },
    load: (id) => (id === "\0none" ? "export default undefined;" : null),
  };
}
