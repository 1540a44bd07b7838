import { describe, expect, test } from "vitest";
import type { Act } from "../../../src/model/acts/act.ts";
import { drawnWeeks } from "../../../src/report/theatre/charts/measurePlot.ts";
import { gapFacts } from "../../../src/report/theatre/gapFacts.ts";
import { roundMeasure, showMeasure, showMeasureSize } from "../../../src/report/theatre/measureFormat.ts";
import { predictionSentence } from "../../../src/report/theatre/sentences/handout.ts";
import { endSentence, gapSentences } from "../../../src/report/theatre/sentences/reveal.ts";
import { fc } from "../../support/fastCheck.ts";
import { expectEasy, expectNumbers, expectSound, measures } from "./wording.ts";

const options: Act["prediction"]["options"] = [
  { words: "More than with checks", holds: "higher" },
  { words: "About the same", holds: "same" },
  { words: "A little less", holds: "lower" },
  { words: "Much less", holds: "lower" },
];
const actOf = (measure: (typeof measures)["SD"]): Pick<Act, "measures" | "prediction" | "title"> => ({
  title: "Nobody checks",
  measures: [measure],
  prediction: { question: "How much?", options },
});
const measureOf = fc.constantFrom(...Object.values(measures));
const valueIn = ({ range: [low, high] }: (typeof measures)["SD"]) =>
  fc.integer({ min: 0, max: 400 }).map((at) => low + ((high - low) * at) / 400);
const weeks = 30;
const outcome = (left: number, right: number) => ({
  left: Float64Array.from({ length: weeks + 1 }, () => left),
  right: Float64Array.from({ length: weeks + 1 }, () => right),
});
const first = (text: string): string => text.split(" ")[0]!;

describe("where a story ends", () => {
  test("the numbers are those of the story, and the sum comes out as a reader makes it", () => {
    fc.assert(
      fc.property(
        measureOf.chain((measure) => fc.tuple(fc.constant(measure), valueIn(measure), valueIn(measure))),
        ([measure, left, right]) => {
          const said = endSentence(measure, left, right);
          const gap = roundMeasure(measure, right) - roundMeasure(measure, left);
          expectSound([said]);
          expectNumbers(
            [said],
            [left, right]
              .map((each) => first(showMeasure(measure, each)))
              .concat(first(showMeasureSize(measure, gap))),
          );
          const word = roundMeasure(measure, gap) === 0 ? "no difference" : gap > 0 ? "higher" : "lower";
          expect(said).toContain(word);
        },
      ),
    );
  });

  test.each([
    [0.054, 0.267, "at 5 of 100 on the left and 27 of 100 on the right: 22 of 100 higher on the right."],
    [0.301, 0.299, "at 30 of 100 on the left and 30 of 100 on the right: no difference."],
    [0.5, 0.49, "at 50 of 100 on the left and 49 of 100 on the right: 1 of 100 lower on the right."],
  ])("from %s and %s", (left, right, words) => {
    expect(endSentence(measures["of 100"], left, right)).toContain(words);
  });

  test("says so where nothing could be measured", () => {
    expect(endSentence(measures.SD, NaN, 0.2)).toBe("Nothing could be measured at the end.");
  });
});

describe("hands", () => {
  test("are counted for what came, and the most are named", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 5 }), fc.constantFrom(-0.2, 0, 0.2), (counts, gap) => {
        const act = actOf(measures.SD);
        const facts = gapFacts({ kind: "hands", counts }, act, outcome(0, gap));
        if (facts.kind !== "hands") throw new Error("no hands");
        const came = gap > 0 ? "higher" : gap < 0 ? "lower" : "same";
        const given = options.map((_, at) => counts[at] ?? 0);
        expect(facts.hands).toBe(given.reduce((sum, each) => sum + each, 0));
        expect(facts.right).toBe(
          given.filter((_, at) => options[at]!.holds === came).reduce((sum, each) => sum + each, 0),
        );
        const said = gapSentences(facts, act);
        expectSound(said);
        expectNumbers(said, [facts.hands, facts.right, "0.05"]);
        for (const [at, { words, holds }] of options.entries()) {
          expect(said.some((each) => each.startsWith("What came: ") && each.includes(`“${words}”`))).toBe(
            holds === came,
          );
          const isTop = facts.hands > 0 && given[at] === Math.max(...given);
          expect(
            said.some(
              (each) => /hands? went up for “|hands went up for “/.test(each) && each.includes(`“${words}”`),
            ),
          ).toBe(isTop);
        }
      }),
    );
  });

  test("read as a leader would say it", () => {
    const act = actOf(measures.SD);
    const said = gapSentences(
      gapFacts({ kind: "hands", counts: [22, 9, 1, 2] }, act, outcome(0.3, 0.1)),
      act,
    );
    expect(said).toEqual([
      "The right side ended lower than the left by at least 0.05 SD.",
      "What came: “A little less” and “Much less”.",
      "3 of 34 hands went up for it.",
      "Most hands went up for “More than with checks”.",
    ]);
    expectEasy(said);
    const one = gapSentences(gapFacts({ kind: "hands", counts: [1] }, act, outcome(0.3, 0.1)), act);
    expect(one).toContain("0 of 1 hand went up for it.");
    const none = gapSentences(gapFacts({ kind: "hands", counts: [] }, act, outcome(0.3, 0.1)), act);
    expect(none).toContain("No hands were counted.");
  });
});

describe("dots", () => {
  test("have a middle one, and lie above and below what came", () => {
    fc.assert(
      fc.property(
        measureOf.chain((measure) =>
          fc.tuple(fc.constant(measure), fc.array(valueIn(measure), { maxLength: 30 }), valueIn(measure)),
        ),
        ([measure, values, end]) => {
          const act = actOf(measure);
          const facts = gapFacts({ kind: "dot", values }, act, outcome(0, end));
          const said = gapSentences(facts, act);
          if (values.length === 0) return void expect(said).toEqual([]);
          if (facts.kind !== "dot") throw new Error("no dots");
          expect(values.filter((value) => value < facts.middle).length).toBeLessThanOrEqual(
            values.length / 2,
          );
          expect(values.filter((value) => value > facts.middle).length).toBeLessThanOrEqual(
            values.length / 2,
          );
          const gap = roundMeasure(measure, end) - roundMeasure(measure, facts.middle);
          expectSound(said);
          expectNumbers(said, [
            ...[values.length, facts.above, facts.below],
            ...[showMeasure(measure, facts.middle), showMeasureSize(measure, gap)].map(first),
          ]);
          expect(said[1]).toContain(
            roundMeasure(measure, gap) === 0 ? "the same" : gap > 0 ? "higher" : "lower",
          );
        },
      ),
    );
  });
});

describe("a line", () => {
  test("is compared where it was drawn", () => {
    fc.assert(
      fc.property(
        measureOf.chain((measure) =>
          fc.tuple(
            fc.constant(measure),
            fc.array(fc.option(valueIn(measure)), { minLength: 3, maxLength: 3 }),
            valueIn(measure),
          ),
        ),
        ([measure, values, end]) => {
          const act = actOf(measure);
          const facts = gapFacts({ kind: "line", values }, act, outcome(0, end));
          const said = gapSentences(facts, act);
          const drawn = values.flatMap((value, at) =>
            value === null ? [] : [{ value, week: drawnWeeks(weeks)[at]! }],
          );
          if (drawn.length === 0) return void expect(said).toEqual([]);
          if (facts.kind !== "line") throw new Error("no line");
          expect(facts).toMatchObject({ drawn: drawn.length, of: 3, lastWeek: drawn.at(-1)!.week });
          expect(facts.mean).toBeCloseTo(
            drawn.reduce((sum, { value }) => sum + Math.abs(end - value), 0) / drawn.length,
            9,
          );
          expectSound(said);
          expectNumbers(said, [
            ...[facts.drawn, facts.of, facts.lastWeek],
            ...[facts.last, facts.mean].map((each) => first(showMeasureSize(measure, each))),
          ]);
          expectEasy(said);
        },
      ),
    );
  });
});

describe("what is skipped or missing", () => {
  const act = actOf(measures.SD);
  test("is said, or nothing is", () => {
    expect(gapSentences(gapFacts({ kind: "skipped" }, act, outcome(0, 1)), act)).toEqual([
      "The room skipped its prediction.",
    ]);
    expect(gapSentences(gapFacts(null, act, outcome(0, 1)), act)).toEqual([]);
    expect(gapSentences(gapFacts({ kind: "hands", counts: [3] }, act, outcome(0, NaN)), act)).toEqual([]);
    expect(gapSentences(gapFacts({ kind: "dot", values: [0.1] }, act, outcome(0, NaN)), act)).toEqual([]);
  });

  test("stands on the handout", () => {
    const said = [
      predictionSentence(null, act),
      predictionSentence({ kind: "skipped" }, act),
      predictionSentence({ kind: "hands", counts: [3, 0, 1] }, act),
      predictionSentence({ kind: "line", values: [0.1, null, 0.2] }, act),
      predictionSentence({ kind: "line", values: [null] }, act),
      predictionSentence({ kind: "dot", values: [0.1] }, act),
    ];
    expect(said).toEqual([
      "This room has not made a prediction.",
      "This room skipped its prediction.",
      "Hands in this room before it watched: 3 for “More than with checks”; 0 for “About the same”; 1 for “A little less”; 0 for “Much less”.",
      "This room drew a line before it watched. It ends at +0.20 SD.",
      "This room drew no line.",
      "This room placed 1 dot before it watched.",
    ]);
  });
});
