import type { TieRow } from "./networkTables.ts";

/**
 * Gathers ties, merging repeated ones and writing those without direction in both. Neither the ties nor the count of
 * repeated ones depends on the order in which they come.
 */
export class TieMerging {
  private readonly arcs = new Map<string, number[]>();
  private readonly edges = new Map<string, number[]>();
  private recordCount = 0;

  /** Adds one tie between two people by their ids. */
  add(from: string, to: string, weight: number, isDirected: boolean): void {
    const key = isDirected || from < to ? keyOf(from, to) : keyOf(to, from);
    addTo(isDirected ? this.arcs : this.edges, key, [weight]);
    this.recordCount++;
  }

  /** How many records said what another record had said already. */
  get repeatedCount(): number {
    let overlap = 0;
    for (const key of this.edges.keys()) {
      const [from, to] = endsOf(key);
      if (this.arcs.has(key)) overlap++;
      if (this.arcs.has(keyOf(to, from))) overlap++;
    }
    return this.recordCount - this.arcs.size - this.edges.size + overlap;
  }

  /** The ties, each ordered pair once. */
  ties(): TieRow[] {
    const weights = new Map<string, number[]>();
    for (const [key, list] of this.arcs) addTo(weights, key, list);
    for (const [key, list] of this.edges) {
      const [from, to] = endsOf(key);
      addTo(weights, key, list);
      addTo(weights, keyOf(to, from), list);
    }
    return Array.from(weights, ([key, list]) => {
      const [from, to] = endsOf(key);
      // Sums of fractions depend on their order in the last bit, so the order is fixed here.
      const weight = list.sort((left, right) => left - right).reduce((sum, part) => sum + part, 0);
      return { from, to, weight };
    });
  }
}

function addTo(lists: Map<string, number[]>, key: string, values: readonly number[]): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [...values]);
  else for (const value of values) list.push(value);
}

// A line break cannot stand in an id: checkName refuses it.
function keyOf(from: string, to: string): string {
  return `${from}\n${to}`;
}

function endsOf(key: string): [from: string, to: string] {
  const cut = key.indexOf("\n");
  return [key.slice(0, cut), key.slice(cut + 1)];
}
