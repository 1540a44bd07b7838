import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { panelWeeks } from "../../../board/network/time.ts";
import { countOf, quoted } from "../../../sentences/words.ts";
import { MarkView } from "../../parts/MarkView.tsx";
import { networkPicture } from "../networkPicture.ts";
import type { LoadedStory } from "../networkModel.ts";
import { usersBySchool } from "../scene.ts";
import { StoryState } from "../storyState.ts";

/** A story in four pictures, in place of play: start, a third, two thirds and end. */
export function FourPanels({
  loaded,
  practice,
}: {
  readonly loaded: LoadedStory;
  readonly practice: number;
}): VNode {
  const { story, scene } = loaded;
  const panels = useMemo(() => {
    // A state of its own: the one on the stage stays at its week.
    const state = new StoryState(story);
    return panelWeeks(story.weeks).map((week) => {
      state.goTo(week);
      const users = usersBySchool(state, practice);
      const staff = (s: number): number => story.schoolOffsets[s + 1]! - story.schoolOffsets[s]!;
      return {
        week,
        total: users.reduce((sum, count) => sum + count, 0),
        shares: Array.from(users, (count, s) => (staff(s) === 0 ? 0 : count / staff(s))),
      };
    });
  }, [story, practice]);
  const name = quoted(story.practices[practice]!.name);
  return (
    <figure class="network-panels">
      <figcaption>
        <strong>The run in four pictures.</strong> The fill of each school is the share of its staff who use{" "}
        {name}.
      </figcaption>
      <ul>
        {panels.map(({ week, total, shares }) => (
          <li key={week}>
            <p>
              Week {week}: {countOf(total, "person uses", "people use")} it
            </p>
            <MarkView
              mark={networkPicture({
                name: `network-week-${week}`,
                title: `Week ${week}`,
                description: `${countOf(total, "person uses", "people use")} ${name} in week ${week}.`,
                placed: { ...scene.placed, between: scene.between },
                schoolNames: story.schoolNames,
                shares,
                marks: null,
                areSchoolsNamed: false,
              })}
            />
          </li>
        ))}
      </ul>
    </figure>
  );
}
