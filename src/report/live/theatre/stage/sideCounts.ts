import type { SideCounts } from "../../../theatre/stageWords.ts";
import type { UseShare } from "../../../theatre/charts/useShares.ts";
import { StoryState } from "../../network/storyState.ts";
import { hasGivenUp } from "./practices.ts";
import type { StageSide, StageSides } from "./sides.ts";

/** States of their own for counting, so that those on the stage stay at their week; they keep their checkpoints. */
const counted = new WeakMap<StageSide, StoryState>();

/** What stands on a side at a week. */
export function countsAt({ run, practices, look }: StageSides, side: StageSide, week: number): SideCounts {
  const state = counted.get(side) ?? new StoryState(side.run.story);
  counted.set(side, state);
  state.goTo(week);
  // What a person gives is no mark that could be counted.
  return countsOf(
    state,
    run.domain,
    practices,
    side.kinds,
    look === "judgement" ? side.run.people : new Uint8Array(0),
  );
}

function countsOf(
  state: StoryState,
  domain: number,
  practices: StageSides["practices"],
  kinds: Int8Array,
  marks: Uint8Array,
): SideCounts {
  const staff = state.story.roles.length;
  const users = practices.map(() => 0);
  let [stopped, marked] = [0, 0];
  for (let i = 0; i < staff; i++) {
    const used = state.current[i * state.domainCount + domain]!;
    const kind = used < 0 ? -1 : kinds[used]!;
    if (kind >= 0) users[kind]!++;
    if (used < 0 && hasGivenUp(state, i, domain)) stopped++;
    if (marks.length > 0 && marks[state.week * staff + i] !== 0) marked++;
  }
  return {
    staff,
    users: practices.map(({ name }, at) => ({ name, count: users[at]! })),
    stopped,
    marked: marks.length > 0 ? marked : null,
  };
}

const shares = new WeakMap<StageSides, readonly UseShare[]>();

/** How many use each practice in every week of both sides: worked out once for a run. */
export function useSharesOf(sides: StageSides): readonly UseShare[] {
  const known = shares.get(sides);
  if (known !== undefined) return known;
  const [left, right] = [sides.left, sides.right].map(({ run, kinds }) => {
    const state = new StoryState(run.story);
    const rows = sides.practices.map(() => new Uint32Array(sides.weeks + 1));
    for (let week = 0; week <= sides.weeks; week++) {
      state.goTo(week);
      const counts = countsOf(state, sides.run.domain, sides.practices, kinds, new Uint8Array(0));
      counts.users.forEach(({ count }, at) => (rows[at]![week] = count));
    }
    return rows;
  });
  const made = sides.practices.map(({ name, quality }, at) => ({
    name,
    quality,
    left: left![at]!,
    right: right![at]!,
  }));
  shares.set(sides, made);
  return made;
}
