import { schoolChallenge } from "../bodies.ts";
import { deindividuation } from "../perils/deindividuation.ts";
import { areKin } from "../variants.ts";
import type { World } from "../world.ts";
import type { Look } from "./look.ts";

/** She uses what she herself expects to be worse for her class than business as usual. */
export const AGAINST_HER_VIEW = 1;
/** She uses something although she knows another practice that she herself would change to. */
export const KNOWS_BETTER = 2;

/**
 * Who uses a practice against her own judgement: what she would think if the group's norm had no part in it (rules AD5
 * and AD6 without deindividuation). Of two marks the first is shown.
 */
export const judgement: Look = {
  key: "judgement",
  person(world, i, d) {
    const { state, sizes, practices } = world;
    const inUse = state.current[i * sizes.domain + d]!;
    if (inUse < 0) return 0;
    if (expected(world, i, inUse) < 0) return AGAINST_HER_VIEW;
    const [first, end] = [practices.domainOffsets[d]!, practices.domainOffsets[d + 1]!];
    const known = state.aware[i * sizes.domain + d]!;
    for (let p = first; p < end; p++)
      if (p !== inUse && ((known >>> (p - first)) & 1) === 1 && gainOfChange(world, i, inUse, p) > 0)
        return KNOWS_BETTER;
    return 0;
  },
};

/** What person i herself expects of practice p for her class, SD. */
function expected({ state, sizes, settings }: World, i: number, p: number): number {
  const cell = i * sizes.practice + p;
  const own = deindividuation.absent.ownSense(0, settings.ownFitWeight[0]!);
  return state.beliefMean[cell]! + own * state.ownFit[cell]!;
}

/** What she herself expects to gain by changing from one practice to another, less what the change asks of her, SD. */
function gainOfChange(world: World, i: number, from: number, to: number): number {
  const { state, settings, now } = world;
  const s = state.school[i]!;
  const asks = areKin(state, to, from) ? 1 - settings.variantLikeness[0]! : 1;
  const cost = (settings.challengeCost[0]! / now.support[s]!) * asks * schoolChallenge(world, s, to);
  return expected(world, i, to) - expected(world, i, from) - cost;
}
