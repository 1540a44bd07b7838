import { UserError, type Fault } from "../core/fault.ts";
import { parsePath, valueAt } from "./paths.ts";

/** Something that gives settings: a scenario file, or an override on the command line as it was written. */
export interface Source {
  readonly name: string;
  readonly input: unknown;
}

/**
 * What is found wrong with a scenario, from its files to its network, so that the user sees all of it at
 * once. Each fault is told of the source that gave the setting.
 */
export class Examination {
  readonly faults: Fault[] = [];
  private readonly doubtful = new Set<string>();
  private nothingIsSound = false;

  /** Sources from the strongest to the weakest: later overrides first, then the file, then what it extends. */
  constructor(private readonly sources: readonly Source[]) {}

  /** Adds a fault at a setting. */
  add(path: string, fault: Omit<Fault, "file" | "path">): void {
    this.faults.push({ file: this.sourceOf(path), path, ...fault });
  }

  /** Marks the part of the scenario in which a path lies: what depends on it is not checked. */
  doubt(path: string): void {
    const part = parsePath(path)?.[0];
    if (typeof part === "string") this.doubtful.add(part);
  }

  /** Marks everything: a file that would have contributed to it could not be read. */
  doubtAll(): void {
    this.nothingIsSound = true;
  }

  /** False where a part, such as `practices`, is known to be wrong, so that faults in it would mislead. */
  isSound(part: string): boolean {
    return !this.nothingIsSound && !this.doubtful.has(part);
  }

  /** Parts that are known to be wrong. */
  get doubtfulParts(): readonly string[] {
    return [...this.doubtful];
  }

  /** The result of the work; undefined when it threw the user's faults, which are kept. */
  collect<Result>(work: () => Result): Result | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.faults.push(...error.faults);
      return undefined;
    }
  }

  throwIfAny(): void {
    if (this.faults.length > 0) throw new UserError(this.faults);
  }

  /** Name of the strongest source that gives the setting, or else the group that it would stand in. */
  sourceOf(path: string): string {
    const parts = parsePath(path) ?? [];
    for (let length = parts.length; length > 0; length--) {
      const part = parts.slice(0, length);
      const source = this.sources.find(({ input }) => valueAt(input, part) !== undefined);
      if (source !== undefined) return source.name;
    }
    return this.sources.at(0)?.name ?? "";
  }
}
