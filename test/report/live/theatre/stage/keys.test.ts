import { beforeEach, describe, expect, test, vi } from "vitest";
import { neighboursOf } from "../../../../../src/report/live/network/neighbours.ts";
import {
  carryOutOnStage,
  goToWeek,
  jumpToDifference,
} from "../../../../../src/report/live/theatre/stage/stageDeeds.ts";
import { pressedOnStage } from "../../../../../src/report/live/theatre/stage/stageKeys.ts";
import { fakeTheatre } from "../fakeTheatre.ts";
import { makeSides } from "./sidesFixture.ts";

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const sides = makeSides("use");
const difference = sides.run.difference!;

describe("a key on the stage", () => {
  let theatre = fakeTheatre();
  const press = (key: string, change: Partial<typeof plain> = {}, canPlay = true): void => {
    const deed = pressedOnStage({ key, ...plain, ...change }, true);
    if (deed !== null) carryOutOnStage(deed, { theatre, sides, canPlay });
  };
  beforeEach(() => (theatre = fakeTheatre()));

  test("steps through the weeks, one or ten, and never beyond the run", () => {
    press("ArrowRight");
    expect(theatre.week.value).toBe(1);
    press("ArrowRight", { shiftKey: true });
    expect(theatre.week.value).toBe(11);
    press("ArrowLeft", { shiftKey: true });
    press("ArrowLeft", { shiftKey: true });
    expect(theatre.week.value).toBe(0);
    press("End");
    press("ArrowRight");
    expect(theatre.week.value).toBe(sides.weeks);
    press("Home");
    expect(theatre.week.value).toBe(0);
  });

  test("plays, pauses, and starts over from the end; a step ends play", () => {
    press(" ");
    expect(theatre.isPlaying.value).toBe(true);
    press("ArrowRight");
    expect(theatre.isPlaying.value).toBe(false);
    press("End");
    press(" ");
    expect([theatre.isPlaying.value, theatre.week.value]).toEqual([true, 0]);
    press(" ");
    press("End");
    press("r");
    expect([theatre.isPlaying.value, theatre.week.value]).toEqual([true, 0]);
  });

  test("plays nothing where nothing may move", () => {
    press(" ", {}, false);
    press("R", {}, false);
    expect(theatre.isPlaying.value).toBe(false);
  });

  test("jumps to the first difference, and chooses whoever differs there", () => {
    press("D");
    expect(theatre.week.value).toBe(difference.week);
    expect(theatre.person.value).toBe(difference.person);
  });

  test("switches the peril, and asks for an unusual run", () => {
    press("o");
    expect(theatre.isOn.value).toBe(false);
    press("O");
    expect(theatre.isOn.value).toBe(true);
    const shown = vi.fn();
    carryOutOnStage({ kind: "other run" }, { theatre: { ...theatre, showRun: shown }, sides, canPlay: true });
    expect(shown).toHaveBeenCalledExactlyOnceWith("unusual");
  });

  test("goes through whoever is chosen and her colleagues, and comes round", () => {
    const { story } = sides.run.left;
    const start = story.schoolOffsets[1]!;
    theatre.person.value = start;
    const round = [start, ...neighboursOf(story, start)];
    expect(round.length).toBeGreaterThan(2);
    const seen = round.map(() => {
      press("ArrowDown");
      return theatre.person.value;
    });
    expect(seen).toEqual([...round.slice(1), start]);
    press("ArrowUp");
    expect(theatre.person.value).toBe(round.at(-1));
    // From here on her own colleagues.
    press("Enter");
    press("ArrowDown");
    expect(theatre.person.value).toBe(neighboursOf(story, round.at(-1)!)[0]);
    press("Escape");
    expect(theatre.person.value).toBe(-1);
    press("ArrowDown");
    expect(theatre.person.value).toBeGreaterThanOrEqual(0);
  });

  test.each([" ", "d", "o", "r", "n"])("“%s” does nothing where single keys are turned off", (key) => {
    expect(pressedOnStage({ key, ...plain }, true)).not.toBeNull();
    expect(pressedOnStage({ key, ...plain }, false)).toBeNull();
  });

  test.each(["ArrowRight", "ArrowDown", "Home", "Escape"])("“%s” works without single keys", (key) => {
    expect(pressedOnStage({ key, ...plain }, false)).not.toBeNull();
  });

  test.each(["ctrlKey", "metaKey", "altKey"])("with %s is left to the browser", (held) => {
    for (const key of [" ", "d", "r", "ArrowRight", "Home"])
      expect(pressedOnStage({ key, ...plain, [held]: true }, true)).toBeNull();
  });
});

describe("a wish for a week", () => {
  test("that is no number changes nothing; others are rounded and kept within the run", () => {
    const theatre = fakeTheatre();
    goToWeek({ theatre, sides }, 7.4);
    goToWeek({ theatre, sides }, NaN);
    expect(theatre.week.value).toBe(7);
    goToWeek({ theatre, sides }, 1e9);
    expect(theatre.week.value).toBe(sides.weeks);
  });

  test("of a difference that is not there changes nothing", () => {
    const theatre = fakeTheatre();
    const same = { ...sides, run: { ...sides.run, difference: null } };
    theatre.week.value = 5;
    jumpToDifference({ theatre, sides: same });
    expect([theatre.week.value, theatre.person.value]).toEqual([5, -1]);
  });
});
