import type { Act } from "./act.ts";

/** The acts of the theatre, in their order: a new one is a file beside this and one line here. */
export const acts: readonly Act[] = [];
