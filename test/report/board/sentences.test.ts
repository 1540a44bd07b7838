import { describe, expect, test } from "vitest";
import { placeAmongHundred } from "../../../src/report/findings/ending.ts";
import { formatCount, formatGain, formatOfHundred } from "../../../src/report/format.ts";
import type { BoardFacts } from "../../../src/report/board/facts.ts";
import { showSigned } from "../../../src/report/board/headlineWords.ts";
import { moneyWords } from "../../../src/scenario/questions/moneyWords.ts";
import { showMonth, termOf } from "../../../src/report/board/schoolTime.ts";
import { answerSentence, statusLines } from "../../../src/report/board/sentences/answer.ts";
import {
  differenceCaption,
  differenceDescription,
  fiftyCaption,
  fiftyDescription,
  timeCaption,
  timeDescription,
} from "../../../src/report/board/sentences/captions.ts";
import { cardsOf, roundHours } from "../../../src/report/board/sentences/cards.ts";
import {
  announcement,
  emailSubject,
  fileName,
  printSummary,
} from "../../../src/report/board/sentences/share.ts";
import { SURENESS_RULES } from "../../../src/report/board/sureness.ts";
import { fc } from "../../support/fastCheck.ts";
import { readingGrade } from "../readingGrade.ts";
import { factsOf } from "./boardFacts.ts";
import { perilFacts } from "../../../src/report/board/probeFacts.ts";
import { schoolLabel, shortSchoolLabel } from "../../../src/report/text.ts";
import { makeBoard, type BoardOptions } from "./boardFixture.ts";
import { FIXTURES } from "./fixtures.ts";

const TITLE = "Eleven schools decide";

function textsOf(facts: BoardFacts): string[] {
  return [
    ...statusLines(facts),
    ...printSummary(facts),
    fiftyCaption(facts),
    fiftyDescription(facts),
    timeCaption(facts),
    timeDescription(facts),
    ...(facts.verdict === null
      ? []
      : [differenceCaption(facts, facts.verdict), differenceDescription(facts, facts.verdict)]),
    announcement(facts, null),
    announcement(facts, { count: 31, of: 50 }),
    emailSubject(facts, TITLE),
  ];
}

/** Every number of the facts in every way in which a sentence may write it, without sign. */
function numbersIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === "number") {
    const shown = [
      formatCount(value),
      formatOfHundred(value),
      formatGain(value),
      showSigned({ kind: "use" }, value),
      moneyWords(value, ""),
      formatCount(roundHours(value)),
      String(placeAmongHundred(value)),
      // A difference in places from the middle.
      String(placeAmongHundred(Math.abs(value)) - 50),
      formatCount(value / 36),
    ];
    for (const each of shown) found.add(each.replace(/^[+−<>]+/, ""));
  } else if (Array.isArray(value)) {
    found.add(formatCount(value.length));
    // What single dots are stands in no sentence: with them, almost any number would be there.
    if (typeof value[0] !== "number") for (const inner of value) numbersIn(inner, found);
  } else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) numbersIn(inner, found);
  }
  return found;
}

// Words of measure that are the same for every result, and the count that the announcement is given.
const CONSTANTS = ["8", "9", "10", "50", "100", "1", "0", "0.10", "54", "31"];

function expectNumbersExist(texts: readonly string[], facts: BoardFacts): void {
  const allowed = numbersIn(facts);
  for (const constant of CONSTANTS) allowed.add(constant);
  for (const plan of [facts.today, facts.plan]) {
    if (plan === null) continue;
    allowed.add(formatCount(plan.futures + plan.missing));
    if (plan.halfWeek === null) continue;
    allowed.add(String(termOf(plan.halfWeek)));
    for (const [year] of showMonth(plan.halfWeek, facts.start).matchAll(/\d+/g)) allowed.add(year);
  }
  for (const [year] of showMonth(facts.weeks, facts.start).matchAll(/\d+/g)) allowed.add(year);
  const labels = facts.assumptions.flatMap(({ probe }) => [probe.lowShown, probe.highShown, probe.usedShown]);
  for (const text of texts) {
    const own = labels.reduce((rest, label) => rest.replaceAll(label, ""), text).replaceAll(/“[^”]*”/g, "");
    for (const [number] of own.matchAll(/\d[\d,]*(?:\.\d+)?/g))
      expect(allowed, `${number} in: ${text}`).toContain(number.replace(/,$/, ""));
  }
}

test("there are sixty made-up results and more", () => {
  expect(Object.keys(FIXTURES).length).toBeGreaterThanOrEqual(60);
});

describe.each(Object.entries(FIXTURES))("texts of %s", (_, options) => {
  const facts = factsOf(options);
  const texts = textsOf(facts);

  test("hold no number that is not in the result", () => expectNumbersExist(texts, facts));

  test("do not claim to foretell, use no word that needs a dictionary, and are whole", () => {
    for (const text of texts) {
      expect(text).not.toMatch(/\b(will|proves?|because)\b/i);
      expect(text).not.toMatch(/\b(node|seed|threshold|stochastic|parameter)s?\b/i);
      expect(text).not.toMatch(/NaN|undefined|null|Infinity|\s{2}|\.\.| \.|\( |–\d|–\s/);
    }
  });

  test("can be read in grade 9", () => {
    expect(readingGrade([...texts, ...SURENESS_RULES].join("\n"))).toBeLessThanOrEqual(9);
    expect(readingGrade(printSummary(facts).join("\n"))).toBeLessThanOrEqual(9);
  });
});

test("golden: what the overview says of each made-up result", async () => {
  const parts = Object.entries(FIXTURES).map(
    ([name, options]) => `# ${name}\n${textsOf(factsOf(options)).join("\n")}\n`,
  );
  await expect(parts.join("\n")).toMatchFileSnapshot("golden.txt");
});

const boards: fc.Arbitrary<BoardOptions> = fc.record({
  kind: fc.constantFrom("gain", "use", "harm"),
  level: fc.double({ min: 0, max: 0.6, noNaN: true }),
  effects: fc.array(fc.double({ min: -0.4, max: 0.4, noNaN: true }), { maxLength: 2 }),
  goal: fc.double({ min: 0.01, max: 0.9, noNaN: true }),
  matters: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
  futures: fc.integer({ min: 1, max: 80 }),
  planMoney: fc.integer({ min: -200_000, max: 200_000 }),
  luck: fc.double({ min: 0, max: 0.2, noNaN: true }),
  salt: fc.integer({ min: 1, max: 1000 }),
  schools: fc.constant(3),
});

test("for any result: every number exists, and the answer counts of 50, or of the futures where there are fewer", () => {
  fc.assert(
    fc.property(boards, (options) => {
      const facts = factsOf(options);
      expectNumbersExist(textsOf(facts), facts);
      const of = Math.min(50, options.futures!);
      if (of === 1) return;
      const counts = facts.plan === null ? [facts.today] : [facts.plan, facts.today];
      for (const { reach } of counts) expect(answerSentence(facts)).toContain(`${reach.count} of ${of}`);
    }),
    { numRuns: 60 },
  );
});

test("a plan that reaches the goal in more futures is never said to be later", () => {
  const weekOf = (effect: number): number => {
    const { plan } = factsOf({ effects: [effect], unlike: 0, schools: 1 });
    return plan!.halfWeek ?? 1e6;
  };
  const weeks = [0, 0.05, 0.1, 0.2, 0.4].map(weekOf);
  expect([...weeks].sort((a, b) => b - a)).toEqual(weeks);
});

test("cards tell what is less, what is nothing and what is not known", () => {
  const card = (options: BoardOptions, at: number) => cardsOf(factsOf({ schools: 1, ...options }))[at]!;
  expect(card({ planMoney: -50_000 }, 0).figure).toBe("$50,000 less");
  expect(card({ money: 0, planMoney: 0 }, 0).figure).toBe("No more money");
  const nothing = card({ money: 3_000_000, planMoney: -5 }, 0);
  expect(nothing.figure).toBe("About as much");
  expect(nothing.sentences[0]).toMatch(/^as today’s path in the middle future/);
  expect(card({ money: 3_000_000, planMoney: 5_000 }, 0).figure).toBe("$5,000 more");
  expect(card({ level: -0.3 }, 1).figure).toBe("Not within 4 school years");
  expect(card({ level: 0.4 }, 1).sentences[0]).toContain("by then");
  expect(card({ hasPerils: false }, 2).figure).toBe("Not tried");
  const toCome = { ...factsOf({ hasPerils: false, schools: 1 }), arePerilsToCome: true };
  expect(cardsOf(toCome)[2]!.figure).toBe("Being tried");
});

test("a goal that is met and missed again is said so, and only then", () => {
  const facts = factsOf({ schools: 1 });
  const plan = facts.plan!;
  const soon = (count: number, halfWeek: number | null, futures = plan.futures): string =>
    cardsOf({ ...facts, plan: { ...plan, halfWeek, futures, reach: { count, of: 50 } } })[1]!.sentences.join(
      " ",
    );
  expect(soon(20, 72)).toContain("Some then miss it again: at the end 20 of 50 futures reach the goal.");
  expect(soon(1, 0)).toContain("Some then miss it again: at the end 1 of 50 futures reaches the goal.");
  for (const text of [soon(25, 72), soon(20, null), soon(0, 72, 1)])
    expect(text).not.toContain("miss it again");
});

test("a peril that leaves the count as it is is not said to matter most", () => {
  const facts = factsOf({ schools: 1 });
  const [worst, ...others] = facts.perils;
  const card = (perils: typeof facts.perils): string => cardsOf({ ...facts, perils })[2]!.sentences.join(" ");
  const even = { ...worst!, without: worst!.withPeril };
  expect(card([worst!, ...others])).toContain("it matters most. With it,");
  expect(card([even, ...others])).toMatch(
    /it moves the middle future most\. The count is the same with it and without it: \d+ of 50 futures/,
  );
  expect(card([even, ...others])).not.toContain("matters most");
  expect(card([worst!])).toMatch(/^It is the one peril that was tried\. With it,/);
});

test("a peril without which it ends worse is not what could go wrong", () => {
  const facts = factsOf({ schools: 1 });
  const [worst, other, ...others] = facts.perils;
  const helps = { ...worst!, change: -worst!.change };
  const card = (perils: typeof facts.perils) => cardsOf({ ...facts, perils })[2]!;
  const next = card([helps, { ...other!, change: 0.02 }, ...others]);
  expect(next.figure).toBe(other!.label);
  expect(next.sentences[0]).toMatch(/^Of 4 perils it does most harm\. /);
  const none = card([helps, ...[other!, ...others].map((peril) => ({ ...peril, change: 0 }))]);
  expect(none.figure).toBe("No single peril");
  expect(none.sentences[0]).toMatch(
    /^Of 4 perils, none does harm in the middle future: without any one of them it ends no better\./,
  );
  // Fewer uses that do harm are better.
  const harm = { ...facts, headline: { ...facts.headline, kind: "harm" as const } };
  expect(cardsOf({ ...harm, perils: [{ ...worst!, change: -0.1 }] })[2]!.figure).toBe(worst!.label);
  expect(cardsOf({ ...harm, perils: [{ ...worst!, change: 0.1 }] })[2]!.figure).toBe("No single peril");
});

test("apostrophes are those of print, and a school that has only a number is called one", () => {
  const result = makeBoard({ schools: 1 });
  const perils = result.perils.map((peril) => ({ ...peril, label: "The group's norm" }));
  expect(perilFacts({ perils }, result.plans[1]!.futures.ends.headline, result.headline)[0]!.label).toBe(
    "The group’s norm",
  );
  expect(["7", "Oak 7", "PS 12"].map(schoolLabel)).toEqual(["School 7", "Oak 7", "PS 12"]);
  const narrow = ["7", "13", "School 14", "Dogwood 15"].map((name) => shortSchoolLabel(name, 8));
  expect(narrow).toEqual(["School 7", "13", "14", "Dogwood…"]);
});

test("names of files hold only letters, digits and hyphens", () => {
  const facts = factsOf({ names: ["Größe & Mut / Teil 2"], schools: 1 });
  expect(fileName(facts, "Elf Schulen")).toBe("spreadwell-elf-schulen-gro-e-mut-teil-2");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (title) => {
      expect(fileName(facts, title)).toMatch(/^spreadwell(-[a-z0-9]+)+$/);
      expect(fileName(facts, title).length).toBeLessThanOrEqual(80);
    }),
  );
});
