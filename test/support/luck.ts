import { Luck, stream } from "../../src/core/luck.ts";
import { seedKey } from "../../src/core/seedKey.ts";

const source = stream("test.words");

/** `count` random words of the engine's own generator, the same for the same name. */
export function wordsOf(name: string, count: number): Uint32Array {
  return new Luck(seedKey(name), 0).drawAll(source, 0, count).slice(0, count);
}
