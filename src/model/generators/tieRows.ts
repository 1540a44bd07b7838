import type { Graph } from "../../core/graph.ts";

/** Rows of a graph, written person after person: sorts each row and leaves out what stands there already. */
export class TieRows {
  private targets: Int32Array;
  private readonly offsets: Int32Array;
  private rows = 0;
  private length = 0;

  constructor(
    private readonly people: number,
    expectedTies: number,
  ) {
    this.offsets = new Int32Array(people + 1);
    this.targets = new Int32Array(Math.max(16, Math.ceil(expectedTies)));
  }

  /** Number of the person whose row is being written. */
  get person(): number {
    return this.rows;
  }

  /** Ties in the row being written. */
  get rowLength(): number {
    return this.length - this.offsets[this.rows]!;
  }

  /** True when the row being written leads to `target`, or the row is `target`'s own. */
  has(target: number): boolean {
    if (target === this.rows) return true;
    for (let at = this.offsets[this.rows]!; at < this.length; at++)
      if (this.targets[at] === target) return true;
    return false;
  }

  /** Adds a tie to the row being written. The caller makes sure that it is not there. */
  add(target: number): void {
    if (this.length === this.targets.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.targets);
      this.targets = larger;
    }
    this.targets[this.length++] = target;
  }

  /** Ends the row: puts it in ascending order. Short rows by insertion, long ones by the built-in sort. */
  end(): void {
    const start = this.offsets[this.rows]!;
    const { targets, length } = this;
    if (length - start > 64) targets.subarray(start, length).sort();
    else {
      for (let at = start + 1; at < length; at++) {
        const target = targets[at]!;
        let place = at;
        while (place > start && targets[place - 1]! > target) {
          targets[place] = targets[place - 1]!;
          place--;
        }
        targets[place] = target;
      }
    }
    this.offsets[++this.rows] = length;
  }

  /** The finished graph; every row must have been ended. */
  graph(): Graph {
    if (this.rows !== this.people) throw new Error(`${this.rows} rows of ${this.people} were written`);
    return { nodeCount: this.people, offsets: this.offsets, targets: this.targets.slice(0, this.length) };
  }
}
