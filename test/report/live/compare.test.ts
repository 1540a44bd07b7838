import { describe, expect, test } from "vitest";
import { columnsOf, stateOf, twins } from "../../../src/report/live/compare/columns.ts";
import { inputRows } from "../../../src/report/live/compare/planInputs.ts";
import { entrySentence } from "../../../src/report/live/compare/timelineEntry.ts";
import type { PlanSettings } from "../../../src/report/live/state/settings.ts";
import { whatIfQuestions } from "../../../src/scenario/questions/whatIf.ts";
import { BOARDS } from "../board/boards.ts";
import { makePageData, settingsOf } from "../board/pageFixture.ts";

const data = makePageData(BOARDS["three-plans"]);
const plan = (change: Partial<PlanSettings> = {}): PlanSettings => ({
  name: "Plan",
  preset: [],
  answers: {},
  edits: [],
  ...change,
});
const told = (...plans: PlanSettings[]) =>
  inputRows(plans, data).map(({ label, cells }) => [label, ...cells.map((lines) => lines.join(" "))]);

describe("what plans differ by", () => {
  test("is nothing for a plan that changes nothing", () => {
    expect(inputRows([], data)).toEqual([]);
    expect(inputRows([plan()], data)).toEqual([]);
  });

  test("is said in the words of the questions, also where the report's plan gives settings", () => {
    const [row, ...others] = told(plan({ preset: [{ path: "perils.qualityControl", value: 1 }] }));
    expect(row).toEqual([
      "Does anyone check quality before a practice is passed on?",
      "in about 4 of 10 cases",
      "always",
    ]);
    expect(others).toEqual([]);
  });

  test("shows today's answer for the plans that leave it", () => {
    const rows = told(plan({ answers: { principal: 10 } }), plan({ answers: { check: 0 } }));
    expect(rows).toEqual([
      [
        "How often does the principal take part when teachers learn together?",
        "3 of 10 times",
        "every time",
        "3 of 10 times",
      ],
      [
        "Does anyone check quality before a practice is passed on?",
        "in about 4 of 10 cases",
        "in about 4 of 10 cases",
        "never",
      ],
    ]);
  });

  test("is said by the names of settings where no question asks", () => {
    const rows = told(
      plan({
        preset: [
          { path: "perils.groupthink", value: 0 },
          { path: "groups.decisionRule", value: "majority" },
        ],
      }),
    );
    expect(rows).toEqual([
      ["How far groups settle on what is easy to agree on", "30 of 100", "0 of 100"],
      ["How a group decides whether to stand behind a practice", "best", "majority"],
    ]);
  });

  test("tells what happens on the way, entry by entry", () => {
    const rows = told(
      plan({ preset: [{ path: "interventions", value: [{ at: 5, changeType: "learning community" }] }] }),
      plan({ edits: [{ kind: "connect", schools: ["Alder", "Birch"], pairs: 2 }] }),
    );
    expect(rows.at(-1)).toEqual([
      "What happens on the way",
      "nothing beside today’s path",
      "From week 5 on, the network becomes a learning community.",
      "In week 1, 2 pairs of colleagues of different schools begin to learn from each other, in Alder and Birch.",
    ]);
  });

  test("is the same whatever question was answered", () => {
    for (const { key, scale, choices, text } of whatIfQuestions) {
      const answer = scale?.max ?? choices!.at(-1)!.key;
      // Who gets a coach first and for how long matter only once somebody has one.
      const rows = told(plan({ answers: { coach: 10, [key]: answer } }));
      expect(rows.map(([label]) => label)).toContain(text);
      expect(rows.map(([label]) => label)).not.toContain("What happens on the way");
    }
  });

  test("gives amounts their currency", () => {
    const entry = { at: 1, until: 36, set: { "perils.qualityControl": 0.9 }, cost: { hours: 2, money: 150 } };
    expect(entrySentence(entry, data.scenario, "€")).toContain("2 hours and €150)");
  });

  test("names networks, by number or name", () => {
    const entry = (networks: readonly unknown[]) => ({ at: 2, where: { networks }, coach: {} });
    expect(entrySentence(entry([2]), data.scenario, "$")).toBe(
      "From week 2 on, all staff in network 2 are coached.",
    );
    expect(entrySentence(entry([2, "North"]), data.scenario, "$")).toBe(
      "From week 2 on, all staff in networks 2 and North are coached.",
    );
  });

  test("never fails on an entry that is none", () => {
    for (const entry of [null, 3, {}, { at: 1 }, { at: "x", coach: {} }])
      expect(entrySentence(entry, data.scenario, "$")).toBe(JSON.stringify(entry));
  });
});

describe("the columns", () => {
  test("take their futures from the report where it has them", () => {
    const columns = columnsOf(settingsOf(data).plans, data);
    expect(columns.map(({ name }) => name)).toEqual(data.result.plans.map(({ name }) => name));
    expect(columns.map(({ known }) => known)).toEqual(data.result.plans.map(({ futures }) => futures));
    expect(twins(columns)).toEqual([]);
  });

  test("have none of their own plan until it was run", () => {
    const [, own] = columnsOf([plan({ answers: { principal: 9 } })], data);
    expect(own!.known).toBeNull();
    expect(stateOf(own!, null)).toEqual({ kind: "off" });
    const running = { status: "running", done: 3, total: 50, futures: null, message: null } as const;
    expect(stateOf(own!, running)).toEqual({ kind: "running", done: 3, total: 50 });
    const { futures } = data.result.plans[0]!;
    expect(stateOf(own!, { ...running, status: "done", futures })).toEqual({ kind: "known", futures });
    expect(stateOf(own!, { ...running, status: "failed", message: "no room" })).toEqual({
      kind: "failed",
      message: "no room",
    });
  });

  test("warn of plans that are the same, and of one that is today's path", () => {
    const columns = columnsOf(
      [
        plan(),
        plan({ name: "A", answers: { principal: 9 } }),
        plan({ name: "B", answers: { principal: 9 } }),
      ],
      data,
    );
    expect(twins(columns)).toEqual([
      ["Today’s path", "Plan"],
      ["A", "B"],
    ]);
  });

  test("are four at most", () => {
    expect(
      columnsOf(
        [1, 2, 3, 4, 5].map((at) => plan({ name: String(at), answers: { principal: at } })),
        data,
      ),
    ).toHaveLength(4);
  });
});
