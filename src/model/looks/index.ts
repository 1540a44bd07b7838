import { effort } from "./effort.ts";
import { judgement } from "./judgement.ts";
import { settled } from "./settled.ts";
import { use } from "./use.ts";
import type { Look, LookKey } from "./look.ts";

/** The looks by key: a new one is a file beside this, its key in look.ts and one line here. */
export const looks: Readonly<Record<LookKey, Look>> = { use, settled, effort, judgement };
