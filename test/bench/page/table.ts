/** One budget, and how it was met. */
export interface Row {
  readonly item: string;
  readonly budget: string;
  readonly measured: string;
  /** Null where nothing is asked. */
  readonly isMet: boolean | null;
}

/** A number that must be at most, or at least, so much. */
export function row(item: string, value: number, unit: string, limit: number, isLeast = false): Row {
  const isMet = isLeast ? value >= limit : value <= limit;
  return {
    item,
    budget: `${isLeast ? "≥" : "≤"} ${show(limit)} ${unit}`,
    measured: `${show(value)} ${unit}`,
    isMet,
  };
}

/** A number that is only told. */
export function told(item: string, measured: string): Row {
  return { item, budget: "–", measured, isMet: null };
}

function show(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 1 ? 3 : 1);
}

/** The value below which a share of the numbers lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length - 1e-9) - 1)] ?? NaN;
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** All rows in columns. */
export function table(rows: readonly Row[]): string {
  const words = { true: "yes", false: "NO", null: "" };
  const cells = [
    ["item", "budget", "measured", "met"],
    ...rows.map(({ item, budget, measured, isMet }) => [item, budget, measured, words[`${isMet}`]]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((line) => line[column]!.length)));
  return cells
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
