import { describe, expect, test } from "vitest";
import { Engine } from "../../../../src/report/live/engine/engine.ts";
import type { WorkerBase } from "../../../../src/report/live/engine/protocol.ts";
import { actTransfer, packAct, unpackAct } from "../../../../src/report/live/theatre/sentAct.ts";
import { Examination } from "../../../../src/scenario/examination.ts";
import { resolveSystem } from "../../../../src/scenario/resolveSystem.ts";
import { SteppedWorkers } from "../engine/steppedWorkers.ts";
import { ground, onStage, withPerils } from "./actSetups.ts";

const off = { qualityControl: 1, groupthink: 0, diffusionOfResponsibility: 0, deindividuation: 0 };
const on = { qualityControl: 0, groupthink: 1, diffusionOfResponsibility: 1, deindividuation: 1 };
const metrics = ["harmful_share", "instruction_gain", "adoption", "fit_mean", "group_challenge"];

describe("through a worker", () => {
  const base: WorkerBase = {
    input: ground,
    system: resolveSystem(
      structuredClone(ground) as never,
      new Examination([{ name: "stage", input: ground }]),
    ),
    network: null,
    headline: { kind: "gain", practice: null, goal: 0.1, matters: 0.05 },
    weeks: [0, 40],
    schoolOutcome: "instruction_gain",
  };
  const changesOf = (perils: Readonly<Record<string, number>>) =>
    Object.entries(perils).map(([key, value]) => ({ path: `perils.${key}`, value }));
  const engineWith = (workers: number) => {
    const stepped = new SteppedWorkers();
    const engine = new Engine({ make: stepped.make, workers, base, schools: 3, count: 6, known: [] });
    return { stepped, engine };
  };
  const asked = {
    sides: [changesOf(off), changesOf(on)],
    replicate: 1,
    look: "effort",
    metrics,
    domain: "Reading",
  } as const;

  test("a run is what it is without one, and its measures end as those of the futures do", async () => {
    const { stepped, engine } = engineWith(2);
    const [left, right] = asked.sides.map((changes, at) => engine.order(`side ${at}`, { changes, metrics }));
    const answer = engine.act(asked);
    stepped.step();
    const run = await answer;
    const direct = onStage(withPerils(off), withPerils(on), { ...asked });
    for (const side of ["left", "right"] as const) {
      expect([...run[side].story.events]).toEqual([...direct[side].story.events]);
      expect({ ...run[side], story: { ...run[side].story, events: null } }).toEqual({
        ...direct[side],
        story: { ...direct[side].story, events: null },
      });
    }
    expect({ ...run, left: null, right: null }).toEqual({ ...direct, left: null, right: null });
    metrics.forEach((key, at) => {
      const ends = [left, right].map((result) => result!.value.futures!.metrics![key]![1]);
      const found = [run.left, run.right].map(({ series }) => series[at]!.at(-1)!);
      expect(ends).toEqual(found.map((value) => (Number.isFinite(value) ? value : null)));
    });
  });

  test("what cannot be run says why, and the next run comes", async () => {
    const { stepped, engine } = engineWith(1);
    const bad = engine.act({ ...asked, sides: [[], [{ path: "network.crossSchoolShare", value: 0.4 }]] });
    const good = engine.act(asked);
    stepped.step();
    await expect(bad).rejects.toThrow("the two sides of the stage have different networks");
    expect((await good).difference).not.toBeNull();
  });

  test("a run is handed over and not copied, and arrives whole", () => {
    const run = onStage(withPerils(off), withPerils(on), { look: "effort", metrics });
    const packed = packAct(run);
    const transfer = actTransfer(packed);
    expect(new Set(transfer).size).toBe(transfer.length);
    const before = structuredClone(run);
    const sent = unpackAct(structuredClone(packed, { transfer }));
    expect(packed.left.people.length).toBe(0);
    for (const side of ["left", "right"] as const) {
      expect(sent[side].people).toEqual(before[side].people);
      expect(sent[side].groups).toEqual(before[side].groups);
      expect(sent[side].series).toEqual(before[side].series);
      expect([...sent[side].story.events]).toEqual([...before[side].story.events]);
    }
    expect(sent.difference).toEqual(before.difference);
    expect(sent.groups).toEqual(before.groups);
  });
});
