import { blockIds } from "../file/blocks.ts";
import type { PageData } from "../pageData.ts";
import { readSaved } from "../share/readSaved.ts";

/** The data of the file, with the settings of a saved copy. Rejects where the browser cannot unpack them. */
export async function readPageData(): Promise<PageData> {
  const data = JSON.parse(await unpacked(blockIds.data)) as PageData;
  return { ...data, saved: readSaved(textOf(blockIds.saved)) };
}

/** The source of the worker. Rejects where the browser cannot unpack it. */
export function readEngineSource(): Promise<string> {
  return unpacked(blockIds.engine);
}

async function unpacked(id: string): Promise<string> {
  const bytes = Uint8Array.from(atob(textOf(id).trim()), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? "";
}
