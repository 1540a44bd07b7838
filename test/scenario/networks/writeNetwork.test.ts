import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalTables } from "../../../src/scenario/networks/canonical.ts";
import { readGraphml } from "../../../src/scenario/networks/graphml.ts";
import { readStaffAndTies } from "../../../src/scenario/networks/staffAndTies.ts";
import { writeCsv } from "../../../src/scenario/networks/writeCsv.ts";
import { writeGraphml } from "../../../src/scenario/networks/writeGraphml.ts";
import { bytesOf, fileOf, messageOf, tablesArbitrary } from "./helpers.ts";

const tables = {
  staff: [
    { id: 'Lee, "Ann"', school: "S 1", team: "a;b", role: "teacher", skill: -0.25, threshold: 0.1 },
    { id: "<b&c>", school: "S 1", role: "principal" },
  ],
  ties: [{ from: "<b&c>", to: 'Lee, "Ann"', weight: 1 / 3 }],
} as const;

describe("writeCsv", { timeout: 60_000 }, () => {
  it("quotes what needs it and leaves the unknown empty", () => {
    expect(writeCsv(tables)).toEqual({
      staff:
        'id,school,team,role,skill,threshold\n"Lee, ""Ann""",S 1,a;b,teacher,-0.25,0.1\n<b&c>,S 1,,principal,,\n',
      ties: 'from,to,weight\n<b&c>,"Lee, ""Ann""",0.3333333333333333\n',
    });
  });

  it("round-trips any network", () => {
    fc.assert(
      fc.property(tablesArbitrary, (any) => {
        const texts = writeCsv(any);
        const files = { staff: fileOf("staff.csv", texts.staff), ties: fileOf("ties.csv", texts.ties) };
        expect(readStaffAndTies(files)).toEqual({ tables: canonicalTables(any), notes: [] });
      }),
      { numRuns: 200 },
    );
  });
});

describe("writeGraphml", { timeout: 60_000 }, () => {
  it("writes declared attributes and escapes names", () => {
    expect(writeGraphml(tables).split("\n").slice(8, 23)).toEqual([
      '  <graph id="network" edgedefault="directed">',
      '    <node id="Lee, &quot;Ann&quot;">',
      '      <data key="school">S 1</data>',
      '      <data key="team">a;b</data>',
      '      <data key="role">teacher</data>',
      '      <data key="skill">-0.25</data>',
      '      <data key="threshold">0.1</data>',
      "    </node>",
      '    <node id="&lt;b&amp;c&gt;">',
      '      <data key="school">S 1</data>',
      '      <data key="role">principal</data>',
      "    </node>",
      '    <edge source="&lt;b&amp;c&gt;" target="Lee, &quot;Ann&quot;">',
      '      <data key="weight">0.3333333333333333</data>',
      "    </edge>",
    ]);
  });

  it("round-trips any network", () => {
    fc.assert(
      fc.property(tablesArbitrary, (any) => {
        const network = readGraphml("out.graphml", bytesOf(writeGraphml(any)));
        expect(network).toEqual({ tables: canonicalTables(any), notes: [] });
      }),
      { numRuns: 200 },
    );
  });

  it("refuses names that XML cannot hold", () => {
    const broken = { ...tables, staff: [{ ...tables.staff[0], team: "a\uffff" }] };
    expect(messageOf(() => writeGraphml(broken))).toBe(
      [
        "GraphML cannot hold a character of this name",
        '  given:   "a\uffff"',
        "  remedy:  replace the names by codes, or write the network as CSV",
      ].join("\n"),
    );
  });
});
