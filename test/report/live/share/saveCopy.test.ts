import { describe, expect, it } from "vitest";
import { renderLivePage } from "../../../../src/report/live/file/renderLivePage.tsx";
import { fileName } from "../../../../src/report/live/share/files.ts";
import { framePicture } from "../../../../src/report/live/share/picture.ts";
import { readSaved } from "../../../../src/report/live/share/readSaved.ts";
import { withSavedSettings } from "../../../../src/report/live/share/saveCopy.ts";
import type { Settings } from "../../../../src/report/live/state/settings.ts";
import { fc } from "../../../support/fastCheck.ts";
import { makePageData } from "../../board/pageFixture.ts";
import { anySettings, form } from "./formFixture.ts";

const scripts = { loader: "const id = 'saved-settings';", app: "1", worker: "self.onmessage = null;" };
const source = renderLivePage(makePageData(), scripts, (text) => new TextEncoder().encode(text.slice(0, 99)));

function blockOf(file: string): string {
  return /<script type="application\/json" id="saved-settings">(.*?)<\/script>/s.exec(file)![1]!;
}

describe("a saved copy", () => {
  it("differs from the file in its settings alone, and gives them back", () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const copy = withSavedSettings(source, settings);
        expect(readSaved(blockOf(copy))).toEqual(settings);
        expect(copy.replace(blockOf(copy), () => "null")).toBe(source);
      }),
      { numRuns: 30 },
    );
  });

  it("has the same bytes when it is saved again, also from a copy and in whatever order settings were made", () => {
    const settings: Settings = {
      ...form.original,
      plans: [{ name: "</script><b>", preset: [], answers: { time: 3, coach: 5 }, edits: [] }],
    };
    const copy = withSavedSettings(source, settings);
    expect(withSavedSettings(source, settings)).toBe(copy);
    expect(withSavedSettings(copy, settings)).toBe(copy);
    const turned = { ...settings, plans: [{ ...settings.plans[0]!, answers: { coach: 5, time: 3 } }] };
    expect(withSavedSettings(withSavedSettings(source, form.original), turned)).toBe(copy);
    expect(withSavedSettings(copy, null)).toBe(source);
  });

  it("cannot be made of another text", () => {
    expect(() => withSavedSettings("<p>no place here</p>", form.original)).toThrow("no place");
  });

  it("with a damaged block begins as the report", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readSaved(text)).toBeNull();
      }),
    );
    const sound = {
      ...form.original,
      plans: [{ name: "A", preset: [], answers: {}, edits: [{ kind: "coach", school: "East" }] }],
    };
    expect(readSaved(JSON.stringify(sound))).toEqual(sound);
    for (const damage of [
      { plans: [1] },
      { plans: [{ ...sound.plans[0], edits: [{ kind: "move" }] }] },
      { plans: [{ ...sound.plans[0], edits: [{ kind: "connect", schools: ["East"], pairs: 2 }] }] },
      { plans: [{ ...sound.plans[0], preset: [{ value: 2 }] }] },
      { plans: Array(4).fill(sound.plans[0]) },
      { chosen: 3 },
      { chosen: 0.5 },
      { goal: "0.2" },
      { matters: 0 },
      { budget: -1 },
      { health: { trust: "often" } },
    ])
      expect(readSaved(JSON.stringify({ ...sound, ...damage }))).toBeNull();
  });
});

describe("files", () => {
  it("have names that every computer takes", () => {
    expect(fileName(["Eleven schools: decide?", "More coaching"], "html")).toBe(
      "eleven-schools-decide-more-coaching.html",
    );
    expect(fileName(["École / Größe"], "png")).toBe("ecole-große.png");
    expect(fileName(["…"], "txt")).toBe("spreadwell.txt");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fileName([text], "html")).toMatch(/^[\p{L}\p{N}-]{1,60}\.html$/u);
      }),
    );
  });
});

describe("a picture", () => {
  it("has the title above the figure and the footer below, in lines that fit", () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="100" viewBox="0 0 320 100"><rect width="320" height="100"/></svg>`;
    const framed = framePicture(
      { svg, width: 320, height: 100 },
      { title: `Where 50 futures end & why: ${"teachers ".repeat(8)}`, footer: "In these simulations." },
    );
    expect(framed.width).toBe(368);
    expect(framed.svg).toContain("50 futures end &amp; why");
    const ys = [...framed.svg.matchAll(/<text x="24" y="([\d.]+)"/g)].map((match) => Number(match[1]));
    const top = Number(/<svg x="24" y="([\d.]+)"/.exec(framed.svg)![1]);
    expect(ys.length).toBeGreaterThan(2);
    expect(Math.max(...ys.slice(0, -1))).toBeLessThan(top);
    expect(ys.at(-1)).toBeGreaterThan(top + 100);
    expect(ys.at(-1)).toBeLessThan(framed.height);
  });
});
