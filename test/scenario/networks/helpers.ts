import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { UserError } from "../../../src/core/fault.ts";
import { staffRoles } from "../../../src/scenario/networks/networkTables.ts";
import type { NetworkTables, StaffRow } from "../../../src/scenario/networks/networkTables.ts";
import type { InputFile } from "../../../src/scenario/networks/readOptions.ts";

/** Text as the bytes of a file in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A file for a reader, made of a text. */
export function fileOf(file: string, text: string): InputFile {
  return { file, bytes: bytesOf(text) };
}

/** The message of the UserError that the work throws; fails when it throws nothing or a bug. */
export function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error("expected a UserError, but nothing was thrown");
}

/** A file of the shared data folder beside the repository; says what is missing when it is not there. */
export function sharedFile(path: string): InputFile {
  const url = new URL(`../../../../shared/data/${path}`, import.meta.url);
  try {
    return { file: path.slice(path.lastIndexOf("/") + 1), bytes: new Uint8Array(readFileSync(url)) };
  } catch {
    throw new Error(
      `this test needs the shared data folder beside the repository; not found: ${fileURLToPath(url)}`,
    );
  }
}

/** Names as files may hold them: trimmed, composed, without control characters, but with all that needs quoting. */
export const nameArbitrary: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: fc.constantFrom(...Array.from("aB1 ,;\"'<>&|%*é=-:.")), minLength: 1, maxLength: 8 }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
    fc.integer({ min: 0, max: 99 }).map(String),
  )
  .map((name) => name.normalize("NFC").trim())
  // GraphML cannot hold the last two; they have a test of their own.
  .filter((name) => name !== "" && !/\p{Cc}|[\ufffe\uffff]/u.test(name));

const numberArbitrary = fc
  .double({ min: -50, max: 50, noNaN: true })
  .map((value) => (value === 0 ? 0 : value));

/** Whole networks as importers return them, apart from their order. */
export const tablesArbitrary: fc.Arbitrary<NetworkTables> = fc
  .uniqueArray(nameArbitrary, { minLength: 2, maxLength: 12 })
  .chain((ids) =>
    fc.record({
      staff: fc.tuple(...ids.map((id) => staffArbitrary(id))),
      ties: fc.uniqueArray(
        fc.record({
          from: fc.constantFrom(...ids),
          to: fc.constantFrom(...ids),
          weight: fc.double({ min: 0, max: 1e6, noNaN: true }).map(Math.abs),
        }),
        { selector: ({ from, to }) => `${from}\n${to}`, minLength: 1, maxLength: 30 },
      ),
    }),
  )
  .map(({ staff, ties }) => ({ staff, ties: ties.filter(({ from, to }) => from !== to) }))
  .filter(({ ties }) => ties.length > 0);

function staffArbitrary(id: string): fc.Arbitrary<StaffRow> {
  return fc.record(
    {
      id: fc.constant(id),
      school: nameArbitrary,
      role: fc.constantFrom(...staffRoles),
      team: nameArbitrary,
      skill: numberArbitrary,
      threshold: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
    },
    { requiredKeys: ["id", "school", "role"], noNullPrototype: true },
  );
}
