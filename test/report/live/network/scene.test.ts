import { describe, expect, test } from "vitest";
import {
  neighboursOf,
  personTowards,
  schoolTowards,
} from "../../../../src/report/live/network/neighbours.ts";
import {
  fillHeight,
  levelOf,
  lineWidth,
  personMark,
  qualityStep,
  usersBySchool,
} from "../../../../src/report/live/network/scene.ts";
import { pressedKey } from "../../../../src/report/live/network/stageKeys.ts";
import { fc } from "../../../support/fastCheck.ts";
import { storyOf } from "./storyFixture.ts";

const { story, scene, state } = storyOf();

describe("a person's mark", () => {
  test("tells by its shape what she uses, and by slash and ring the rest", () => {
    const seen = new Set<string>();
    for (const week of [0, 20, 50]) {
      state.goTo(week);
      for (let p = 0; p < story.practices.length; p++) {
        for (let i = 0; i < story.roles.length; i++) {
          const used = state.inDomainOf(i, p);
          const mark = personMark(state, i, p);
          expect(mark.shape).toBe(used === p ? "circle" : used < 0 ? "hollow" : "square");
          expect(mark.isRinged).toBe(story.roles[i] !== 0);
          if (used >= 0) expect(mark.quality).toBe(story.practices[used]!.quality);
          expect(mark.isSlashed && mark.shape === "circle").toBe(false);
          seen.add(`${mark.shape} ${mark.isSlashed}`);
        }
      }
    }
    expect(seen.size).toBe(5);
  });

  test("is darker for a better practice", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (quality, more) => {
          expect(qualityStep(quality + more)).toBeGreaterThanOrEqual(qualityStep(quality));
        },
      ),
    );
    expect([-0.3, -0.05, 0.05, 0.2, 0.4].map(qualityStep)).toEqual([0, 1, 2, 3, 4]);
  });
});

test("users of a school are the circles in it", () => {
  state.goTo(40);
  for (let p = 0; p < story.practices.length; p++) {
    const users = usersBySchool(state, p);
    for (let s = 0; s < users.length; s++) {
      let circles = 0;
      for (let i = story.schoolOffsets[s]!; i < story.schoolOffsets[s + 1]!; i++) {
        circles += +(personMark(state, i, p).shape === "circle");
      }
      expect(users[s]).toBe(circles);
    }
  }
});

test("a circle is filled by area: nothing, half, all, and the more the higher", () => {
  expect([fillHeight(0), fillHeight(1)]).toEqual([-1, 1]);
  expect(fillHeight(0.5)).toBeCloseTo(0, 5);
  // A quarter of a circle's area lies below .404 of its radius under the middle.
  expect(fillHeight(0.25)).toBeCloseTo(-0.404, 3);
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (one, other) => {
        if (one <= other) expect(fillHeight(one)).toBeLessThanOrEqual(fillHeight(other));
      },
    ),
  );
});

test("lines between schools are 1 to 6 wide", () => {
  expect([lineWidth(1, 1), lineWidth(1, 9), lineWidth(5, 9), lineWidth(9, 9)]).toEqual([1, 1, 3.5, 6]);
});

test("of many staff schools are shown until one comes near; without places always", () => {
  const large = { ...scene, schoolOf: new Int32Array(5000), room: 5 };
  expect([levelOf(large, 0.7), levelOf(large, 4)]).toEqual(["schools", "people"]);
  expect(levelOf({ ...scene, placed: { ...scene.placed, people: [] } }, 20)).toBe("schools");
  expect(levelOf(scene, 1)).toBe("people");
});

describe("arrow keys", () => {
  const directions = [
    { x: 1, y: 0 },
    { x: -1, y: 0 },
    { x: 0, y: 1 },
    { x: 0, y: -1 },
  ] as const;

  test("go from a person to one with whom she is tied, and that way", () => {
    const { people } = scene.placed;
    let moved = 0;
    for (let i = 0; i < story.roles.length; i++) {
      const neighbours = neighboursOf(story, i);
      for (const direction of directions) {
        const to = personTowards(scene, i, direction);
        if (to === i) continue;
        moved++;
        expect(neighbours).toContain(to);
        const along =
          (people[2 * to]! - people[2 * i]!) * direction.x +
          (people[2 * to + 1]! - people[2 * i + 1]!) * direction.y;
        expect(along).toBeGreaterThan(0);
      }
    }
    expect(moved).toBeGreaterThan(story.roles.length);
  });

  test("reach every school from every other", () => {
    const reached = new Set([0]);
    for (const s of reached)
      for (const direction of directions) reached.add(schoolTowards(scene, s, direction));
    expect(reached.size).toBe(3);
  });

  test("step in time while nobody is chosen, and with Shift ten weeks always", () => {
    const key = (name: string, hasChosen: boolean, more = {}) =>
      pressedKey(
        { key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more },
        hasChosen,
      );
    expect(key("ArrowLeft", false)).toEqual({ kind: "step", weeks: -1 });
    expect(key("ArrowLeft", true)).toEqual({ kind: "neighbour", direction: { x: -1, y: 0 } });
    expect(key("ArrowRight", true, { shiftKey: true })).toEqual({ kind: "step", weeks: 10 });
    expect(key("ArrowDown", false)).toEqual({ kind: "enter" });
    expect([key(" ", true), key("Home", false), key("End", false)].map((deed) => deed?.kind)).toEqual([
      "play",
      "first",
      "last",
    ]);
    // The browser's own keys stay its own.
    expect(key("ArrowLeft", false, { altKey: true })).toBeNull();
    expect(key("+", false, { ctrlKey: true })).toBeNull();
    expect(key("q", false)).toBeNull();
  });
});
