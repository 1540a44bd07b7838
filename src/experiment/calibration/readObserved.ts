import type { Fault } from "../../core/fault.ts";
import { metrics } from "../../model/metrics/index.ts";
import { unknownName } from "../../scenario/names.ts";
import { cellPath, readNumber, type Cell, type NumberRange } from "../../scenario/networks/cell.ts";
import { readDelimitedTable, type DelimitedTable } from "../../scenario/networks/delimitedTable.ts";
import { FaultList, listNames, nearestOf, type FaultDraft } from "../../scenario/networks/faultList.ts";
import type { InputFile } from "../../scenario/networks/readOptions.ts";
import type { ObservedCurve, ObservedPoint } from "./observed.ts";

const columns = ["week", "value", "metric", "sd", "weight"] as const;
type ColumnName = (typeof columns)[number];

const week: NumberRange = { kind: "week", minimum: 0, maximum: 1e9, allowed: "a whole number from 0" };
const value: NumberRange = { kind: "value", minimum: -1e300, maximum: 1e300, allowed: "a number" };
const share: NumberRange = {
  kind: "value",
  minimum: 0,
  maximum: 1,
  allowed: "a share from 0 to 1, such as 0.3 for 30 %",
};
const above = (kind: string): NumberRange => ({
  kind,
  minimum: Number.MIN_VALUE,
  maximum: 1e300,
  allowed: "a number above 0",
});

const shares = new Set(metrics.filter(({ unit }) => unit === "share").map(({ key }) => key));
const known = metrics.map(({ key }) => key);

interface Row {
  readonly cell: Cell;
  readonly metric: string;
  readonly week: number;
  readonly value: number;
  readonly sd: number | undefined;
  readonly weight: number | undefined;
}

/**
 * Reads observed curves: a table with the columns `week` and `value`, if you like `metric` (else `metric` tells it),
 * and `sd` or `weight`. Without sds a metric's values are taken in units of the range of what was observed of it.
 * @throws UserError with every fault of the file.
 */
export function readObserved(input: InputFile, metric: string | undefined): ObservedCurve[] {
  const faults = new FaultList();
  if (metric !== undefined && !known.includes(metric))
    faults.add("metric", () => withPath("--metric", unknownName("is no metric", metric, known)));
  const table = readDelimitedTable(input, undefined, faults);
  const places = table === undefined ? undefined : placesOf(table, metric, faults);
  const rows = table === undefined || places === undefined ? [] : rowsOf(table, places, metric ?? "", faults);
  const curves = curvesOf(table?.file ?? input.file, rows, faults);
  faults.throwIfAny();
  return curves;
}

function withPath(path: string, fault: Omit<Fault, "file" | "path">): FaultDraft {
  return { given: undefined, allowed: undefined, nearest: undefined, remedy: undefined, ...fault, path };
}

function placesOf(
  { file, headerLine, columns: names }: DelimitedTable,
  metric: string | undefined,
  faults: FaultList,
): ReadonlyMap<ColumnName, number> | undefined {
  const path = `line ${headerLine}`;
  const places = new Map<ColumnName, number>();
  for (const column of columns) if (names.includes(column)) places.set(column, names.indexOf(column));
  names.forEach((name) => {
    if ((columns as readonly string[]).includes(name) || name === "") return;
    const nearest = nearestOf(name, columns);
    const remedy = "rename it, or delete it";
    const problem = "there is no such column in a file of observed values";
    faults.add(
      "unknown column",
      () => ({ path, problem, given: JSON.stringify(name), allowed: listNames(columns), nearest, remedy }),
      file,
    );
  });
  const missing = (["week", "value"] as const).filter((column) => !places.has(column));
  for (const column of missing) {
    const allowed = "week,value in the first line, then a row for each observed value";
    faults.add(
      "missing column",
      () => ({ path, problem: `there is no column ${JSON.stringify(column)}`, allowed }),
      file,
    );
  }
  if (places.has("sd") && places.has("weight")) {
    const remedy = "keep one of them: a point with twice the sd counts a quarter";
    faults.add("sd and weight", () => ({ path, problem: "has both sd and weight", remedy }), file);
  }
  if (places.has("metric") && metric !== undefined) {
    const remedy = "leave --metric out";
    faults.add(
      "metric twice",
      () => ({ path, problem: "says itself which metrics its values are of", remedy }),
      file,
    );
  }
  if (!places.has("metric") && metric === undefined) {
    const remedy = "give --metric, such as --metric adoption, or a column metric";
    faults.add(
      "no metric",
      () => ({ path, problem: "does not say of which metric its values are", remedy }),
      file,
    );
  }
  return missing.length > 0 ? undefined : places;
}

function rowsOf(
  { file, rows }: DelimitedTable,
  places: ReadonlyMap<ColumnName, number>,
  metric: string,
  faults: FaultList,
): Row[] {
  return rows.flatMap((cells): Row[] => {
    const at = (column: ColumnName): Cell | undefined =>
      places.has(column) ? cells[places.get(column)!] : undefined;
    const number = (column: ColumnName, range: NumberRange): number | undefined =>
      at(column) === undefined ? undefined : readNumber(file, at(column)!, range, faults);
    const named = at("metric");
    if (named !== undefined && !known.includes(named.text)) {
      faults.add(
        "unknown metric",
        () => withPath(cellPath(named), unknownName("is no metric", named.text, known)),
        file,
      );
      return [];
    }
    const weekCell = at("week")!;
    const when = number("week", week);
    if (when !== undefined && !Number.isInteger(when)) {
      const problem = "this is no whole week";
      const remedy = "weeks are numbered from 0, the start; a school year has 36";
      const given = JSON.stringify(weekCell.text);
      faults.add(
        "week",
        () => ({ path: cellPath(weekCell), problem, given, allowed: week.allowed, remedy }),
        file,
      );
      return [];
    }
    const what = number("value", shares.has(named?.text ?? metric) ? share : value);
    const sd = number("sd", above("sd"));
    const weight = number("weight", above("weight"));
    const isWhole =
      (at("sd") === undefined || sd !== undefined) && (at("weight") === undefined || weight !== undefined);
    if (when === undefined || what === undefined || !isWhole) return [];
    return [{ cell: weekCell, metric: named?.text ?? metric, week: when, value: what, sd, weight }];
  });
}

function curvesOf(file: string, rows: readonly Row[], faults: FaultList): ObservedCurve[] {
  return [...new Set(rows.map((row) => row.metric))].map((metric) => {
    const own = rows.filter((row) => row.metric === metric).sort((one, other) => one.week - other.week);
    own.forEach((row, k) => {
      if (k === 0 || own[k - 1]!.week !== row.week) return;
      const problem = `has a second value for week ${row.week} of ${metric}`;
      const remedy = "keep one value for each week, such as their mean";
      faults.add("week twice", () => ({ path: cellPath(row.cell), problem, remedy }), file);
    });
    const values = own.map((row) => row.value);
    const range = Math.max(...values) - Math.min(...values);
    // Where nothing changes, the value itself is the measure; where that is 0, one.
    const usual = range > 0 ? range : Math.abs(values[0]!) || 1;
    const points = own.map((row): ObservedPoint => {
      return { week: row.week, value: row.value, scale: row.sd ?? usual, weight: row.weight ?? 1 };
    });
    return { metric, scaleFrom: own[0]!.sd === undefined ? "range" : "sd", points };
  });
}
