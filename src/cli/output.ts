let isClosed = false;

/**
 * Takes care of streams that nobody reads any more: a reader that has had enough, such as `head`, is no
 * mistake. Anything else that hinders printing ends the program with what it was.
 */
export function guardStreams(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    isClosed = true;
    if (error.code === "EPIPE") return;
    process.stderr.write(`cannot print: ${error.message}\n`);
    process.exit(1);
  });
  // Progress and notes that nobody sees are not missed.
  process.stderr.on("error", () => {});
}

/** Prints to stdout, and waits where its reader is slow. False once nobody reads any more. */
export async function print(text: string | Uint8Array): Promise<boolean> {
  if (isClosed) return false;
  await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
  return !isClosed;
}
