import { base64, blockIds, jsonForBlock, ROOT_ID } from "../file/blocks.ts";
import type { PageData } from "../pageData.ts";
import type { Settings } from "../state/settings.ts";
import { promptsInOrder } from "../theatre/prompts.ts";

/** The text of the file as it was opened; null until it is captured. */
let captured: string | null = null;
/** Draws what can be read of data without scripts. */
let drawPage: (data: PageData) => string = () => "";

/**
 * Keeps the text of the file, once it is read whole and before anything in it is changed: a file may not read itself
 * again. Nothing is added behind the end: a parser would move it into the page, and each copy would grow. `draw` gives
 * what can be read of other data without scripts.
 */
export function captureSource(
  page: Pick<Document, "documentElement">,
  draw: (data: PageData) => string,
): void {
  drawPage = draw;
  captured = `<!doctype html>\n${page.documentElement.outerHTML}`;
}

/** The text that was captured; null before. */
export function capturedSource(): string | null {
  return captured;
}

/**
 * The file with other settings to start from; all else stays byte for byte. The same settings give the same bytes.
 * Throws where the text is not the page's.
 */
export function withSavedSettings(source: string, settings: Settings | null): string {
  const json = jsonForBlock(settings === null ? null : inOrder(settings));
  return withBlock(source, blockIds.saved, "application/json", json);
}

/**
 * The file with other data in it: a district that the reader put in place of the report's. What can be read without
 * scripts is drawn anew. Rejects where the browser cannot pack, or the text is not the page's.
 */
export async function withOwnData(source: string, data: PageData): Promise<string> {
  const own: PageData = { ...data, saved: null };
  const filled = withBlock(source, blockIds.data, "text/plain", await packed(JSON.stringify(own)));
  const title = escaped(`${own.title} – Spreadwell`);
  const titled = between(filled, "<title>", "</title>", title, "indexOf");
  // The page's text ends where the first script begins.
  return between(titled, `<div id="${ROOT_ID}">`, "</div>\n<script>", drawPage(own), "indexOf");
}

function withBlock(source: string, id: string, type: string, text: string): string {
  // Built from the id, so that this text itself is not found in the file's script.
  return between(source, `<script type="${type}" id="${id}">`, "</script>", text, "lastIndexOf");
}

/** Puts a text between two marks. `find`: whether the first or the last opening mark counts. */
function between(
  source: string,
  opening: string,
  closing: string,
  text: string,
  find: "indexOf" | "lastIndexOf",
): string {
  const start = source[find](opening);
  const end = start < 0 ? -1 : source.indexOf(closing, start);
  if (end < 0) throw new Error("the file has no place for this");
  return source.slice(0, start + opening.length) + text + source.slice(end);
}

/** A text deflated and in base64, as the file holds its blocks. */
async function packed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return base64(new Uint8Array(await new Response(stream).arrayBuffer()));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Settings with their parts in one order, whatever order they were set in. */
function inOrder(settings: Settings): Settings {
  const { plans, chosen, goal, matters, budget, health } = settings;
  const prompts = promptsInOrder(settings);
  return {
    plans: plans.map(({ name, preset, answers, edits }) => ({
      name,
      preset,
      answers: sorted(answers),
      edits,
    })),
    chosen,
    goal,
    matters,
    budget,
    health: sorted(health),
    ...(prompts === null ? {} : { prompts }),
  };
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(record).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
  );
}
