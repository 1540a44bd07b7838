/** Bytes of memory that a page may hope for. */
export const MEMORY_OF_PAGE = 2e9;

interface NodeProcess {
  readonly constrainedMemory?: () => number;
  readonly getBuiltinModule?: (name: "os") => { readonly totalmem: () => number };
}

/** Bytes that a run may use, in a browser as in Node, where it is what the command line goes by. Imports nothing of Node's. */
export function memoryHere(): number {
  const { process } = globalThis as { readonly process?: NodeProcess };
  const total = process?.getBuiltinModule?.("os").totalmem() ?? MEMORY_OF_PAGE;
  const allowed = process?.constrainedMemory?.() ?? 0;
  return allowed > 0 ? Math.min(total, allowed) : total;
}
