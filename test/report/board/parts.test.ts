import { describe, expect, test } from "vitest";
import {
  curveDepths,
  decileCurves,
  deepestBand,
  deepestFirst,
} from "../../../src/report/board/curveDepth.ts";
import { stackAtGoal } from "../../../src/report/board/charts/goalStacks.ts";
import { schoolRows } from "../../../src/report/board/charts/schoolTable.ts";
import { meetsGoal } from "../../../src/report/board/fifty.ts";
import { moneyWords } from "../../../src/scenario/questions/moneyWords.ts";
import {
  byTheEnd,
  monthLetters,
  schoolYear,
  showMonth,
  termOf,
} from "../../../src/report/board/schoolTime.ts";
import { snapGoal } from "../../../src/report/live/board/goalDrag.ts";
import { goalField } from "../../../src/report/board/headlineWords.ts";
import { chooseFutures } from "../../../src/report/live/state/knownFutures.ts";
import { fc } from "../../support/fastCheck.ts";
import { makeBoard } from "./boardFixture.ts";

describe("depth of curves", () => {
  test("of three flat curves the middle one lies between every pair, the outer ones between those that hold them", () => {
    expect(
      curveDepths([
        [0, 0],
        [1, 1],
        [2, 2],
      ]),
    ).toEqual([2 / 3, 1, 2 / 3].map((share) => expect.closeTo(share, 12)));
    expect(
      deepestFirst([
        [0, 0],
        [1, 1],
        [2, 2],
      ]),
    ).toEqual([1, 0, 2]);
  });

  test("curves without a value are left out, weeks without one are passed over", () => {
    expect(
      deepestFirst([
        [null, null],
        [1, null],
        [2, 3],
      ]),
    ).toEqual([1, 2]);
    expect(curveDepths([[5]])).toEqual([1]);
  });

  test("is the share of pairs that hold a curve, counted one by one", () => {
    const curve = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(curve, { minLength: 2, maxLength: 7 }), (curves) => {
        const depths = curveDepths(curves);
        curves.forEach((one, at) => {
          let held = 0;
          let all = 0;
          for (let week = 0; week < 3; week++)
            for (let i = 0; i < curves.length; i++)
              for (let j = i + 1; j < curves.length; j++) {
                const [a, b] = [curves[i]![week]!, curves[j]![week]!];
                all++;
                if (Math.min(a, b) <= one[week]! && one[week]! <= Math.max(a, b)) held++;
              }
          expect(depths[at]).toBeCloseTo(held / all, 10);
        });
      }),
    );
  });

  test("nine are drawn, and the band holds eight of ten whole curves", () => {
    const { curves } = makeBoard({ schools: 1 }).plans[0]!.futures;
    const order = deepestFirst(curves);
    expect(new Set(decileCurves(order)).size).toBe(9);
    const { low, high } = deepestBand(curves, order);
    const inside = curves.filter((curve) =>
      curve.every((value, week) => value! >= low[week]! && value! <= high[week]!),
    );
    expect(inside.length).toBeGreaterThanOrEqual(160);
  });
});

test("stacks keep dots apart and on the side of the goal on which they are", () => {
  for (const kind of ["use", "harm"] as const) {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 50 }),
        fc.integer({ min: 0, max: 100 }),
        (numbers, goalNumber) => {
          const values = numbers.map((number) => number / 100).sort((a, b) => a - b);
          const goal = goalNumber / 100;
          const isMet = (value: number): boolean => meetsGoal(value, { kind, goal });
          const place = (value: number): number => 200 + value * 600;
          const { diameter, rows } = stackAtGoal([values], place, goal, isMet, 110);
          const dots = rows[0]!.dots;
          expect(new Set(dots.map((dot) => `${dot.x} ${dot.level}`)).size).toBe(values.length);
          for (const dot of dots) {
            const isRight = dot.x > place(goal);
            expect(isMet(dot.value)).toBe(kind === "harm" ? !isRight : isRight);
            expect(Math.abs(dot.x - place(dot.value))).toBeLessThanOrEqual(diameter / 2 + 1e-6);
          }
          expect(rows[0]!.height <= 110 || diameter === 8).toBe(true);
        },
      ),
    );
  }
});

test("school time: four weeks to a month, each year from the month of week 0", () => {
  expect([0, 12, 36, 37, 72, 144].map((week) => showMonth(week, "2026-09"))).toEqual([
    "September 2026",
    "December 2026",
    "June 2027",
    "September 2027",
    "June 2028",
    "June 2030",
  ]);
  expect([0, 12, 36, 48].map((week) => monthLetters(week, "2026-09"))).toEqual(["Sep", "Dec", "Sep", "Dec"]);
  expect([byTheEnd(144, "2026-09"), byTheEnd(144, null)]).toEqual(["by June 2030", "after 4 school years"]);
  expect([
    schoolYear(0, "2026-09"),
    schoolYear(0, "2026-09", true),
    schoolYear(1, "2026-01"),
    schoolYear(1, null),
  ]).toEqual(["2026–27", "’26–27", "2027", "year 2"]);
  expect([0, 1, 12, 13].map(termOf)).toEqual([0, 1, 1, 2]);
});

test("money is told to the nearest 1,000 from 20,000 on, and to two digits below", () => {
  expect(
    [1_240_499, 20_000, 19_960, 4_213, 12.4, 0, -50_400].map((amount) => moneyWords(amount, "$")),
  ).toEqual(["$1,240,000", "$20,000", "$20,000", "$4,200", "$12", "$0", "−$50,000"]);
  expect(moneyWords(NaN, "$")).toBe("–");
});

test("schools stand in the order in which they get there; those that never do come last", () => {
  const rows = schoolRows({
    outcome: "adoption",
    headline: { kind: "use", practice: "Wait time", goal: 0.9, matters: 0.05 },
    weeks: [0, 12, 24],
    start: null,
    names: ["Alder", "Birch", "Cedar", ""],
    schools: [
      [0, 0.2, 0.4],
      [0, 0.3, 0.5],
      [0, 0.5, 0.6],
      [null, null, null],
    ],
    today: null,
  });
  expect(rows.map(({ name, week }) => [name, week])).toEqual([
    ["Cedar", 12],
    ["Birch", 24],
    ["Alder", null],
    ["no name", null],
  ]);
});

test("a goal that is moved stays on its axis and in whole steps", () => {
  const [gain, use] = [goalField({ kind: "gain" }), goalField({ kind: "use" })];
  expect(snapGoal(0.0712, [-0.2, 0.4], gain)).toBe(0.07);
  expect(snapGoal(7, [-0.2, 0.4], gain)).toBe(0.4);
  expect(snapGoal(-1, [0, 1], use)).toBe(0);
  expect(snapGoal(0.567, [0, 1], use)).toBe(0.57);
});

describe("futures of the plan in hand", () => {
  const { futures } = makeBoard({ futures: 3, schools: 1 }).plans[0]!;
  const other = makeBoard({ futures: 3, schools: 1, salt: 2 }).plans[0]!.futures;
  const running = { status: "running", done: 1, total: 3, futures: null, message: null } as const;

  test("are the report’s where it has them", () => {
    expect(chooseFutures([], futures, running, other)).toMatchObject({
      futures,
      isPrevious: false,
      progress: null,
    });
  });

  test("while they are run, the last whole ones stand there as previous", () => {
    expect(chooseFutures([], undefined, running, other)).toMatchObject({
      futures: other,
      isPrevious: true,
      progress: { done: 1, total: 3 },
    });
    const done = { ...running, status: "done", done: 3, futures } as const;
    expect(chooseFutures([], undefined, done, other)).toMatchObject({
      futures,
      isPrevious: false,
      progress: null,
    });
  });

  test("without an engine, or where it fails, the reader is told", () => {
    expect(chooseFutures([], undefined, null, null).message).toContain("live model");
    const failed = { ...running, status: "failed", message: "The plan has no schools." } as const;
    expect(chooseFutures([], undefined, failed, null)).toMatchObject({
      futures: null,
      message: "The plan has no schools.",
    });
  });
});
