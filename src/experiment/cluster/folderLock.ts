import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { UserError } from "../../core/fault.ts";
import { LEFTOVER, writeAtomically } from "../atomicFile.ts";
import { hashOf } from "../hashes.ts";
import { ageOf, isSame, noteOf, parseNote, type LockNote } from "./lockNote.ts";
import { identityOf, isAlive, type ProcessIdentity } from "./processIdentity.ts";

export const LOCK_FILE = "lock.json";

/** Times of a lock, milliseconds. */
export interface LockTimes {
  /** Between two signs of life. */
  readonly renew: number;
  /** Without a sign of life for so long, a process on another computer counts as lost. */
  readonly lost: number;
  /** For so long its lock is watched before it is taken over: clocks of two computers can differ. */
  readonly watch: number;
  /** Between writing a lock over another's and looking whether it stands, and between two looks at who is about to. */
  readonly settle: number;
}

const USUAL: LockTimes = { renew: 2000, lost: 60_000, watch: 6000, settle: 100 };

/** Who asks for a lock. */
export interface LockWish {
  /** Wait until a process on another computer that has given no sign of life counts as lost, instead of refusing. */
  readonly patient: boolean;
  /** Told to people while it waits. */
  readonly tell: (sentence: string) => void;
  readonly times?: LockTimes;
}

/**
 * The right to write into a folder, held by one process at a time. A file in it names the process and is renewed
 * while it works. The lock of a process that is dead is taken over at once on the same computer, and from
 * another computer when it has given no sign of life for a minute.
 */
export class FolderLock {
  private renewed = Date.now();
  private readonly timer: NodeJS.Timeout;
  private readonly release = (): void => this.end();

  private constructor(
    private readonly path: string,
    private readonly identity: ProcessIdentity,
    private readonly times: LockTimes,
  ) {
    this.timer = setInterval(() => this.renewQuietly(), times.renew).unref();
    // Also where the process ends in the middle, as at the second Ctrl-C.
    process.on("exit", this.release);
  }

  /** Takes the lock of a folder, which must exist. Throws the user's fault while another process has it. */
  static async take(folder: string, { patient, tell, times = USUAL }: LockWish): Promise<FolderLock> {
    const path = join(folder, LOCK_FILE);
    const identity = identityOf(process.pid);
    let told = false;
    for (;;) {
      const held = readFileOrNull(path);
      if (held === null) {
        if (writeNew(path, noteOf(identity))) return new FolderLock(path, identity, times);
        continue;
      }
      const holder = parseNote(held);
      const alive = holder === null ? false : isAlive(holder);
      const isLost =
        alive === null && ageOf(holder!) > times.lost && (await staysSame(path, held, times.watch));
      if (alive === false || isLost) {
        if (await takeOver(path, held, identity, times)) return new FolderLock(path, identity, times);
        continue;
      }
      if (alive === true || !patient) throw inUse(folder, holder!, alive);
      if (!told) tell(waiting(folder, holder!, times));
      told = true;
      await wait(Math.min(1000, times.watch));
    }
  }

  /**
   * Gives a sign of life where one is due; call it before anything is written. Throws when the lock is no
   * longer ours: then another process goes on with the work, and nothing may be written any more.
   */
  renew(): void {
    // By the clock, not by the process's own time, which stands still while a computer sleeps.
    const age = Date.now() - this.renewed;
    if (age >= 0 && age < this.times.renew) return;
    this.check();
    writeAtomically(this.path, noteOf(this.identity));
    this.renewed = Date.now();
  }

  /** Gives the lock back. */
  end(): void {
    clearInterval(this.timer);
    process.off("exit", this.release);
    try {
      if (this.isOurs()) rmSync(this.path, { force: true });
    } catch {
      // A lock that cannot be removed is taken over by the next process, since this one will be dead.
    }
  }

  private renewQuietly(): void {
    try {
      this.renew();
    } catch {
      // The next write meets it, and tells.
    }
  }

  private check(): void {
    // Where the whole folder is gone, writing meets that itself.
    if (this.isOurs() || !existsSync(dirname(this.path))) return;
    const holder = parseNote(readFileOrNull(this.path) ?? "");
    throw new UserError({
      file: this.path,
      problem: "is no longer this process's: another one has taken over the folder and goes on there",
      given: holder === null ? "the lock is gone" : describe(holder),
      remedy: "nothing is lost; leave the rest to that process",
    });
  }

  private isOurs(): boolean {
    const holder = parseNote(readFileOrNull(this.path) ?? "");
    return holder !== null && isSame(holder, this.identity);
  }
}

/** Which process writes, or wrote when it was lost, into a folder, for people; null where none does. */
export function writerOf(folder: string): string | null {
  const note = parseNote(readFileOrNull(join(folder, LOCK_FILE)) ?? "");
  return note === null ? null : describe(note);
}

/**
 * Puts our lock in the place of a dead process's; false where another was quicker. Between looking and writing any time
 * may pass, in which another could do the same: so only who has the right to replace this very note does.
 */
async function takeOver(
  path: string,
  held: string,
  identity: ProcessIdentity,
  times: LockTimes,
): Promise<boolean> {
  // Called like a file that is being written, as which it is cleared away where its process was killed.
  const right = `${path.replace(LEFTOVER, "")}.${parseInt(hashOf(held).slice(0, 12), 16)}.tmp`;
  if (!(await takeRight(right, identity, times))) return false;
  try {
    if (readFileOrNull(path) !== held) return false;
    writeAtomically(path, noteOf(identity));
  } finally {
    rmSync(right, { force: true });
  }
  // Who was thought lost and comes back may have written at the same moment: the last one has it.
  await wait(times.settle);
  const holder = parseNote(readFileOrNull(path) ?? "");
  return holder !== null && isSame(holder, identity);
}

/** Takes the right to replace a note, also that of a process that died before it did; false where another has it. */
async function takeRight(right: string, identity: ProcessIdentity, times: LockTimes): Promise<boolean> {
  if (writeNew(right, noteOf(identity))) return true;
  const held = readFileOrNull(right);
  if (held === null) return false;
  const holder = parseNote(held);
  const alive = holder === null ? false : isAlive(holder);
  if (alive === false || (alive === null && ageOf(holder!) > times.lost))
    return takeOver(right, held, identity, times);
  await wait(times.settle);
  return false;
}

/** Writes a lock where there is none; false where another process was quicker. */
function writeNew(path: string, note: string): boolean {
  const draft = `${path.replace(LEFTOVER, "")}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, note);
    try {
      // A whole file under a name that nobody else has, in one step.
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
      // Some file systems know no links.
      writeFileSync(path, note, { flag: "wx" });
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

async function staysSame(path: string, held: string, milliseconds: number): Promise<boolean> {
  await wait(milliseconds);
  return readFileOrNull(path) === held;
}

function readFileOrNull(path: string, tries = 3): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return null;
    // On a network's disk, replaced by its holder while it was being read.
    if (code === "ESTALE" && tries > 1) return readFileOrNull(path, tries - 1);
    throw error;
  }
}

function describe({ host, pid, seen }: LockNote): string {
  return `process ${pid} on ${host}, last sign of life ${seen}`;
}

function waiting(folder: string, holder: LockNote, { lost }: LockTimes): string {
  return `${folder} may still be in use: ${describe(holder)}. Waiting until that is ${lost / 1000} s ago.`;
}

function inUse(folder: string, holder: LockNote, alive: boolean | null): UserError {
  return new UserError({
    file: folder,
    problem: "is being written by another process",
    given: describe(holder),
    remedy: alive
      ? `wait until it has ended, or end it first; if that process is not Spreadwell's, delete ${join(folder, LOCK_FILE)}`
      : "wait until it has ended; if it was lost, try again a minute after its last sign of life",
  });
}
