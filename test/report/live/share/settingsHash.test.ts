import { describe, expect, it } from "vitest";
import { migrated } from "../../../../src/report/live/share/migrations.ts";
import { pathOfHash, readHash, writeHash } from "../../../../src/report/live/share/settingsHash.ts";
import type { Settings } from "../../../../src/report/live/state/settings.ts";
import { fc } from "../../../support/fastCheck.ts";
import { anySettings, form } from "./formFixture.ts";

const other = { ...form, digest: "ffffffff" };

describe("settings as a hash", () => {
  it("come back as they were", () => {
    fc.assert(
      fc.property(anySettings, fc.constantFrom("board", "what-if", "perils/groupthink"), (settings, path) => {
        const { hash, leftOut } = writeHash(path, settings, form);
        expect(leftOut).toEqual([]);
        expect(hash.length).toBeLessThanOrEqual(2000);
        expect(pathOfHash(hash)).toBe(path);
        const read = readHash(hash, form);
        expect(read.settings).toEqual(settings);
        expect(read.remarks).toEqual([]);
        expect(read.isOfOtherReport).toBe(false);
      }),
    );
  });

  it("say nothing where nothing differs, and only what differs elsewhere", () => {
    expect(writeHash("what-if", form.original, form).hash).toBe("#/what-if");
    const settings = withPlan({ answers: { coach: 4.5, first: "chance" } });
    expect(writeHash("what-if", settings, form).hash).toBe(
      "#/what-if?v=1&r=1a2b3c4d&1.coach=4.5&1.first=chance",
    );
  });

  it("give settings and remarks whatever the text is", () => {
    const nearly = fc
      .array(
        fc.tuple(
          fc.constantFrom(
            "v",
            "r",
            "P",
            "C",
            "G",
            "M",
            "B",
            "1.N",
            "1.E",
            "2.coach",
            "3.first",
            "h.trust",
            "1.x",
            "9.coach",
            "h.x",
          ),
          fc.oneof(
            fc.string(),
            fc.constantFrom(
              "1",
              "-9e99",
              "u",
              "none",
              "n.n.n",
              "0.0.7",
              "c1-2x3_k9",
              "c9-9x0",
              "%E0",
              "%",
              "1e999",
              "NaN",
            ),
          ),
        ),
      )
      .map((pairs) => `#/what-if?${pairs.map((pair) => pair.join("=")).join("&")}`);
    fc.assert(
      fc.property(
        fc.oneof(
          nearly,
          fc.string(),
          fc.string({ unit: "binary" }).map((text) => `#/a?${text}`),
        ),
        (hash) => {
          const { settings, remarks, kept } = readHash(hash, form);
          expectSound(settings);
          for (const remark of remarks) expect(remark.text).not.toBe("");
          // What was read can be written and read again: it comes to rest.
          const again = readHash(writeHash("board", settings, form, kept).hash, form);
          expect(again.settings).toEqual(settings);
          expect(again.kept).toEqual(kept);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("bring numbers into range and list them", () => {
    const read = readHash("#/what-if?v=1&r=1a2b3c4d&1.coach=900&G=77&h.trust=12", form);
    expect(read.settings.plans[0]!.answers).toEqual({ coach: 100 });
    expect(read.settings.goal).toBe(5);
    expect(read.settings.health).toEqual({ trust: 4 });
    expect(read.remarks.filter(({ kind }) => kind === "clamped").map(({ text }) => text)).toEqual([
      "The goal: 77 was brought to 5.",
      "How many teachers have a coach? 900 was brought to 100.",
      "Who hears about it? 12 was brought to 4.",
    ]);
  });

  it("keep and list what this page does not know", () => {
    const read = readHash("#/what-if?v=1&r=1a2b3c4d&1.robots=7&Z=1&1.coach=5", form);
    expect(read.kept).toEqual([
      ["1.robots", "7"],
      ["Z", "1"],
    ]);
    expect(read.remarks).toHaveLength(1);
    expect(read.remarks[0]!.text).toContain("1.robots, Z");
    expect(writeHash("what-if", read.settings, form, read.kept).hash).toContain("&1.robots=7&Z=1");
  });

  it("of another report give what fits and say so", () => {
    const settings: Settings = {
      ...withPlan({ answers: { coach: 40 }, edits: [{ kind: "coach", school: "East" }] }),
      goal: 0.5,
      budget: 90_000,
      health: { trust: 2 },
    };
    const read = readHash(writeHash("what-if", settings, form).hash, other);
    expect(read.isOfOtherReport).toBe(true);
    expect(read.settings.goal).toBe(form.original.goal);
    expect(read.settings.budget).toBe(90_000);
    expect(read.settings.plans).toEqual([{ name: "Plan 1", preset: [], answers: { coach: 40 }, edits: [] }]);
    expect(read.fits).toEqual([
      "The budget",
      "“Plan 1”: How many teachers have a coach?",
      "Health check: Who hears about it?",
    ]);
    expect(read.remarks.map(({ text }) => text)).toEqual([
      "The goal belongs to the other report.",
      "“Plan 1” stands on a plan of the other report, which is not here.",
      "“Plan 1”: changes of the network belong to the other report’s schools.",
    ]);
  });

  it("of a newer page are taken as far as they are known", () => {
    const read = readHash("#/what-if?v=7&r=1a2b3c4d&1.coach=5", form);
    expect(read.settings.plans[0]!.answers).toEqual({ coach: 5 });
    expect(read.remarks.map(({ kind }) => kind)).toEqual(["version"]);
  });

  it("of an older page go through every migration in turn", () => {
    const steps = {
      1: (pairs: readonly (readonly [string, string])[]) =>
        pairs.map(([key, value]) => [key === "old" ? "newer" : key, value] as const),
      2: (pairs: readonly (readonly [string, string])[]) =>
        pairs.map(([key, value]) => [key === "newer" ? "newest" : key, value] as const),
    };
    expect(
      migrated(
        [
          ["v", "1"],
          ["old", "7"],
        ],
        [],
        steps,
        3,
      ),
    ).toEqual([
      ["v", "1"],
      ["newest", "7"],
    ]);
    expect(
      migrated(
        [
          ["v", "2"],
          ["old", "7"],
        ],
        [],
        steps,
        3,
      ),
    ).toEqual([
      ["v", "2"],
      ["old", "7"],
    ]);
  });

  it("have at most 2,000 letters and say what found no room", () => {
    const edits = Array.from({ length: 40 }, () => ({
      kind: "connect" as const,
      schools: ["North", "South"] as const,
      pairs: 1000,
    }));
    const plan = { name: "🏫".repeat(40), preset: [], answers: {}, edits };
    const { hash, leftOut } = writeHash("what-if", { ...form.original, plans: [plan, plan, plan] }, form);
    expect(hash.length).toBeLessThanOrEqual(2000);
    expect(leftOut).toHaveLength(1);
    expect(readHash(hash, form).settings.plans).toHaveLength(3);
  });
});

function withPlan(part: Partial<Settings["plans"][number]>): Settings {
  const [first, ...rest] = form.original.plans;
  return { ...form.original, plans: [{ ...first!, ...part }, ...rest] };
}

/** Settings that the page can show without any further check. */
export function expectSound({ plans, chosen, goal, matters, budget, health }: Settings): void {
  expect(plans.length).toBeLessThanOrEqual(3);
  expect(chosen).toBeGreaterThanOrEqual(0);
  expect(chosen).toBeLessThan(Math.max(1, plans.length));
  expect(Number.isInteger(chosen)).toBe(true);
  expect(goal >= -5 && goal <= 5).toBe(true);
  expect(matters > 0 && matters <= 5).toBe(true);
  expect(budget === null || (budget >= 0 && budget <= 1e12)).toBe(true);
  for (const { name, answers, edits, preset } of plans) {
    expect(name).not.toBe("");
    expect([[], ...form.original.plans.map((plan) => plan.preset)]).toContainEqual(preset);
    for (const [key, answer] of Object.entries(answers)) {
      const question = form.questions.find((each) => each.key === key)!;
      if (question.scale === undefined)
        expect(question.choices!.map((choice) => choice.key)).toContain(answer);
      else
        expect((answer as number) >= question.scale.min && (answer as number) <= question.scale.max).toBe(
          true,
        );
    }
    for (const edit of edits) {
      const named = edit.kind === "coach" ? [edit.school] : edit.schools;
      for (const school of named) expect(form.schools).toContain(school);
    }
  }
  for (const answer of Object.values(health))
    expect(answer === "unsure" || (answer >= 0 && answer <= 4)).toBe(true);
}
