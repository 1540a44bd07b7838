import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** A process, told apart from one that has the same number later or elsewhere. */
export interface ProcessIdentity {
  /** Name of the computer, for people. */
  readonly host: string;
  /** What tells whether a process number means the same here as there: computer, its last start, and container. */
  readonly realm: string;
  readonly pid: number;
  /** When it began, in ticks of the computer's clock since its start; empty where that cannot be known. */
  readonly began: string;
}

/** Who a process of this computer is. */
export function identityOf(pid: number): ProcessIdentity {
  return { host: hostname(), realm: realmHere(), pid, began: statusOf(pid)?.began ?? "" };
}

/** Whether a process that wrote its identity here is still at work; null where that cannot be seen from here. */
export function isAlive({ realm, pid, began }: ProcessIdentity): boolean | null {
  if (realm !== realmHere()) return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const now = statusOf(pid);
  if (now === null) return true;
  // Killed, with only its entry left until its parent takes note.
  if (now.state === "Z" || now.state === "X") return false;
  return began === "" || now.began === began;
}

/** Containers and restarted computers share a host's name, and process numbers begin anew in each. */
function realmHere(): string {
  return [
    hostname(),
    orEmpty(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()),
    orEmpty(() => readlinkSync("/proc/self/ns/pid")),
  ].join(" ");
}

/** A process's state, and when it began; null where the system does not tell. */
function statusOf(pid: number): { state: string; began: string } | null {
  const line = orEmpty(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  // The name of the program, in brackets, may hold blanks.
  const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
  return fields.length < 20 ? null : { state: fields[0]!, began: fields[19]! };
}

function orEmpty(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}
