import { describe, expect, test } from "vitest";
import { attribute, interaction, sizeOf } from "../../src/core/shapley.ts";
import { fc } from "../support/fastCheck.ts";

/** A game from what each coalition brings, by the letters of its players. */
function gameOf(players: string, values: Readonly<Record<string, number>>): Float64Array {
  return Float64Array.from({ length: 1 << players.length }, (_, coalition) => {
    const members = [...players].filter((_, player) => (coalition & (1 << player)) !== 0).join("");
    return values[members]!;
  });
}

const toy = gameOf("ABC", { "": 0, A: 10, B: 0, C: 4, AB: 22, AC: 14, BC: 4, ABC: 26 });

/** The definition: the mean over all orders in which the players can join. */
function overAllOrders(game: Float64Array): number[] {
  const players = Math.log2(game.length);
  const sums = new Array<number>(players).fill(0);
  let orders = 0;
  const join = (coalition: number, gained: readonly number[]): void => {
    if (coalition === game.length - 1) {
      gained.forEach((value, player) => (sums[player]! += value));
      orders++;
      return;
    }
    for (let player = 0; player < players; player++) {
      const bit = 1 << player;
      if ((coalition & bit) !== 0) continue;
      const next = [...gained];
      next[player] = game[coalition | bit]! - game[coalition]!;
      join(coalition | bit, next);
    }
  };
  join(0, new Array<number>(players).fill(0));
  return sums.map((sum) => sum / orders);
}

const games = (most: number) =>
  fc
    .integer({ min: 1, max: most })
    .chain((players) =>
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
        minLength: 1 << players,
        maxLength: 1 << players,
      }),
    )
    .map((values) => Float64Array.from(values));

/** Largest number in a game: what errors are relative to where contributions cancel. */
const scaleOf = (game: Float64Array): number => Math.max(...game.map(Math.abs), 1e-300);

describe("the worked example", () => {
  test("values 16, 6 and 4 sum to 26; alone they sum to 14 and taken out to 38", () => {
    const { shapley, first, last, total } = attribute(toy);
    expect(shapley).toEqual([16, 6, 4]);
    expect([total, first, last]).toEqual([26, [10, 0, 4], [22, 12, 4]]);
  });

  test("A and B bring 12 more together; C keeps to itself", () => {
    expect([interaction(toy, 0, 1), interaction(toy, 0, 2), interaction(toy, 1, 2)]).toEqual([12, 0, 0]);
    expect(interaction(toy, 1, 0)).toBe(12);
  });
});

describe("shares of variance", () => {
  // The game of a coalition: the variance explained by its variables together.
  test("of the Ishigami function", () => {
    const [a, b] = [7, 0.1];
    const pi4 = Math.PI ** 4;
    const one = 0.5 * (1 + (b * pi4) / 5) ** 2;
    const two = (a * a) / 8;
    const oneThree = b * b * pi4 * pi4 * (1 / 18 - 1 / 50);
    const game = gameOf("123", {
      "": 0,
      1: one,
      2: two,
      3: 0,
      12: one + two,
      13: one + oneThree,
      23: two,
      123: one + two + oneThree,
    });
    const { shapley, total } = attribute(game);
    expect(total).toBeCloseTo(13.844587940719254, 12);
    [0.4357470231788853, 0.4424111447900409, 0.12184183203107385].forEach((expected, player) =>
      expect(shapley[player]! / total).toBeCloseTo(expected, 12),
    );
  });

  test("of a product of two, each is half", () => {
    const { shapley } = attribute(gameOf("12", { "": 0, 1: 0, 2: 0, 12: 1 / 9 }));
    expect(shapley).toEqual([1 / 18, 1 / 18]);
  });
});

describe("axioms", () => {
  test("it is the mean over all orders of joining", () => {
    fc.assert(
      fc.property(games(6), (game) => {
        const { shapley } = attribute(game);
        overAllOrders(game).forEach((expected, player) =>
          expect(Math.abs(shapley[player]! - expected)).toBeLessThan(1e-12 * scaleOf(game)),
        );
      }),
      { numRuns: 30 },
    );
  });

  test("efficient: the values add up to the whole, to 1e-14 of what is added", () => {
    fc.assert(
      fc.property(games(10), (game) => {
        const { shapley, total } = attribute(game);
        const sum = shapley.reduce((before, value) => before + value, 0);
        const parts = shapley.reduce((before, value) => before + Math.abs(value), Math.abs(total));
        expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-14 * parts);
      }),
      { numRuns: 200 },
    );
  });

  test("efficient beside a level that dwarfs the whole", () => {
    // As hours of staff time: hundreds of thousands, of which the settings move a few.
    const game = Float64Array.from(
      { length: 1024 },
      (_, coalition) => 412_345.678 + 0.1 * sizeOf(coalition) + ((coalition * 7919) % 13) / 1e3,
    );
    const { shapley, total } = attribute(game);
    const sum = shapley.reduce((before, value) => before + value, 0);
    expect(Math.abs(sum - total)).toBeLessThan(1e-12 * Math.abs(total));
  });

  test("dummy: who brings the same to every coalition gets just that, and nothing together with anybody", () => {
    fc.assert(
      fc.property(games(5), fc.integer({ min: -100, max: 100 }), (rest, own) => {
        const game = Float64Array.from({ length: rest.length * 2 }, (_, coalition) =>
          Math.round(rest[coalition >> 1]! + (coalition & 1) * own),
        ).map((value, coalition, whole) => ((coalition & 1) === 0 ? value : whole[coalition - 1]! + own));
        const { shapley, first, last } = attribute(game);
        expect([shapley[0], first[0], last[0]]).toEqual([own, own, own].map((value) => value + 0));
        const players = Math.log2(game.length);
        for (let other = 1; other < players; other++) expect(interaction(game, 0, other)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test("symmetric: whoever can be exchanged gets the same; renaming players renames values", () => {
    fc.assert(
      fc.property(games(6), (game) => {
        const players = Math.log2(game.length);
        const turned = (coalition: number): number =>
          ((coalition << 1) | (coalition >> (players - 1))) & (game.length - 1);
        const renamed = new Float64Array(game.length);
        game.forEach((value, coalition) => (renamed[turned(coalition)] = value));
        const [before, after] = [attribute(game).shapley, attribute(renamed).shapley];
        before.forEach((value, player) =>
          expect(Math.abs(after[(player + 1) % players]! - value)).toBeLessThan(1e-12 * scaleOf(game)),
        );
        const alike = game.map((_, coalition) => game[(1 << sizeOf(coalition)) - 1]!);
        const { shapley } = attribute(alike);
        shapley.forEach((value) =>
          expect(Math.abs(value - shapley[0]!)).toBeLessThan(1e-12 * scaleOf(alike)),
        );
      }),
      { numRuns: 40 },
    );
  });

  test("additive: the values of two games played at once are the sums", () => {
    fc.assert(
      fc.property(games(6), fc.integer({ min: 1, max: 1000 }), (game, step) => {
        const other = game.map((_, coalition) => game[(coalition * step) % game.length]! / 3);
        const sum = game.map((value, coalition) => value + other[coalition]!);
        const [first, second, both] = [game, other, sum].map((each) => attribute(each).shapley);
        both!.forEach((value, player) =>
          expect(Math.abs(value - first![player]! - second![player]!)).toBeLessThan(1e-12 * scaleOf(game)),
        );
      }),
      { numRuns: 40 },
    );
  });
});

test("the interaction of two players is what their union changes: value beside the other less value without it", () => {
  // Recursion of the index: the game of the others with the second player always in, less with it always out.
  fc.assert(
    fc.property(games(6), (game) => {
      const players = Math.log2(game.length);
      if (players < 2) return;
      const without = (present: number): Float64Array =>
        Float64Array.from({ length: game.length / 2 }, (_, coalition) => game[(coalition << 1) | present]!);
      const [beside, alone] = [attribute(without(1)).shapley, attribute(without(0)).shapley];
      for (let other = 1; other < players; other++) {
        const expected = beside[other - 1]! - alone[other - 1]!;
        expect(Math.abs(interaction(game, 0, other) - expected)).toBeLessThan(1e-11 * scaleOf(game));
      }
    }),
    { numRuns: 40 },
  );
});

test("a missing number spoils what it counts for; a list that is no game is a bug", () => {
  const game = Float64Array.from(toy);
  game[3] = NaN;
  expect(attribute(game).shapley.some(Number.isNaN)).toBe(true);
  expect(() => attribute(new Float64Array(3))).toThrow("2^m");
  expect(() => attribute(new Float64Array(2048))).toThrow("2^m");
  expect(attribute(Float64Array.of(5))).toEqual({ shapley: [], first: [], last: [], total: 0 });
});
