import { describe, expect, it } from "vitest";
import { keyList, keyWords } from "../../../../src/report/live/help/keyList.ts";
import { pressedKey } from "../../../../src/report/live/network/stageKeys.ts";

describe("the keys that the help lists", () => {
  it("are those that the network picture hears", () => {
    const group = keyList.find(({ where }) => where === "On the network picture")!;
    for (const name of group.keys.flatMap(({ keys }) => keys)) {
      const key = name.replace("Shift+", "").replace("Space", " ");
      const press = {
        key,
        shiftKey: name.startsWith("Shift+"),
        ctrlKey: false,
        metaKey: false,
        altKey: false,
      };
      expect(pressedKey(press, false), name).not.toBeNull();
    }
  });

  it("are shown as they stand on a keyboard", () => {
    expect(["Shift+ArrowLeft", "ArrowRight", "Escape", "Ctrl+Z"].map(keyWords)).toEqual([
      "Shift+Left arrow",
      "Right arrow",
      "Esc",
      "Ctrl+Z",
    ]);
  });

  it("are each listed once in their place", () => {
    for (const { keys } of keyList) {
      const names = keys.flatMap((entry) => entry.keys);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
