import type { NumberList } from "./numberList.ts";
import { threefryBlocks, threefryEach } from "./threefry.ts";
import type { SeedKey } from "./seedKey.ts";

/**
 * A named source of luck: one for each kind of decision ("sharing.contact"). The number is a hash of
 * the name, so adding a stream never moves the luck of another.
 */
export interface Stream {
  readonly name: string;
  readonly id: number;
}

const idsInUse = new Map<number, string>();

/** Declares a stream once, at module level. Throws on a clash of hashes: rename one of the two. */
export function stream(name: string): Stream {
  // FNV-1a, 32 bits: enough for some dozens of names, and clashes are caught here.
  let id = 0x811c9dc5 | 0;
  for (let index = 0; index < name.length; index++) id = Math.imul(id ^ name.charCodeAt(index), 0x01000193);
  id |= 0;
  const other = idsInUse.get(id);
  if (other !== undefined && other !== name)
    throw new Error(`streams "${name}" and "${other}" share the id ${id}`);
  idsInUse.set(id, name);
  return { name, id };
}

const WORD = 1 / 4294967296;
/** Uses from here on settle chances whose byte falls on the boundary. */
const BOUNDARY_USE = 1 << 30;

/**
 * Randomness as an argument, with no hidden state: a draw depends on (seed, replicate, stream, week,
 * entity, use) and on nothing else, so neither order nor threads nor other mechanisms can change it.
 * Key words: seed (64 bits), replicate, stream. Counter words: entity, week, use, 0.
 */
export class Luck {
  private readonly words = new Uint32Array(4);
  private dense = new Uint32Array(64);
  private each = new Uint32Array(64);
  private readonly key0: number;
  private readonly key1: number;

  constructor(
    readonly key: SeedKey,
    readonly replicate: number,
  ) {
    this.key0 = key[0] | 0;
    this.key1 = key[1] | 0;
  }

  /**
   * Four random 32-bit words for one entity. The array is reused by the next call: read it at once.
   * Cost: about 30 ns.
   */
  draw(source: Stream, week: number, entity: number, use = 0): Uint32Array {
    threefryBlocks(this.words, 1, entity, week, use, 0, this.key0, this.key1, this.replicate, source.id);
    return this.words;
  }

  /** Word 0–3 of the latest `draw`. */
  word(index: number): number {
    return this.words[index]!;
  }

  /** A uniform number in [0, 1), multiples of 2⁻³². */
  uniform(source: Stream, week: number, entity: number, use = 0): number {
    return this.draw(source, week, entity, use)[0]! * WORD;
  }

  /**
   * The draws of `count` entities from `first` on, four words each: what `draw` would give, at two thirds
   * of the cost. The array is reused by the next call of this or of `drawAll`.
   */
  drawBlocks(source: Stream, week: number, first: number, count: number, use = 0): Uint32Array {
    this.reserve(count * 4);
    threefryBlocks(this.dense, count, first, week, use, 0, this.key0, this.key1, this.replicate, source.id);
    return this.dense;
  }

  /**
   * One word for each of `count` entities 0 … count − 1, four to a block: word e & 3 of block e >> 2.
   * A fifth of the cost of single draws. The array (at least `count` long) is reused by the next call.
   */
  drawAll(source: Stream, week: number, count: number, use = 0): Uint32Array {
    const blocks = (count + 3) >>> 2;
    this.reserve(blocks * 4);
    threefryBlocks(this.dense, blocks, 0, week, use, 0, this.key0, this.key1, this.replicate, source.id);
    return this.dense;
  }

  /**
   * Adds to `hits` those of the entities first … end − 1 whom an event of the given chance befalls, ascending: never
   * at chance 0, all at chance 1. Sixteen entities share a block, a byte each; the one in 256 whose byte falls on
   * the boundary is settled by a draw of its own, so that no precision is lost. Cost: about 2 ns each.
   */
  befall(
    source: Stream,
    week: number,
    first: number,
    end: number,
    chance: number,
    hits: NumberList,
    use = 0,
  ): void {
    if (!(chance > 0) || end <= first) return;
    const firstBlock = first >>> 4;
    const blocks = ((end + 15) >>> 4) - firstBlock;
    this.reserve(blocks * 4);
    const words = this.dense;
    threefryBlocks(words, blocks, firstBlock, week, use, 0, this.key0, this.key1, this.replicate, source.id);
    const limit = chance * 256;
    const whole = Math.min(256, Math.floor(limit));
    hits.reserve(end - first);
    const { values } = hits;
    let count = hits.count;
    for (let entity = first; entity < end; entity++) {
      const byte = (words[(entity >>> 2) - firstBlock * 4]! >>> ((entity & 3) << 3)) & 0xff;
      // Noted in any case and counted only if hit: a processor cannot guess a branch that goes by luck.
      values[count] = entity;
      count = (count + +(byte < whole)) | 0;
      if (byte === whole && this.uniform(source, week, entity, BOUNDARY_USE + use) < limit - whole) count++;
    }
    hits.count = count;
  }

  /**
   * The draws of many entities, each with its own use: what `draw(source, week, entities[k], uses[k])`
   * would give stands from 4k on. The array is reused by the next call of this method.
   */
  drawEach(source: Stream, week: number, entities: Int32Array, uses: Int32Array, count: number): Uint32Array {
    if (this.each.length < count * 4) this.each = new Uint32Array(count * 8);
    threefryEach(this.each, count, entities, week, uses, this.key0, this.key1, this.replicate, source.id);
    return this.each;
  }

  private reserve(words: number): void {
    if (this.dense.length < words) this.dense = new Uint32Array(words);
  }
}
