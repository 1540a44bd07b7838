import { fc } from "../support/fastCheck.ts";
import { describe, expect, test } from "vitest";
import { Luck, stream } from "../../src/core/luck.ts";
import type { SeedKey } from "../../src/core/seedKey.ts";
import { threefryBlocks, threefryEach } from "../../src/core/threefry.ts";

/** Known answers of Random123 (`kat_vectors`, threefry4x32): rounds, counter, key, output. */
const knownAnswers = [
  [
    13,
    "00000000 00000000 00000000 00000000",
    "00000000 00000000 00000000 00000000",
    "531c7e4f 39491ee5 2c855a92 3d6abf9a",
  ],
  [
    13,
    "ffffffff ffffffff ffffffff ffffffff",
    "ffffffff ffffffff ffffffff ffffffff",
    "c4189358 1c9cc83a d5881c67 6a0a89e0",
  ],
  [
    13,
    "243f6a88 85a308d3 13198a2e 03707344",
    "a4093822 299f31d0 082efa98 ec4e6c89",
    "4aa71d8f 734738c2 431fc6a8 ae6debf1",
  ],
  [
    20,
    "00000000 00000000 00000000 00000000",
    "00000000 00000000 00000000 00000000",
    "9c6ca96a e17eae66 fc10ecd4 5256a7d8",
  ],
  [
    20,
    "ffffffff ffffffff ffffffff ffffffff",
    "ffffffff ffffffff ffffffff ffffffff",
    "2a881696 57012287 f6c7446e a16a6732",
  ],
  [
    20,
    "243f6a88 85a308d3 13198a2e 03707344",
    "a4093822 299f31d0 082efa98 ec4e6c89",
    "59cd1dbb b8879579 86b5d00c ac8b6d84",
  ],
] as const;

/** Rounds that the engine uses: as many as pass all tests of randomness, and one more. */
const ROUNDS = 13;

type Four = readonly [number, number, number, number];
const words = (hexadecimal: string) =>
  hexadecimal.split(" ").map((word) => parseInt(word, 16)) as unknown as Four;
const block = (counter: Four, key: Four): number[] => {
  const out = new Uint32Array(4);
  threefryBlocks(out, 1, ...counter, ...key);
  return [...out];
};

/** Threefry as the paper writes it, in a loop: slow and plain, to compare the engine's written-out rounds with. */
function plainThreefry(rounds: number, counter: Four, key: Four): number[] {
  const turns = [
    [10, 26],
    [11, 21],
    [13, 27],
    [23, 5],
    [6, 20],
    [17, 11],
    [25, 10],
    [18, 20],
  ] as const;
  const turned = (word: number, bits: number) => (word << bits) | (word >>> (32 - bits));
  const keys = [...key, 0x1bd11bda ^ key[0] ^ key[1] ^ key[2] ^ key[3]];
  const x = Int32Array.from(counter, (word, at) => word + keys[at]!);
  for (let round = 0; round < rounds; round++) {
    const [one, other] = round % 2 === 0 ? [1, 3] : [3, 1];
    const [first, second] = turns[round % 8]!;
    x[0]! += x[one]!;
    x[one] = turned(x[one]!, first) ^ x[0]!;
    x[2]! += x[other]!;
    x[other] = turned(x[other]!, second) ^ x[2]!;
    if (round % 4 < 3) continue;
    const injection = (round + 1) / 4;
    for (let at = 0; at < 4; at++) x[at]! += keys[(injection + at) % 5]!;
    x[3]! += injection;
  }
  return [...new Uint32Array(x.buffer)];
}

const onesIn = (word: number) => (word >>> 0).toString(2).replaceAll("0", "").length;

const word32 = fc.integer({ min: 0, max: 0xffffffff });
const four = fc.tuple(word32, word32, word32, word32);

test.each(knownAnswers)(
  "plain Threefry with %i rounds gives Random123's known answer for %s",
  (rounds, counter, key, output) => {
    expect(plainThreefry(rounds, words(counter), words(key))).toEqual(words(output));
  },
);

describe("threefryBlocks", () => {
  test.each(knownAnswers.filter(([rounds]) => rounds === ROUNDS))(
    "gives the known answer of %i rounds for %s",
    (_rounds, counter, key, output) => {
      expect(block(words(counter), words(key))).toEqual(words(output));
    },
  );

  test("is Threefry4x32-13 for any counter and key", () => {
    fc.assert(
      fc.property(four, four, (counter, key) => {
        expect(block(counter, key)).toEqual(plainThreefry(ROUNDS, counter, key));
      }),
    );
  });

  test("takes negative numbers as the same 32-bit words", () => {
    const ones = [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff] as const;
    expect(block([-1, -1, -1, -1], [-1, -1, -1, -1])).toEqual(block(ones, ones));
  });

  test("fills many blocks as if each had been asked for by itself, the counter wrapping at 2³²", () => {
    fc.assert(
      fc.property(four, four, fc.integer({ min: 1, max: 9 }), (counter, key, count) => {
        const together = new Uint32Array(4 * count);
        threefryBlocks(together, count, ...counter, ...key);
        const single = Array.from({ length: count }, (_, k) =>
          block([(counter[0] + k) % 4294967296, counter[1], counter[2], counter[3]], key),
        );
        expect([...together]).toEqual(single.flat());
      }),
    );
  });

  test("leaves what lies beyond the blocks untouched", () => {
    const out = new Uint32Array(12).fill(7);
    threefryBlocks(out, 2, 1, 2, 3, 4, 5, 6, 7, 8);
    expect([...out.subarray(8)]).toEqual([7, 7, 7, 7]);
  });

  test("flips each output bit with probability one half when one bit of counter or key flips", () => {
    const trials = 256;
    let flipped = 0;
    for (let trial = 0; trial < trials; trial++) {
      const input = Array.from(
        { length: 8 },
        (_, at) => Math.imul(trial + 1, 0x9e3779b9) ^ Math.imul(at + 1, 0x85ebca6b),
      );
      const changed = [...input];
      changed[(trial >> 5) & 7]! ^= 1 << (trial & 31);
      const [before, after] = [input, changed].map((numbers) =>
        block(numbers.slice(0, 4) as unknown as Four, numbers.slice(4) as unknown as Four),
      );
      before!.forEach((word, at) => (flipped += onesIn(word ^ after![at]!)));
    }
    const bits = trials * 128;
    expect(Math.abs(flipped - bits / 2)).toBeLessThan(4 * Math.sqrt(bits / 4));
  });
});

describe("threefryEach", () => {
  test("gives each entity and use the block that threefryBlocks gives it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word32, word32), { minLength: 1, maxLength: 9 }),
        word32,
        four,
        (pairs, second, key) => {
          const out = new Uint32Array(4 * pairs.length);
          const entities = Int32Array.from(pairs, ([entity]) => entity);
          const uses = Int32Array.from(pairs, ([, use]) => use);
          threefryEach(out, pairs.length, entities, second, uses, ...key);
          expect([...out]).toEqual(pairs.flatMap(([entity, use]) => block([entity, second, use, 0], key)));
        },
      ),
    );
  });
});

describe("Luck", () => {
  const source = stream("test.luck");
  const key: SeedKey = [0xa4093822, 0x299f31d0];

  test("keys the generator with seed, replicate and stream, and counts entity, week and use [LU1]", () => {
    fc.assert(
      fc.property(
        word32,
        word32,
        fc.nat(0x7fffffff),
        fc.nat(2000),
        word32,
        fc.nat(1 << 21),
        (k0, k1, replicate, week, entity, use) => {
          const luck = new Luck([k0, k1], replicate);
          expect([...luck.draw(source, week, entity, use)]).toEqual(
            block([entity, week, use, 0], [k0, k1, replicate, source.id]),
          );
        },
      ),
    );
  });

  test("gives one entity the same draw alone, in a run of entities and in a list of entities", () => {
    const first = 3;
    const count = 50;
    const alone = new Luck(key, 5);
    const inRun = [...new Luck(key, 5).drawBlocks(source, 8, first, count, 2).subarray(0, 4 * count)];
    const entities = Int32Array.from({ length: count }, (_, k) => first + k);
    const inList = [
      ...new Luck(key, 5)
        .drawEach(source, 8, entities, new Int32Array(count).fill(2), count)
        .subarray(0, 4 * count),
    ];
    const expected = Array.from(entities).flatMap((entity) => [...alone.draw(source, 8, entity, 2)]);
    expect(inRun).toEqual(expected);
    expect(inList).toEqual(expected);
  });

  test.each([1, 3, 4, 5, 64, 257, 1000])("lays out drawAll for %i entities four to a block", (count) => {
    const luck = new Luck(key, 1);
    const all = [...luck.drawAll(source, 4, count, 6).subarray(0, count)];
    const expected = Array.from(
      { length: count },
      (_, entity) => luck.draw(source, 4, entity >> 2, 6)[entity & 3]!,
    );
    expect(all).toEqual(expected);
  });

  test("turns the first word of a draw into the uniform number, and keeps the words until the next draw", () => {
    const luck = new Luck(key, 0);
    const words = [...luck.draw(source, 1, 2, 3)];
    expect([0, 1, 2, 3].map((index) => luck.word(index))).toEqual(words);
    expect(luck.uniform(source, 1, 2, 3)).toBe(words[0]! / 4294967296);
  });

  test("does not depend on what was drawn before", () => {
    const fresh = [...new Luck(key, 9).draw(source, 1, 2)];
    const used = new Luck(key, 9);
    used.drawAll(source, 30, 1000);
    used.drawBlocks(stream("test.luck.other"), 30, 0, 1000);
    used.uniform(source, 1, 3);
    expect([...used.draw(source, 1, 2)]).toEqual(fresh);
  });

  test.each([
    ["seed", new Luck([key[0], key[1] ^ 1], 5).draw(source, 8, 3, 2)],
    ["replicate", new Luck(key, 6).draw(source, 8, 3, 2)],
    ["stream", new Luck(key, 5).draw(stream("test.luck2"), 8, 3, 2)],
    ["week", new Luck(key, 5).draw(source, 9, 3, 2)],
    ["entity", new Luck(key, 5).draw(source, 8, 4, 2)],
    ["use", new Luck(key, 5).draw(source, 8, 3, 3)],
  ])("gives another draw for another %s", (_what, other) => {
    expect([...other]).not.toEqual([...new Luck(key, 5).draw(source, 8, 3, 2)]);
  });
});
