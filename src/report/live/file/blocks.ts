/** Ids of the blocks of data in the file, in the order in which they stand after the text of the page. */
export const blockIds = {
  /** Settings of a saved copy; `null` in the report itself. */
  saved: "saved-settings",
  /** Script of the page, deflated and in base64. */
  app: "page-script",
  /** Source of the worker, likewise. */
  engine: "engine-source",
  /** Page data, JSON deflated and in base64. */
  data: "page-data",
} as const;

/** Id of the element that holds the page. */
export const ROOT_ID = "page";

/** JSON that can stand inside a script element whatever it says. */
export function jsonForBlock(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** Bytes in base64. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
