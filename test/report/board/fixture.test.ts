import { expect, test } from "vitest";
import { reachOf } from "../../../src/report/board/fifty.ts";
import { verdictOf } from "../../../src/report/board/verdict.ts";
import { makeBoard } from "./boardFixture.ts";
import { BOARDS } from "./boards.ts";
import { makePageData } from "./pageFixture.ts";

test.each(Object.entries(BOARDS))("the made-up result %s is whole and plain JSON", (_, options) => {
  const data = makePageData(options);
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  const { plans, weeks } = data.result;
  for (const { futures } of plans) {
    expect(futures.curves).toHaveLength(futures.replicates.length);
    expect(futures.schools).toHaveLength(data.district.schools);
    for (const row of [...futures.curves, ...futures.schools]) expect(row).toHaveLength(weeks.length);
    futures.curves.forEach((curve, at) => expect(curve.at(-1)).toBe(futures.ends.headline[at]));
  }
});

test("the made-up results show what their names say", () => {
  const of = (name: string, plan = 1) => {
    const { headline, plans } = makeBoard(BOARDS[name]);
    return {
      reach: reachOf(plans[plan]!.futures.ends.headline, headline),
      verdict: verdictOf(plans[plan]!.futures, plans[0]!.futures, headline),
    };
  };
  expect(of("all-reach").reach).toEqual({ count: 50, of: 50 });
  expect(of("none-reach").reach).toEqual({ count: 0, of: 50 });
  expect(of("ties").verdict).toMatchObject({ kind: "no difference", same: 50 });
  expect(of("worse").verdict.kind).toMatch(/^worse in/);
  expect(of("small").verdict).toMatchObject({ isSmall: true, kind: "better in all" });
  expect(of("too-close").verdict.kind).toBe("too close to call");
  expect(of("harm").verdict.kind).toMatch(/better/);
  expect(of("missing-futures").reach.of).toBe(50);
  expect(of("few-futures").verdict.kind).toBe("too few");
});
