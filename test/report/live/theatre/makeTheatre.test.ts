import { describe, expect, it } from "vitest";
import { makePage, type WritablePage } from "../../../../src/report/live/state/makePage.ts";
import { makeTheatre } from "../../../../src/report/live/theatre/makeTheatre.ts";
import { stepKeys, type Theatre } from "../../../../src/report/live/theatre/theatre.ts";
import { makePageData } from "../../board/pageFixture.ts";
import { madeActs } from "./actFixture.ts";
import { TheatreLive, valueOf } from "./theatreLive.ts";

const data = makePageData();
const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

/** A page that shows the theatre, with the addresses that it went to. */
function open(path = "", live = new TheatreLive()) {
  const went: string[] = [];
  const page: WritablePage = makePage(data, {
    now: () => 0,
    viewChanged: () => went.push(`${page.view.value}/${page.path.value}`),
    later: () => 0,
    cancel: () => undefined,
  });
  page.setEngine(() => live);
  page.setView("theatre", path);
  page.setAlive(true);
  const theatre = makeTheatre(page, madeActs);
  return { page, theatre, live, went };
}

async function ready(path = "") {
  const opened = open(path);
  opened.live.bringAll();
  await settled();
  return opened;
}

const slot = (live: TheatreLive, name: string) => live.slots.get(name)!.order;

describe("the theatre's futures", () => {
  it("asks for 50 of each side as an act opens, the side's settings over the stage's", () => {
    const { live, theatre } = open();
    for (const [name, value] of [
      ["theatre-left", 0],
      ["theatre-right", 1],
    ] as const) {
      const order = slot(live, name);
      expect(order).toMatchObject({ count: 50, metrics: ["harmful_share", "instruction_gain"] });
      expect(valueOf(order.changes, "perils.qualityControl")).toBe(value);
      expect(valueOf(order.changes, "weeks")).toBe(36);
    }
    expect(theatre.stage.value).toEqual({ kind: "waiting", done: 0, total: 100 });
    live.bring(live.slots.get("theatre-left")!, 0.5);
    expect(theatre.stage.value).toEqual({ kind: "waiting", done: 25, total: 100 });
  });

  it("asks for fewer where the page runs fewer, and for none in another view", () => {
    const { live } = open("", new TheatreLive(12));
    expect(slot(live, "theatre-left").count).toBe(12);
    const { page, live: other } = open();
    page.setView("network");
    other.ordered.length = 0;
    page.setEngine(() => other);
    expect(other.ordered).toEqual([]);
  });

  it("puts the typical future on the stage: the one whose difference is nearest the median", async () => {
    const { theatre, live } = await ready();
    const state = theatre.stage.value;
    if (state.kind !== "ready") throw new Error(state.kind);
    const differences = theatre.right.value.futures!.metrics!["harmful_share"]!.map(
      (after, r) => after! - theatre.left.value.futures!.metrics!["harmful_share"]![r]!,
    );
    const median =
      [...differences]
        .sort((a, b) => a - b)
        .slice(24, 26)
        .reduce((a, b) => a + b) / 2;
    const distances = differences.map((each) => Math.abs(each - median));
    expect(distances[state.shown.replicate]).toBe(Math.min(...distances));
    expect(state.shown).toMatchObject({ kind: "typical", of: 50 });
    expect(state.shown.rank === 25 || state.shown.rank === 26).toBe(true);
    expect(live.asked).toHaveLength(1);
    expect(live.asked[0]).toMatchObject({ replicate: state.shown.replicate, look: "use" });
    expect(state.run.right.series).toHaveLength(2);
  });

  it("shows an unusual one when asked, and the typical one again without running it anew", async () => {
    const { theatre, live } = await ready();
    theatre.showRun("unusual");
    await settled();
    const state = theatre.stage.value;
    expect(state.kind === "ready" && state.shown.kind).toBe("unusual");
    expect(state.kind === "ready" && [1, 50].includes(state.shown.rank)).toBe(true);
    theatre.showRun("typical");
    expect(theatre.stage.value.kind).toBe("ready");
    expect(live.asked).toHaveLength(2);
  });

  it("gives both sides the left one's changes while the peril is off, and keeps what is compared", async () => {
    const { theatre, live } = await ready();
    const orders = live.ordered.length;
    theatre.isOn.value = false;
    await settled();
    expect(theatre.changes.value.right).toEqual(theatre.changes.value.left);
    const state = theatre.stage.value;
    expect(state.kind === "ready" && state.run.difference).toBe(null);
    expect(state.kind === "ready" && state.shown.difference).toBe(0);
    expect(live.ordered).toHaveLength(orders);
    theatre.predict({ kind: "skipped" });
    theatre.goTo("reveal");
    expect(theatre.isOn.value).toBe(true);
  });

  it("orders a fix in a slot of its own, and lets go of it", () => {
    const { theatre, live } = open();
    expect(theatre.fixed.value).toBe(null);
    theatre.fix.value = 0;
    expect(valueOf(slot(live, "theatre-fixed").changes, "perils.qualityControl")).toBe(0.5);
    expect(theatre.fixed.value).toMatchObject({ done: 0, total: 50 });
    theatre.fix.value = -1;
    expect([theatre.fixed.value, theatre.changes.value.fixed]).toEqual([null, null]);
  });

  it("runs every combination of the switches once, and can be stopped", () => {
    const { theatre, live } = open("together");
    expect(theatre.combos.value).toBe(null);
    theatre.runCombos();
    theatre.runCombos();
    expect(live.batches).toHaveLength(1);
    const perils = ["perils.qualityControl", "perils.groupthink"];
    expect(
      live.batches[0]!.map(({ order }) => perils.map((path) => valueOf(order.changes, path)).join("")),
    ).toEqual(["00", "10", "01", "11"]);
    live.bring(live.batches[0]![0]!);
    expect(theatre.combos.value).toMatchObject({ done: 1, total: 4, isOver: false });
    theatre.stopCombos();
    expect(theatre.combos.value).toMatchObject({ done: 1, isOver: true });
    theatre.openAct("checking");
    expect(theatre.combos.value).toBe(null);
  });
});

describe("what goes wrong", () => {
  it("tells why futures or the story failed, and asks for the story again", async () => {
    const { theatre, live } = open();
    live.fail("A setting is out of its range.");
    expect(theatre.stage.value).toEqual({ kind: "failed", message: "A setting is out of its range." });

    const second = open();
    second.live.actFails = "The live model stopped.";
    second.live.bringAll();
    await settled();
    expect(second.theatre.stage.value).toEqual({ kind: "failed", message: "The live model stopped." });
    second.live.actFails = null;
    second.theatre.retry();
    await settled();
    expect(second.theatre.stage.value.kind).toBe("ready");
  });

  it("says so where the live model is off, and goes on when another takes its place", async () => {
    const { theatre, live, page } = open();
    live.end();
    expect(theatre.stage.value).toMatchObject({ kind: "failed" });
    const next = new TheatreLive();
    page.setEngine(() => next);
    next.bringAll();
    await settled();
    expect(theatre.stage.value.kind).toBe("ready");
  });

  it("drops an answer that comes after the room went on", async () => {
    const { theatre, live } = open();
    live.bringAll();
    theatre.openAct("together");
    await settled();
    expect(theatre.stage.value.kind).toBe("waiting");
  });
});

describe("the steps", () => {
  const locked = (theatre: Theatre) => stepKeys.filter((key) => !theatre.isOpen(key));

  it("are locked behind the prediction, and the fix behind all futures", () => {
    const { theatre, page } = open();
    expect(locked(theatre)).toEqual(["watch", "reveal", "explain", "discuss", "futures", "fix"]);
    theatre.goTo("reveal");
    expect([theatre.step.value, page.path.value]).toEqual(["predict", "checking/predict"]);
    theatre.predict({ kind: "hands", counts: [3, 2, 1] });
    expect(locked(theatre)).toEqual(["fix"]);
    theatre.goTo("fix");
    expect(theatre.step.value).toBe("futures");
    expect(locked(theatre)).toEqual([]);
    expect(theatre.lockOf("fix")).toBe(null);
    theatre.predict(null);
    expect(theatre.lockOf("watch")).toMatch(/[Pp]redict/);
  });

  it("go on and back one by one and stop at the ends", () => {
    const { theatre } = open();
    theatre.go(-1);
    expect(theatre.step.value).toBe("setup");
    theatre.predict({ kind: "skipped" });
    const gone = stepKeys.map(() => {
      theatre.go(1);
      return theatre.step.value;
    });
    expect(gone).toEqual([...stepKeys.slice(1), "fix"]);
  });

  it("ask for all futures again after another story", () => {
    const { theatre } = open();
    theatre.predict({ kind: "skipped" });
    theatre.goTo("futures");
    expect([...theatre.finished.value]).toEqual(["checking"]);
    theatre.showRun("unusual");
    theatre.goTo("watch");
    expect(theatre.isOpen("fix")).toBe(false);
    expect(theatre.seen.value.has("futures")).toBe(false);
  });

  it("keep predictions by act and by what the room chose; a new choice asks again", () => {
    const { theatre, live } = open();
    theatre.predict({ kind: "dot", values: [0.4] });
    theatre.goTo("watch");
    theatre.week.value = 20;
    theatre.openAct("together");
    expect([theatre.prediction.value, theatre.week.value]).toEqual([null, 0]);
    theatre.openAct("checking");
    expect(theatre.prediction.value).toEqual({ kind: "dot", values: [0.4] });
    theatre.goTo("watch");
    theatre.setControl("meetings", 1);
    expect([theatre.prediction.value, theatre.step.value]).toEqual([null, "predict"]);
    expect(valueOf(slot(live, "theatre-right").changes, "groups.meetEvery")).toBe(1);
    theatre.setControl("meetings", 7);
    expect(theatre.controls.value).toEqual({ meetings: 1 });
    theatre.setControl("meetings", 0);
    expect(theatre.prediction.value).toEqual({ kind: "dot", values: [0.4] });
  });

  it("keep the week, the fix and the run while the room goes elsewhere", async () => {
    const { theatre, page, live } = await ready();
    theatre.predict({ kind: "skipped" });
    theatre.goTo("watch");
    theatre.week.value = 11;
    theatre.fix.value = 0;
    page.show("network");
    page.show("theatre");
    expect([theatre.step.value, theatre.week.value, theatre.fix.value]).toEqual(["watch", 11, 0]);
    theatre.openAct("together");
    expect(theatre.fix.value).toBe(-1);
    theatre.openAct("checking");
    expect(theatre.fix.value).toBe(0);
    live.bringAll();
    await settled();
    expect(live.asked).toHaveLength(1);
  });
});

describe("the theatre's addresses", () => {
  it.each([
    ["", "checking/setup"],
    ["together", "together/setup"],
    ["Together/predict", "together/predict"],
    ["together/fix", "together/predict"],
    ["nothing/watch", "checking/setup"],
    ["checking/nothing", "checking/setup"],
    ["../%00/<b>", "checking/setup"],
  ])("takes %j as %s", (path, taken) => {
    expect(open(path).page.path.value).toBe(taken);
  });

  it("gives each step an entry of its own, and follows Back", () => {
    const { theatre, page, went } = open();
    theatre.predict({ kind: "skipped" });
    theatre.goTo("watch");
    theatre.goTo("watch");
    theatre.openAct("together");
    expect(went).toEqual(["theatre/checking/watch", "theatre/together/setup"]);
    page.setView("theatre", "checking/watch");
    expect([theatre.act.value.key, theatre.step.value]).toEqual(["checking", "watch"]);
    expect(went).toHaveLength(2);
  });

  it("forgets what was said when another district takes the stage", () => {
    const { theatre, page } = open();
    theatre.predict({ kind: "skipped" });
    theatre.goTo("watch");
    page.replaceData({ ...data, title: "Our own schools" });
    expect([theatre.prediction.value, theatre.step.value]).toEqual([null, "predict"]);
  });
});

describe("the domain that is drawn", () => {
  it("is the one whose practices differ most in quality", () => {
    const { theatre, page } = open();
    const domains = new Map<string, number[]>();
    for (const { domain, quality } of page.data.value.scenario.practices)
      domains.set(domain, [...(domains.get(domain) ?? []), quality]);
    const spread = (values: number[]): number => Math.max(...values) - Math.min(...values);
    const widest = Math.max(...[...domains.values()].map(spread));
    expect(spread(domains.get(theatre.domain.value)!)).toBe(widest);
  });
});
