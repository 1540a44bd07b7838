import { Zstd } from "@hpcc-js/wasm-zstd";
import type { SchemaElement } from "hyparquet";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { ENGINE_VERSION } from "../../core/version.ts";
import type { Column } from "../column.ts";
import { GrowingFile } from "./growingFile.ts";
import { RowGroup } from "./rowGroup.ts";

/** Rows held in memory before they are written: one row group of the file. */
export const ROW_GROUP_ROWS = 65_536;

/** Bytes of a Parquet file on their way to the disk: handed over after each row group. */
class FileBytes extends ByteWriter {
  constructor(private readonly file: GrowingFile) {
    super();
  }

  flush(): void {
    this.file.append(this.getBytes());
    this.index = 0;
  }

  override finish(): void {
    this.flush();
  }
}

/**
 * A Parquet file (compressed with Zstandard) that takes rows one by one. Memory is bounded by the row group.
 * The same rows give the same bytes. Nothing is at `path` before `keep`.
 */
export class ParquetTable {
  private readonly file: GrowingFile;
  private readonly writer: ParquetWriter;
  private readonly rows: RowGroup;

  private constructor(
    path: string,
    columns: readonly Column[],
    notes: Readonly<Record<string, string>>,
    zstd: Zstd,
    private readonly rowGroupRows: number,
  ) {
    this.rows = new RowGroup(columns, rowGroupRows);
    this.file = new GrowingFile(path);
    this.writer = new ParquetWriter({
      writer: new FileBytes(this.file),
      schema: schemaOf(columns),
      codec: "ZSTD",
      compressors: { ZSTD: (bytes) => zstd.compress(bytes) },
      kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
      createdBy: `Spreadwell version ${ENGINE_VERSION}`,
    });
  }

  /** Begins a file; `notes` become its key-value metadata. */
  static async begin(
    path: string,
    columns: readonly Column[],
    notes: Readonly<Record<string, string>> = {},
    rowGroupRows: number = ROW_GROUP_ROWS,
  ): Promise<ParquetTable> {
    return new ParquetTable(path, columns, notes, await Zstd.load(), rowGroupRows);
  }

  /** Takes a row: its cells as text in the order of the columns, an empty one for no value. */
  add(cells: readonly string[]): void {
    this.rows.add(cells);
    if (this.rows.count === this.rowGroupRows) this.writeRows();
  }

  /** Writes what is left and gives the file its name. */
  keep(): void {
    this.writeRows();
    void this.writer.finish();
    this.file.keep();
  }

  /** Takes away what was written. */
  discard(): void {
    this.file.discard();
  }

  private writeRows(): void {
    if (this.rows.count === 0) return;
    void this.writer.write({ columnData: this.rows.take(), rowGroupSize: this.rowGroupRows });
  }
}

function schemaOf(columns: readonly Column[]): SchemaElement[] {
  const elements = columns.map(({ name, type }): SchemaElement => {
    const place = { name, repetition_type: "OPTIONAL" } as const;
    if (type === "text")
      return { ...place, type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } };
    return { ...place, type: type === "whole" ? "INT32" : "DOUBLE" };
  });
  return [{ name: "table", num_children: columns.length }, ...elements];
}
