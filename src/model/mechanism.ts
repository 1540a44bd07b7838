import type { World } from "./world.ts";

/**
 * One part of the week. `step` reads the state as it stood when the week began and proposes changes;
 * `settle` makes its own changes take effect once all have stepped; `conclude` adds up what came of it.
 * A mechanism at its off value proposes nothing and moves nobody else's luck.
 */
export interface Mechanism {
  readonly key: string;
  /** What it is, in plain words. */
  readonly label: string;
  /** Where the idea comes from. */
  readonly source: string;
  step?(world: World): void;
  settle?(world: World): void;
  conclude?(world: World): void;
}
