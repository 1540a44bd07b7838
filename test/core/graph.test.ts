import { fc } from "../support/fastCheck.ts";
import { describe, expect, test } from "vitest";
import { buildGraph, findTie } from "../../src/core/graph.ts";

const nodes = 12;
const node = fc.integer({ min: 0, max: nodes - 1 });
/** Ties in any order, also to oneself and twice. */
const anyTies = fc.array(fc.tuple(node, node), { maxLength: 80 });
/** Each tie once, as a system has them. */
const distinctTies = fc.uniqueArray(fc.tuple(node, node), {
  maxLength: 80,
  selector: ([from, to]) => from * nodes + to,
});

const build = (ties: readonly (readonly [number, number])[]) =>
  buildGraph(
    nodes,
    ties.map(([from]) => from),
    ties.map(([, to]) => to),
  );

describe("buildGraph", () => {
  test("gives each node the same neighbours as sorting a list of ties does", () => {
    fc.assert(
      fc.property(anyTies, (ties) => {
        const { graph } = build(ties);
        for (let i = 0; i < nodes; i++) {
          const naive = ties.filter(([from]) => from === i).map(([, to]) => to);
          const row = [...graph.targets.subarray(graph.offsets[i]!, graph.offsets[i + 1]!)];
          expect(row).toEqual(naive.sort((one, other) => one - other));
        }
        expect([graph.nodeCount, graph.offsets.length, graph.offsets[0]]).toEqual([nodes, nodes + 1, 0]);
      }),
    );
  });

  test("says for each input tie where it went, one place each", () => {
    fc.assert(
      fc.property(anyTies, (ties) => {
        const { graph, place } = build(ties);
        expect([...place].sort((one, other) => one - other)).toEqual(ties.map((_, tie) => tie));
        ties.forEach(([from, to], tie) => {
          const position = place[tie]!;
          expect(graph.targets[position]).toBe(to);
          expect(graph.offsets[from]! <= position && position < graph.offsets[from + 1]!).toBe(true);
        });
      }),
    );
  });

  test("keeps the order of equal ties", () => {
    expect([
      ...build([
        [3, 1],
        [0, 2],
        [3, 1],
        [3, 0],
        [3, 1],
      ]).place,
    ]).toEqual([2, 0, 3, 1, 4]);
  });

  test("builds a graph of no nodes and one of no ties", () => {
    expect([...buildGraph(0, [], []).graph.offsets]).toEqual([0]);
    expect([...buildGraph(2, [], []).graph.offsets]).toEqual([0, 0, 0]);
  });
});

describe("findTie", () => {
  test("finds each tie that is there and no other", () => {
    fc.assert(
      fc.property(distinctTies, (ties) => {
        const { graph, place } = build(ties);
        for (let from = 0; from < nodes; from++) {
          for (let to = 0; to < nodes; to++) {
            const tie = ties.findIndex(([a, b]) => a === from && b === to);
            expect(findTie(graph, from, to)).toBe(tie < 0 ? -1 : place[tie]);
          }
        }
      }),
    );
  });
});
