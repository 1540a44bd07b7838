import { schoolOfPerson } from "../board/network/people.ts";
import type { Story } from "../live/engine/protocol.ts";
import { influencesOf, type Use } from "../live/network/influences.ts";
import { StoryState } from "../live/network/storyState.ts";
import { usersBySchool } from "../live/network/scene.ts";

/** How a practice came to one school. */
export interface SchoolReached {
  readonly school: number;
  /** Week in which somebody there used it first; 0 from the start. */
  readonly week: number;
  /** Who was first there: of several in one week the first. */
  readonly person: number;
  /** School from which it came; −1 where it came from no other school. */
  readonly from: number;
  /** Users there in the last week, and staff. */
  readonly users: number;
  readonly staff: number;
}

/** The way of one practice through the district on one side. */
export interface PathFacts {
  readonly practice: number;
  readonly name: string;
  /** SD. */
  readonly quality: number;
  /** Schools in the order in which it came to them; those it never came to are not among them. */
  readonly schools: readonly SchoolReached[];
  readonly schoolCount: number;
  readonly weeks: number;
  /** People who use it at the start, and at the end, and staff in all. */
  readonly startUsers: number;
  readonly users: number;
  readonly staff: number;
  /**
   * How it came to one school by way of the most others, back from the first user there to whom it began with; of several
   * the shortest. Empty where it reached no school after the start.
   */
  readonly way: readonly Use[];
}

/**
 * Which practice to follow through the district: of those that do harm in a domain the one that most people use at the end
 * on this side; where none does, the one of least worth. −1 where the domain has none.
 */
export function badPractice(story: Story, domain: number): number {
  const state = new StoryState(story);
  state.goTo(story.weeks);
  const users = new Int32Array(story.practices.length);
  for (let i = 0; i < story.roles.length; i++) {
    const used = state.current[i * state.domainCount + domain]!;
    if (used >= 0) users[used]!++;
  }
  const own = story.practices.flatMap(({ name, domain: its, quality }, practice) =>
    its === story.domains[domain] && name !== "" ? [{ practice, quality }] : [],
  );
  const harmful = own.filter(({ quality }) => quality < 0);
  if (harmful.length > 0)
    return harmful.reduce((most, each) => (users[each.practice]! > users[most.practice]! ? each : most))
      .practice;
  return own.length === 0
    ? -1
    : own.reduce((worst, each) => (each.quality < worst.quality ? each : worst)).practice;
}

/** The way of a practice through the district in a story. */
export function pathFacts(story: Story, practice: number): PathFacts {
  const influences = influencesOf(story);
  const { schoolNames, schoolOffsets, practices, weeks } = story;
  const schoolOf = (person: number): number => schoolOfPerson(story, person);
  const reached = new Map<number, { week: number; person: number }>();
  const note = (person: number, week: number): void => {
    const school = schoolOf(person);
    if (!reached.has(school)) reached.set(school, { week, person });
  };
  const domain = story.domains.indexOf(practices[practice]!.domain);
  let startUsers = 0;
  for (let i = 0; i < story.roles.length; i++)
    if (story.firstUse[i * story.domains.length + domain] === practice) {
      startUsers++;
      note(i, 0);
    }
  for (const { kind, person, practice: taken, week } of story.events) {
    if (kind !== "took up" || taken !== practice) continue;
    note(person, week);
  }
  const chains = [...reached.values()].map(({ person, week }) =>
    week === 0 ? [] : influences.chain(person, practice, week),
  );
  const state = new StoryState(story);
  state.goTo(weeks);
  const users = usersBySchool(state, practice);
  return {
    practice,
    name: practices[practice]!.name,
    quality: practices[practice]!.quality,
    schools: [...reached].map(([school, { week, person }], at) => ({
      school,
      week,
      person,
      from: sourceOf(chains[at]!, school, schoolOf),
      users: users[school]!,
      staff: schoolOffsets[school + 1]! - schoolOffsets[school]!,
    })),
    schoolCount: schoolNames.length,
    weeks,
    startUsers,
    users: users.reduce((sum, count) => sum + count, 0),
    staff: story.roles.length,
    way: chains.reduce((best, chain) => (isWider(chain, best, schoolOf) ? chain : best), []),
  };
}

/** Whether a way goes through more schools than another, or through as many in fewer steps. */
function isWider(one: readonly Use[], other: readonly Use[], schoolOf: (person: number) => number): boolean {
  const [mine, others] = [one, other].map((way) => new Set(way.map(({ post }) => schoolOf(post))).size) as [
    number,
    number,
  ];
  return mine > others || (mine === others && one.length < other.length);
}

/** The school of whom the first user of a school had it from; −1 where that is the same school, or nobody. */
function sourceOf(chain: readonly Use[], school: number, schoolOf: (person: number) => number): number {
  const source = chain[1];
  if (source === undefined) return -1;
  const from = schoolOf(source.post);
  return from === school ? -1 : from;
}
