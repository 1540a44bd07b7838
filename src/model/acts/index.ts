import type { Act } from "./act.ts";
import { deindividuation } from "./deindividuation.ts";
import { groupthink } from "./groupthink.ts";
import { principal } from "./principal.ts";
import { qualityControl } from "./qualityControl.ts";
import { responsibility } from "./responsibility.ts";
import { together } from "./together.ts";

/** The acts of the theatre, in their order: a new one is a file beside this and one line here. */
export const acts: readonly Act[] = [
  qualityControl,
  groupthink,
  responsibility,
  deindividuation,
  together,
  principal,
];
