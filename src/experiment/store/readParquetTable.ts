import { Zstd } from "@hpcc-js/wasm-zstd";
import { asyncBufferFromFile, parquetMetadataAsync, parquetRead } from "hyparquet";

import type { OnRow } from "../readTable.ts";

/**
 * Reads a Parquet table of ours row group by row group. `onRow` gets the cells in the order of `columns`, as
 * they stand in the CSV table, and may answer false to read no further.
 */
export async function readParquetTable(
  path: string,
  columns: readonly string[],
  onRow: OnRow,
): Promise<void> {
  const zstd = await Zstd.load();
  const compressors = { ZSTD: (bytes: Uint8Array) => zstd.decompress(bytes) };
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const names = metadata.schema.slice(1).map(({ name }) => name);
  const missing = columns.find((column) => !names.includes(column));
  if (missing !== undefined) throw new Error(`${path} has no column ${missing}`);
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    // Columns come in the order of the file: they are put in the order asked for.
    const wanted = names.filter((name) => columns.includes(name));
    const places = columns.map((column) => wanted.indexOf(column));
    let isEnough = false;
    const onComplete = (rows: unknown[][]): void => {
      isEnough = rows.some((row) => onRow(places.map((place) => textOf(row[place]))) === false);
    };
    await parquetRead({ file, metadata, compressors, columns: wanted, rowStart, rowEnd, onComplete });
    if (isEnough) return;
    rowStart = rowEnd;
  }
}

/** A value as the CSV table has it, without its quotes. */
function textOf(value: unknown): string {
  return value === null || value === undefined ? "" : String(value as number | string);
}
