import { expect, test } from "vitest";
import { packStory, transferOf, unpackStory } from "../../../../src/report/live/engine/sentStory.ts";
import { Influences } from "../../../../src/report/live/network/influences.ts";
import { StoryState } from "../../../../src/report/live/network/storyState.ts";
import { tellStory } from "../../../../src/report/live/network/tellStory.ts";
import { fc } from "../../../support/fastCheck.ts";
import { randomScenario } from "../../../support/randomScenario.ts";
import { setupOf } from "../../../support/setup.ts";

test("a story comes out as it was told, handed over without copies of its columns", () => {
  fc.assert(
    fc.property(randomScenario, (scenario) => {
      const told = tellStory(setupOf({ ...scenario, weeks: 20 }), 0);
      const packed = packStory(told);
      const sent = structuredClone(packed, { transfer: transferOf(packed) });
      expect(packed.events.week).toHaveLength(0);
      expect(packed.events.kind).toHaveLength(0);
      const { events, ...story } = unpackStory(sent);
      expect([...events]).toEqual(told.events);
      expect(story).toEqual({ ...told, events: undefined });
      expect(events.length).toBe(told.events.length);
      expect(events.at(-1)).toBeUndefined();
      expect(events.at(events.length)).toBeUndefined();
    }),
    { numRuns: 20 },
  );
});

test("what was sent plays as what was told", () => {
  const told = tellStory(setupOf({ weeks: 40, system: { generate: { schoolSizes: [14, 9] } } }), 0);
  const sent = unpackStory(packStory(told));
  const [one, other] = [new StoryState(told), new StoryState(sent)];
  for (const week of [13, 40, 7, 29]) {
    one.goTo(week);
    other.goTo(week);
    expect(other.current).toEqual(one.current);
    expect(other.sinceWeek).toEqual(one.sinceWeek);
  }
  const ways = [new Influences(told), new Influences(sent)] as const;
  const used = told.events.filter(({ kind }) => kind === "took up");
  expect(used.length).toBeGreaterThan(10);
  for (const { person, practice, week } of used)
    expect(ways[1].chain(person, practice, week)).toEqual(ways[0].chain(person, practice, week));
});
