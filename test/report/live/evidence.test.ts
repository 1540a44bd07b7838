import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { endKeys } from "../../../src/experiment/board/boardResult.ts";
import { settingLines } from "../../../src/experiment/settingLines.ts";
import { grounds } from "../../../src/model/inReality/index.ts";
import { perilRemedies } from "../../../src/model/inReality/perilRemedies.ts";
import { perilKeys } from "../../../src/model/perils/index.ts";
import { perilFacts } from "../../../src/report/board/probeFacts.ts";
import { readBoard } from "../../../src/report/board/facts.ts";
import { perilSentences } from "../../../src/report/board/sentences/perils.ts";
import { citation, citationLine } from "../../../src/report/live/evidence/citation.ts";
import { glossary } from "../../../src/report/live/evidence/glossary.ts";
import { groundRow } from "../../../src/report/live/evidence/groundRows.ts";
import { dataUsed, documents, modelSummary } from "../../../src/report/live/evidence/modelSummary.ts";
import {
  curveColumns,
  curvesCsv,
  futureColumns,
  futuresCsv,
  numbersJson,
} from "../../../src/report/live/evidence/numbersFile.ts";
import { selfCheckSentence } from "../../../src/report/live/evidence/selfCheckSentence.ts";
import { perilOf } from "../../../src/report/live/perils/perilRoute.ts";
import {
  assumptionSentence,
  dumbbellFigure,
  orderedAssumptions,
  unknownFigure,
} from "../../../src/report/board/sensitivityFigures.ts";
import { NARROW, WIDE } from "../../../src/report/charts/chartKind.ts";
import { drawToString, mark } from "../../../src/report/marks.ts";
import { readingGrade } from "../readingGrade.ts";
import { BOARDS } from "../board/boards.ts";
import { makePageData } from "../board/pageFixture.ts";
import { readProjectFile } from "../../support/texts.ts";

const factsOf = (data: ReturnType<typeof makePageData>) => {
  const main = data.result.plans[1];
  return readBoard({
    result: data.result,
    headline: data.result.headline,
    plan: main === undefined ? null : { name: main.name, futures: main.futures },
    district: data.district,
    isOwnNetwork: false,
  });
};

describe.each(Object.entries(BOARDS))("the figures of %s", (_, options) => {
  const data = makePageData(options);
  const facts = factsOf(data);
  const main = facts.plan ?? facts.today;

  test("show each assumption once, those that turn the answer over first", () => {
    const ordered = orderedAssumptions(facts);
    expect(ordered).toHaveLength(data.result.assumptions.length);
    expect(ordered.map(({ flips }) => flips)).toEqual(
      [...ordered.map(({ flips }) => flips)].sort((a, b) => Number(b) - Number(a)),
    );
    const figure = dumbbellFigure(facts, "x");
    if (data.result.assumptions.length === 0 || main.reach.of === 0) return expect(figure).toBeUndefined();
    expect(figure!.table.rows).toHaveLength(ordered.length);
    for (const [at, { low, high, flips, probe }] of ordered.entries()) {
      const row = figure!.table.rows[at]!.join("|");
      expect(row).toContain(`${low.count} of ${low.of}`);
      expect(row).toContain(`${high.count} of ${high.of}`);
      expect(figure!.drawings[0]!.description).toContain(probe.label);
      expect(row.endsWith(flips ? "yes" : "no")).toBe(true);
    }
    const flips = ordered.filter((fact) => fact.flips).length;
    expect(assumptionSentence(facts)).toContain(flips === 0 ? "None of them" : `${flips} of them`);
  });

  test("are drawn within their bounds, wide and narrow", () => {
    const figures = [dumbbellFigure(facts, "x"), unknownFigure(facts, main, "y")];
    for (const figure of figures.filter((each) => each !== undefined)) {
      for (const size of [WIDE, NARROW]) {
        const { height, marks } = figure.drawings[0]!.draw(size);
        const text = drawToString(mark("g", {}, marks));
        expect(text).not.toMatch(/NaN|undefined/);
        for (const [, cx, cy] of text.matchAll(/<circle cx="([\d.-]+)" cy="([\d.-]+)"/g)) {
          expect(Number(cx)).toBeGreaterThanOrEqual(0);
          expect(Number(cx)).toBeLessThanOrEqual(size.width);
          expect(Number(cy)).toBeLessThanOrEqual(height);
        }
      }
    }
  });

  test("say of each peril what its futures say", () => {
    const headline = data.result.headline;
    for (const fact of perilFacts(
      data.result,
      (data.result.plans[1] ?? data.result.plans[0]!).futures.ends.headline,
      headline,
    )) {
      const sentence = perilSentences(fact, headline, "Plan");
      expect(sentence).not.toMatch(/NaN|undefined|\bwill\b|prove|because/);
      for (const { count, of } of [fact.withPeril, fact.without, fact.better])
        expect(sentence).toContain(`${count} of ${of}`);
      expect(readingGrade(sentence)).toBeLessThanOrEqual(9);
      expect(sentence).toMatch(/^With “Plan”, /);
      expect(perilSentences(fact, headline, "Today's path")).toMatch(/^On today’s path, /);
    }
  });

  test("and the tables of numbers hold every value, column by column", () => {
    const { plans } = data.result;
    const rows = parse(futuresCsv(plans, data), { columns: true }) as Record<string, string>[];
    const names = futureColumns(data.result.headline).map(({ name }) => name);
    const planned = rows.filter(({ variant }) => variant === "as planned");
    expect(planned).toHaveLength(plans.reduce((sum, { futures }) => sum + futures.replicates.length, 0));
    if (rows.length > 0) expect(Object.keys(rows[0]!)).toEqual(names);
    let at = 0;
    for (const { futures, digests } of plans) {
      futures.replicates.forEach((replicate, place) => {
        const row = planned[at++]!;
        expect(row["future"]).toBe(String(replicate));
        expect(row["digest"]).toBe(digests[place]);
        for (const key of endKeys) expect(row[key]).toBe(String(futures.ends[key][place] ?? ""));
      });
    }
    const { perils, assumptions, unknown } = data.result;
    const probes =
      perils.flatMap(({ headline }) => headline).length +
      assumptions.flatMap(({ low, high }) => [...low.today, ...low.plan, ...high.today, ...high.plan])
        .length +
      (unknown === null ? 0 : unknown.today.length + unknown.plan.length);
    expect(rows).toHaveLength(planned.length + probes);
    const curves = parse(curvesCsv(plans, data), { columns: true }) as Record<string, string>[];
    expect(curves).toHaveLength(plans.flatMap(({ futures }) => futures.curves.flat()).length);
    const json = JSON.parse(numbersJson(plans, data)) as Record<string, unknown>;
    expect(json["plans"]).toEqual(JSON.parse(JSON.stringify(plans)));
    expect(json["columns"]).toEqual({ futures: futureColumns(data.result.headline), curves: curveColumns });
  });
});

test("a name in a table can be no formula, and quotes and commas stay in their cell", () => {
  const data = makePageData();
  const [today] = data.result.plans;
  for (const name of ["=1+1", "+x", "-x", "@x", 'a "b", c\nd']) {
    const [row] = parse(futuresCsv([{ ...today!, name }], data), { columns: true }) as Record<
      string,
      string
    >[];
    expect(row!["plan"]).toBe(/^[=+@-]/.test(name) ? `'${name}` : name);
  }
});

describe("what parts of the model stand for, on the page", () => {
  const data = makePageData();
  const settings = settingLines(data.scenario);

  test.each(grounds)("has its numbers and what was tried: $key", (ground) => {
    const row = groundRow(ground, settings, [
      {
        path: "people.turnover",
        label: "Leavers",
        lowShown: "8 of 100",
        highShown: "25 of 100",
        usedShown: "16 of 100",
        low: { today: [], plan: [] },
        high: { today: [], plan: [] },
      },
    ]);
    const shown = settings.filter(({ path }) => ground.parameters.includes(path.split(".").at(-1)!));
    expect(row.numbers.map(({ label }) => label)).toEqual(shown.map(({ label }) => label));
    expect(row.tried).toBe(
      ground.key === "turnover" ? "“Leavers” from 8 of 100 to 25 of 100." : "Not varied in this report.",
    );
    const sourced = shown.filter(({ source }) => source !== undefined).length;
    if (shown.length > 1)
      expect(row.strength).toContain(
        sourced === 0 ? "None" : sourced === shown.length ? "All" : String(sourced),
      );
    expect(row.strength).not.toMatch(/NaN|undefined/);
  });

  test("says of every peril what people can do", () => {
    expect(Object.keys(perilRemedies).sort()).toEqual([...perilKeys].sort());
    for (const remedies of Object.values(perilRemedies)) expect(remedies.length).toBeGreaterThanOrEqual(3);
    expect(readingGrade(Object.values(perilRemedies).flat().join("\n"))).toBeLessThanOrEqual(9);
  });
});

describe("what the page says of the program", () => {
  test("is what CITATION.cff says", () => {
    const cff = readProjectFile("CITATION.cff");
    for (const text of Object.values(citation)) expect(cff).toContain(text);
    const line = citationLine({ engineVersion: "0.1.0", scenarioHash: "abc", date: "2026-03-02" });
    expect(line).toContain("(2026)");
    expect(line).toContain("Version 0.1.0");
    expect(line).toContain("Scenario abc.");
    expect(citationLine({ engineVersion: "1", scenarioHash: "a", date: "" })).not.toMatch(/\(|undefined/);
  });

  test("names documents and data that there are", () => {
    for (const { name } of documents) expect(readProjectFile(name).length).toBeGreaterThan(100);
    const table = readProjectFile("docs/data.md");
    for (const { licence } of dataUsed) expect(table).toContain(licence.replace("(2 or later)", "(≥ 2)"));
  });

  test("explains words in the order of the alphabet, each once, and so that a ninth-grader can read it", () => {
    const words = glossary.map(({ word }) => word);
    expect(words).toEqual([...words].sort((a, b) => a.localeCompare(b, "en")));
    expect(new Set(words).size).toBe(words.length);
    expect(readingGrade(glossary.map(({ meaning }) => meaning).join("\n"))).toBeLessThanOrEqual(9);
    expect(readingGrade(modelSummary.map(({ text }) => text).join("\n"))).toBeLessThanOrEqual(9);
  });
});

test("the self-check is told as it stands", () => {
  expect(selfCheckSentence({ status: "same", checked: 3, total: 100 })).toBe(
    "This page just reproduced 3 of the report’s 100 futures exactly.",
  );
  expect(selfCheckSentence({ status: "different", checked: 3, total: 100 })).toMatch(/^Warning/);
  const others = (["waiting", "running", "off"] as const).map((status) =>
    selfCheckSentence({ status, checked: 0, total: 100 }),
  );
  for (const text of others) expect(text).not.toMatch(/exactly|Warning/);
});

test("an address names a peril, whatever its case", () => {
  expect(perilOf("#/perils/groupthink", perilKeys)).toBe("groupthink");
  expect(perilOf("#/perils/qualityControl", perilKeys)).toBe("qualityControl");
  expect(perilOf("#/perils/quality-control", perilKeys)).toBe("qualityControl");
  for (const hash of [
    "",
    "#/perils",
    "#/perils/",
    "#/perils/other",
    "#/board/groupthink",
    "#/perils/groupthink/x",
  ])
    expect(perilOf(hash, perilKeys)).toBeNull();
});
