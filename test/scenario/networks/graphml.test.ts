import { describe, expect, it } from "vitest";
import { readGraphml } from "../../../src/scenario/networks/graphml.ts";
import type { NetworkReadOptions } from "../../../src/scenario/networks/readOptions.ts";
import { bytesOf, messageOf } from "./helpers.ts";

const read = (text: string, options?: NetworkReadOptions) =>
  readGraphml("advice.graphml", bytesOf(text), options);

const keys = `<key id="d0" for="node" attr.name="school" attr.type="string"><default>S1</default></key>
<key id="d1" for="all" attr.name="weight" attr.type="double"/>
<key id="d2" for="node" attr.name="label" attr.type="string"/>
<key id="y" for="node" yfiles.type="nodegraphics"/>`;

const wrap = (body: string, attributes = 'edgedefault="directed"') =>
  `<?xml version="1.0"?>\n<graphml>\n${keys}\n<graph ${attributes}>\n${body}\n</graph>\n</graphml>\n`;

const people = '<node id="a"/>\n<node id="b"/>\n';
const oneSchool = { singleSchool: "S" };

describe("readGraphml", () => {
  it("reads attributes by name, defaults, entities, literal text and foreign elements", () => {
    const network = read(
      wrap(
        `<node id="&#65;&amp;b"><data key="d0"><![CDATA[S & <2>]]></data><data key="d2">x</data></node>
        <node id="n2"><!-- nobody --><data key="y"><y:Shape xmlns:y="u"><y:graph/></y:Shape></data></node>
        <edge source="n2" target="A&amp;b"><data key="d1">2.5</data></edge>
        <edge source="A&amp;b" target="n2" directed="false"/>`,
      ),
    );
    expect(network).toEqual({
      tables: {
        staff: [
          { id: "A&b", school: "S & <2>", role: "teacher" },
          { id: "n2", school: "S1", role: "teacher" },
        ],
        ties: [
          { from: "A&b", to: "n2", weight: 1 },
          { from: "n2", to: "A&b", weight: 3.5 },
        ],
      },
      notes: [
        'advice.graphml: node attributes not used: "weight", "label"',
        "advice.graphml: 1 repeated tie was merged, the weights added",
      ],
    });
  });

  it("takes undirected graphs both ways, and prefixes and document types in its stride", () => {
    const text = `<?style x?><!DOCTYPE graphml SYSTEM "graphml.dtd"><g:graphml xmlns:g="u"><g:graph edgedefault="undirected">
      <g:node id="a"/><g:node id="b"/><g:node id="c"/>
      <g:edge source="a" target="b"/><g:edge source="b" target="c" directed="true"/></g:graph></g:graphml>`;
    expect(read(text, oneSchool).tables.ties.map(({ from, to }) => from + to)).toEqual(["ab", "ba", "bc"]);
  });

  it("takes ids from an attribute when told so", () => {
    const body =
      '<node id="n0"><data key="d2">Ann</data></node><node id="n1"><data key="d2">Bob</data></node>' +
      '<edge source="n1" target="n0"/>';
    expect(read(wrap(body), { columns: { id: "label" } }).tables.ties).toEqual([
      { from: "Bob", to: "Ann", weight: 1 },
    ]);
    // The label of one node must not be mistaken for the id of another.
    expect(
      messageOf(() => read(wrap(body.replace('target="n0"', 'target="Ann"')), { columns: { id: "label" } })),
    ).toBe(
      [
        'advice.graphml: line 8, attribute "target": no node has this id',
        '  given:   "Ann"',
        "  nearest: n0",
        "  remedy:  mend the id, or add the node",
      ].join("\n"),
    );
    expect(
      messageOf(() => read(wrap(body.replace('id="n1"', 'id="n0"')), { columns: { id: "label" } })),
    ).toContain("two nodes have the same id");
  });

  it("is not misled by tags inside comments, literal text and values", () => {
    const body = `<!-- <node id="x"/> --><?go <node id="y"/>?>
      <node id='a>"b"'><data key="d0">S<![CDATA[<node id="z"/>]]></data></node><node id="c/"/>
      <edge target='a>"b"' source="c/"><desc>&lt;edge source="c" target="c"/></desc></edge>`;
    const { staff, ties } = read(wrap(body)).tables;
    expect(staff.map((person) => [person.id, person.school])).toEqual([
      ["c/", "S1"],
      ['a>"b"', 'S<node id="z"/>'],
    ]);
    expect(ties).toEqual([{ from: "c/", to: 'a>"b"', weight: 1 }]);
  });

  it("chooses among several graphs", () => {
    const text = `<graphml><graph id="g" edgedefault="directed">${people}</graph>
      <graph id="h" edgedefault="directed">${people}<node id="c"/></graph></graphml>`;
    expect(read(text, oneSchool).notes).toEqual([
      'advice.graphml: of 2 networks the first, "g", was read; the option network chooses another: "h"',
      "advice.graphml: the network has no ties, so nothing can travel in it",
    ]);
    expect(read(text, { ...oneSchool, network: "h" }).tables.staff).toHaveLength(3);
  });

  it("reports all faults at once", () => {
    const body = `<node id="ann"/>
<node id="ann"/>
<node><data key="d9">1</data><graph edgedefault="directed"/></node>
<edge source="ann" target="anm"/>
<edge source="ann"/>
<edge source="ann" target="ann" directed="yes"/>
<hyperedge><endpoint node="ann"/></hyperedge>`;
    expect(messageOf(() => read(wrap(body, 'edgedefault="direct"')))).toBe(
      [
        'advice.graphml: line 7, attribute "edgedefault": this value of edgedefault is not known',
        '  given:   "direct"',
        "  allowed: directed, undirected",
        "  nearest: directed",
        "advice.graphml: line 10: a graph inside a <node> cannot be read",
        "  allowed: a flat graph of nodes and edges",
        "  remedy:  ungroup the nodes before the export",
        "advice.graphml: line 14: a hyperedge ties more than two people, which cannot be read",
        "  allowed: a flat graph of nodes and edges",
        "  remedy:  replace it by edges between two people each",
        "advice.graphml: line 10: the file declares no <key> of this id",
        '  given:   "d9"',
        "  nearest: d0",
        "  remedy:  mend the id of the key, or declare it",
        'advice.graphml: line 11, attribute "target": no node has this id',
        '  given:   "anm"',
        "  nearest: ann",
        "  remedy:  mend the id, or add the node",
        'advice.graphml: line 12, attribute "target": the edge has only one end',
        "  remedy:  give the edge a source and a target",
        'advice.graphml: line 13, attribute "directed": this value of directed is not known',
        '  given:   "yes"',
        "  allowed: true, false",
        'advice.graphml: line 9, attribute "id": two people have the same id; the first stands on line 8',
        '  given:   "ann"',
        "  remedy:  give every person one row and an id of their own",
        'advice.graphml: line 10, attribute "id": the id is empty',
        "  remedy:  give every person an id",
        'advice.graphml: line 13, attribute "source": the tie runs from a person to the same person',
        '  given:   "ann"',
        '  remedy:  delete the tie, or drop all such ties with the option selfTies: "drop"',
      ].join("\n"),
    );
  });

  it("asks for schools when the file names none", () => {
    const text = `<graphml><graph edgedefault="directed">${people}</graph></graphml>`;
    expect(messageOf(() => read(text))).toBe(
      [
        'advice.graphml: there is no node attribute "school"',
        '  remedy:  say which node attribute it is with "options": { "columns": { "school": "…" } } beside the files, ' +
          "or put everyone in one school with the option singleSchool",
      ].join("\n"),
    );
  });

  it("lets nothing expand", () => {
    const bomb = `<!DOCTYPE graphml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><graphml>&b;</graphml>`;
    expect(messageOf(() => read(bomb))).toBe(
      [
        "advice.graphml: the file declares entities or a document type of its own, which is not read for safety",
        "  remedy:  delete the part from <!DOCTYPE to ]>",
      ].join("\n"),
    );
    expect(messageOf(() => read(wrap('<node id="&eacute;"/>')))).toBe(
      [
        "advice.graphml: line 8: this entity is not known",
        '  given:   "&eacute;"',
        "  allowed: &amp; &lt; &gt; &quot; &apos; and character numbers such as &#233;",
        "  remedy:  write a plain & as &amp;",
      ].join("\n"),
    );
    for (const entity of ["&#0;", "&#xD800;", "&#1114112;", "&amp", "&"]) {
      expect(messageOf(() => read(wrap(`<node id="${entity}"/>`)))).toContain("this entity is not known");
    }
    expect(read(wrap(`${people}<node id="&amp;lt;"/>`)).tables.staff[0]?.id).toBe("&lt;");
  });

  it("says what is no GraphML", () => {
    expect(messageOf(() => read("<svg/>"))).toBe(
      [
        "advice.graphml: line 1: this is XML, but not GraphML",
        "  given:   <svg>",
        "  allowed: <graphml>",
        "  remedy:  export the network as GraphML",
      ].join("\n"),
    );
    expect(messageOf(() => read("<graphml>\n<graph></graphml>"))).toBe(
      [
        "advice.graphml: line 2: the file is not well-formed XML: a tag does not close <graph>",
        '  given:   "</graphml>"',
        "  remedy:  save it again with the program that wrote it",
      ].join("\n"),
    );
    expect(messageOf(() => read("<graphml/>"))).toContain("advice.graphml: the file has no network");
    expect(messageOf(() => read("<graphml/><graphml/>"))).toContain("more than one outermost element");
    expect(messageOf(() => read("id,school\na,b\n"))).toContain("not well-formed XML");
    expect(messageOf(() => read(`${"<a>".repeat(200)}${"</a>".repeat(200)}`))).toContain(
      "the XML cannot be read",
    );
    expect(messageOf(() => read("<graphml><__proto__/></graphml>"))).toContain("the XML cannot be read");
  });
});
