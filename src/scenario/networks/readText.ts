import { UserError } from "../../core/fault.ts";

const remedyForEncoding = 'save the file again as "CSV UTF-8" (in a text editor: encoding UTF-8)';

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark. The mark is dropped, line ends become `\n`, and
 * characters are composed (NFC), so that a name typed on two systems is one name.
 * @throws UserError when the file is empty, packed (a workbook), holds NUL bytes or is not valid text.
 */
export function readText(file: string, bytes: Uint8Array): string {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new UserError({
      file,
      problem: "this is an Excel workbook or another packed file, not text",
      remedy: 'save it as CSV: in the spreadsheet choose "Save as" and then "CSV UTF-8"',
    });
  }
  const text = decode(file, bytes).replace(/\r\n?/g, "\n").normalize("NFC");
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    throw new UserError({
      file,
      path: `line ${String(lineCount(text.slice(0, nul)))}`,
      problem: "there is a NUL byte, so this is not a text file in UTF-8",
      remedy: remedyForEncoding,
    });
  }
  if (text.trim() === "") {
    throw new UserError({
      file,
      problem: "the file is empty",
      remedy: "check that the right file was chosen",
    });
  }
  return text;
}

function decode(file: string, bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return decodeSixteen(file, "utf-16le", bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return decodeSixteen(file, "utf-16be", bytes);
  const text = tryDecode("utf-8", bytes);
  if (text !== undefined) return text;
  const position = firstBadByte(bytes);
  const before = (tryDecode("utf-8", bytes.subarray(0, position)) ?? "").replace(/\r\n?/g, "\n");
  const hexadecimal = (bytes[position] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  throw new UserError({
    file,
    path: `line ${String(lineCount(before))}`,
    problem: "the text is not valid UTF-8",
    given: `byte 0x${hexadecimal} after ${JSON.stringify(before.slice(before.lastIndexOf("\n") + 1).slice(-20))}`,
    remedy: remedyForEncoding,
  });
}

function decodeSixteen(file: string, encoding: "utf-16le" | "utf-16be", bytes: Uint8Array): string {
  const text = tryDecode(encoding, bytes);
  if (text !== undefined) return text;
  throw new UserError({
    file,
    problem: "the file begins as UTF-16 but is not valid UTF-16",
    remedy: remedyForEncoding,
  });
}

function tryDecode(encoding: string, bytes: Uint8Array, stream = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
  } catch (error) {
    // In fatal mode the decoder reports bad bytes by a TypeError; anything else is a bug.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Index of the first byte that belongs to no character: the end of the longest prefix that is valid text. */
function firstBadByte(bytes: Uint8Array): number {
  // In stream mode a cut character at the end is allowed, so "decodes" is true up to a point and false after it.
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (tryDecode("utf-8", bytes.subarray(0, middle), true) === undefined) invalid = middle;
    else valid = middle;
  }
  // The last character of that prefix may be cut; it then begins at most three bytes earlier.
  while (tryDecode("utf-8", bytes.subarray(0, valid)) === undefined) valid--;
  return valid;
}

function lineCount(text: string): number {
  let lines = 1;
  for (let index = text.indexOf("\n"); index >= 0; index = text.indexOf("\n", index + 1)) lines++;
  return lines;
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}
