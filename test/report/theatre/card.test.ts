import { describe, expect, test } from "vitest";
import type { PersonCard } from "../../../src/report/live/theatre/actRun.ts";
import {
  cardColumns,
  cardLine,
  cardPractice,
  cardRows,
  cardSentences,
  cardTitle,
} from "../../../src/report/theatre/sentences/card.ts";
import { formatGain, formatOfHundred } from "../../../src/report/format.ts";
import { fc } from "../../support/fastCheck.ts";
import { expectEasy, expectNumbers, expectSound } from "./wording.ts";

const NEVER = 65535;
const usual: PersonCard = {
  week: 7,
  person: 11,
  name: "S1-12",
  school: "Oak",
  role: 0,
  contacts: 6,
  asked: 2,
  heardFrom: 1,
  joined: 0,
  uses: -1,
  fidelity: 0,
  practices: [
    {
      practice: 4,
      name: "Catchy slides",
      isKnown: true,
      users: 1,
      needed: 2,
      isBacked: false,
      believed: 0.31,
      worth: -0.2,
      ownFit: 0,
    },
  ],
};
const one = usual.practices[0]!;
const withOne = (changes: Partial<typeof one>, card: Partial<PersonCard> = {}): PersonCard => ({
  ...usual,
  ...card,
  practices: [{ ...one, ...changes }],
});

describe("a card in one line", () => {
  test.each<[string, PersonCard]>([
    ["Asked 2 of 6 colleagues this week; 1 of the 6 uses “Catchy slides”; she needs 2.", usual],
    [
      "Asked 2 of 6 colleagues this week; 3 of the 6 use “Catchy slides”; she needs none.",
      withOne({ users: 3, needed: 0 }),
    ],
    [
      "Asked 0 of 1 colleague this week; 1 of the 1 uses “Catchy slides”; she needs more than 1.",
      withOne({}, { contacts: 1, asked: 0, heardFrom: 0 }),
    ],
    [
      "She has no colleague to ask; so she thinks of nothing new.",
      withOne({ users: 0, needed: NEVER }, { contacts: 0, asked: 0 }),
    ],
    [
      "She has 6 colleagues to ask; 0 of the 6 use “Catchy slides”; she needs 2.",
      withOne({ users: 0 }, { week: 0, asked: 0 }),
    ],
    [
      "Asked 2 of 6 colleagues this week; 1 of the 6 uses “Catchy slides”; she uses it.",
      { ...usual, uses: 4 },
    ],
  ])("%s", (line, card) => {
    expect(cardLine(card, 4)).toBe(line);
  });
});

test("a card as a whole reads as a leader would say it", () => {
  expect(cardTitle(usual)).toBe("Teacher 12 of Oak, week 7");
  expect(cardTitle({ ...usual, week: 0, role: 1, name: "Ms. Day" })).toBe(
    "Ms. Day (principal) of Oak, at the start",
  );
  const said = cardSentences({ ...usual, joined: 3 }, 4);
  expect(said).toEqual([
    "She came to this post in week 3.",
    "She uses none of these practices.",
    "Asked 2 of 6 colleagues this week; 1 of the 6 uses “Catchy slides”; she needs 2.",
    "1 told her of a practice in use.",
    "That is not enough yet.",
    "She thinks that it helps (+0.31 SD). In her school it does harm (−0.20 SD).",
  ]);
  expectEasy(said);
  expect(cardSentences(withOne({ needed: 1, isBacked: true }), 4)).toContain(
    "That is enough for her to think about it.",
  );
  expect(cardSentences(withOne({ isBacked: true }), 4)).toContain("Her team stands behind it.");
  const unheard = cardSentences(withOne({ users: 0, isKnown: false }), 4);
  expect(unheard).toContain("She has not heard of “Catchy slides”.");
  expect(unheard.join(" ")).not.toContain("She thinks");
});

const practiceOf = (contacts: number) =>
  fc.record({
    isKnown: fc.boolean(),
    users: fc.nat(contacts),
    needed: fc.oneof(fc.nat(contacts + 2), fc.constant(NEVER)),
    isBacked: fc.boolean(),
    believed: fc.double({ min: -3, max: 3, noNaN: true }),
    worth: fc.double({ min: -3, max: 3, noNaN: true }),
    ownFit: fc.constant(0),
  });
const cards = fc
  .record({ week: fc.nat(150), contacts: fc.nat(9), role: fc.nat(2), count: fc.nat(4) })
  .chain(({ week, contacts, role, count }) =>
    fc.record({
      week: fc.constant(week),
      person: fc.nat(200),
      name: fc.constantFrom("S2-03", "Ms. Day"),
      school: fc.constant("Oak"),
      role: fc.constant(role),
      contacts: fc.constant(contacts),
      asked: fc.nat(contacts),
      heardFrom: fc.nat(contacts),
      joined: fc.nat(week),
      uses: fc.integer({ min: -1, max: count - 1 }),
      fidelity: fc.double({ min: 0, max: 1, noNaN: true }),
      practices: fc
        .array(practiceOf(contacts), { minLength: count, maxLength: count })
        .map((list) => list.map((each, practice) => ({ ...each, practice, name: `Practice ${practice}` }))),
    }),
  )
  .map((card): PersonCard => ({ ...card, heardFrom: Math.min(card.heardFrom, card.asked) }));

test("whatever a card holds, its sentences are sound and say nothing else", () => {
  fc.assert(
    fc.property(cards, fc.integer({ min: -1, max: 5 }), (card, followed) => {
      const said = cardSentences(card, followed);
      expectSound(said);
      const place = card.practices.some(({ practice }) => practice === followed)
        ? followed
        : cardPractice(card);
      const about = card.practices.find(({ practice }) => practice === place);
      expectNumbers(said, [
        ...[card.joined, card.asked, card.contacts, card.heardFrom, formatOfHundred(card.fidelity)],
        ...(about === undefined
          ? []
          : [about.users, about.needed, formatGain(about.believed), formatGain(about.worth)]),
      ]);
      if (about === undefined || card.uses === place) return;
      const isHeardOf = about.isKnown || about.users > 0;
      expect(said.includes("That is enough for her to think about it.")).toBe(
        isHeardOf && about.users >= about.needed,
      );
      expect(said.includes("That is not enough yet.")).toBe(isHeardOf && about.users < about.needed);
      expect(said.includes("Her team stands behind it.")).toBe(about.isBacked);
    }),
  );
});

test("where no practice is followed, it speaks of what most colleagues use and she does not", () => {
  fc.assert(
    fc.property(cards, ({ practices, uses }) => {
      const chosen = cardPractice({ practices, uses });
      const others = practices.filter(({ practice, users }) => practice !== uses && users > 0);
      if (others.length > 0)
        expect(others.find(({ practice }) => practice === chosen)!.users).toBe(
          Math.max(...others.map(({ users }) => users)),
        );
      else expect(chosen).toBe(uses >= 0 ? uses : practices.length > 0 ? 0 : -1);
    }),
  );
});

test("every practice has its row", () => {
  expect(cardColumns).toHaveLength(4);
  expect(cardRows(usual)).toEqual([{ practice: 4, cells: ["Catchy slides", "1 of 6", "2", "+0.31 SD"] }]);
  expect(cardRows(withOne({ users: 0, isKnown: false, needed: NEVER }))[0]!.cells).toEqual([
    "Catchy slides",
    "0 of 6",
    "more than she has",
    "not heard of it",
  ]);
});
