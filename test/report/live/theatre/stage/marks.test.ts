import { describe, expect, test } from "vitest";
import { AGAINST_HER_VIEW } from "../../../../../src/model/looks/judgement.ts";
import { StoryState } from "../../../../../src/report/live/network/storyState.ts";
import { signsOf } from "../../../../../src/report/live/theatre/stage/canvas/drawGroups.ts";
import { viewsOf } from "../../../../../src/report/live/theatre/stage/drawnPair.ts";
import { markOfUser } from "../../../../../src/report/live/theatre/stage/practices.ts";
import { carried } from "../../../../../src/report/live/theatre/stage/sides.ts";
import { countsAt, useSharesOf } from "../../../../../src/report/live/theatre/stage/sideCounts.ts";
import { drawn, makeSides, momentOf } from "./sidesFixture.ts";

describe("practices on the stage", () => {
  const sides = makeSides("use");

  test("have shapes of their own: the strong one is a circle, the catchy one a square", () => {
    const shapes = Object.fromEntries(sides.practices.map(({ name, shape }) => [name, shape]));
    expect(shapes).toMatchObject({ Aloud: "circle", Glossy: "square", Quiet: "diamond" });
    expect(Object.keys(shapes)).toHaveLength(3);
  });

  test("stand with everybody who uses them; a slash only with who uses none", () => {
    const { story } = sides.run.right;
    const { kinds } = sides.right;
    const state = new StoryState(story);
    let [slashed, variants] = [0, 0];
    for (const week of [0, 10, 25, sides.weeks]) {
      state.goTo(week);
      for (let i = 0; i < story.roles.length; i++) {
        const mark = markOfUser(state, i, sides.run.domain, sides.practices, kinds);
        const used = state.current[i * story.domains.length + sides.run.domain]!;
        expect(mark.shape === "hollow").toBe(used < 0);
        expect(mark.isRinged).toBe(story.roles[i] !== 0);
        if (used >= 0) {
          const { name, quality } = story.practices[used]!;
          expect(mark.quality).toBe(quality);
          // What a school made out of a practice has that one's shape.
          const origin = sides.practices.find((one) => name.startsWith(one.name))!;
          expect(mark.shape).toBe(origin.shape);
          if (name !== origin.name) variants++;
        }
        if (mark.isSlashed) {
          expect(used).toBeLessThan(0);
          slashed++;
        }
      }
    }
    expect(slashed).toBeGreaterThan(0);
    expect(variants).toBeGreaterThan(0);
  });

  test("are counted by week as the summary counts them, and together are all who use any", () => {
    const shares = useSharesOf(sides);
    for (const week of [0, 7, sides.weeks])
      for (const side of ["left", "right"] as const) {
        const { users, staff } = countsAt(sides, sides[side], week);
        expect(shares.map(({ [side]: counts }) => counts[week])).toEqual(users.map(({ count }) => count));
        const state = new StoryState(sides[side].run.story);
        state.goTo(week);
        const inUse = Array.from({ length: staff }, (_, i) =>
          state.inDomainOf(i, sides.practices[0]!.practice),
        );
        expect(users.reduce((sum, { count }) => sum + count, 0)).toBe(inUse.filter((p) => p >= 0).length);
      }
  });
});

describe("teams", () => {
  test("keep the sign of their last meeting, and have none before the first", () => {
    const values = new Float32Array([NaN, NaN, 1, 2, NaN, NaN, 3, 4]);
    expect([...carried(values, 4, Number.isNaN)]).toEqual([NaN, NaN, 1, 2, 1, 2, 3, 4]);
    const sides = makeSides("settled");
    const [left] = viewsOf(momentOf(sides, 0));
    const { groups } = sides.run.left;
    const scale = [0, 1] as const;
    expect(signsOf(left, { groups, places: sides.groups, scale })).toEqual([]);
  });

  test("had at least what they took, on one scale for both sides", () => {
    for (const look of ["settled", "effort"] as const) {
      const sides = makeSides(look);
      const weeks = sides.weeks + 1;
      let seen = 0;
      for (const side of [sides.left, sides.right]) {
        const groups = carried(side.run.groups, weeks, Number.isNaN);
        const views = viewsOf(momentOf(sides, sides.weeks));
        for (const sign of signsOf(views[0], { groups, places: sides.groups, scale: [-1, 12] })) {
          expect(sign.took).toBeLessThanOrEqual(sign.had);
          seen++;
        }
      }
      expect(seen).toBeGreaterThan(4);
    }
  });

  test("stand outside their school", () => {
    const sides = makeSides("settled");
    const { schools } = sides.left.scene.placed;
    for (const { school, x, y, towardsX, towardsY } of sides.groups) {
      expect(Math.hypot(towardsX, towardsY)).toBeCloseTo(1, 9);
      if (school < 0) continue;
      const circle = schools[school]!;
      expect(Math.hypot(x - circle.x, y - circle.y)).toBeCloseTo(circle.radius, 6);
    }
  });
});

describe("marks of own judgement", () => {
  test("are one wedge for each person marked, and another form for each kind", () => {
    const sides = makeSides("judgement");
    const week = sides.weeks;
    const staff = sides.run.right.story.roles.length;
    const marks = [...sides.run.right.people.slice(week * staff, (week + 1) * staff)];
    const marked = marks.filter((mark) => mark > 0).length;
    expect(marked).toBeGreaterThan(0);
    expect(countsAt(sides, sides.right, week).marked).toBe(marked);
    // Corners of wedges and of other shapes are told apart by leaving everybody unmarked.
    const bare = {
      ...sides.run,
      right: { ...sides.run.right, people: new Uint8Array(sides.run.right.people.length) },
    };
    const closed = (calls: readonly string[]): number =>
      calls.filter((call) => call.startsWith("closePath")).length;
    const [, withMarks] = drawn(momentOf(sides, week));
    const harmful = marks.filter((mark) => mark === AGAINST_HER_VIEW).length;
    const used = new StoryState(bare.right.story);
    used.goTo(week);
    const cornered = marks.filter((_, i) => {
      const { shape } = markOfUser(used, i, sides.run.domain, sides.practices, sides.right.kinds);
      return shape !== "hollow" && shape !== "circle" && shape !== "square";
    }).length;
    expect(closed(withMarks)).toBe(cornered + marked + harmful);
  });
});
