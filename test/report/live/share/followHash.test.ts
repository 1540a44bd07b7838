import { describe, expect, it } from "vitest";
import { stillExtras } from "../../../../src/report/live/frame/extras.ts";
import { followHash } from "../../../../src/report/live/share/followHash.ts";
import { makePage } from "../../../../src/report/live/state/makePage.ts";
import { makePageData } from "../../board/pageFixture.ts";

/** A browser's address with its history, whose timers run when a test says so. */
function open(start: string) {
  const entries = [start];
  const own = [false];
  let at = 0;
  const timers: (() => void)[] = [];
  const page = makePage(makePageData(), {
    now: () => 0,
    viewChanged: () => follower.viewChanged(),
    later: () => 0,
    cancel: () => undefined,
  });
  const follower = followHash(page, stillExtras(50), {
    hash: () => entries[at]!,
    isOwn: () => own[at]!,
    replace: (hash) => {
      entries[at] = hash;
      own[at] = true;
    },
    push: (hash) => {
      entries.splice(++at, Infinity, hash);
      own.splice(at, Infinity, true);
    },
    later: (call) => timers.push(call),
    cancel: () => undefined,
  });
  follower.read();
  const settle = (): void => {
    for (const call of timers.splice(0)) call();
  };
  settle();
  return {
    page,
    entries,
    settle,
    /** The address changes; the page hears of it when `moved` is called. */
    back: () => void at--,
    moved: () => follower.moved(),
    shown: () => `${page.view.value}/${page.path.value}`,
  };
}

describe("the address and the page", () => {
  it("takes a place in a view from the address, and gives each new one an entry", () => {
    const { page, entries, shown } = open("#/perils/groupthink");
    expect(shown()).toBe("perils/groupthink");
    page.show("theatre", "quality-control/watch");
    page.show("theatre", "quality-control/watch");
    page.show("network");
    expect(entries).toEqual(["#/perils/groupthink", "#/theatre/quality-control/watch", "#/network"]);
  });

  it("writes over the present entry where a place only gets another name", () => {
    const { page, entries, settle } = open("#/theatre");
    page.replacePath("quality-control/setup");
    settle();
    expect(entries).toEqual(["#/theatre/quality-control/setup"]);
  });

  it("never writes over an entry that the browser has just gone back to", () => {
    const { page, entries, settle, back, moved, shown } = open("#/theatre/a/watch");
    page.show("theatre", "a/explain");
    back();
    // The page's own timer comes before the browser's word.
    settle();
    expect(entries[0]).toBe("#/theatre/a/watch");
    moved();
    settle();
    expect(shown()).toBe("theatre/a/watch");
    expect(entries).toEqual(["#/theatre/a/watch", "#/theatre/a/explain"]);
  });

  it("keeps its settings through Back", () => {
    const { page, settle, back, moved } = open("#/theatre/a/watch");
    page.show("what-if");
    page.change((settings) => ({ ...settings, goal: 0.37 }));
    settle();
    back();
    moved();
    expect([page.view.value, page.settings.value.goal]).toEqual(["theatre", 0.37]);
  });
});
