import type { World } from "./world.ts";

/**
 * One part of the week. `step` and `stepPeople` read the state as it stood when the week began and propose changes;
 * `settlePeople` and `settle` make them take effect once all have stepped; `conclude` adds up what came of it.
 * A mechanism at its off value proposes nothing and moves nobody else's luck.
 */
export interface Mechanism {
  readonly key: string;
  /** What it is, in plain words. */
  readonly label: string;
  /** Where the idea comes from. */
  readonly source: string;
  /** What schools, groups and the network as a whole do. */
  step?(world: World): void;
  /**
   * What the people first … end − 1 of school s do. Called for whole schools, or for one person at a time where
   * people act one after another: what one does may not depend on who is asked with her.
   */
  stepPeople?(world: World, s: number, first: number, end: number): void;
  /** Makes what those people proposed take effect. */
  settlePeople?(world: World, s: number, first: number, end: number): void;
  settle?(world: World): void;
  conclude?(world: World): void;
}
