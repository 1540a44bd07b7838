import { lookKeys, type LookKey } from "../../../src/model/looks/look.ts";
import { perilKeys } from "../../../src/model/perils/index.ts";
import type { ActRun } from "../../../src/report/live/theatre/actRun.ts";
import { onStage, withPerils } from "../live/theatre/actSetups.ts";

const off = { qualityControl: 1, groupthink: 0, diffusionOfResponsibility: 0, deindividuation: 0 };
const on = { qualityControl: 0, groupthink: 1, diffusionOfResponsibility: 1, deindividuation: 1 };
/** A run of each peril, each with another look and future. */
export const runs: readonly { readonly look: LookKey; readonly run: ActRun }[] = perilKeys.map(
  (peril, at) => {
    const look = lookKeys[at % lookKeys.length]!;
    return {
      look,
      run: onStage(withPerils(off), withPerils({ ...off, [peril]: on[peril] }), { look, replicate: at }),
    };
  },
);
/** A run with the same settings on both sides. */
export const same = onStage(withPerils(off), withPerils(off));
