import { linkSentence } from "../../../board/network/chainSentences.ts";
import { schoolOfPerson } from "../../../board/network/people.ts";
import type { Story } from "../../engine/protocol.ts";
import { influencesOf } from "../../network/influences.ts";
import type { Arrow } from "../../network/canvas/stageView.ts";

/** How a practice came to a school first. */
export interface Arrival {
  readonly school: number;
  readonly week: number;
  readonly post: number;
  /** From whom, in another school; −1 where it came some other way. */
  readonly from: number;
  /** In a sentence. */
  readonly words: string;
}

const known = new WeakMap<Story, Map<number, readonly Arrival[]>>();

/** How a practice came to each school that it reached, in the order of time. Worked out once for a story. */
export function arrivalsOf(story: Story, practice: number): readonly Arrival[] {
  const ofStory = known.get(story) ?? new Map<number, readonly Arrival[]>();
  known.set(story, ofStory);
  const found = ofStory.get(practice) ?? findArrivals(story, practice);
  ofStory.set(practice, found);
  return found;
}

function findArrivals(story: Story, practice: number): readonly Arrival[] {
  const first = new Map<number, { week: number; post: number }>();
  const domain = story.domains.indexOf(story.practices[practice]!.domain);
  const note = (post: number, week: number): void => {
    const school = schoolOfPerson(story, post);
    if (!first.has(school)) first.set(school, { week, post });
  };
  for (let i = 0; i < story.roles.length; i++)
    if (story.firstUse[i * story.domains.length + domain] === practice) note(i, 0);
  for (const event of story.events)
    if (event.kind === "took up" && event.practice === practice) note(event.person, event.week);
  const influences = influencesOf(story);
  return [...first].map(([school, { week, post }]) => {
    const [use, source] = influences.chain(post, practice, week);
    const from = source === undefined || schoolOfPerson(story, source.post) === school ? -1 : source.post;
    const name = story.schoolNames[school]!;
    const words =
      use === undefined || week === 0
        ? `${name} had it from the start.`
        : linkSentence(story, use, source ?? null);
    return { school, week, post, from, words };
  });
}

/** The arrivals by a week; the same list as long as none is new. */
export function arrivalsBy(arrivals: readonly Arrival[], week: number): readonly Arrival[] {
  return arrivals.filter((arrival) => arrival.week <= week);
}

const drawn = new WeakMap<readonly Arrival[], (readonly Arrow[])[]>();

/** The ways between schools by a week, as arrows: the same list as long as none is new, so that nothing is drawn anew. */
export function arrowsBy(arrivals: readonly Arrival[], week: number): readonly Arrow[] {
  const lists = drawn.get(arrivals) ?? [];
  drawn.set(arrivals, lists);
  const some = arrivalsBy(arrivals, week);
  return (lists[some.length] ??= some.flatMap(({ from, post }): Arrow[] => (from < 0 ? [] : [[from, post]])));
}
