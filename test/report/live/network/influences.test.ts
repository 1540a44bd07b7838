import { describe, expect, test } from "vitest";
import { Influences } from "../../../../src/report/live/network/influences.ts";
import { tellStory } from "../../../../src/report/live/network/tellStory.ts";
import { fc } from "../../../support/fastCheck.ts";
import { randomScenario } from "../../../support/randomScenario.ts";
import { eager, nothingHappens, setupFrom, setupOf } from "../../../support/setup.ts";
import { lineTies, practicesOf, systemOf } from "../../../support/systems.ts";

describe("how a practice got here", () => {
  test("goes back in time, link by link, to somebody who had it from nobody", () => {
    let links = 0;
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const story = tellStory(setupOf({ ...scenario, weeks: 30 }), 0);
        const influences = new Influences(story);
        // Taken up twice in a week, as where colleagues take turns: the later one counts.
        const seen = new Set<string>();
        const again = new Set<string>();
        for (const { kind, person, practice, week } of story.events) {
          if (kind !== "took up") continue;
          const key = `${person}-${practice}-${week}`;
          if (seen.has(key)) again.add(key);
          seen.add(key);
        }
        story.events
          .filter(({ kind }) => kind === "took up")
          .forEach((event) => {
            const chain = influences.chain(event.person, event.practice, event.week);
            if (again.has(`${event.person}-${event.practice}-${event.week}`)) return;
            expect(chain[0]?.event).toBe(event);
            chain.forEach((use, at) => {
              expect(use.practice).toBe(event.practice);
              const next = chain[at + 1];
              if (next === undefined) {
                // Somebody told her, or it is a beginning.
                expect(use.event === null || use.event.from < 0).toBe(true);
              } else {
                links++;
                // What a plan brings is there before the week begins.
                const least = next.event?.mode === "brought" ? 0 : 1;
                expect(use.week - next.week).toBeGreaterThanOrEqual(least);
              }
            });
          });
      }),
      { numRuns: 30, endOnFailure: true },
    );
    expect(links).toBeGreaterThan(100);
  });

  test("along a line goes from person to person", () => {
    const setup = setupFrom({
      system: systemOf({ schoolSizes: [2, 3], ties: lineTies(5), threshold: [0, 0, 0, 0, 0] }),
      practices: practicesOf([{ quality: 1, appeal: 1 }], [1], []),
      values: { ...nothingHappens, ...eager, contactRate: 1 },
      interventions: [{ kind: "seed", at: 2, until: null, schools: [0], practice: 0, share: 1 }],
      weeks: 60,
    });
    const story = tellStory(setup, 0);
    const chain = new Influences(story).chain(4, 0, 60);
    expect(chain.map(({ post }) => post)).toEqual([4, 3, 2, 1]);
    expect(chain.map(({ isSeen }) => isSeen)).toEqual([true, true, true, false]);
    expect(chain.at(-1)?.event?.mode).toBe("brought");
    expect(new Influences(story).chain(4, 0, 1)).toEqual([]);
  });

  test("keeps to the person where posts are swapped", () => {
    const story = {
      ...tellStory(
        setupFrom({
          system: systemOf({ schoolSizes: [2, 2] }),
          practices: practicesOf([{}]),
          values: nothingHappens,
          weeks: 9,
        }),
        0,
      ),
    };
    const nobody = { practice: -1, replaced: -1, from: -1, mode: "", group: -1 };
    const events = [
      { ...nobody, week: 1, kind: "took up", person: 0, practice: 0, mode: "outside" },
      { ...nobody, week: 3, kind: "exchanged", person: 0, from: 2 },
      { ...nobody, week: 5, kind: "took up", person: 3, practice: 0, from: 2, mode: "aid" },
      { ...nobody, week: 6, kind: "left", person: 2 },
    ];
    const chain = new Influences({ ...story, events }).chain(3, 0, 9);
    // She began in post 0 and told of it in post 2.
    expect(chain.map(({ post, week, hasLeft }) => [post, week, hasLeft])).toEqual([
      [3, 5, false],
      [0, 1, true],
    ]);
  });
});
