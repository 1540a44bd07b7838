import type { System } from "../model/system.ts";
import type { ResolvedScenario } from "./resolvedScenario.ts";
import type { Places } from "./importSystem.ts";

/** A network ready to use, and what the user should know about how it was read. */
export interface KnownSystem {
  readonly system: System;
  readonly notes: readonly string[];
}

/** Networks kept at a time: enough for scenarios that take turns, few enough for large ones. */
const KEPT = 8;

/**
 * Networks that were read or generated before, so that scenarios which share one need not do it again. What is kept
 * is what would come out anyway: a network depends on nothing but its plan, its settings, the seed and its files.
 */
export class SystemCache {
  private readonly known: Map<string, KnownSystem>;

  constructor(entries: Iterable<readonly [string, KnownSystem]> = []) {
    this.known = new Map(entries);
  }

  /** What is kept, to be sent to another thread. */
  entries(): (readonly [string, KnownSystem])[] {
    return [...this.known];
  }

  /** The network of a scenario, made only where it is not known; what cannot be made is not kept. */
  get(
    scenario: ResolvedScenario,
    places: Places,
    make: () => KnownSystem | undefined,
  ): KnownSystem | undefined {
    const { system, network, seed } = scenario;
    const files = system.kind === "import" ? places : null;
    const key = JSON.stringify([system, network, seed, files]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (made === undefined) return undefined;
    if (this.known.size >= KEPT) this.known.delete(this.known.keys().next().value!);
    this.known.set(key, made);
    return made;
  }
}
