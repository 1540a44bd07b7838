import type { Mark } from "../../../marks.ts";
import { countOf, quoted } from "../../../sentences/words.ts";
import type { Act } from "../../../../model/acts/act.ts";
import { networkPicture } from "../../network/networkPicture.ts";
import type { PageData } from "../../pageData.ts";
import { sceneOf } from "../../network/scene.ts";
import { kindsOf, markOfUser, practicesOf, type StagePractice } from "../stage/practices.ts";
import { StoryState } from "../../network/storyState.ts";
import type { ActRun } from "../actRun.ts";
import { momentsOf } from "./handoutWords.ts";
import type { HandoutStory } from "./story.ts";

/** Pictures of one side at the moments of a handout. */
export interface HandoutRow {
  /** What is so on this side. */
  readonly name: string;
  readonly pictures: readonly { readonly week: number; readonly users: number; readonly mark: Mark }[];
}

/** Both sides at three moments. */
export interface HandoutPictures {
  readonly moments: readonly { readonly week: number; readonly words: string }[];
  readonly rows: readonly HandoutRow[];
  /** Practices with the shapes of their users. */
  readonly practices: readonly StagePractice[];
  /** The practice that is counted; empty where nothing is used. */
  readonly followed: string;
  /** Whether somebody is ringed as the one who differs first. */
  readonly isRinged: boolean;
}

/** The practice that tells the sides apart most at the end, of those of the run's domain; of equals the first. */
export function followedPractice({ left, right, domain }: Pick<ActRun, "left" | "right" | "domain">): number {
  const { practices, domains } = left.story;
  const counts = [left, right].map(({ story }) => {
    const state = new StoryState(story);
    state.goTo(story.weeks);
    return practices.map((_, p) => usersOf(state, p));
  });
  let found = -1;
  let most = [-1, -1];
  practices.forEach((practice, p) => {
    if (practice.domain !== domains[domain]) return;
    const [one, other] = [counts[0]![p]!, counts[1]![p]!];
    const now = [Math.abs(one - other), one + other];
    if (now[0]! > most[0]! || (now[0] === most[0] && now[1]! > most[1]!)) [found, most] = [p, now];
  });
  return found;
}

/** The pictures of a run, drawn without canvas; `name` is the root of their ids. */
export function handoutPictures(
  act: Act,
  story: HandoutStory,
  { layout, scenario }: Pick<PageData, "layout" | "scenario">,
  name: string,
): HandoutPictures {
  const { run } = story;
  const moments = momentsOf(story);
  const practice = followedPractice(run);
  const followed = run.left.story.practices[practice]?.name ?? "";
  const practices = practicesOf(run, scenario.practices);
  const rows = [run.left, run.right].map((side, at): HandoutRow => {
    const state = new StoryState(side.story);
    const kinds = kindsOf(side.story, practices);
    const scene = sceneOf(side.story, side.story.layout ?? layout);
    const people = side.story.roles.length;
    const sideName = at === 0 ? act.left.name : act.right.name;
    return {
      name: sideName,
      pictures: moments.map(({ week, words }) => {
        state.goTo(week);
        const users = practice < 0 ? 0 : usersOf(state, practice);
        const isDifference = run.difference !== null && week === run.difference.week;
        const who = isDifference && run.difference.person >= 0 ? [run.difference.person] : [];
        return {
          week,
          users,
          mark: networkPicture({
            name: `${name}-${at}-${week}`,
            title: `${sideName}. ${words}`,
            description:
              `${countOf(users, "person uses", "people use")} ${quoted(followed, 40)}, ` +
              `of ${countOf(people, "person", "people")}.`,
            placed: { ...scene.placed, between: scene.between },
            schoolNames: side.story.schoolNames,
            shares: null,
            marks:
              scene.placed.people.length === 0
                ? null
                : Array.from({ length: people }, (_, i) =>
                    markOfUser(state, i, run.domain, practices, kinds),
                  ),
            areSchoolsNamed: false,
            isTight: true,
            chosen: scene.placed.people.length === 0 ? [] : who,
            radius: Math.max(5, Math.min(14, 0.36 * scene.room)),
          }),
        };
      }),
    };
  });
  const isRinged = rows.length > 0 && run.difference !== null && run.difference.person >= 0;
  return { moments, rows, practices, followed, isRinged };
}

/** How many use a practice at the state's week. */
function usersOf(state: StoryState, practice: number): number {
  let count = 0;
  for (let i = 0; i < state.story.roles.length; i++) {
    if (state.inDomainOf(i, practice) === practice) count++;
  }
  return count;
}
