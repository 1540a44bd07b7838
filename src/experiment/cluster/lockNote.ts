import type { ProcessIdentity } from "./processIdentity.ts";

/** What the lock of a folder holds. */
export interface LockNote extends ProcessIdentity {
  /** Last sign of life: time of the clock, ISO 8601 UTC. */
  readonly seen: string;
}

/** A lock's content: a sign of life of a process. */
export function noteOf(identity: ProcessIdentity): string {
  const note: LockNote = { ...identity, seen: new Date().toISOString() };
  return `${JSON.stringify(note)}\n`;
}

/** A lock's content; null where it is none, which a file cut short by a full disk is not. */
export function parseNote(text: string): LockNote | null {
  try {
    const note = JSON.parse(text) as Partial<LockNote> | null;
    const texts = [note?.host, note?.realm, note?.began, note?.seen];
    return texts.every((part) => typeof part === "string") && Number.isInteger(note?.pid)
      ? (note as LockNote)
      : null;
  } catch {
    return null;
  }
}

/** Whether two are one process. */
export function isSame(left: ProcessIdentity, right: ProcessIdentity): boolean {
  return left.realm === right.realm && left.pid === right.pid && left.began === right.began;
}

/** Milliseconds since its last sign of life. */
export function ageOf({ seen }: LockNote): number {
  const age = Date.now() - Date.parse(seen);
  // A time that is none tells nothing: as old as can be.
  return age === age ? Math.abs(age) : Infinity;
}
