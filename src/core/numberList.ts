/** Whole numbers in a typed array that doubles when it is full, so that a week allocates nothing once warm. */
export class NumberList {
  values: Int32Array;
  count = 0;

  constructor(capacity = 64) {
    this.values = new Int32Array(Math.max(16, capacity));
  }

  push(value: number): void {
    this.reserve(1);
    this.values[this.count++] = value;
  }

  /** Makes room for so many more, which the caller then writes herself. */
  reserve(more: number): void {
    if (this.values.length >= this.count + more) return;
    const larger = new Int32Array(2 * (this.count + more));
    larger.set(this.values);
    this.values = larger;
  }
}
