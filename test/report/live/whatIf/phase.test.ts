import { describe, expect, it } from "vitest";
import type { LiveResult } from "../../../../src/report/live/engine/live.ts";
import { phaseOf, phaseSentence, type Ground } from "../../../../src/report/live/whatIf/phase.ts";
import { makeBoard } from "../../board/boardFixture.ts";

const board = makeBoard({ futures: 60 });
const other = [{ path: "perils.qualityControl", value: 0.77 }];
const ready: Ground = { changes: other, isAlive: true, engine: "ready", result: null, shown: null };
const live = (parts: Partial<LiveResult>): LiveResult => ({
  status: "running",
  done: 8,
  total: 200,
  futures: board.plans[0]!.futures,
  message: null,
  ...parts,
});

describe("where a plan stands", () => {
  it("needs no engine for what the report knows", () => {
    for (const engine of [null, "starting", "failed"] as const) {
      expect(phaseOf(board, { ...ready, changes: [], engine }).kind).toBe("unchanged");
      const changes = board.plans[1]!.changes;
      expect(phaseOf(board, { ...ready, changes, engine, isAlive: false })).toMatchObject({
        kind: "done",
        isFromReport: true,
      });
    }
  });

  it("goes from no engine to done", () => {
    const kinds = (
      [
        { isAlive: false },
        { engine: null },
        { engine: "starting" },
        { engine: "failed" },
        {},
        { result: live({ status: "waiting", done: 0, futures: null }) },
        { result: live({}) },
        { result: live({ status: "done", done: 200 }) },
        { result: live({ status: "failed", message: "It broke." }) },
      ] as const
    ).map((parts) => phaseOf(board, { ...ready, ...parts }).kind);
    expect(kinds).toEqual([
      "off",
      "starting",
      "starting",
      "off",
      "waiting",
      "waiting",
      "running",
      "done",
      "failed",
    ]);
  });

  it("shows the step before while a slider is dragged, but never a whole result as one under way", () => {
    const none = live({ status: "waiting", done: 0, futures: null });
    for (const result of [null, none]) {
      const behind = phaseOf(board, { ...ready, result, shown: live({ status: "waiting", done: 2 }) });
      expect(behind).toMatchObject({ kind: "running", isBehind: true, done: 2 });
      expect(phaseSentence(behind)).toBe("2 of 200 futures so far, of the plan a moment ago.");
      expect(phaseOf(board, { ...ready, result, shown: live({ status: "done" }) }).kind).toBe("waiting");
    }
    expect(phaseOf(board, { ...ready, result: live({}), shown: live({ done: 4 }) })).toMatchObject({
      isBehind: false,
      done: 8,
    });
  });

  it("says how many futures there are, and what is wrong", () => {
    expect(phaseSentence(phaseOf(board, { ...ready, result: live({}) }))).toContain("8 of 200 futures");
    const failed = live({ status: "failed", message: "It broke." });
    expect(phaseSentence(phaseOf(board, { ...ready, result: failed }))).toContain("It broke.");
    expect(phaseSentence(phaseOf(board, { ...ready, engine: "failed" }))).toContain(
      "Reading the report still works; sliders are off.",
    );
  });
});
