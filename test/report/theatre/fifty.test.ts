import { describe, expect, test } from "vitest";
import type { FutureSet } from "../../../src/experiment/board/boardResult.ts";
import { verdictClasses } from "../../../src/report/board/verdict.ts";
import { fiftyFacts, fiftyFactsOf, fixFacts } from "../../../src/report/theatre/fiftyFacts.ts";
import {
  roundMeasure,
  showMeasureDifference,
  showMeasureSigned,
  showMeasureSize,
} from "../../../src/report/theatre/measureFormat.ts";
import { fiftySentences, fixSentences } from "../../../src/report/theatre/sentences/fifty.ts";
import { fc } from "../../support/fastCheck.ts";
import { expectEasy, expectNumbers, expectSound, measures } from "./wording.ts";

const all = Object.values(measures);
const metric = (measure: { readonly metric: string }, values: readonly (number | null)[]): FutureSet =>
  ({
    replicates: values.map((_, at) => at),
    ends: {},
    curves: [],
    schools: [],
    metrics: { [measure.metric]: values },
  }) as unknown as FutureSet;
const measureOf = fc.constantFrom(...all);
/** Differences about as large as what matters, with ties and values that read as nothing. */
const sizes = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.constantFrom(-10, -0.4, 0, 0.4, 10));
const differencesOf = (unit: number) =>
  fc.array(
    sizes.map((size) => (size * unit) / 10),
    { maxLength: 60 },
  );

describe("facts of all futures", () => {
  test("count what a reader sees, and what matters, in the direction that is better", () => {
    fc.assert(
      fc.property(
        measureOf.chain((measure) => fc.tuple(fc.constant(measure), differencesOf(measure.matters))),
        ([measure, differences]) => {
          const facts = fiftyFactsOf(differences, measure);
          const sign = measure.better === "higher" ? 1 : -1;
          const seen = differences.map((each) => Math.sign(roundMeasure(measure, each)) * sign);
          expect(facts.better).toBe(seen.filter((each) => each > 0).length);
          expect(facts.worse).toBe(seen.filter((each) => each < 0).length);
          expect(facts.same).toBe(differences.length - facts.better - facts.worse);
          expect(facts.muchWorse).toBe(
            differences.filter((each) => -sign * each >= measure.matters - 1e-9).length,
          );
          expect(facts.muchBetter).toBe(
            differences.filter((each) => sign * each >= measure.matters - 1e-9).length,
          );
          expect(facts.of).toBe(differences.length);
          expect(facts.kind === "too few").toBe(differences.length < 50);
        },
      ),
    );
  });

  test("leave out futures that either side lacks", () => {
    const facts = fiftyFacts(
      metric(measures.SD, [0, null, 0.2, NaN]),
      metric(measures.SD, [0.1, 0.5, null, 1]),
      measures.SD,
    );
    expect(facts.of).toBe(1);
    expect(facts.better).toBe(1);
  });

  test("one more better future never gives a weaker class", () => {
    const ranks = [0, 13, 25, 38, 45, 49, 50].map((better) => {
      const differences = Array.from({ length: 50 }, (_, at) => (at < better ? 0.2 : -0.2));
      return verdictClasses.indexOf(fiftyFactsOf(differences, measures.SD).kind as never);
    });
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    expect(ranks[0]).toBe(0);
    expect(ranks.at(-1)).toBe(verdictClasses.length - 1);
  });
});

describe("the check that follows a story", () => {
  test("says nothing but the facts, in sound and easy sentences", () => {
    fc.assert(
      fc.property(
        measureOf.chain((measure) => fc.tuple(fc.constant(measure), differencesOf(measure.matters))),
        ([measure, differences]) => {
          const facts = fiftyFactsOf(differences, measure);
          const said = fiftySentences(facts, measure);
          expectSound(said);
          expect(said[0]).toBe("You saw one story.");
          const { of, muchHigher, muchLower, difference } = facts;
          const show = (value: number): string => showMeasureSigned(measure, value);
          expectNumbers(said, [
            ...[of, muchHigher, muchLower, of - muchHigher - muchLower],
            ...[
              showMeasureSize(measure, measure.matters),
              showMeasureDifference(measure, difference.median),
            ].map((text) => text.split(" ")[0]!),
            ...[show(difference.low), show(difference.high), show(difference.median)],
          ]);
          if (of === 0) return;
          const most = Math.max(muchHigher, muchLower);
          expect(said.join(" ")).toContain(
            most === 0 ? `In ${of} of ${of} future` : `In ${most} of ${of} future`,
          );
          if (muchHigher > muchLower) expect(said[1]).toContain("higher on the right than on the left");
          if (muchLower > muchHigher) expect(said[1]).toContain("lower on the right than on the left");
        },
      ),
    );
  });

  test.each([
    [Array<number>(50).fill(0.2), "better in every future"],
    [Array.from({ length: 50 }, (_, at) => (at < 44 ? -0.2 : 0.2)), "usually worse"],
    [Array.from({ length: 50 }, (_, at) => (at < 25 ? -0.2 : 0.2)), "too close to call"],
    [Array<number>(50).fill(0), "In most futures the two end alike."],
    [Array<number>(50).fill(0.02), "better in every future, but too small to notice"],
    [[0.2], "1 future is too few for a verdict."],
  ])("has the verdict of its counts: %#", (differences, words) => {
    expect(fiftySentences(fiftyFactsOf(differences, measures.SD), measures.SD).join(" ")).toContain(words);
  });

  test("reads as a leader would say it", () => {
    const differences = Array.from({ length: 50 }, (_, at) => (at < 44 ? 0.12 : at < 46 ? -0.1 : 0.01));
    const said = fiftySentences(fiftyFactsOf(differences, measures["of 100"]), measures["of 100"]);
    expect(said).toEqual([
      "You saw one story.",
      "In 44 of 50 futures, the share of what teachers use that lowers learning ended at least 5 of 100 higher on the right than on the left.",
      "In 2 it ended as much lower, and in 4 the two were closer.",
      "The right side is worse in almost every future.",
      "The middle difference is +12 of 100; in 8 of 10 futures it is +1 to +12.",
    ]);
    expectEasy(said);
  });
});

describe("a fix", () => {
  const { SD } = measures;
  test("is told by its counts, and by what it brings back", () => {
    const left = metric(SD, Array<number>(50).fill(0.4));
    const right = metric(
      SD,
      Array.from({ length: 50 }, (_, at) => (at < 40 ? 0.2 : 0.4)),
    );
    const fixed = metric(
      SD,
      Array.from({ length: 50 }, (_, at) => (at < 38 ? 0.3 : 0.1)),
    );
    const facts = fixFacts(left, right, fixed, SD);
    expect(facts).toMatchObject({ lost: 40, beside: { of: 50, better: 38, worse: 12 } });
    expect(facts.broughtBack).toBeCloseTo(0.5, 12);
    const said = fixSentences(facts, SD, "A coach checks");
    expect(said[0]).toBe(
      "With “A coach checks”, 38 of 50 futures end better than the right side did, and 12 worse.",
    );
    expect(said[1]).toBe("The changed side is usually better.");
    expect(said.at(-1)).toBe(
      "In the middle one of 40 futures with a loss, it brings back 50 of 100 parts of what was lost.",
    );
    expectEasy(said);
  });

  test.each([
    [0.7, "it brings back more than all that was lost."],
    [0.1, "still more is lost."],
    [0.4, "it brings back all that was lost."],
    [0.2, "it brings back nothing of what was lost."],
    [0.19, "it brings back nothing of what was lost."],
  ])("that ends at %s where 0.2 of 0.4 was left", (end, words) => {
    const facts = fixFacts(metric(SD, [0.4]), metric(SD, [0.2]), metric(SD, [end]), SD);
    expect(fixSentences(facts, SD, "It").at(-1)).toBe(`In the one future with a loss, ${words}`);
  });

  test("brings nothing back where nothing was lost, and says nothing where nothing is known", () => {
    const facts = fixFacts(metric(SD, [0.2]), metric(SD, [0.4]), metric(SD, [0.5]), SD);
    expect(facts.broughtBack).toBeNull();
    expect(fixSentences(facts, SD, "It").join(" ")).not.toContain("lost");
    const none = fixFacts(metric(SD, [null]), metric(SD, [0.4]), metric(SD, [null]), SD);
    expect(fixSentences(none, SD, "It")).toEqual(["These futures have nothing to compare."]);
  });

  test("is told soundly and from its facts, whatever the futures", () => {
    const values = fc.array(fc.option(fc.integer({ min: -20, max: 20 }).map((each) => each / 20)), {
      minLength: 3,
      maxLength: 55,
    });
    fc.assert(
      fc.property(measureOf, values, values, values, (measure, left, right, fixed) => {
        const facts = fixFacts(
          metric(measure, left),
          metric(measure, right),
          metric(measure, fixed),
          measure,
        );
        const { beside, lost, broughtBack } = facts;
        const said = fixSentences(facts, measure, "Each in 3 says so");
        expectSound(said);
        expectNumbers(said, [
          ...[beside.of, beside.better, beside.worse, beside.muchHigher, beside.muchLower, lost],
          beside.of - beside.muchHigher - beside.muchLower,
          showMeasureSize(measure, measure.matters).split(" ")[0]!,
          Math.round(100 * (broughtBack ?? 0)),
        ]);
      }),
    );
  });
});
