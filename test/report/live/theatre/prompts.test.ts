import { describe, expect, it } from "vitest";
import { renderLivePage } from "../../../../src/report/live/file/renderLivePage.tsx";
import { readSaved } from "../../../../src/report/live/share/readSaved.ts";
import { withSavedSettings } from "../../../../src/report/live/share/saveCopy.ts";
import { readCode, writeCode } from "../../../../src/report/live/share/settingsCode.ts";
import { makePage, still } from "../../../../src/report/live/state/makePage.ts";
import type { Settings } from "../../../../src/report/live/state/settings.ts";
import {
  hasOwnPrompts,
  keepPrompts,
  PROMPT_MAXIMUM,
  promptKeys,
  promptsOf,
  withoutPrompts,
  withPrompt,
} from "../../../../src/report/live/theatre/prompts.ts";
import { fc } from "../../../support/fastCheck.ts";
import { makePageData } from "../../board/pageFixture.ts";
import { form } from "../share/formFixture.ts";

const acts = ["quality-control", "groupthink"].map((key) => ({
  key,
  prompts: { notice: `What of ${key}?`, connect: "Where?", act: "What on Monday?" },
}));
const [first, second] = [acts[0]!, acts[1]!];
const edits = fc.array(
  fc.record({
    act: fc.constantFrom(...acts),
    key: fc.constantFrom(...promptKeys),
    words: fc.string({ unit: "binary", maxLength: 400 }),
  }),
  { maxLength: 8 },
);
const after = (made: typeof edits extends fc.Arbitrary<infer Edit> ? Edit : never): Settings =>
  made.reduce<Settings>(
    (settings, { act, key, words }) => withPrompt(settings, act, key, words),
    form.original,
  );

const scripts = { loader: "1;", app: "1", worker: "1" };
const source = renderLivePage(makePageData(), scripts, (text) => new TextEncoder().encode(text.slice(0, 9)));
const blockOf = (file: string): string =>
  /<script type="application\/json" id="saved-settings">(.*?)<\/script>/s.exec(file)![1]!;

describe("a leader's words", () => {
  it("come back from a saved copy, whose bytes do not depend on the order they were written in", () => {
    fc.assert(
      fc.property(edits, (made) => {
        const settings = after(made);
        const copy = withSavedSettings(source, settings);
        expect(readSaved(blockOf(copy))).toEqual(settings);
        const turned = Object.fromEntries(
          Object.entries(settings.prompts ?? {})
            .reverse()
            .map(([act, own]) => [act, Object.fromEntries(Object.entries(own).reverse())]),
        );
        const again = settings.prompts === undefined ? settings : { ...settings, prompts: turned };
        expect(withSavedSettings(copy, again)).toBe(copy);
        expect(copy.replace(blockOf(copy), () => "null")).toBe(source);
      }),
      { numRuns: 40 },
    );
  });

  it("are asked in place of the act's, never empty and never too long", () => {
    fc.assert(
      fc.property(edits, (made) => {
        const settings = after(made);
        for (const act of acts) {
          for (const key of promptKeys) {
            const asked = promptsOf(act, settings)[key];
            expect(asked.trim()).not.toBe("");
            expect([...asked].length).toBeLessThanOrEqual(PROMPT_MAXIMUM);
          }
        }
        const back = acts.reduce((kept, { key }) => withoutPrompts(kept, key), settings);
        expect(back).toEqual(form.original);
      }),
    );
    const settings = withPrompt(form.original, first, "connect", "Where in grade four?");
    expect(promptsOf(first, settings)).toEqual({ ...first.prompts, connect: "Where in grade four?" });
    expect(promptsOf(second, settings)).toEqual(second.prompts);
  });

  it("leave no trace once they are the act's again", () => {
    const changed = withPrompt(form.original, first, "act", "Who starts?");
    expect(hasOwnPrompts(changed)).toBe(true);
    expect(hasOwnPrompts(changed, second.key)).toBe(false);
    expect(withPrompt(changed, first, "act", first.prompts.act)).toEqual(form.original);
    expect(withPrompt(changed, first, "act", " ")).toEqual(form.original);
  });

  it("are in no code, which says so, and stay where a code is used", () => {
    const changed = withPrompt(form.original, first, "act", "Who starts?");
    const { code, leftOut } = writeCode(changed, form);
    expect(code).toBe(writeCode(form.original, form).code);
    expect(leftOut.join(" ")).toContain("own words");
    expect(writeCode(form.original, form).leftOut).toEqual([]);
    const read = readCode(code, form);
    if ("problem" in read) throw new Error(read.problem);
    expect(keepPrompts(read.settings, changed).prompts).toEqual(changed.prompts);
  });

  it("can be undone, and stay as another district takes the place of the report's", () => {
    const page = makePage(makePageData(), still);
    page.change((settings) => withPrompt(settings, first, "notice", "What moved?"));
    page.undo();
    expect(page.settings.value.prompts).toBeUndefined();
    page.redo();
    page.replaceData(makePageData({ schools: 3 }));
    expect(promptsOf(first, page.settings.value).notice).toBe("What moved?");
  });

  it("that are damaged make no copy", () => {
    for (const prompts of [
      [],
      { "Group think": { act: "x" } },
      { groupthink: "x" },
      { groupthink: { act: 3 } },
      { groupthink: { other: "x" } },
      { groupthink: { act: "x".repeat(PROMPT_MAXIMUM + 1) } },
    ])
      expect(readSaved(JSON.stringify({ ...form.original, prompts }))).toBeNull();
  });
});
