import { sha256 } from "@noble/hashes/sha2.js";
import { renderToString } from "preact-render-to-string";
import { drawToString, mark } from "../../marks.ts";
import { App } from "../frame/App.tsx";
import { stillExtras } from "../frame/extras.ts";
import type { PageData } from "../pageData.ts";
import { makePage, still } from "../state/makePage.ts";
import { PAGE_STYLES } from "../styles/index.ts";
import { base64, blockIds, jsonForBlock, ROOT_ID } from "./blocks.ts";

/** The scripts of the page, as text. */
export interface PageScripts {
  /** Unpacks and starts the page's own script; the only one that stands in the file as it is. */
  readonly loader: string;
  readonly app: string;
  readonly worker: string;
}

/**
 * The board's page as one HTML file: first what can be read without scripts, then the scripts, the data last, so that a
 * large file is readable before it is loaded. `deflate` gives raw deflated bytes. The same data give the same bytes.
 */
export function renderLivePage(
  data: PageData,
  scripts: PageScripts,
  deflate: (text: string) => Uint8Array,
): string {
  const page = makePage(data, still);
  const extras = stillExtras(data.runCard.futures);
  const body = renderToString(<App page={page} extras={extras} />);
  const loader = scripts.loader.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const head = drawToString(
    mark(
      "head",
      {},
      mark("meta", { charset: "utf-8" }),
      mark("meta", { "http-equiv": "Content-Security-Policy", content: livePolicy(PAGE_STYLES, loader) }),
      mark("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      mark("meta", { name: "referrer", content: "no-referrer" }),
      mark("title", {}, `${data.title} – Spreadwell`),
      mark("link", { rel: "icon", href: "data:," }),
      mark("style", {}, PAGE_STYLES),
    ),
  );
  const block = (id: string, type: string, text: string): string =>
    `<script type="${type}" id="${id}">${text}</script>`;
  return [
    `<!doctype html>\n<html lang="en"${data.door === undefined ? "" : ` data-door="${data.door}"`}>${head}\n<body>`,
    `<div id="${ROOT_ID}">${body}</div>`,
    `<script>${loader}</script>`,
    block(blockIds.saved, "application/json", jsonForBlock(data.saved)),
    block(blockIds.app, "text/plain", base64(deflate(scripts.app))),
    block(blockIds.engine, "text/plain", base64(deflate(scripts.worker))),
    block(blockIds.data, "text/plain", base64(deflate(JSON.stringify({ ...data, saved: null })))),
    `</body></html>\n`,
  ].join("\n");
}

/** Only this script and these styles run, the script may start others from the file's own text, and nothing is loaded. */
export function livePolicy(styles: string, script: string): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${hashOf(script)}' blob:`,
    `style-src 'sha256-${hashOf(styles)}'`,
    "img-src data: blob:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return base64(sha256(new TextEncoder().encode(text)));
}
