import { describe, expect, it } from "vitest";
import { networkTypeNames } from "../../../src/model/networkTypes.ts";
import { saySize, showHeadline } from "../../../src/report/board/headlineWords.ts";
import {
  flipSentence,
  narrowingSentence,
  noFlipSentence,
  noWeakLinkSentence,
  weakLinkSentence,
} from "../../../src/report/health/changeSentences.ts";
import { costsOf } from "../../../src/report/health/costs.ts";
import { recommend } from "../../../src/report/health/recommend.ts";
import {
  budgetSentence,
  comparisonSentence,
  costSentence,
  progressSentence,
  reachSentence,
  recommendationSentence,
  TOO_FEW,
} from "../../../src/report/health/sentences.ts";
import { weakLinksOf } from "../../../src/report/health/standing.ts";
import { healthQuestions } from "../../../src/scenario/questions/healthFeatures.ts";
import { hoursWords, moneyWords } from "../../../src/scenario/questions/moneyWords.ts";
import { readingGrade } from "../readingGrade.ts";
import { fc } from "../../support/fastCheck.ts";
import { anyTypes, headlineOf, makeTypes } from "./healthFixture.ts";

const district = { teachers: 320, weeks: 144 };
const numbersIn = (text: string): string[] => text.match(/[+−]?\d[\d,.]*\d|\d/g) ?? [];
const BANNED = /\b(node|seed|threshold|stochastic|parameter|will|proves|because)\b/i;

function sentencesOf(shape: Parameters<typeof makeTypes>[0], budget: number | null = null): string[] {
  const types = makeTypes(shape);
  const headline = headlineOf(shape.kind);
  const found = recommend(types, headline, budget)!;
  return [
    recommendationSentence(found),
    ...found.beside.flatMap((each) => [
      comparisonSentence(each, headline),
      budgetSentence(each, budget, "$") ?? "",
    ]),
    costSentence(costsOf(types, district), found.type, "$"),
  ].filter((sentence) => sentence !== "");
}

describe("sentences about the types of network", () => {
  it("hold no number that is not in the result", () => {
    fc.assert(
      fc.property(anyTypes, fc.option(fc.integer({ min: 0, max: 3_000_000 })), (shape, budget) => {
        const types = makeTypes(shape);
        const headline = headlineOf(shape.kind);
        const found = recommend(types, headline, budget)!;
        const known = new Set(
          [
            ...found.beside.flatMap(({ verdict, overBudget }) => [
              ...[verdict.better, verdict.worse, verdict.same, verdict.of].map(String),
              saySize(headline, verdict.difference.median),
              saySize(headline, headline.matters),
              moneyWords(overBudget ?? 0, "$"),
            ]),
            moneyWords(budget ?? 0, "$"),
            ...costsOf(types, district).flatMap(({ hours, money }) => [
              hoursWords(hours),
              moneyWords(money, "$"),
            ]),
          ].flatMap(numbersIn),
        );
        for (const sentence of sentencesOf(shape, budget)) {
          for (const number of numbersIn(sentence)) expect(known.has(number), sentence).toBe(true);
          expect(sentence).not.toMatch(BANNED);
          expect(sentence).not.toMatch(/NaN|undefined|null/);
        }
      }),
      { numRuns: 80 },
    );
  });

  it("never use a weaker word for more futures", () => {
    const strength = (better: number): number => {
      const verdict = {
        kind:
          better === 50
            ? "better in all"
            : better >= 45
              ? "better in almost every"
              : better >= 38
                ? "usually better"
                : "too close to call",
        words: "",
        of: 50,
        better,
        worse: 50 - better,
        same: 0,
        muchBetter: better,
        muchWorse: 0,
        isSmall: false,
        difference: { median: 0.2, low: 0.1, high: 0.3 },
      } as const;
      const [type, other] = networkTypeNames;
      const sentence = comparisonSentence(
        { type: other, other: type, verdict, isOtherCheaper: true, overBudget: null },
        headlineOf(),
      );
      const words = ["too close to call", "usually", "almost every one", ": every one"];
      const place = words.findIndex((word) => sentence.includes(word));
      expect(place, sentence).toBeGreaterThanOrEqual(0);
      expect(words.filter((word) => sentence.includes(word))).toHaveLength(1);
      return place;
    };
    for (let better = 26; better <= 50; better++)
      expect(strength(better)).toBeGreaterThanOrEqual(strength(better - 1));
    expect([37, 38, 44, 45, 49, 50].map(strength)).toEqual([0, 1, 1, 2, 2, 3]);
  });

  it("say who is ahead, that a difference is small, and that the cheaper is named at a tie", () => {
    const clear = sentencesOf({ effects: [0, 0.1, 0.3], unlike: 0 });
    expect(clear[0]).toBe("In these simulations, an improvement network fits your answers best.");
    expect(clear[1]).toBe(
      "An improvement network does better than a community of practice in 50 of 50 futures: every one. In the middle future the two lie 12 places of 100 (0.30 SD) apart.",
    );
    const tie = sentencesOf({ effects: [0, 0, 0], unlike: 0 });
    expect(tie[0]).toBe(
      "In these simulations, no type of network does clearly better than a community of practice, and a community of practice costs least.",
    );
    expect(tie[1]).toBe(
      "A community of practice and a learning community end alike in 50 of 50 futures. A community of practice costs less.",
    );
    const small = sentencesOf({ effects: [0, 0.03, 0.03], unlike: 0 });
    expect(small[1]).toBe(
      "A learning community does better than a community of practice in 50 of 50 futures: every one. In the middle future the two lie 1 place of 100 (0.03 SD) apart, which is less than the 2 places of 100 (0.05 SD) that would matter to you. A community of practice costs less.",
    );
    const within = sentencesOf({ effects: [0, 0.1, 0.3], unlike: 0 }, 300_000);
    expect(within[0]).toBe(
      "In these simulations, a learning community fits your answers best within your budget.",
    );
    expect(within.join(" ")).toMatch(
      /An improvement network would take \$\d+,000 more than the type that costs least\. That is over your budget of \$300,000\./,
    );
  });

  it("say an assumption as one, and a single number where both ends read the same", () => {
    expect(reachSentence(0.45, 0.45)).toContain("carry out 45 of 100 parts");
    expect(reachSentence(0.45, 0.65)).toContain("carry out between 45 and 65 of 100 parts");
    expect(reachSentence(0.3, 0.9)).toMatch(/^We assume /);
  });
});

describe("sentences about what would change the answer", () => {
  const [question] = healthQuestions;
  it("quote the question and the answer", () => {
    const flip = { question: question!, end: 4, type: networkTypeNames[1], wasUnsure: true };
    expect(flipSentence(flip)).toBe(
      `“${question!.text}” If the answer were “${question!.choices[4]}”, the simulations would speak for a learning community.`,
    );
    const link = weakLinksOf({ trust: 0 }, networkTypeNames[2])[0]!;
    expect(weakLinkSentence(link, networkTypeNames[2])).toBe(
      "“A lesson went badly. Who hears about it from the teacher?” You said “Nobody: it could be held against you”. An improvement network leans on “Most of the team”.",
    );
    const unsure = weakLinksOf({ trust: "unsure" }, networkTypeNames[2])[0]!;
    expect(weakLinkSentence(unsure, networkTypeNames[2])).toContain("You are not sure.");
  });

  it("count in singular and plural", () => {
    expect(noFlipSentence(0)).toBe("No other answer was tried.");
    expect(noFlipSentence(1)).toBe(
      "1 question was tried with the first and with the last answer, and it does not turn the recommendation.",
    );
    expect(noFlipSentence(5)).toContain("5 questions were tried");
  });

  it("give both ends of the answer that would narrow most", () => {
    const headline = headlineOf();
    const sentence = narrowingSentence(
      { question: question!, low: 0.1, high: 0.4, flips: true },
      networkTypeNames[0],
      headline,
    );
    expect(sentence).toContain(showHeadline(headline, 0.1));
    expect(sentence).toContain(showHeadline(headline, 0.4));
    expect(sentence).toContain("It also decides which type is named.");
  });
});

describe("all these sentences", () => {
  it("can be read in grade 9", () => {
    const [question] = healthQuestions;
    const type = networkTypeNames[2];
    const text = [
      ...sentencesOf({ effects: [0, 0.1, 0.3] }, 300_000),
      ...sentencesOf({ effects: [0, 0, 0], unlike: 0.1 }),
      TOO_FEW,
      reachSentence(0.4, 0.6),
      progressSentence(3, 150),
      noFlipSentence(4),
      noWeakLinkSentence(type),
      flipSentence({ question: question!, end: 0, type, wasUnsure: false }),
      ...weakLinksOf({ trust: 0, inquiry: 0, help: "unsure" }, type).map((link) =>
        weakLinkSentence(link, type),
      ),
      narrowingSentence({ question: question!, low: 0.1, high: 0.2, flips: false }, type, headlineOf()),
    ];
    // The names of the types are long, and they are what the page is about.
    const plain = text
      .join("\n")
      .replace(/community of practice|learning community|improvement network/gi, "type of net");
    expect(readingGrade(plain)).toBeLessThanOrEqual(9);
  });
});
