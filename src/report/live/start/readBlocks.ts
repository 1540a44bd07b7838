import { blockIds } from "../file/blocks.ts";
import type { PageData } from "../pageData.ts";
import { readSaved } from "../share/readSaved.ts";
import { blockText, unpacked } from "./unpacked.ts";

/** The data of the file, with the settings of a saved copy. Rejects where the browser cannot unpack them. */
export async function readPageData(): Promise<PageData> {
  const data = JSON.parse(await unpacked(blockIds.data)) as PageData;
  return { ...data, saved: readSaved(blockText(blockIds.saved)) };
}

/** The source of the worker. Rejects where the browser cannot unpack it. */
export function readEngineSource(): Promise<string> {
  return unpacked(blockIds.engine);
}
