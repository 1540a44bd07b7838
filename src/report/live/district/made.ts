import type { Fault } from "../../../core/fault.ts";
import type { InputFile } from "../../../scenario/networks/readOptions.ts";
import type { PageData } from "../pageData.ts";
import type { TableKind } from "./fileKind.ts";
import type { SchoolRow } from "./schoolTable.ts";

/** Tables of a district as the reader chose them. */
export type DistrictFiles = Readonly<Partial<Record<TableKind, InputFile>>>;

/** What a reader sees of a district before using it. */
export interface DistrictPreview {
  readonly schools: readonly SchoolRow[];
  readonly staff: number;
  readonly teachers: number;
  /** Ties at the start, each from one person to one they learn from. */
  readonly ties: number;
  readonly notes: readonly string[];
}

/** A district made of tables, or what is wrong with them. */
export type MadeDistrict =
  | {
      readonly isSound: true;
      readonly data: PageData;
      readonly preview: DistrictPreview;
      /** Which name became which code, as the text of a table; null where names stay. */
      readonly key: string | null;
    }
  | { readonly isSound: false; readonly faults: readonly Fault[] };
