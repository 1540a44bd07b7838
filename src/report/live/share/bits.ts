/** Bits in the order written, for codes that must be short. */
export class BitWriter {
  readonly bits: number[] = [];

  /** The lowest `width` bits of a whole number ≥ 0, the highest first. */
  put(value: number, width: number): void {
    for (let at = width - 1; at >= 0; at--) this.bits.push(Math.floor(value / 2 ** at) % 2);
  }

  flag(value: boolean): void {
    this.put(value ? 1 : 0, 1);
  }

  /** A whole number from 0 to 2⁵³ − 1 in groups of three bits, each led by a bit that says whether another follows. */
  count(value: number): void {
    let rest = value;
    do {
      const group = rest % 8;
      rest = Math.floor(rest / 8);
      this.put(rest > 0 ? 8 + group : group, 4);
    } while (rest > 0);
  }

  /** Any finite number to six decimals. */
  number(value: number): void {
    const size = Math.abs(value);
    let decimals = 0;
    while (decimals < 6 && Math.abs(size * 10 ** decimals - Math.round(size * 10 ** decimals)) > 1e-7)
      decimals++;
    this.flag(value < 0);
    this.put(decimals, 3);
    this.count(Math.round(size * 10 ** decimals));
  }

  text(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.count(bytes.length);
    for (const byte of bytes) this.put(byte, 8);
  }
}

/** Reads what a `BitWriter` wrote. Past the end there are zeros without end, so that nothing here throws. */
export class BitReader {
  private at = 0;

  constructor(private readonly bits: readonly number[]) {}

  take(width: number): number {
    let value = 0;
    for (let n = 0; n < width; n++) value = value * 2 + (this.bits[this.at++] ?? 0);
    return value;
  }

  flag(): boolean {
    return this.take(1) === 1;
  }

  count(): number {
    let value = 0;
    for (let group = 0, unit = 1; group < 18; group++, unit *= 8) {
      const taken = this.take(4);
      value += (taken % 8) * unit;
      if (taken < 8) break;
    }
    return Math.min(value, Number.MAX_SAFE_INTEGER);
  }

  number(): number {
    const isNegative = this.flag();
    const decimals = this.take(3);
    const size = this.count() / 10 ** decimals;
    return isNegative ? -size : size;
  }

  /** A text of at most `most` bytes; bytes that are no text become replacement characters. */
  text(most: number): string {
    const length = Math.min(most, this.count());
    return new TextDecoder().decode(Uint8Array.from({ length }, () => this.take(8)));
  }
}
