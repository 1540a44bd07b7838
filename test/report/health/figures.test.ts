import { describe, expect, it } from "vitest";
import { networkTypeNames } from "../../../src/model/networkTypes.ts";
import { NARROW, WIDE } from "../../../src/report/charts/chartKind.ts";
import { stackRows } from "../../../src/report/health/dotRows.ts";
import { profileFigure } from "../../../src/report/health/profileFigure.ts";
import { answeredCount, standingsOf, weakLinksOf } from "../../../src/report/health/standing.ts";
import { typeDotsFigure } from "../../../src/report/health/typeDotsFigure.ts";
import { drawToString } from "../../../src/report/marks.ts";
import { figureMark } from "../../../src/report/sections/figureMark.ts";
import { healthFeatures } from "../../../src/scenario/questions/healthFeatures.ts";
import { parameterNames, parameterOf } from "../../../src/model/parameters.ts";
import { fc } from "../../support/fastCheck.ts";
import { headlineOf, makeTypes } from "./healthFixture.ts";

const values = Object.fromEntries(parameterNames.map((name) => [name, parameterOf(name).default]));
const rowsOf = (isUnsure: boolean, kind: "gain" | "use" | "harm" = "gain") => {
  const luck = makeTypes({ kind, effects: [0, 0.05, 0.1] });
  const unsure = makeTypes({ kind, effects: [0, 0.05, 0.1], unlike: 0.1, salt: 2 });
  return networkTypeNames.map((type) => ({ type, luck: luck[type], unsure: isUnsure ? unsure[type] : null }));
};
const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

describe("rows of dots", () => {
  it("hold every value once, in stacks that never hold both sides of the goal", () => {
    const value = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { maxLength: 50 }), { maxLength: 6 }),
        value,
        fc.boolean(),
        (rows, goal, isUp) => {
          const { rows: placed, diameter } = stackRows(rows, { goal, isUp }, 200, 800, 0.1);
          placed.forEach((dots, at) => {
            expect(dots.map((dot) => dot.value)).toEqual(rows[at]);
            const spots = new Set(dots.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`));
            expect(spots.size).toBe(dots.length);
            const sides = new Map<string, boolean>();
            for (const dot of dots) {
              // Nearer to the goal than a screen can show, a dot may stand on either side.
              if (Math.abs(dot.value - goal) < 1e-6) continue;
              const side = sides.get(dot.x.toFixed(3)) ?? dot.value > goal;
              expect(dot.value > goal).toBe(side);
              sides.set(dot.x.toFixed(3), side);
            }
          });
          expect(diameter).toBeGreaterThanOrEqual(7);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("put a dot on the goal with those that meet it", () => {
    const up = stackRows([[0.2]], { goal: 0.2, isUp: true }, 0, 100, 0.1);
    expect(up.rows[0]![0]!.x).toBeGreaterThan(up.x(0.2));
    const down = stackRows([[0.2]], { goal: 0.2, isUp: false }, 0, 100, 0.1);
    expect(down.rows[0]![0]!.x).toBeLessThan(down.x(0.2));
  });
});

describe("the figure of the types", () => {
  it("draws 50 round dots a type, and 50 squares more where something is not sure", () => {
    const headline = headlineOf();
    const draw = (isUnsure: boolean) => {
      const [drawing] = typeDotsFigure(rowsOf(isUnsure), headline).drawings;
      return [WIDE, NARROW].map((size) =>
        drawToString({ tag: "g", attributes: {}, children: drawing!.draw(size).marks }),
      );
    };
    for (const text of draw(false)) {
      // Two more stand in the key.
      expect(count(text, /<circle/g)).toBe(3 * 50 + 2);
      expect(count(text, /<rect/g)).toBe(0);
    }
    for (const text of draw(true)) {
      expect(count(text, /<circle/g)).toBe(3 * 50 + 2);
      expect(count(text, /<rect/g)).toBe(3 * 50 + 2);
    }
  });

  it("counts the same in drawing, description and table, for each kind of headline", () => {
    for (const kind of ["gain", "use", "harm"] as const) {
      const figure = typeDotsFigure(rowsOf(true, kind), headlineOf(kind));
      const text = drawToString(figureMark(figure));
      expect(figure.table.rows).toHaveLength(6);
      for (const [, counts] of figure.table.rows) {
        expect(counts).toMatch(/^\d+ of 50$/);
        expect(figure.drawings[0]!.description).toContain(`${counts} meet the goal`);
        expect(count(text, new RegExp(`>${counts}<`, "g"))).toBeGreaterThanOrEqual(3);
      }
      expect(text).not.toMatch(/NaN|undefined/);
    }
  });

  it("copes with one type, one future and none", () => {
    for (const futures of [0, 1]) {
      const types = makeTypes({ effects: [0, 0.1, 0.2], futures });
      const rows = networkTypeNames.slice(0, 1).map((type) => ({ type, luck: types[type], unsure: null }));
      expect(drawToString(figureMark(typeDotsFigure(rows, headlineOf())))).not.toMatch(/NaN|undefined/);
    }
  });
});

describe("the profile", () => {
  it("has seven features, a band where an answer is not sure, and a ring where nothing is answered", () => {
    const standings = standingsOf(
      { trust: "unsure", purpose: 4, problem: "unsure", help: 1, time: 3 },
      values,
    );
    const of = (key: string) => standings.find(({ feature }) => feature.key === key)!;
    expect(standings).toHaveLength(7);
    expect(of("relationships").band).toEqual([0, 4]);
    expect(of("purpose")).toMatchObject({ band: [2, 4], place: 3, isAnswered: true });
    expect(of("capacity")).toMatchObject({ band: null, place: 2, isAnswered: true });
    expect(of("inquiry").isAnswered).toBe(false);
    const text = drawToString(figureMark(profileFigure(standings)));
    for (const { name } of healthFeatures) expect(text).toContain(name.split(" ")[0]);
    expect(text).not.toMatch(/NaN|undefined|style=/);
    expect(text).toContain("somewhere from 1 to 5");
  });

  it("counts a feature as answered when all its questions are, be it with not sure", () => {
    expect(answeredCount({})).toBe(0);
    expect(answeredCount({ purpose: 2, trust: "unsure" })).toBe(1);
    expect(answeredCount({ purpose: 2, problem: 1, trust: "unsure" })).toBe(2);
  });
});

describe("weak links", () => {
  it("are the widest gaps between what a type leans on and the answers, none where these give it all", () => {
    const improvement = networkTypeNames[2];
    const links = weakLinksOf({ inquiry: 0, trust: 2, help: 3, accountability: 0 }, improvement);
    expect(links.map(({ question }) => question.key)).toEqual(["inquiry", "accountability", "trust"]);
    expect(weakLinksOf({ inquiry: 4, trust: 4 }, improvement)).toEqual([]);
    expect(weakLinksOf({}, improvement)).toEqual([]);
    expect(weakLinksOf({ trust: 0 }, networkTypeNames[0])).toHaveLength(1);
  });

  it("are fewer the stronger the answers", () => {
    const answer = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(
        fc.array(answer, { minLength: 11, maxLength: 11 }),
        fc.constantFrom(...networkTypeNames),
        (given, type) => {
          const keys = healthFeatures.flatMap(({ questions }) => questions.map(({ key }) => key));
          const check = (more: number) => Object.fromEntries(keys.map((key, at) => [key, given[at]! + more]));
          expect(weakLinksOf(check(1), type, 11).length).toBeLessThanOrEqual(
            weakLinksOf(check(0), type, 11).length,
          );
        },
      ),
    );
  });
});
