import { bernoulliOf } from "../core/distributions.ts";
import { stream } from "../core/luck.ts";
import type { World } from "./world.ts";

/**
 * How a group decides whether a practice is good enough to stand behind, by number. `best`: no such question, it
 * settles on the best of what is in use. `mean`: members' views are pooled, and together must be in favour. The
 * others count those in favour: more than half, all, the leader, or at least one. Of several that pass, the one with
 * the highest score is settled on; where none passes, the group stands by what it backed before.
 */
export const decisionRules = ["best", "mean", "majority", "unanimity", "leader", "anyone"] as const;
export const MEAN = decisionRules.indexOf("mean");
const MAJORITY = decisionRules.indexOf("majority");
const UNANIMITY = decisionRules.indexOf("unanimity");
const LEADER = decisionRules.indexOf("leader");

const followed = stream("deliberation.followed");
const evenVotes = stream("deliberation.evenVotes");

/**
 * Whether practice p passes the vote of group g. A member is in favour if she has heard of the practice and believes
 * it better than business as usual. With chance `following` all vote as the leader does, so that groupthink is the
 * correlation between any two votes; equal votes are settled by a coin. `members` holds the `count` people present,
 * `leader` the place of the one who leads.
 */
export function passesVote(
  world: World,
  rule: number,
  g: number,
  p: number,
  members: Int32Array,
  count: number,
  leader: number,
  following: number,
): boolean {
  const { structure, practices, luck, week } = world;
  const place = p - practices.domainOffsets[structure.domainOf[p]!]!;
  const led = inFavour(world, members[leader]!, p);
  if (rule === LEADER) return led;
  if (following > 0 && luck.uniform(followed, week, g, place) < following) return led;
  let votes = 0;
  for (let k = 0; k < count; k++) votes += +inFavour(world, members[k]!, p);
  if (rule === UNANIMITY) return votes === count;
  if (rule !== MAJORITY) return votes > 0;
  if (2 * votes !== count) return 2 * votes > count;
  return bernoulliOf(luck.draw(evenVotes, week, g, place)[0]!, 0.5);
}

function inFavour({ structure, sizes, practices, state }: World, i: number, p: number): boolean {
  const d = structure.domainOf[p]!;
  const heard = (state.aware[i * sizes.domain + d]! >>> (p - practices.domainOffsets[d]!)) & 1;
  return heard === 1 && state.beliefMean[i * sizes.practice + p]! > 0;
}
