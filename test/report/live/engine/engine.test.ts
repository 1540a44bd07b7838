import { effect } from "@preact/signals";
import { describe, expect, test } from "vitest";
import { futureSetOf } from "../../../../src/report/live/engine/futureSet.ts";
import { Engine } from "../../../../src/report/live/engine/engine.ts";
import type { LiveResult } from "../../../../src/report/live/engine/live.ts";
import type { WorkerBase } from "../../../../src/report/live/engine/protocol.ts";
import { Examination } from "../../../../src/scenario/examination.ts";
import { resolveSystem } from "../../../../src/scenario/resolveSystem.ts";
import { SteppedWorkers } from "./steppedWorkers.ts";

const input = {
  seed: "small",
  weeks: 8,
  system: { generate: { schools: 2, staffPerSchool: 8 } },
  practices: { generate: { perDomain: 2 } },
} as const;
const base: WorkerBase = {
  input,
  system: resolveSystem(structuredClone(input) as never, new Examination([{ name: "small", input }])),
  network: null,
  headline: { kind: "gain", practice: null, goal: 0.1, matters: 0.05 },
  weeks: [0, 4, 8],
  schoolOutcome: "instruction_gain",
};
const more = (value: number) => [{ path: "leadership.principalParticipation", value }];

function engineWith(workers: number, parts: { count?: number; known?: never[] } = {}) {
  const stepped = new SteppedWorkers();
  const engine = new Engine({
    make: stepped.make,
    workers,
    base,
    schools: 2,
    count: parts.count ?? 20,
    known: parts.known ?? [],
  });
  return { stepped, engine };
}

test("results do not depend on the number of workers, nor on how many futures are handed over at once", () => {
  const all = [1, 2, 3].map((workers) => {
    const { stepped, engine } = engineWith(workers);
    stepped.tick = workers === 2 ? 1 : 100;
    const result = engine.order("a", { changes: more(0.9), schools: true });
    stepped.step();
    expect(result.value.status).toBe("done");
    return JSON.stringify(result.value.futures);
  });
  expect(new Set(all).size).toBe(1);
  expect(JSON.parse(all[0]!).replicates).toEqual(Array.from({ length: 20 }, (_, at) => at));
  expect(JSON.parse(all[0]!).schools).toHaveLength(2);
});

test("futures grow as they come in, doubling between two drawings", () => {
  const { stepped, engine } = engineWith(1, { count: 40 });
  const result = engine.order("a", { changes: [] });
  const seen: number[] = [];
  effect(() => {
    seen.push(result.value.done);
  });
  stepped.step();
  expect(seen).toEqual([0, 1, 2, 4, 8, 16, 32, 40]);
});

test("of a slot's orders only the newest is worked on, once the first futures of the one before are there", () => {
  const { stepped, engine } = engineWith(1, { count: 40 });
  const first = engine.order("a", { changes: more(0.1) });
  const passedOver = engine.order("a", { changes: more(0.2) });
  const last = engine.order("a", { changes: more(0.3) });
  stepped.step();
  expect(first.value).toMatchObject({ status: "waiting", done: 1 });
  expect(passedOver.value).toMatchObject({ status: "waiting", done: 0 });
  expect(last.value).toMatchObject({ status: "done", done: 40 });
});

test("a slot shows what came last while newer orders take each other's place", () => {
  const { stepped, engine } = engineWith(1, { count: 40 });
  const shown = engine.shown("a");
  const seen: (number | undefined)[] = [];
  effect(() => {
    seen.push(shown.value?.futures?.ends.staff_hours[0] ?? undefined);
  });
  const results = [0.1, 0.2, 0.3].map((value) => {
    const result = engine.order("a", { changes: more(value) });
    stepped.until(() => result.value.done > 0);
    return result;
  });
  const firstOf = (result: { readonly value: LiveResult }) => result.value.futures!.ends.staff_hours[0];
  expect([...new Set(seen)]).toEqual([undefined, ...new Set(results.map(firstOf))]);
  expect(engine.shown("b").value).toBe(null);
  expect(engine.order("a", { changes: more(0.2) }).value.done).toBe(1);
  stepped.step();
  expect(shown.value).toMatchObject({ status: "done", done: 40 });
});

test("what was done is not done again: an order given up goes on where it was", () => {
  const { stepped, engine } = engineWith(1, { count: 40 });
  const first = engine.order("a", { changes: more(0.1) });
  stepped.until(() => first.value.done >= 8);
  engine.order("a", { changes: more(0.2) });
  stepped.step();
  const before = first.value.done;
  engine.order("a", { changes: more(0.1) });
  const asked = stepped.asked.at(-1);
  expect(asked?.kind === "futures" && asked.replicates.length).toBe(40 - before);
  stepped.step();
  expect(first.value).toMatchObject({ status: "done", done: 40 });
  const requests = stepped.asked.length;
  expect(engine.order("b", { changes: more(0.1) })).toBe(first);
  expect(stepped.asked).toHaveLength(requests);
});

test("one order in two slots is not given up by one of them", () => {
  const { stepped, engine } = engineWith(1);
  const shared = engine.order("a", { changes: more(0.1) });
  engine.order("b", { changes: more(0.1) });
  stepped.until(() => shared.value.done >= 8);
  engine.order("a", { changes: more(0.2) });
  stepped.step();
  expect(shared.value.status).toBe("done");
});

test("one order in two slots is worked on once", () => {
  const { stepped, engine } = engineWith(1);
  const shared = engine.order("a", { changes: more(0.1) });
  stepped.until(() => shared.value.done >= 4);
  engine.order("b", { changes: more(0.1) });
  expect(engine.shown("b").value).toMatchObject({ done: 4 });
  stepped.step();
  expect(shared.value.status).toBe("done");
  expect(stepped.asked.filter(({ kind }) => kind === "futures")).toHaveLength(1);
});

test("what was asked last has its futures before an older order in another slot has all of its", () => {
  const { stepped, engine } = engineWith(1);
  const older = engine.order("a", { changes: more(0.1) });
  stepped.until(() => older.value.done > 0);
  const newer = engine.order("b", { changes: more(0.2) });
  const moved = engine.order("c", { changes: more(0.3) });
  stepped.until(() => newer.value.done > 0 && moved.value.done > 0);
  expect(older.value.done).toBeLessThanOrEqual(2);
  stepped.until(() => moved.value.status === "done");
  expect(newer.value.done).toBe(1);
  stepped.step();
  expect([older.value.status, newer.value.status]).toEqual(["done", "done"]);
});

test("an order that changes what the report brings is answered from the report", () => {
  const { stepped, engine } = engineWith(1);
  const result = engine.order("a", { changes: more(0.4) });
  stepped.step();
  const futures = result.value.futures!;
  const other = engineWith(1, { known: [{ changes: more(0.4), futures }] as never });
  expect(other.engine.order("a", { changes: more(0.4) }).value).toMatchObject({ status: "done", futures });
  expect(other.stepped.asked.filter(({ kind }) => kind === "futures")).toEqual([]);
});

test("futures with changes of their own differ from one another by those", () => {
  const { stepped, engine } = engineWith(2);
  const own = Array.from({ length: 20 }, (_, at) => (at === 7 ? more(1) : []));
  const varied = engine.order("a", { changes: [], own });
  const plain = engine.order("b", { changes: [] });
  const whole = engine.order("c", { changes: more(1) });
  stepped.step();
  const endsOf = (result: { readonly value: LiveResult }) => result.value.futures!.ends.staff_hours;
  const expected = [...endsOf(plain)];
  expected[7] = endsOf(whole)[7]!;
  expect(endsOf(varied)).toEqual(expected);
});

describe("batches", () => {
  test("are worked off in turn, behind all else, and end early when stopped", () => {
    const { stepped, engine } = engineWith(1);
    const batch = engine.batch([0.1, 0.2, 0.3].map((value) => ({ changes: more(value), count: 10 })));
    stepped.until(() => batch.done.value === 1);
    const urgent = engine.order("a", { changes: more(0.9) });
    stepped.until(() => urgent.value.status === "done");
    expect(batch.done.value).toBe(1);
    stepped.until(() => batch.done.value === 2);
    batch.stop();
    stepped.step();
    expect(batch.isOver.value).toBe(true);
    expect(batch.results.value.map((futures) => (futures?.replicates.length ?? 0) === 10)).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("of more plans than are remembered are done whole", () => {
    const { stepped, engine } = engineWith(1);
    const batch = engine.batch(Array.from({ length: 45 }, (_, at) => ({ changes: more(at / 50), count: 2 })));
    stepped.step();
    expect(batch.done.value).toBe(45);
    expect(batch.isOver.value).toBe(true);
    expect(batch.results.value.map((futures) => futures?.replicates.length)).toEqual(Array(45).fill(2));
  });
});

describe("trouble", () => {
  test("a plan that cannot be run says why, and the next one runs", () => {
    const { stepped, engine } = engineWith(1);
    const bad = engine.order("a", { changes: more(7) });
    stepped.step();
    expect(bad.value.status).toBe("failed");
    expect(bad.value.message).toContain("is not allowed");
    const good = engine.order("a", { changes: [] });
    stepped.step();
    expect(good.value.status).toBe("done");
  });

  test("a worker that dies is started once more and asked again; a second death ends the live model", () => {
    const { stepped, engine } = engineWith(2);
    stepped.step();
    expect(engine.state.value).toBe("ready");
    const result = engine.order("a", { changes: more(0.6) });
    stepped.until(() => result.value.done >= 4);
    stepped.ports[0]!.onerror!(null);
    stepped.step();
    expect(result.value).toMatchObject({ status: "done", done: 20 });
    const next = engine.order("a", { changes: more(0.7) });
    stepped.ports.at(-1)!.onerror!(null);
    expect(engine.state.value).toBe("failed");
    expect(next.value.status).toBe("failed");
    expect(engine.order("a", { changes: more(0.8) }).value.status).toBe("failed");
  });

  test("stories come whole, and say why where they cannot", async () => {
    const { stepped, engine } = engineWith(1);
    const story = engine.story(more(0.5), 2);
    const bad = engine.story(more(5), 2);
    stepped.step();
    expect(await story).toMatchObject({ replicate: 2, weeks: 8 });
    await expect(bad).rejects.toThrow("is not allowed");
  });
});

test("missing values are null, and the median of schools leaves them out", () => {
  const future = (replicate: number, value: number) => ({
    replicate,
    ends: {
      headline: value,
      instruction_gain: value,
      harmful_share: NaN,
      adoption: 0,
      money: 0,
      staff_hours: 0,
    },
    curve: Float64Array.of(0, value),
    schools: Float64Array.of(1, value),
    digest: "",
    metrics: [value / 2],
  });
  const set = futureSetOf([future(2, 3), future(0, NaN), future(1, 1)], 1, ["fit_mean"]);
  expect(set.replicates).toEqual([0, 1, 2]);
  expect(set.ends.headline).toEqual([null, 1, 3]);
  expect(set.ends.harmful_share).toEqual([null, null, null]);
  expect(set.curves[0]).toEqual([0, null]);
  expect(set.schools).toEqual([[1, 2]]);
  expect(set.metrics).toEqual({ fit_mean: [null, 0.5, 1.5] });
});
