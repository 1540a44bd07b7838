import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RunSummary } from "../../src/experiment/summary.ts";
import { CHARTS, figuresOf } from "../../src/report/charts/index.ts";
import { placeAmongHundred, readEnding, type Ending } from "../../src/report/findings/ending.ts";
import { readFindings, type Findings } from "../../src/report/findings/findings.ts";
import { formatCount, formatGain, formatOfHundred } from "../../src/report/format.ts";
import {
  answerSentence,
  keyFigures,
  runSentence,
  statusSentences,
} from "../../src/report/sentences/answer.ts";
import { limitSentences } from "../../src/report/sentences/limits.ts";
import { changedSentence } from "../../src/report/sentences/settingWords.ts";
import { VERDICTS, verdictOf } from "../../src/report/sentences/verdict.ts";
import { countOf, listOf, span } from "../../src/report/sentences/words.ts";
import { FIXTURES } from "./fixtures.ts";
import { makeSummary } from "./summaryFixture.ts";

const NAMED = Object.entries(FIXTURES).filter(([name]) => name !== "hostile");

function headSentences(findings: Findings): string[] {
  return [
    answerSentence(findings),
    ...keyFigures(findings).flatMap(({ figure, sentence }) => [figure, sentence]),
    runSentence(findings),
    ...statusSentences(findings),
    ...limitSentences(findings),
    changedSentence(findings.summary.settings),
  ];
}

function figureSentences(findings: Findings): string[] {
  return CHARTS.flatMap((chart) => [
    chart.heading(findings),
    ...chart.introduction(findings),
    ...figuresOf(chart, findings).flatMap((figure) => [
      figure.caption,
      ...figure.drawings.map((drawing) => drawing.description),
    ]),
  ]);
}

/** Every number of the findings in every way in which the report writes numbers; series only for `withSeries`. */
function numbersIn(value: unknown, withSeries: boolean, found = new Set<string>()): Set<string> {
  if (typeof value === "number")
    for (const format of [formatCount, formatOfHundred, formatGain]) found.add(format(value));
  else if (Array.isArray(value)) {
    found.add(String(value.length));
    if (withSeries || typeof value[0] !== "number")
      for (const inner of value) numbersIn(inner, withSeries, found);
  } else if (typeof value === "object" && value !== null)
    for (const inner of Object.values(value)) numbersIn(inner, withSeries, found);
  return found;
}

// Words of measure that are the same for every result: of 10, of 50, of 100; SD 1 and 0; term; place 50.
const CONSTANTS = ["8", "10", "50", "100", "1", "0", "12"];

function expectNumbersExist(sentences: readonly string[], findings: Findings, withSeries: boolean): void {
  const { summary } = findings;
  const allowed = numbersIn(findings, withSeries);
  for (const extra of CONSTANTS) allowed.add(extra);
  allowed.add(formatCount(summary.weekCount / 36));
  const changed = summary.settings.filter((setting) => !setting.isDefault).length;
  const assumed = summary.settings.filter((setting) => setting.assumed !== undefined).length;
  const reached = findings.schools.filter((school) => school.halfWeek !== undefined).length;
  for (const count of [changed, assumed, reached]) allowed.add(String(count));
  allowed.add(String(placeAmongHundred(findings.gainEnding?.range.median ?? 0)));
  for (const sentence of sentences) {
    // Texts of the user's may hold any number.
    const own = sentence.replace(summary.networkSource, "").replaceAll(/“[^”]*”/g, "");
    for (const [number] of own.matchAll(/[+−]?\d[\d,]*(?:\.\d+)?/g))
      expect(allowed, `${number} in: ${sentence}`).toContain(number);
  }
}

describe.each(NAMED)("sentences of %s", (_, summary) => {
  const findings = readFindings(summary);
  const head = headSentences(findings);
  const figures = figureSentences(findings);

  test("hold no number that is not in the result", () => {
    expectNumbersExist(head, findings, false);
    expectNumbersExist(figures, findings, true);
  });

  test("do not claim to foretell, and use no word that needs a dictionary", () => {
    for (const sentence of [...head, ...figures]) {
      expect(sentence).not.toMatch(/\b(will|proves?|because)\b/i);
      expect(sentence).not.toMatch(/\b(node|seed|threshold|stochastic|parameter)s?\b/i);
      expect(sentence).not.toMatch(/NaN|undefined|null|Infinity|\s{2}|\.\.| \.|\( /);
    }
  });

  test("count futures of 50 from 50 futures on, and of all futures below", () => {
    const dots = findings.gainEnding?.dots.length ?? 0;
    for (const [, of] of answerSentence(findings).matchAll(/\d+ of ([\d,]+)/g)) {
      expect(Number(of)).toBe(findings.futureCount >= 50 ? 50 : dots);
    }
  });
});

test.each(NAMED)("golden: %s", async (name, summary) => {
  const findings = readFindings(summary);
  await expect(
    `${[...headSentences(findings), "", ...figureSentences(findings)].join("\n")}\n`,
  ).toMatchFileSnapshot(`sentences/${name}.txt`);
});

function endingOf(values: readonly number[]): Ending {
  return readEnding({ ...makeSummary({ replicateCount: 1 }), finals: { gain: values } }, "gain", undefined)!;
}

test("the words never get weaker when more futures get better, whatever the others do", () => {
  for (const other of [-1, 0]) {
    let before = -Infinity;
    for (let better = 0; better <= 50; better++) {
      const verdict = verdictOf(
        endingOf([...new Array<number>(better).fill(1), ...new Array<number>(50 - better).fill(other)]),
      )!;
      const rank = VERDICTS.findIndex((word) => word === verdict);
      // Words for "no change" stand with the middle of the list.
      expect(rank < 0 ? 2 : rank).toBeGreaterThanOrEqual(before);
      before = rank < 0 ? 2 : rank;
    }
    expect(before).toBe(VERDICTS.length - 1);
  }
});

test("each word stands for the counts that it says", () => {
  const word = (better: number): string | undefined =>
    verdictOf(endingOf([...new Array<number>(better).fill(1), ...new Array<number>(50 - better).fill(-1)]));
  expect([0, 1, 5, 6, 12, 13, 37, 38, 44, 45, 49, 50].map(word)).toEqual([
    VERDICTS[0],
    VERDICTS[1],
    VERDICTS[1],
    VERDICTS[2],
    VERDICTS[2],
    VERDICTS[3],
    VERDICTS[3],
    VERDICTS[4],
    VERDICTS[4],
    VERDICTS[5],
    VERDICTS[5],
    VERDICTS[6],
  ]);
  expect(verdictOf(endingOf(new Array<number>(49).fill(1)))).toBeUndefined();
});

const gains = fc.array(
  fc.oneof(fc.double({ min: -3, max: 3, noNaN: true }), fc.constantFrom(0, 0.004, -0.004, NaN, 1e9, -1e9)),
  { maxLength: 130 },
);

test("for any final values: counts add up to the dots, agree with the values, and all numbers exist", () => {
  const base = makeSummary({ replicateCount: 60, practicesPerDomain: 1, schoolCount: 2 });
  fc.assert(
    fc.property(gains, (values) => {
      const summary: RunSummary = {
        ...base,
        finishedCount: values.length,
        replicateCount: values.length,
        finals: { instruction_gain: values },
      };
      const findings = readFindings(summary);
      const ending = findings.gainEnding!;
      const finite = values.filter((value) => Number.isFinite(value));
      expect(ending.dots.length).toBe(Math.min(50, finite.length));
      expect(ending.aboveCount + ending.sameCount + ending.belowCount).toBe(ending.dots.length);
      if (finite.length <= 50)
        expect(ending.aboveCount).toBe(finite.filter((value) => value >= 0.005).length);
      if (finite.length > 0)
        expect(ending.range.low <= ending.range.median && ending.range.median <= ending.range.high).toBe(
          true,
        );
      expectNumbersExist(headSentences(findings), findings, false);
    }),
    { numRuns: 200 },
  );
});

test("the answer leads with the larger count", () => {
  const summary = FIXTURES["worse"]!;
  expect(answerSentence(readFindings(summary))).toMatch(
    /^In \d+ of 50 simulated futures, teaching is worse after 4 school years than at the start/,
  );
});

test("an unfinished run and a single future say so first", () => {
  expect(statusSentences(readFindings(FIXTURES["unfinished"]!))[0]).toBe(
    "This run is not complete: 12 of 200 futures are done. Everything below comes from those and may still change.",
  );
  expect(statusSentences(readFindings(FIXTURES["one-future"]!))[0]).toContain("one single future");
  expect(statusSentences(readFindings(FIXTURES["eleven"]!))).toEqual([]);
});

test("places among 100 follow the bell curve: 50 at no gain, 84 at one SD, never beyond 1 and 99", () => {
  expect([0, 1, -1, 0.2, 9, -9].map(placeAmongHundred)).toEqual([50, 84, 16, 58, 99, 1]);
});

test("small words: counts, lists, spans", () => {
  expect([countOf(1, "school"), countOf(0, "school"), countOf(1440, "week")]).toEqual([
    "1 school",
    "0 schools",
    "1,440 weeks",
  ]);
  expect([listOf([]), listOf(["a"]), listOf(["a", "b", "c"])]).toEqual(["", "a", "a, b and c"]);
  expect([span(144), span(36), span(20), span(100), span(0)]).toEqual([
    "4 school years",
    "1 school year",
    "20 weeks",
    "100 weeks",
    "0 weeks",
  ]);
});
