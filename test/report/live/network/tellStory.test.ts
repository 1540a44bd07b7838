import { expect, test } from "vitest";
import { createSimulation } from "../../../../src/engine/simulation.ts";
import { placeNetwork } from "../../../../src/report/live/network/placeNetwork.ts";
import { tellStory } from "../../../../src/report/live/network/tellStory.ts";
import { setupOf } from "../../../support/setup.ts";

function setup(resample: boolean) {
  return setupOf({
    seed: "story",
    weeks: 12,
    system: { generate: { schoolSizes: [8, 12], schoolNames: ["Alder", "Birch"], resample } },
  });
}

test("a story names its people, schools and practices, and tells what happened in order", () => {
  const story = tellStory(setup(false), 2);
  expect([story.replicate, story.weeks]).toEqual([2, 12]);
  expect(story.schoolNames).toEqual(["Alder", "Birch"]);
  expect(story.names).toHaveLength(20);
  expect(story.names[8]).toBe("S02-001");
  expect(story.firstUse).toHaveLength(20 * story.domains.length);
  for (const { domain } of story.practices) expect(story.domains).toContain(domain);
  const weeks = story.events.map(({ week }) => week);
  expect(weeks).toEqual([...weeks].sort((one, other) => one - other));
  expect(weeks.length).toBeGreaterThan(0);
});

test("a story of the network that was placed already brings no places; any other brings its own", () => {
  const same = setup(false);
  expect(tellStory(same, 0, same.system).layout).toBeUndefined();
  const own = setup(true);
  const story = tellStory(own, 3, own.system);
  expect(story.layout).toEqual(placeNetwork(createSimulation(own, 3).world.system));
  const { schoolOffsets, tieOffsets, tieTargets } = story;
  expect(story.layout).toEqual(
    placeNetwork({ schoolOffsets, ties: { offsets: tieOffsets, targets: tieTargets } }),
  );
  expect(tellStory(same, 0).layout).toBeDefined();
});

test("a practice that is made in the run has a name in the end", () => {
  const variants = setupOf({
    seed: "variants",
    weeks: 100,
    system: { generate: { schoolSizes: [20, 20] } },
    inquiry: { inquiry: 1, variantRate: 1, variantSlots: 3, variantFrom: 0.05 },
  });
  const { practices, events } = tellStory(variants, 0);
  const made = practices.filter(({ name }) => name.includes("variant of"));
  expect(made.length).toBeGreaterThan(0);
  for (const { practice } of events) if (practice >= 0) expect(practices[practice]!.name).not.toBe("");
});
