import { totalmem } from "node:os";

/** Bytes that this computer has for us: what a container allows, where that is less. */
export function memoryOfComputer(): number {
  const allowed = process.constrainedMemory();
  return allowed > 0 ? Math.min(totalmem(), allowed) : totalmem();
}
