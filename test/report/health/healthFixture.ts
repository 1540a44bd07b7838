import type { FutureSet, Headline } from "../../../src/experiment/board/boardResult.ts";
import { networkTypeNames, type NetworkTypeName } from "../../../src/model/networkTypes.ts";
import type { FuturesOfTypes } from "../../../src/report/health/recommend.ts";
import { makeFutures } from "../board/futuresFixture.ts";
import { fc } from "../../support/fastCheck.ts";

/** What the three types add to the headline, and what they cost, in their order. */
export interface TypesShape {
  readonly kind?: Headline["kind"];
  readonly effects: readonly [number, number, number];
  readonly money?: readonly [number, number, number];
  readonly futures?: number;
  /** Spread of what a type does from future to future. */
  readonly unlike?: number;
  readonly salt?: number;
}

/** Made-up futures of the three types. Deterministic. */
export function makeTypes(shape: TypesShape): FuturesOfTypes {
  const { kind = "gain", effects, money = [400_000, 600_000, 1_200_000], futures = 50 } = shape;
  const sets = networkTypeNames.map((type, place): [NetworkTypeName, FutureSet] => [
    type,
    makeFutures({
      kind,
      level: kind === "gain" ? 0.1 : 0.3,
      effect: effects[place]!,
      luck: 0.05,
      unlike: shape.unlike ?? 0.02,
      futures,
      missing: [],
      weeks: [0, 72, 144],
      schools: 1,
      money: money[place]!,
      salt: shape.salt ?? 1,
      planSalt: place + 1,
    }),
  ]);
  return Object.fromEntries(sets) as Record<NetworkTypeName, FutureSet>;
}

/** A headline of a kind, as boards usually set it. */
export function headlineOf(kind: Headline["kind"] = "gain", matters = 0.05): Headline {
  const goal = kind === "gain" ? 0.15 : kind === "use" ? 0.5 : 0.2;
  return { kind, practice: kind === "use" ? "Exit tickets" : null, goal, matters };
}

const effect = fc.double({ min: -0.2, max: 0.3, noNaN: true });

/** Any shape of the three types. */
export const anyTypes = fc.record({
  kind: fc.constantFrom<Headline["kind"]>("gain", "use", "harm"),
  effects: fc.tuple(effect, effect, effect),
  money: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 1000, max: 5_000_000 }))) as fc.Arbitrary<
    [number, number, number]
  >,
  unlike: fc.constantFrom(0, 0.01, 0.05, 0.2),
  salt: fc.integer({ min: 1, max: 1000 }),
});
