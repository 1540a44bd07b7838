import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import type { FutureSet } from "../../../../src/experiment/board/boardResult.ts";
import { PerilRunContext } from "../../../../src/report/live/district/usePerilRun.ts";
import { perilOrders, withPerils } from "../../../../src/report/live/district/withPerils.ts";
import type { PageData } from "../../../../src/report/live/pageData.ts";
import { makePage, still } from "../../../../src/report/live/state/makePage.ts";
import { PageContext } from "../../../../src/report/live/state/page.ts";
import { PerilsView } from "../../../../src/report/live/views/Perils.tsx";
import { makePageData } from "../../board/pageFixture.ts";

const off = (key: string) => ({ path: `perils.${key}`, value: 0 });
const designs = ["groupthink", "bullwhip"].map((key) => ({ key, label: key, changes: [off(key)] }));

function setOf(replicates: readonly number[], valueOf: (replicate: number) => number): FutureSet {
  const headline = replicates.map(valueOf);
  return { replicates, ends: { headline } as never, curves: [], schools: [] };
}

function districtWith(replicates: readonly number[]): PageData {
  const data = makePageData();
  const plans = data.result.plans.map((plan) => ({ ...plan, futures: setOf(replicates, (at) => at) }));
  return { ...data, result: { ...data.result, plans, perils: [] }, perilsToRun: designs, ownDistrict: true };
}

describe("the perils of a reader's own schools", () => {
  it("are switched off in the futures that the plan has, at most fifty", () => {
    expect(perilOrders(districtWith([0, 1, 5]))).toEqual(
      designs.map(({ changes }) => ({ changes, count: 6 })),
    );
    const many = Array.from({ length: 80 }, (_, at) => at);
    expect(perilOrders(districtWith(many)).map(({ count }) => count)).toEqual([50, 50]);
    expect(perilOrders(districtWith([]))).toEqual([]);
    expect(perilOrders(makePageData())).toEqual([]);
  });

  it("stand beside the same futures of the plan, and those not run whole are left out", () => {
    const data = districtWith([0, 1, 5]);
    const whole = setOf([0, 1, 2, 3, 4, 5], (replicate) => replicate + 100);
    const partial = setOf([0, 1], (replicate) => replicate);
    const { result, perilsToRun } = withPerils(data, [whole, partial]);
    expect(result.perils).toEqual([{ key: "groupthink", label: "groupthink", headline: [100, 101, 105] }]);
    expect(perilsToRun).toEqual([]);
    expect(withPerils(data, [null, null]).result.perils).toEqual([]);
  });

  it.each([
    ["to come", districtWith([0, 1]), "this page switches each of them off in turn"],
    ["being switched off", districtWith([0, 1]), "3 of 8 futures so far.", { done: 3, total: 8 }],
    ["given up", { ...districtWith([0, 1]), perilsToRun: [] }, "were not switched off in your schools"],
  ])("%s are told of in their view", (_, data, words, run?: { done: number; total: number }) => {
    const value = run === undefined ? null : { ...run, stop: () => undefined };
    const html = renderToString(
      h(
        PageContext.Provider,
        { value: makePage(data, still) },
        h(PerilRunContext.Provider, { value }, h(PerilsView, {})),
      ),
    );
    expect(html.replaceAll(/<[^>]*>/g, "").replaceAll(/\s+/g, " ")).toContain(words);
    expect(html.includes("Stop and use what we have")).toBe(run !== undefined);
  });
});
