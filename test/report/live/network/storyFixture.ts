import { placeNetwork } from "../../../../src/report/live/network/placeNetwork.ts";
import { sceneOf, type Scene } from "../../../../src/report/live/network/scene.ts";
import { StoryState } from "../../../../src/report/live/network/storyState.ts";
import { tellStory, type ToldStory } from "../../../../src/report/live/network/tellStory.ts";
import { setupOf } from "../../../support/setup.ts";

/** A story with its scene, of a small generated district in which everything happens. */
export function storyOf(
  schoolSizes: readonly number[] = [14, 9, 20],
  weeks = 50,
): { story: ToldStory; scene: Scene; state: StoryState } {
  const names = ["Alder", "Birch", "Cedar", "Dogwood", "Elm"];
  const setup = setupOf({
    seed: "pictures",
    weeks,
    system: {
      generate: { schoolSizes, schoolNames: schoolSizes.map((_, s) => names[s] ?? `School ${s + 1}`) },
    },
    people: { turnover: 0.5 },
    relationships: { membershipGrowth: 2 },
  });
  const story = tellStory(setup, 0, setup.system);
  return { story, scene: sceneOf(story, placeNetwork(setup.system)), state: new StoryState(story) };
}
