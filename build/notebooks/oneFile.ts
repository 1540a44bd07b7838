import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { build, mergeConfig, type InlineConfig, type Rolldown } from "vite";
import { licencesOf } from "../licences.mjs";

/** Keeps the browser from fetching anything at all, whatever a cell tries. */
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:">`;

/**
 * One notebook as one HTML file that asks for nothing: scripts, styles and data stand in it. `settings` are those of
 * `settingsFor`; `file` is the notebook. Throws where a cell fails or anything would have to be fetched.
 */
export async function buildOneFile(file: string, settings: InlineConfig): Promise<string> {
  const result = await build(
    mergeConfig(settings, {
      build: {
        write: false,
        target: "es2022",
        assetsInlineLimit: () => true,
        cssCodeSplit: false,
        modulePreload: false,
        chunkSizeWarningLimit: 10_000,
        rolldownOptions: { input: file, checks: { bundlerTimings: false }, output: { codeSplitting: false } },
      },
    }),
  );
  const { output } = (Array.isArray(result) ? result[0]! : result) as Rolldown.RolldownOutput;
  const page = assetNamed(output, basename(file));
  const scripts = output.filter((part) => part.type === "chunk");
  const styles = output.filter((part) => part.type === "asset" && part.fileName.endsWith(".css"));
  if (scripts.length !== 1) throw new Error(`${file} became ${scripts.length} scripts instead of one`);
  const css = styles.map((part) => textOf((part as Rolldown.OutputAsset).source)).join("\n");
  const left = /@import|url\((?!["']?data:)/.exec(css);
  if (left !== null)
    throw new Error(`${file}: a style would be fetched: ${css.slice(left.index, left.index + 80)}`);
  return page
    .replace(/<script type="module"[^>]*src="[^"]*"[^>]*><\/script>/, "")
    .replace(/<link rel="stylesheet"[^>]*>/g, "")
    .replace("</head>", () => `${policy}\n<style>${css}</style>\n</head>`)
    .replace(
      "</body>",
      () =>
        `<script type="module">${harmless(scripts[0]!.code)}</script>\n${licencesIn(scripts[0]!)}\n</body>`,
    );
}

function assetNamed(output: Rolldown.RolldownOutput["output"], name: string): string {
  const found = output.find((part) => part.type === "asset" && basename(part.fileName) === name);
  if (found === undefined) throw new Error(`nothing was made of ${name}`);
  return textOf((found as Rolldown.OutputAsset).source);
}

function textOf(source: string | Uint8Array): string {
  return typeof source === "string" ? source : new TextDecoder().decode(source);
}

/** The licences of what is in a script, and of the styles of the kit, for whoever is handed the page. */
function licencesIn({ modules }: Rolldown.OutputChunk): string {
  const styles = ["@observablehq/inputs", "@observablehq/notebook-kit"].map(
    (name) => `node_modules/${name}/`,
  );
  return `<!--\n${licencesOf([...Object.keys(modules), ...styles]).replaceAll("--", "==")}-->`;
}

/** A script that does not end, or turn into a comment, where its texts speak of HTML. */
function harmless(script: string): string {
  return script.replace(/<\/(?=script)/gi, "<\\/").replaceAll("<!--", "<\\!--");
}

/** The notebook's title, for what is told while it is built. */
export function titleOf(file: string): string {
  return /<title>([^<]*)<\/title>/.exec(readFileSync(file, "utf8"))?.[1] ?? basename(file);
}
