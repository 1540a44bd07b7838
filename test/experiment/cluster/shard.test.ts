import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shardName, shardOfName, shardRange } from "../../../src/experiment/cluster/shard.ts";

describe("the parts of a study", () => {
  it("follow one another without gap or overlap and differ by one run at most", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 300 }), (total, count) => {
        let end = 0;
        for (let index = 1; index <= count; index++) {
          const range = shardRange(total, { index, count });
          expect(range.first).toBe(end);
          expect([Math.floor(total / count), Math.ceil(total / count)]).toContain(range.end - range.first);
          end = range.end;
        }
        expect(end).toBe(total);
      }),
      { seed: 1 },
    );
  });

  it("are some of them empty where there are more of them than runs", () => {
    const sizes = [1, 2, 3, 4, 5].map((index) => {
      const { first, end } = shardRange(3, { index, count: 5 });
      return end - first;
    });
    expect(sizes).toEqual([0, 1, 0, 1, 1]);
  });

  it.each([
    [{ index: 3, count: 16 }, "0003-of-0016"],
    [{ index: 1, count: 1 }, "0001-of-0001"],
    [{ index: 42, count: 12_345 }, "00042-of-12345"],
  ])("%j has the folder %s, and the folder's name says which it is", (shard, name) => {
    expect(shardName(shard)).toBe(name);
    expect(shardOfName(name)).toEqual(shard);
  });

  it.each([
    "0003-of-16",
    "3-of-0016",
    "0017-of-0016",
    "0000-of-0016",
    "0003-of-0016.old",
    "notes",
    "0001-of-0000",
  ])("%s is no part's folder", (name) => {
    expect(shardOfName(name)).toBeNull();
  });
});
