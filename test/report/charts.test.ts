import { XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { NARROW } from "../../src/report/charts/chartKind.ts";
import { CHARTS, figuresOf } from "../../src/report/charts/index.ts";
import { svgMark } from "../../src/report/charts/svg.ts";
import { readFindings } from "../../src/report/findings/findings.ts";
import { drawToString } from "../../src/report/marks.ts";
import * as palette from "../../src/report/palette.ts";
import { renderFigures } from "../../src/report/standaloneFigures.ts";
import { FIXTURES } from "./fixtures.ts";
import { makeSummary } from "./summaryFixture.ts";

// The snapshots double as a gallery: open them to see every kind of chart.
const GALLERY: readonly (readonly [fixture: string, figures: readonly string[]])[] = [
  ["eleven", ["use-1", "use-2", "use-3", "gain", "harm", "endings", "schools"]],
  ["superintendents", ["use-1", "gain", "endings", "schools"]],
  ["one-future", ["use-1", "gain", "harm", "endings"]],
  ["fifty-futures", ["gain", "endings"]],
  ["worse", ["gain", "harm", "endings"]],
  ["all-alike", ["gain", "endings"]],
  ["no-use", ["use-1", "gain", "endings"]],
  ["twenty-years", ["gain", "schools"]],
  ["many-practices", ["use-1-3"]],
  ["many-schools", ["schools-6"]],
  ["hostile", ["use-2", "schools"]],
];

for (const [fixture, wanted] of GALLERY) {
  test.each(wanted)(`gallery: ${fixture}, %s`, async (name) => {
    const found = renderFigures(FIXTURES[fixture]!).find((figure) => figure.name === name);
    await expect(found?.svg).toMatchFileSnapshot(`gallery/${fixture}.${name}.svg`);
  });
}

test("gallery: the narrow drawings of a run", async () => {
  const findings = readFindings(FIXTURES["eleven"]!);
  for (const drawing of CHARTS.flatMap((chart) => figuresOf(chart, findings)).flatMap(
    (figure) => figure.drawings,
  )) {
    await expect(`${drawToString(svgMark(drawing, NARROW))}\n`).toMatchFileSnapshot(
      `gallery/eleven.${drawing.name}.narrow.svg`,
    );
  }
});

describe.each(Object.entries(FIXTURES))("charts of %s", (_, summary) => {
  const figures = renderFigures(summary);

  test("are well-formed files with a title and a description", () => {
    for (const { svg } of figures) {
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).toMatch(/<title id="[a-z0-9-]+-wide-title">[^<]+<\/title>/);
      expect(svg).toMatch(/<desc id="[a-z0-9-]+-wide-description">[^<]+<\/desc>/);
    }
  });

  test("have names that are good file names, each once", () => {
    const names = figures.map((figure) => figure.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+$/);
  });

  test("use the colours of the palette only", () => {
    const allowed = new Set(Object.values(palette).filter((value) => value.startsWith("#")));
    for (const { svg } of figures)
      for (const colour of svg.match(/#[0-9A-Fa-f]{6}\b/g) ?? []) expect(allowed).toContain(colour);
  });

  test("show no missing number as a number", () => {
    for (const { svg } of figures) expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
  });

  test("have tables whose rows are as long as their head", () => {
    const findings = readFindings(summary);
    for (const { table } of CHARTS.flatMap((chart) => figuresOf(chart, findings))) {
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
  });
});

test("ids stay unique when all drawings of a page stand in one document", () => {
  const findings = readFindings(FIXTURES["many-practices"]!);
  const all = CHARTS.flatMap((chart) => figuresOf(chart, findings))
    .flatMap((figure) => figure.drawings)
    .flatMap((drawing) => [svgMark(drawing, NARROW), svgMark(drawing, { name: "wide", width: 960 })])
    .map(drawToString)
    .join("");
  const ids = [...all.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of all.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
});

test("what lowers instruction is told by dash, hatching, shape and word, not by colour alone", () => {
  const summary = makeSummary({ practicesPerDomain: 1, domains: ["Feedback"], qualityShift: -0.5 });
  const [figure] = renderFigures(summary);
  expect(figure!.svg).toContain("stroke-dasharray");
  expect(figure!.svg).toContain("url(#use-1-wide-hatch-1)");
  expect(figure!.svg).toContain("lowers instruction");
});

test("one future has a line and no bands", () => {
  const gain = renderFigures(FIXTURES["one-future"]!).find((figure) => figure.name === "gain")!;
  expect(gain.svg).not.toContain('fill-opacity="0.14"');
  expect(gain.svg).toContain("one single future");
});

test("a chart of 150 schools has a row for each", () => {
  const parts = renderFigures(FIXTURES["many-schools"]!).filter((figure) =>
    figure.name.startsWith("schools-"),
  );
  expect(parts).toHaveLength(6);
  expect(parts[5]!.svg).toContain("schools 126 to 150 of 150");
});

test("of very many schools some are drawn, first and last among them, and the table has all", () => {
  const findings = readFindings(makeSummary({ schoolCount: 1500, replicateCount: 20 }));
  const chart = CHARTS.find(({ key }) => key === "schools")!;
  const [figure] = figuresOf(chart, findings);
  expect(figure!.drawings.map(({ title }) => title)).toEqual([
    "Places in use over time: rows 1 to 25 of 50",
    "Places in use over time: rows 26 to 50 of 50",
  ]);
  const described = figure!.drawings.map(({ description }) => description).join(" ");
  for (const school of [findings.schools[0]!, findings.schools.at(-1)!])
    expect(described).toContain(`“${school.series.name}”`);
  expect(figure!.table.rows).toHaveLength(1500);
  expect(chart.introduction(findings).join(" ")).toContain(
    "Drawn are 50 of 1,500 schools, at even steps in this order; the table has all of them.",
  );
});
