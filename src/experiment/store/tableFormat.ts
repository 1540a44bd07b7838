import { UserError } from "../../core/fault.ts";
import { unknownName } from "../../scenario/names.ts";

/** As which files the tables of a finished folder stay. While runs are under way, they are CSV. */
export const tableFormats = ["csv", "parquet", "both"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** The format that `--format` names; CSV where it is not given. Throws the user's fault. */
export function tableFormatOf(given: string | undefined): TableFormat {
  const format = tableFormats.find((each) => each === (given ?? "csv"));
  if (format !== undefined) return format;
  throw new UserError({ path: "--format", ...unknownName("is no format", given!, tableFormats) });
}
