import { afterEach, describe, expect, it } from "vitest";
import { keyList } from "../../../../src/report/live/help/keyList.ts";
import { preferences } from "../../../../src/report/live/state/preferences.ts";
import { isProjecting, presenting } from "../../../../src/report/live/state/projector.ts";
import { oneHandMore, withHands } from "../../../../src/report/live/theatre/presenter/hands.ts";
import { carryOut } from "../../../../src/report/live/theatre/presenter/presenterDeeds.ts";
import { isForField, presenterDeed } from "../../../../src/report/live/theatre/presenter/presenterKeys.ts";
import {
  freshTimer,
  reset,
  timerWords,
  toggled,
  withMinutes,
} from "../../../../src/report/live/theatre/presenter/timer.ts";
import { fc } from "../../../support/fastCheck.ts";
import { fakeTheatre } from "./fakeTheatre.ts";

const usual = preferences.value;
const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  presenterDeed({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

function room(hasDrawer = false) {
  const theatre = fakeTheatre();
  const said: string[] = [];
  const refused: string[] = [];
  let isOpen = hasDrawer;
  const means = {
    theatre,
    announce: (text: string) => void said.push(text),
    refuse: (why: string) => void refused.push(why),
    toggleSpeaker: () => void (isOpen = !isOpen),
    closeDrawer: () => isOpen && !(isOpen = false),
  };
  const key = (name: string): boolean => carryOut(press(name)!, means);
  return { theatre, said, refused, key, isDrawerOpen: () => isOpen };
}

afterEach(() => {
  preferences.value = usual;
  presenting.value = false;
});

describe("the presenter's keys", () => {
  it("are those that the help lists, and no others while Ctrl, Alt or ⌘ is held", () => {
    const group = keyList.find(({ where }) => where.startsWith("In the theatre"))!;
    const names = group.keys.flatMap(({ keys }) => keys);
    for (const name of names) expect(press(name), name).not.toBeNull();
    for (const name of names)
      for (const held of ["ctrlKey", "altKey", "metaKey"]) expect(press(name, { [held]: true })).toBeNull();
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), (name) => {
        const isListed = names.some((each) => each.toLowerCase() === name.toLowerCase());
        if (!isListed && name !== "=" && name !== "−") expect(press(name)).toBeNull();
      }),
    );
  });

  it("belong to whoever writes, but for Esc", () => {
    const field = (tagName: string, type?: string) => ({ tagName, type }) as unknown as EventTarget;
    for (const target of [
      field("INPUT", "number"),
      field("INPUT", "text"),
      field("TEXTAREA"),
      field("SELECT"),
    ]) {
      expect(isForField(target, "1")).toBe(true);
      expect(isForField(target, "Escape")).toBe(false);
    }
    for (const target of [field("TEXTAREA"), field("SELECT")])
      expect(isForField(target, "PageDown")).toBe(true);
    // A clicker goes on from where hands were typed.
    for (const key of ["PageDown", "PageUp"]) expect(isForField(field("INPUT", "number"), key)).toBe(false);
    for (const target of [field("INPUT", "range"), field("INPUT", "radio"), field("BUTTON"), null])
      expect(isForField(target, "1")).toBe(false);
  });

  it("go on and back, say why a step is locked, and do nothing at the ends", () => {
    const { theatre, key, refused } = room();
    expect(key("PageUp")).toBe(true);
    expect(theatre.step.value).toBe("setup");
    key("PageDown");
    key("PageDown");
    expect(theatre.step.value).toBe("predict");
    expect(refused).toEqual(["Predict first, or skip the prediction."]);
    key("3");
    for (let presses = 0; presses < 9; presses++) key("PageDown");
    expect(theatre.step.value).toBe("fix");
    key("PageUp");
    expect(theatre.step.value).toBe("futures");
  });

  it("count hands at Predict alone, for answers that there are, and never in place of a drawn line", () => {
    const { theatre, key } = room();
    expect(key("1")).toBe(false);
    expect(theatre.prediction.value).toBeNull();
    key("PageDown");
    expect(key("4")).toBe(false);
    key("1");
    key("3");
    key("3");
    expect(theatre.prediction.value).toEqual({ kind: "hands", counts: [1, 0, 2] });
    theatre.predict({ kind: "dot", values: [0.3] });
    expect(key("1")).toBe(false);
    expect(theatre.prediction.value).toEqual({ kind: "dot", values: [0.3] });
  });

  it("hide the stage, which stops what plays, and show it again", () => {
    const { theatre, key } = room();
    theatre.isPlaying.value = true;
    key("b");
    expect([theatre.isBlank.value, theatre.isPlaying.value]).toEqual([true, false]);
    key(".");
    expect(theatre.isBlank.value).toBe(false);
  });

  it("close one thing after the other with Esc: the notes, the hidden stage, the presentation", () => {
    const { theatre, key, isDrawerOpen } = room(true);
    theatre.isPresenting.value = true;
    theatre.isBlank.value = true;
    key("Escape");
    expect([isDrawerOpen(), theatre.isBlank.value, theatre.isPresenting.value]).toEqual([false, true, true]);
    key("Escape");
    expect([theatre.isBlank.value, theatre.isPresenting.value]).toEqual([false, true]);
    expect(key("Escape")).toBe(true);
    expect(theatre.isPresenting.value).toBe(false);
    expect(key("Escape")).toBe(false);
  });

  it("make text larger and smaller within its sizes", () => {
    const { key } = room();
    for (let presses = 0; presses < 6; presses++) key("+");
    expect(preferences.value.textSize).toBe(200);
    for (let presses = 0; presses < 6; presses++) key("-");
    expect(preferences.value.textSize).toBe(100);
  });
});

describe("hands", () => {
  it("stay whole and within their range whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(999), { minLength: 1, maxLength: 4 }),
        fc.double(),
        fc.nat(5),
        (counts, hands, at) => {
          const next = withHands(counts, at, hands);
          expect(next).toHaveLength(counts.length);
          for (const count of next) expect(Number.isInteger(count) && count >= 0 && count <= 999).toBe(true);
        },
      ),
    );
    expect(oneHandMore({ kind: "skipped" }, 3, 0)).toBeNull();
  });
});

describe("the timer", () => {
  it("counts only while it runs, and says what is left or over", () => {
    let timer = withMinutes(freshTimer, 2);
    expect(timerWords(timer, 5_000)).toBe("0:00 of 2:00, 2:00 left");
    timer = toggled(timer, 0);
    expect(timerWords(timer, 65_400)).toBe("1:05 of 2:00, 0:55 left");
    timer = toggled(timer, 65_400);
    expect(timerWords(timer, 900_000)).toBe("1:05 of 2:00, 0:55 left");
    timer = toggled(timer, 900_000);
    expect(timerWords(timer, 960_000)).toBe("2:05 of 2:00, 0:05 over");
    expect(timerWords(reset(timer, 960_000), 961_000)).toBe("0:01 of 2:00, 1:59 left");
    expect([NaN, 0, 1e9].map((minutes) => withMinutes(timer, minutes).minutes)).toEqual([3, 1, 90]);
  });
});

describe("the projector's look", () => {
  it("comes while presenting, always or never, as chosen", () => {
    const at = (projector: typeof usual.projector, isOn: boolean): boolean => {
      preferences.value = { ...usual, projector };
      presenting.value = isOn;
      return isProjecting.value;
    };
    expect(at("never", true)).toBe(false);
    expect([at("presenting", false), at("presenting", true)]).toEqual([false, true]);
    expect(at("always", false)).toBe(true);
  });
});
