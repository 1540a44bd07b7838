/** Text of a block of the file, unpacked. Rejects where the browser cannot unpack it. */
export async function unpacked(id: string): Promise<string> {
  const bytes = Uint8Array.from(atob(blockText(id).trim()), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}

/** Text of a block of the file as it stands there. */
export function blockText(id: string): string {
  return document.getElementById(id)?.textContent ?? "";
}
