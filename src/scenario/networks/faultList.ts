import { UserError, nearestName } from "../../core/fault.ts";
import type { Fault } from "../../core/fault.ts";

/** A fault whose optional parts may also be written as `undefined`. */
export type FaultDraft = { readonly [Key in keyof Fault]: Fault[Key] | undefined } & {
  readonly problem: string;
};

/** How many faults are listed; more than a screen or two helps nobody. */
const listedMaximum = 50;

/**
 * The faults of one reading, collected so that the user sees them all at once. At most 50 are listed, but always the
 * first of each kind; the rest is counted by kind in lines such as `… and 12 more of this kind (repeated id)`.
 */
export class FaultList {
  private readonly listed: Fault[] = [];
  private readonly counts = new Map<string, { file: string | undefined; kind: string; hidden: number }>();

  /** Whether nothing has been found so far. */
  get isEmpty(): boolean {
    return this.listed.length === 0;
  }

  /** Adds one fault. It is only made when it will be listed, because looking for the nearest name is slow. */
  add(kind: string, makeDraft: () => FaultDraft, file?: string): void {
    const key = JSON.stringify([file, kind]);
    const count = this.counts.get(key);
    if (count !== undefined && this.listed.length >= listedMaximum) {
      count.hidden++;
      return;
    }
    if (count === undefined) this.counts.set(key, { file, kind, hidden: 0 });
    this.listed.push(withoutUndefined({ ...(file === undefined ? {} : { file }), ...makeDraft() }));
  }

  /** Runs the work; a UserError in it is collected and gives undefined. Anything else thrown is a bug and passes. */
  collect<Result>(work: () => Result): Result | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.listed.push(...error.faults);
      return undefined;
    }
  }

  /** Throws one UserError with everything found; returns when nothing was found. */
  throwIfAny(): void {
    if (this.isEmpty) return;
    const more: Fault[] = [];
    for (const { file, kind, hidden } of this.counts.values()) {
      if (hidden > 0)
        more.push(withoutUndefined({ file, problem: `… and ${String(hidden)} more of this kind (${kind})` }));
    }
    throw new UserError([...this.listed, ...more]);
  }
}

/**
 * The candidate nearest to a name from a file, or undefined. Cost grows with the number of candidates; names that
 * cannot be near because of their length are left out, so that a cell of a million letters does no harm; but of longer
 * ones the only one that begins with the name counts.
 */
export function nearestOf(name: string, candidates: Iterable<string>): string | undefined {
  if (name === "" || name.length > 100) return undefined;
  const room = Math.max(2, name.length / 2);
  const near: string[] = [];
  const begun: string[] = [];
  for (const candidate of candidates) {
    if (candidate !== "" && Math.abs(candidate.length - name.length) <= room) near.push(candidate);
    else if (name.length >= 3 && candidate.toLowerCase().startsWith(name.toLowerCase()))
      begun.push(candidate);
  }
  return nearestName(name, near) ?? (begun.length === 1 ? begun[0] : undefined);
}

/** Names as one list in quotation marks for a message; after the first ten only their number. */
export function listNames(names: readonly string[]): string {
  const shown = names
    .slice(0, 10)
    .map((name) => JSON.stringify(name.length > 40 ? `${name.slice(0, 37)}...` : name));
  if (names.length > 10) shown.push(`and ${String(names.length - 10)} more`);
  return shown.join(", ");
}

/** A number with its noun: `1 tie`, `2 ties`. */
export function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

function withoutUndefined(draft: FaultDraft): Fault {
  // Object.entries loses the types; the filter only removes keys whose value is undefined.
  return Object.fromEntries(
    Object.entries(draft).filter(([, value]) => value !== undefined),
  ) as unknown as Fault;
}
