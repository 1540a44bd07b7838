import { describe, expect, test } from "vitest";
import type { FutureSet } from "../../../src/experiment/board/boardResult.ts";
import { combinationFacts } from "../../../src/report/theatre/combinations.ts";
import {
  combinationLine,
  combinationName,
  combinationSentences,
} from "../../../src/report/theatre/sentences/combinations.ts";
import { showMeasure, showMeasureSize } from "../../../src/report/theatre/measureFormat.ts";
import { fc } from "../../support/fastCheck.ts";
import { expectEasy, expectNumbers, expectSound, measures } from "./wording.ts";

const measure = measures.SD;
const names = ["Nobody checks", "All want to agree", "Somebody else does it", "All do the same"];
const set = (values: readonly (number | null)[]): FutureSet =>
  ({ replicates: values.map((_, at) => at), metrics: { [measure.metric]: values } }) as unknown as FutureSet;
const values = fc.array(fc.option(fc.integer({ min: -10, max: 10 }).map((each) => each / 20)), {
  maxLength: 50,
});

describe("combinations of switches", () => {
  test("are told by counts and middles, whatever they are and however many are known", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((switches) =>
            fc.array(fc.option(values), { minLength: 1 << switches, maxLength: 1 << switches }),
          ),
        (all) => {
          const switches = Math.log2(all.length);
          const facts = combinationFacts(
            all.map((each) => (each === null ? null : set(each))),
            switches,
            measure,
          );
          expect(facts.combinations).toHaveLength(all.length);
          const given: (string | number)[] = [all.length - 1, facts.known, switches, facts.worst.length];
          for (const { place, on, median, beside } of facts.combinations) {
            expect(on.reduce((sum, isOn, s) => sum + (isOn ? 1 << s : 0), 0)).toBe(place);
            given.push(showMeasure(measure, median).split(" ")[0]!, beside?.muchWorse ?? 0, beside?.of ?? 0);
            if (beside === null) continue;
            let worse = 0;
            all[0]!.forEach((none, at) => {
              const with_ = all[place]![at];
              if (none !== null && typeof with_ === "number" && none - with_ >= 0.05 - 1e-9) worse++;
            });
            expect(beside.muchWorse).toBe(worse);
          }
          const said = combinationSentences(facts, names.slice(0, switches), measure);
          expectSound(said);
          expectNumbers(said, [...given, showMeasureSize(measure, measure.matters).split(" ")[0]!]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("read as a leader would say it", () => {
    const worse = (count: number) => set(Array.from({ length: 50 }, (_, at) => (at < count ? 0 : 0.3)));
    const all = Array.from({ length: 16 }, (_, place) =>
      worse(place === 15 ? 48 : place === 3 ? 49 : 2 * place),
    );
    const facts = combinationFacts(all, 4, measure);
    const said = combinationSentences(facts, names, measure);
    expect(said).toEqual([
      "Worse means: at least 0.05 SD lower than with nothing on, in the same future.",
      "With nothing on: the middle future ends at +0.30 SD.",
      "With “Nobody checks” alone: 2 of 50 futures end worse; the middle future ends at +0.30 SD.",
      "With “All want to agree” alone: 4 of 50 futures end worse; the middle future ends at +0.30 SD.",
      "With “Somebody else does it” alone: 8 of 50 futures end worse; the middle future ends at +0.30 SD.",
      "With “All do the same” alone: 16 of 50 futures end worse; the middle future ends at +0.30 SD.",
      "With all 4 on: 48 of 50 futures end worse; the middle future ends at 0.00 SD.",
      "Most futures end worse with “Nobody checks” and “All want to agree”: 49 of 50 futures.",
      "What they do together is not the sum of what each does alone.",
    ]);
    expectEasy(said);
    expect(said.join(" ")).not.toMatch(/share|per ?cent|contribut|adds up/);
  });

  test("nothing known, nothing worse, and ties are said", () => {
    const none = combinationFacts([null, null, null, null], 2, measure);
    expect(combinationSentences(none, names.slice(0, 2), measure)).toEqual(["No combination is known yet."]);
    expect(combinationLine(none.all, names.slice(0, 2), measure)).toBe("With all 2 on: not known.");
    const level = combinationFacts(
      Array.from({ length: 4 }, () => set([0.1])),
      2,
      measure,
    );
    expect(combinationSentences(level, names.slice(0, 2), measure)).toContain(
      "In no future is any of them worse.",
    );
    const tie = combinationFacts([set([0.4]), set([0.1]), set([0]), set([0.4])], 2, measure);
    expect(combinationSentences(tie, names.slice(0, 2), measure)).toContain(
      "In 2 combinations as many futures end worse: 1 of 1 future.",
    );
    expect(combinationName({ on: [false, false] }, names)).toBe("nothing");
  });
});
