import { describe, expect, it } from "vitest";
import { readGexf } from "../../../src/scenario/networks/gexf.ts";
import type { NetworkReadOptions } from "../../../src/scenario/networks/readOptions.ts";
import { bytesOf, messageOf } from "./helpers.ts";

const read = (text: string, options?: NetworkReadOptions) => readGexf("advice.gexf", bytesOf(text), options);

const attributes = `<attributes class="node" mode="static">
<attribute id="0" title="school" type="string"><default>S1</default></attribute>
<attribute id="1" title="skill" type="double"/>
</attributes>`;

/** Nodes begin on line 7. */
const wrap = (nodes: string, edges = "", graph = 'defaultedgetype="directed"') =>
  `<gexf version="1.3"><graph ${graph}>\n${attributes}\n<nodes>\n${nodes}\n</nodes>\n<edges>\n${edges}\n</edges></graph></gexf>\n`;

const people = '<node id="a" label="Ann"/>\n<node id="b" label="Bob"/>';
const pairs = (text: string, options?: NetworkReadOptions) =>
  read(text, options).tables.ties.map(({ from, to, weight }) => `${from}>${to} ${String(weight)}`);

describe("readGexf", () => {
  it("reads what NetworkX writes", () => {
    const text = `<?xml version='1.0' encoding='utf-8'?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="1.2">
  <meta lastmodifieddate="2026-01-31"><creator>NetworkX 3.6.1</creator></meta>
  <graph defaultedgetype="directed" mode="static" name="">
    <attributes mode="static" class="node">
      <attribute id="0" title="school" type="string" />
      <attribute id="1" title="skill" type="double" />
      <attribute id="2" title="role" type="string" />
    </attributes>
    <nodes>
      <node id="a" label="a"><attvalues><attvalue for="0" value="S1" /><attvalue for="1" value="0.5" /></attvalues></node>
      <node id="2" label="2"><attvalues><attvalue for="0" value="S1" /><attvalue for="2" value="principal" /></attvalues></node>
    </nodes>
    <edges>
      <edge source="a" target="2" id="0" weight="2.5" />
      <edge source="2" target="a" id="1" />
    </edges>
  </graph>
</gexf>`;
    expect(read(text)).toEqual({
      tables: {
        staff: [
          { id: "2", school: "S1", role: "principal" },
          { id: "a", school: "S1", role: "teacher", skill: 0.5 },
        ],
        ties: [
          { from: "2", to: "a", weight: 1 },
          { from: "a", to: "2", weight: 2.5 },
        ],
      },
      notes: ['advice.gexf: 1 person without a role became "teacher"'],
    });
  });

  it("takes an edge's own type before the graph's, and no type as both ways", () => {
    const edges = `<edge source="a" target="b" type="directed"/><edge source="b" target="a" type="mutual" weight="2"/>`;
    expect(pairs(wrap(people, edges, ""))).toEqual(["a>b 3", "b>a 2"]);
    expect(pairs(wrap(people, '<edge source="a" target="b"/>', ""))).toEqual(["a>b 1", "b>a 1"]);
    expect(pairs(wrap(people, '<edge source="a" target="b"/>', 'defaultedgetype="mutual"'))).toHaveLength(2);
    expect(pairs(wrap(people, '<edge source="a" target="b"/>'))).toEqual(["a>b 1"]);
  });

  it("takes defaults, other names of attributes, and labels as ids when told so", () => {
    const nodes = `<node id="n0" label="Ann"><attvalues><attvalue for="0" value="S&#50;"/></attvalues></node>
      <node id="n1" label="Bob"><viz:color r="1" g="2" b="3" xmlns:viz="v"/></node>`;
    const network = read(wrap(nodes, '<edge source="n1" target="n0"/>'), { columns: { id: "label" } });
    expect(network.tables).toEqual({
      staff: [
        { id: "Bob", school: "S1", role: "teacher" },
        { id: "Ann", school: "S2", role: "teacher" },
      ],
      ties: [{ from: "Bob", to: "Ann", weight: 1 }],
    });
    expect(network.notes).toEqual([]);
    expect(read(wrap(nodes), { columns: { threshold: "skill" } }).notes).toEqual([
      "advice.gexf: the network has no ties, so nothing can travel in it",
    ]);
  });

  it("reads weights from the edge, else from an attribute of the title weight or as told", () => {
    const declared = `<attributes class="edge"><attribute id="w" title="Weight" type="float"><default>4</default></attribute>
      <attribute id="c" title="calls" type="integer"/></attributes>`;
    const edges = `<edge source="a" target="b" weight="2"><attvalues><attvalue for="w" value="9"/>
      <attvalue for="c" value="7"/></attvalues></edge><edge source="b" target="a"/>`;
    const text = wrap(people, edges).replace("<nodes>", `${declared}<nodes>`);
    expect(pairs(text)).toEqual(["a>b 2", "b>a 4"]);
    expect(pairs(text, { columns: { weight: "calls" } })).toEqual(["a>b 7", "b>a 1"]);
    expect(read(text).notes).toEqual(['advice.gexf: edge attributes not used: "calls"']);
  });

  it("leaves times out and says so", () => {
    const nodes = `<node id="a"><attvalues><attvalue for="1" value="0.1" start="1" end="2"/>
      <attvalue for="1" value="0.7" start="2"/></attvalues></node><node id="b" start="2"/>`;
    const network = read(wrap(nodes, '<edge source="a" target="b"/>'));
    expect(network.tables.staff[0]?.skill).toBe(0.7);
    expect(network.notes).toEqual([
      "advice.gexf: times were left out: every node and edge counts, and of several values of an attribute the last",
    ]);
  });

  it("reports all faults at once", () => {
    const nodes = `<node id="ann"/>
<node id="ann"><nodes><node id="x"/></nodes></node>
<node id="cy" pid="ann"><attvalues><attvalue for="9" value="1"/><attvalue for="1" value="1,5"/></attvalues></node>`;
    const edges = `<edge source="ann" target="anm"/>
<edge target="ann" type="both"/>
<edge source="cy" target="ann" weight="-1"/>`;
    expect(messageOf(() => read(wrap(nodes, edges, 'defaultedgetype="directional"')))).toBe(
      [
        "advice.gexf: line 8: nodes inside a node cannot be read",
        "  allowed: a flat list of nodes, one a person",
        "  remedy:  ungroup the nodes before the export",
        "advice.gexf: line 9: a node inside another (attribute pid) cannot be read",
        "  allowed: a flat list of nodes, one a person",
        "  remedy:  ungroup the nodes before the export",
        "advice.gexf: line 9: the file declares no attribute of this id for nodes",
        '  given:   "9"',
        "  remedy:  mend the id after for=, or declare the attribute under <attributes>",
        'advice.gexf: line 1, attribute "defaultedgetype": this value of defaultedgetype is not known',
        '  given:   "directional"',
        "  allowed: directed, undirected, mutual",
        "  nearest: directed",
        'advice.gexf: line 12, attribute "target": no node has this id',
        '  given:   "anm"',
        "  nearest: ann",
        "  remedy:  mend the id, or add the node",
        'advice.gexf: line 13, attribute "source": the edge has only one end',
        "  remedy:  give the edge a source and a target",
        'advice.gexf: line 13, attribute "type": this value of type is not known',
        '  given:   "both"',
        "  allowed: directed, undirected, mutual",
        'advice.gexf: line 8, attribute "id": two people have the same id; the first stands on line 7',
        '  given:   "ann"',
        "  remedy:  give every person one row and an id of their own",
        'advice.gexf: line 9, attribute "skill": this is not a valid skill',
        '  given:   "1,5"',
        "  allowed: a number of SD, -100 to 100",
        "  remedy:  write the decimal with a point instead of a comma",
        'advice.gexf: line 14, attribute "weight": this is not a valid weight',
        '  given:   "-1"',
        "  allowed: a number from 0 to 1e12",
      ].join("\n"),
    );
  });

  it("asks for schools, and says what is no GEXF", () => {
    const bare = '<gexf><graph><nodes><node id="a"/><node id="b"/></nodes></graph></gexf>';
    expect(messageOf(() => read(bare))).toBe(
      [
        'advice.gexf: there is no node attribute "school"',
        '  allowed: "label"',
        '  remedy:  say which node attribute it is with "options": { "columns": { "school": "…" } } beside the files, ' +
          "or put everyone in one school with the option singleSchool",
      ].join("\n"),
    );
    expect(messageOf(() => read("<graphml/>"))).toBe(
      [
        "advice.gexf: line 1: this is XML, but not GEXF",
        "  given:   <graphml>",
        "  allowed: <gexf>",
        "  remedy:  set the format to graphml",
      ].join("\n"),
    );
    expect(messageOf(() => read("<gexf/>"))).toContain("advice.gexf: line 1: the file has no network");
    expect(messageOf(() => read("<gexf>\n<graph/>\n<graph/></gexf>"))).toContain(
      "advice.gexf: line 3: the file has more than one graph",
    );
    expect(messageOf(() => read('<!DOCTYPE gexf [<!ENTITY a "aa">]><gexf/>'))).toContain(
      "not read for safety",
    );
  });
});
