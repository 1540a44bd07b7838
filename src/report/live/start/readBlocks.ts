import { blockIds } from "../file/blocks.ts";
import type { PageData } from "../pageData.ts";
import { readSaved } from "../share/readSaved.ts";

/** The data of the file, with the settings of a saved copy. Rejects where the browser cannot unpack them. */
export async function readPageData(): Promise<PageData> {
  const bytes = Uint8Array.from(atob(textOf(blockIds.data).trim()), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const data = JSON.parse(await new Response(stream).text()) as PageData;
  return { ...data, saved: readSaved(textOf(blockIds.saved)) };
}

/** The source of the worker. */
export function readEngineSource(): string {
  return JSON.parse(textOf(blockIds.engine)) as string;
}

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? "";
}
