import { describe, expect, it } from "vitest";
import type { FutureSet } from "../../../src/experiment/board/boardResult.ts";
import type { ActMeasure } from "../../../src/model/acts/act.ts";
import { acts } from "../../../src/model/acts/index.ts";
import { NARROW, WIDE, type Figure } from "../../../src/report/charts/chartKind.ts";
import { textWidth } from "../../../src/report/charts/textWidth.ts";
import { drawToString, type Mark } from "../../../src/report/marks.ts";
import { figureMark } from "../../../src/report/sections/figureMark.ts";
import { combosFigure } from "../../../src/report/theatre/charts/combosChart.ts";
import { dotStrip, handDots, levelsOf } from "../../../src/report/theatre/charts/guessMarks.ts";
import { handsFigure } from "../../../src/report/theatre/charts/handsChart.ts";
import { drawnWeeks } from "../../../src/report/theatre/charts/measurePlot.ts";
import { pairsFigure } from "../../../src/report/theatre/charts/pairsChart.ts";
import { revealFigure } from "../../../src/report/theatre/charts/revealChart.ts";
import { combinationFacts } from "../../../src/report/theatre/combinations.ts";
import { pairFacts, pairsOf, type Pair } from "../../../src/report/theatre/pairFacts.ts";
import { fc } from "../../support/fastCheck.ts";

const measures: readonly ActMeasure[] = acts.flatMap(({ measures: all }) => all);
const measure = fc.constantFrom(...measures);
const share = fc.double({ min: -0.5, max: 1.5, noNaN: true });

/** The marks of a figure in both sizes. What is no number, or no mark of a page, throws. */
function drawn(figure: Figure): readonly { readonly width: number; readonly marks: readonly Mark[] }[] {
  drawToString(figureMark(figure));
  return [WIDE, NARROW].flatMap((size) =>
    figure.drawings.map((drawing) => ({ width: size.width, marks: flat(drawing.draw(size).marks) })),
  );
}

function flat(marks: readonly (Mark | string)[]): Mark[] {
  return marks.flatMap((mark) => (typeof mark === "string" ? [] : [mark, ...flat(mark.children)]));
}

const textsOf = (marks: readonly Mark[]): readonly Mark[] => marks.filter(({ tag }) => tag === "text");
const wordsOf = (mark: Mark): string => mark.children.join("");

/** Texts must stay inside the drawing, however wide a font is. */
function expectInside(figure: Figure): void {
  for (const { width, marks } of drawn(figure))
    for (const mark of textsOf(marks)) {
      const [words, anchor] = [wordsOf(mark), mark.attributes["text-anchor"]];
      const wide = textWidth(words);
      const x = Number(mark.attributes["x"]);
      const start = anchor === "end" ? x - wide : anchor === "middle" ? x - wide / 2 : x;
      expect(start, words).toBeGreaterThanOrEqual(-12);
      expect(start + wide, words).toBeLessThanOrEqual(width + 12);
    }
}

describe("the chart of paired futures", () => {
  const pairs = fc.array(share, { maxLength: 60 }).map((differences) =>
    differences.map((difference, replicate): Pair => ({
      replicate,
      before: 0.2,
      after: 0.2 + difference,
      difference,
    })),
  );
  const inputOf = (all: readonly Pair[], of: ActMeasure) => ({
    name: "pairs",
    title: "All futures",
    measure: of,
    pairs: all,
    facts: pairFacts(
      all.map(({ difference }) => difference),
      of,
    ),
    sides: ["left", "right"] as const,
    shown: 0,
  });
  const isRing = ({ tag, attributes }: Mark): boolean => tag === "circle" && attributes["fill"] === "none";
  // The strip of what does not matter is a rectangle too, but see-through.
  const isSign = (mark: Mark): boolean =>
    (mark.tag === "circle" && !isRing(mark)) ||
    (mark.tag === "path" && mark.attributes["stroke"] !== undefined) ||
    (mark.tag === "rect" && mark.attributes["fill-opacity"] === undefined);

  it("has a sign and a row for each future, and a ring round the one that was on the stage", () => {
    fc.assert(
      fc.property(pairs, measure, (all, of) => {
        const input = inputOf(all, of);
        const figure = pairsFigure(input);
        expect(figure.table.rows).toHaveLength(all.length);
        expectInside(figure);
        for (const { marks } of drawn(figure)) {
          // The key has a sign for better and for worse, and for no difference where there is any.
          const inKey = input.facts.same > 0 ? 3 : 2;
          expect(marks.filter(isSign)).toHaveLength(all.length + inKey);
          expect(marks.filter(isRing)).toHaveLength(all.length === 0 ? 0 : 2);
        }
      }),
    );
  });

  it("counts in its description what its facts count", () => {
    fc.assert(
      fc.property(pairs, measure, (all, of) => {
        const input = inputOf(all, of);
        const { higher, lower, same } = input.facts;
        expect(pairsFigure(input).drawings[0]!.description).toContain(
          `higher in ${higher}, lower in ${lower} and the same in ${same} of ${all.length}`,
        );
        expect(higher + lower + same).toBe(all.length);
      }),
    );
  });
});

describe("the reveal", () => {
  const guess = fc.oneof(
    fc.constant(null),
    fc.record({
      kind: fc.constant("line" as const),
      values: fc.array(fc.option(share), { minLength: 3, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("dot" as const),
      values: fc.array(share, { minLength: 1, maxLength: 12 }),
    }),
  );
  const series = fc
    .array(fc.oneof(share, fc.constant(NaN)), { minLength: 37, maxLength: 37 })
    .map((values) => Float64Array.from(values));

  it("keeps the axis on which the room guessed, whatever came", () => {
    const axisOf = (figure: Figure): readonly string[] =>
      textsOf(drawn(figure)[0]!.marks)
        .map(wordsOf)
        .filter((words) => !/^(left|right):/.test(words));
    fc.assert(
      fc.property(measure, series, series, guess, (of, left, right, said) => {
        const input = { measure: of, sides: ["Off", "On"] as const, guess: said };
        const figure = revealFigure({ ...input, series: [left, right] });
        expectInside(figure);
        const flatOne = revealFigure({ ...input, series: [new Float64Array(37), new Float64Array(37)] });
        expect(axisOf(figure)).toEqual(axisOf(flatOne));
      }),
    );
  });

  it("tells both ends in its description and its table", () => {
    const figure = revealFigure({
      measure: measures.find(({ shown }) => shown === "of 100")!,
      sides: ["Off", "On"],
      series: [new Float64Array(37), Float64Array.from({ length: 37 }, (_, week) => week / 100)],
      guess: { kind: "line", values: [0.1, null, 0.5] },
    });
    expect(figure.drawings[0]!.description).toContain("36 of 100");
    expect(figure.table.rows.map((row) => row.at(-1))).toEqual(["–", "10 of 100", "–", "50 of 100"]);
  });
});

describe("the room's guesses", () => {
  it("are hands as dots: as many as hands, 50 at most", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (count) => {
        expect(handDots(count, NARROW).marks).toHaveLength(Math.min(50, count));
      }),
    );
  });

  it("frame exactly the answers that came", () => {
    for (const { prediction } of acts)
      for (const came of ["higher", "same", "lower", null] as const) {
        const counts = prediction.options.map((_, at) => at * 7);
        const figure = handsFigure(prediction, counts, came);
        expectInside(figure);
        const frames = drawn(figure)[0]!.marks.filter(({ tag }) => tag === "rect");
        expect(frames).toHaveLength(prediction.options.filter(({ holds }) => holds === came).length);
        expect(figure.table.rows.map(([, hands]) => hands)).toEqual(counts.map(String));
      }
  });

  it("are dots that never cover one another", () => {
    fc.assert(
      fc.property(measure, fc.array(share, { maxLength: 12 }), (of, values) => {
        const { x } = dotStrip(of, values, NARROW);
        const places = values.map((value) => x(Math.max(of.range[0], Math.min(of.range[1], value))));
        const levels = levelsOf(places);
        for (let one = 0; one < places.length; one++)
          for (let other = one + 1; other < places.length; other++)
            if (levels[one] === levels[other])
              expect(Math.abs(places[one]! - places[other]!)).toBeGreaterThanOrEqual(25);
      }),
    );
  });

  it("stand at the ends of terms, the last at the last week", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (weeks) => {
        const ends = drawnWeeks(weeks);
        expect(ends.at(-1)).toBe(weeks);
        ends.forEach((end, term) => expect(end).toBe(Math.min(weeks, 12 * (term + 1))));
      }),
    );
  });
});

describe("the matrix of combinations", () => {
  const together = acts.find(({ switches }) => switches !== undefined)!;
  const of = together.measures[0]!;
  const names = together.switches!.map(({ name }) => name);
  const none: readonly null[] = [];
  const setOf = (values: readonly number[]): FutureSet => ({
    replicates: values.map((_, replicate) => replicate),
    ends: {
      headline: none,
      instruction_gain: none,
      harmful_share: none,
      adoption: none,
      money: none,
      staff_hours: none,
    },
    curves: [],
    schools: [],
    metrics: { [of.metric]: values },
  });

  it("fills a dot for each future that ends much worse than with nothing on", () => {
    const ends = fc.array(fc.array(share, { minLength: 10, maxLength: 10 }), {
      minLength: 16,
      maxLength: 16,
    });
    fc.assert(
      fc.property(ends, fc.integer({ min: 1, max: 16 }), (values, known) => {
        const futures = values.map((each, at) => (at < known ? setOf(each) : null));
        const { combinations } = combinationFacts(futures, 4, of);
        const figure = combosFigure({ measure: of, switches: names, combos: combinations });
        expectInside(figure);
        const sign = of.better === "higher" ? -1 : 1;
        const worse = futures
          .slice(1, known)
          .flatMap((set) => pairsOf(futures[0]!, set!, of.metric))
          .filter(({ difference }) => sign * difference >= of.matters - 1e-9);
        const filled = drawn(figure)[0]!.marks.filter(
          ({ tag, attributes }) => tag === "circle" && attributes["fill"] !== "none",
        );
        expect(filled).toHaveLength(worse.length);
        expect(figure.table.rows).toHaveLength(16);
        const notRun = figure.table.rows.filter(([, told]) => told === "not run");
        // With nothing on alone, nothing can be compared.
        expect(notRun).toHaveLength(known === 1 ? 16 : 16 - known);
      }),
      { numRuns: 25 },
    );
  });
});
