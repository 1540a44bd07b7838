import { describe, expect, it } from "vitest";
import { networkTypeNames } from "../../../../src/model/networkTypes.ts";
import { parameterNames, parameterOf } from "../../../../src/model/parameters.ts";
import type { Order } from "../../../../src/report/live/engine/live.ts";
import { addPlan, MOST_PLANS } from "../../../../src/report/live/health/addPlan.ts";
import { createHealthRun, HEALTH_FUTURES } from "../../../../src/report/live/health/healthRun.ts";
import { settingsOf, makePageData } from "../../board/pageFixture.ts";
import { makeTypes } from "../../health/healthFixture.ts";
import { FakeLive } from "./fakeLive.ts";

const values = Object.fromEntries(parameterNames.map((name) => [name, parameterOf(name).default]));
const types = makeTypes({ effects: [0, 0.1, 0.3] });
const typeOf = (order: Order) =>
  order.changes.find(({ path }) => path === "networkType")!.value as (typeof networkTypeNames)[number];
const engine = () => new FakeLive((order) => types[typeOf(order)]);
const settled = () => Promise.resolve();

describe("a run of the health check", () => {
  it("orders each type once where all answers are sure, and tells how far it is", () => {
    const [live, run] = [engine(), createHealthRun()];
    expect(run.main.value).toBe(null);
    run.start(live, { trust: 1 }, values);
    expect([...live.slots.values()].map(({ order }) => typeOf(order))).toEqual([...networkTypeNames]);
    expect(run.main.value).toMatchObject({
      status: "running",
      done: 0,
      total: 3 * HEALTH_FUTURES,
      futures: null,
    });
    live.bring([...live.slots.values()][0]!, 0.5);
    expect(run.main.value).toMatchObject({ status: "running", done: 25 });
    expect(run.main.value!.rows.map(({ type }) => type)).toEqual([networkTypeNames[0]]);
    live.bringAll();
    expect(run.main.value!.status).toBe("done");
    expect(run.main.value!.futures![networkTypeNames[2]].replicates).toHaveLength(50);
  });

  it("orders each type twice where something is not sure: luck alone, and with all that is not sure", () => {
    const [live, run] = [engine(), createHealthRun()];
    run.start(live, { trust: "unsure", help: 1 }, values);
    const orders = [...live.slots.values()].map(({ order }) => order);
    expect(orders.map(({ own }) => own?.length ?? 0)).toEqual([0, 0, 0, 50, 50, 50]);
    expect(orders[0]!.changes).toContainEqual({ path: "relationships.trust", value: 0.6 });
    live.bringAll();
    expect(run.main.value!.rows.every(({ unsure }) => unsure !== null)).toBe(true);
  });

  it("then tries what is not sure in full and what is sure at a glance, and the most decisive of these in full", async () => {
    const [live, run] = [engine(), createHealthRun()];
    run.start(live, { trust: "unsure", help: 1, time: 2, principal: 0 }, values);
    expect(live.batches).toHaveLength(0);
    live.bringAll();
    await settled();
    const counts = (batch: number) => live.batches[batch]!.map(({ order }) => order.count);
    // Both ends of trust; help and time at both ends, the principal at the one end that is not the answer.
    expect(counts(0)).toEqual([...Array<number>(6).fill(50), ...Array<number>(15).fill(10)]);
    for (const { order } of live.batches[0]!.slice(6)) expect(order.own).toHaveLength(10);
    expect(run.trials.value).toMatchObject({ done: 0, total: 33, isOver: false, probed: [] });
    live.batches[0]!.slice(0, 3).forEach((item) => live.bring(item));
    live.bring(live.batches[0]![3]!, 0.5);
    expect(run.trials.value!.probed).toHaveLength(1);
    live.batches[0]!.forEach((item) => live.bring(item));
    await settled();
    expect(live.batches).toHaveLength(2);
    expect(new Set(counts(1))).toEqual(new Set([50]));
    live.batches[1]!.forEach((item) => live.bring(item));
    expect(run.trials.value!.isOver).toBe(true);
    expect(run.trials.value!.done).toBe(run.trials.value!.total);
    expect(run.trials.value!.probed).toHaveLength(2 + live.batches[1]!.length / 3);
  });

  it("is over without trials where nothing is left to try", async () => {
    const [live, run] = [engine(), createHealthRun()];
    run.start(live, {}, values);
    live.bringAll();
    await settled();
    expect(run.trials.value).toEqual({ done: 0, total: 0, isOver: true, probed: [] });
  });

  it("drops what was under way when it starts anew, and tells a failure in the engine's words", async () => {
    const [live, run] = [engine(), createHealthRun()];
    run.start(live, { trust: "unsure" }, values);
    live.bringAll();
    await settled();
    expect(run.trials.value).not.toBe(null);
    run.start(live, { trust: 0 }, values);
    expect(run.trials.value).toBe(null);
    live.fail("out of memory");
    expect(run.main.value).toMatchObject({ status: "failed", message: "out of memory", futures: null });
  });
});

describe("a type of network as a plan", () => {
  const settings = { ...settingsOf(makePageData()), plans: [] };
  it("has the changes of that type, is chosen, and gets a name of its own", () => {
    const once = addPlan(settings, { trust: "unsure", inquiry: 0 }, networkTypeNames[2], values);
    expect(once.plans[0]!.name).toBe("Improvement network");
    expect(once.plans[0]!.preset).toContainEqual({ path: "networkType", value: "improvement network" });
    expect(once.plans[0]!.preset).toContainEqual({ path: "relationships.trust", value: 0.6 });
    const twice = addPlan(once, {}, networkTypeNames[2], values);
    expect(twice.plans.map(({ name }) => name)).toEqual(["Improvement network", "Improvement network 2"]);
    expect(twice.chosen).toBe(1);
  });

  it("is not added to three plans", () => {
    let full = settings as ReturnType<typeof addPlan>;
    for (let plan = 0; plan < 5; plan++) full = addPlan(full, {}, networkTypeNames[0], values);
    expect(full.plans).toHaveLength(MOST_PLANS);
    expect(addPlan(full, {}, networkTypeNames[1], values)).toBe(full);
  });
});
