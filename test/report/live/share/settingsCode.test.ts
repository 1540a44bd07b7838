import { describe, expect, it } from "vitest";
import { readCode, shortHash, writeCode } from "../../../../src/report/live/share/settingsCode.ts";
import { readReadable, writeReadable } from "../../../../src/report/live/share/readableCode.ts";
import type { SettingsRead } from "../../../../src/report/live/share/applyDifference.ts";
import { formOf } from "../../../../src/report/live/share/settingsForm.ts";
import { readHash, writeHash } from "../../../../src/report/live/share/settingsHash.ts";
import type { Settings } from "../../../../src/report/live/state/settings.ts";
import { makePageData } from "../../board/pageFixture.ts";
import { fc } from "../../../support/fastCheck.ts";
import { anySettings, form } from "./formFixture.ts";

const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const bits = fc.array(fc.nat({ max: 1 }), { minLength: 5, maxLength: 300 });

describe("settings as a code", () => {
  it("come back as they were", () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const { code, leftOut } = writeCode(settings, form);
        expect(leftOut).toEqual([]);
        const read = readCode(code, form) as SettingsRead;
        expect(read.settings).toEqual(settings);
        expect(read.remarks).toEqual([]);
        expect(read.isOfOtherReport).toBe(false);
      }),
    );
  });

  it("take 27 letters for one plan with three answers, in groups of four", () => {
    const plan = { name: "Plan 1", preset: [], answers: { coach: 30, time: 8, first: "chance" }, edits: [] };
    const { code } = writeCode({ ...form.original, plans: [plan] }, form);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-)*[0-9A-HJKMNP-TV-Z]{1,4}$/);
    expect(code.length).toBeLessThanOrEqual(32);
  });

  it("are read as people type and say them", () => {
    const settings = { ...form.original, goal: 0.35 };
    const { code } = writeCode(settings, form);
    const typed = ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")}. `;
    expect((readCode(typed, form) as SettingsRead).settings).toEqual(settings);
    expect((readCode(code.replaceAll("1", "I").replaceAll("-", "–"), form) as SettingsRead).settings).toEqual(
      settings,
    );
  });

  it("of another report say so", () => {
    const plan = { ...form.original.plans[0]!, answers: { coach: 30 } };
    const { code } = writeCode({ ...form.original, plans: [plan] }, form);
    const read = readCode(code, { ...form, digest: "ffffffff" }) as SettingsRead;
    expect(read.isOfOtherReport).toBe(true);
    expect(read.fits).toEqual(["“Plan 1”: How many teachers have a coach?"]);
  });

  it("with a wrong letter, or two that changed places, are refused", () => {
    fc.assert(
      fc.property(bits, fc.nat(), fc.integer({ min: 1, max: 31 }), (given, place, step) => {
        const letters = [...writeReadable(given).replaceAll("-", "")];
        const at = place % letters.length;
        const wrong = [...letters];
        wrong[at] = DIGITS[(DIGITS.indexOf(letters[at]!) + step) % 32]!;
        expect(readReadable(wrong.join(""))).toHaveProperty("problem");
        const swapped = [...letters];
        const next = (at + 1) % letters.length;
        if (next === 0 || letters[at] === letters[next]) return;
        [swapped[at], swapped[next]] = [letters[next]!, letters[at]!];
        expect(readReadable(swapped.join(""))).toHaveProperty("problem");
      }),
    );
  });

  it("give settings or a problem whatever was typed, also where the check digits fit", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), bits.map(writeReadable)), (typed) => {
        const read = readCode(typed, form);
        if ("problem" in read) expect(read.problem).not.toBe("");
        else {
          const again = readCode(writeCode(read.settings, form).code, form) as SettingsRead;
          expect(again.settings).toEqual(read.settings);
        }
      }),
      { numRuns: 500 },
    );
    // Behind the version and the report's digits, anything.
    fc.assert(
      fc.property(bits, (given) => {
        const head = [
          0,
          0,
          0,
          0,
          1,
          ...[..."1a2b3"].flatMap((digit) => [8, 4, 2, 1].map((bit) => (parseInt(digit, 16) & bit ? 1 : 0))),
        ];
        const read = readCode(writeReadable([...head, ...given]), form) as SettingsRead;
        expect(read.settings.plans.length).toBeLessThanOrEqual(3);
        const again = readCode(writeCode(read.settings, form).code, form) as SettingsRead;
        expect(again.settings).toEqual(read.settings);
      }),
    );
  });

  it("tell a newer version, an empty field and a letter that is never in a code", () => {
    expect(readCode(writeReadable([0, 0, 1, 1, 1]), form)).toHaveProperty(
      "problem",
      expect.stringContaining("newer"),
    );
    expect(readCode("  ", form)).toHaveProperty("problem", "There is no code yet.");
    expect(readCode("AUA", form)).toHaveProperty("problem", expect.stringContaining("“U”"));
  });

  it("can tell the page's own questions and choices apart", () => {
    const own = formOf(makePageData());
    const choices = own.questions.flatMap((question) =>
      question.choices === undefined ? [] : [question.choices],
    );
    expect(own.questions.length + own.health.length + choices.length).toBeGreaterThan(15);
    for (const list of [own.questions, own.health, ...choices])
      expect(new Set(list.map(({ key }) => shortHash(key))).size).toBe(list.length);
  });

  it("of the page's own questions come back", () => {
    const own = formOf(makePageData({ effects: [0.05] }));
    const [plan] = own.original.plans;
    const answers = Object.fromEntries(
      own.questions.map(({ key, scale, choices }) => [key, choices?.at(-1)?.key ?? scale!.max - scale!.step]),
    );
    const health = Object.fromEntries(
      own.health.map(({ key }, at) => [key, at % 2 === 0 ? "unsure" : 3] as const),
    );
    const settings: Settings = { ...own.original, plans: [{ ...plan!, answers }], health };
    expect((readCode(writeCode(settings, own).code, own) as SettingsRead).settings).toEqual(settings);
    expect(readHash(writeHash("compare", settings, own).hash, own).settings).toEqual(settings);
    expect(writeHash("compare", settings, own).hash.length).toBeLessThan(500);
  });
});
