import { describe, expect, test } from "vitest";
import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import { runToEnd, type Simulation } from "../../src/engine/simulation.ts";
import { fc } from "../support/fastCheck.ts";
import { randomScenario } from "../support/randomScenario.ts";
import { differingArrays, runOf } from "../support/runs.ts";
import { setupFrom, setupOf } from "../support/setup.ts";
import { livelyPractices, practicesOf, separateSchools } from "../support/systems.ts";

const setup = setupFrom({ system: separateSchools([12, 9]), practices: livelyPractices(), weeks: 20 });

function toEnd(simulation: Simulation): Simulation {
  runToEnd(simulation);
  return simulation;
}

/** A checkpoint with one 32-bit word of its header replaced. */
function withWord(buffer: ArrayBuffer, at: number, word: number): ArrayBuffer {
  const copy = buffer.slice(0);
  new DataView(copy).setUint32(at, word);
  return copy;
}

describe("a restored run", () => {
  test("goes on bit for bit as the original would have, from any week of any scenario", () => {
    fc.assert(
      fc.property(randomScenario, fc.nat(3), fc.nat(20), (scenario, replicate, any) => {
        const random = setupOf(scenario);
        const week = any % (random.weeks + 1);
        const restored = restore(random, checkpoint(runOf(random, replicate, week)));
        expect(restored.world.week).toBe(week);
        expect(differingArrays(toEnd(restored).world, runOf(random, replicate).world)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("has the settings that the timeline has put in force by then", () => {
    const timed = {
      ...setup,
      interventions: [
        { kind: "set", at: 3, until: 9, schools: null, values: [{ name: "openness", value: 1 }] },
        { kind: "set", at: 5, until: 7, schools: [1], values: [{ name: "openness", value: 0 }] },
      ] as const,
    };
    const openness = (week: number) => [
      ...restore(timed, checkpoint(runOf(timed, 0, week))).world.settings.openness,
    ];
    expect([2, 3, 5, 7, 8, 10].map(openness)).toEqual([
      [0.25, 0.25],
      [1, 1],
      [1, 0],
      [1, 0],
      [1, 1],
      [0.25, 0.25],
    ]);
  });

  test("is of the replicate that was saved", () => {
    expect(restore(setup, checkpoint(runOf(setup, 7, 4))).world.luck.replicate).toBe(7);
  });

  test("leaves the run that was saved, and the buffer, as they were", () => {
    const original = runOf(setup, 0, 8);
    const buffer = checkpoint(original);
    const before = new Uint8Array(buffer).slice();
    toEnd(restore(setup, buffer));
    expect(new Uint8Array(buffer)).toEqual(before);
    expect(differingArrays(original.world, runOf(setup, 0, 8).world)).toEqual([]);
  });
});

describe("restore refuses", () => {
  const buffer = checkpoint(runOf(setup, 0, 5));

  test("what is no checkpoint", () => {
    expect(() => restore(setup, new ArrayBuffer(0))).toThrow("not a checkpoint of Spreadwell");
    expect(() => restore(setup, new ArrayBuffer(400))).toThrow("not a checkpoint of Spreadwell");
    expect(() => restore(setup, withWord(buffer, 0, 0x12345678))).toThrow("not a checkpoint of Spreadwell");
  });

  test("another version, saying which", () => {
    expect(() => restore(setup, withWord(buffer, 4, 99))).toThrow(
      "checkpoint of version 99, expected 3: run again from the start",
    );
  });

  test("a checkpoint that was cut off or has grown", () => {
    expect(() => restore(setup, buffer.slice(0, -8))).toThrow("belongs to another scenario");
    const longer = new ArrayBuffer(buffer.byteLength + 8);
    new Uint8Array(longer).set(new Uint8Array(buffer));
    expect(() => restore(setup, longer)).toThrow("belongs to another scenario");
  });

  test("the checkpoint of a scenario with other people", () => {
    const other = setupFrom({ system: separateSchools([12, 10]), practices: livelyPractices(), weeks: 20 });
    expect(() => restore(other, buffer)).toThrow("belongs to another scenario");
  });

  test("the checkpoint of a scenario with as many practices in other domains", () => {
    const domains = [0, 0, 1, 1, 1, 1];
    const other = {
      ...setup,
      practices: practicesOf(
        domains.map((domain) => ({ domain, initialUse: 0.1 })),
        [1, 1],
      ),
    };
    expect(() => restore(other, buffer)).toThrow("belongs to another scenario");
  });

  test("the checkpoint of a scenario with another seed", () => {
    const other = setupFrom({ system: setup.system, practices: setup.practices, weeks: 20, seed: "another" });
    expect(() => restore(other, buffer)).toThrow("belongs to another scenario");
  });
});
