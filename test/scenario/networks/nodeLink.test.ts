import { describe, expect, it } from "vitest";
import { readNodeLink } from "../../../src/scenario/networks/nodeLink.ts";
import type { NetworkReadOptions } from "../../../src/scenario/networks/readOptions.ts";
import { bytesOf, messageOf } from "./helpers.ts";

const readText = (text: string, options?: NetworkReadOptions) =>
  readNodeLink("advice.json", bytesOf(text), options);
const read = (value: unknown, options?: NetworkReadOptions) => readText(JSON.stringify(value), options);

const people = [
  { id: "a", school: "S1" },
  { id: "b", school: "S1" },
];
const link = { source: "a", target: "b" };

describe("readNodeLink", () => {
  it("reads what NetworkX writes, numbers as ids included", () => {
    const text =
      '{"directed": true, "multigraph": false, "graph": {}, "nodes": [{"school": "S1", "skill": 0.5, "id": "a"}, ' +
      '{"school": "S1", "role": "principal", "id": 2}], "edges": [{"weight": 2.5, "source": "a", "target": 2}, ' +
      '{"source": 2, "target": "a"}]}';
    expect(readText(text)).toEqual({
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
      notes: ['advice.json: 1 person without a role became "teacher"'],
    });
  });

  it("reads what D3 writes: links by place, no word on direction", () => {
    const file = {
      nodes: [
        { name: "Myriel", group: 1 },
        { name: "Napoleon", group: 1 },
      ],
      links: [{ source: 1, target: 0, value: 3 }],
    };
    const options = { columns: { id: "name", school: "group", weight: "value" } };
    expect(read(file, options)).toEqual({
      tables: {
        staff: [
          { id: "Myriel", school: "1", role: "teacher" },
          { id: "Napoleon", school: "1", role: "teacher" },
        ],
        ties: [{ from: "Napoleon", to: "Myriel", weight: 3 }],
      },
      notes: [
        "advice.json: it does not say whether it is directed, so each tie was read one way, from its source to its " +
          "target; directed: false under options reads them both ways",
      ],
    });
    expect(read(file, { singleSchool: "S", directed: true }).notes).toEqual([
      "advice.json: no node has an id, so the places in the list, from 0, are the ids; the option columns.id names " +
        "another key",
      'advice.json: node keys not used: "name", "group"',
      'advice.json: edge keys not used: "value"',
    ]);
  });

  it("takes undirected networks both ways, by the file or by the option", () => {
    const undirected = { directed: false, nodes: people, links: [link] };
    expect(read(undirected).tables.ties).toHaveLength(2);
    expect(read(undirected, { directed: true }).tables.ties).toHaveLength(1);
    expect(read({ nodes: people, links: [link] }, { directed: false })).toMatchObject({
      tables: { ties: [{ from: "a" }, { from: "b" }] },
      notes: [],
    });
  });

  it("takes from and to, as vis.js has them, and other names when told so", () => {
    const file = { directed: true, nodes: people, edges: [{ from: "b", to: "a" }] };
    expect(read(file).tables.ties).toEqual([{ from: "b", to: "a", weight: 1 }]);
    const other = {
      directed: true,
      nodes: people,
      edges: [{ who: "b", whom: "a", source: "x", target: "y" }],
    };
    const { tables, notes } = read(other, { columns: { from: "who", to: "whom" } });
    expect(tables.ties).toEqual([{ from: "b", to: "a", weight: 1 }]);
    expect(notes).toEqual(['advice.json: edge keys not used: "source", "target"']);
  });

  it("takes null and missing keys as empty and composes what escapes hide", () => {
    const text = `{"directed":true,"nodes":[{"id":"e\\u0301","school":"S","team":null,"threshold":null},
      {"id":"b","school":"S","team":"t"}],"links":[{"source":"\u00e9","target":"b","weight":null}]}`;
    expect(readText(text).tables).toEqual({
      staff: [
        { id: "b", school: "S", team: "t", role: "teacher" },
        { id: "é", school: "S", role: "teacher" },
      ],
      ties: [{ from: "é", to: "b", weight: 1 }],
    });
  });

  it("reports all faults at once, with their places", () => {
    const file = {
      directed: "yes",
      nodes: [
        { id: "ann", school: "S1", skill: "high" },
        { id: "ann", school: ["S1", "S2"] },
        { id: "cy", school: "" },
        "dan",
      ],
      links: [
        { source: "ann", target: "anm" },
        { source: "ann" },
        { source: { id: "cy" }, target: "cy" },
        { source: "cy", target: "ann", weight: -2 },
        { source: "cy", target: "cy" },
      ],
    };
    expect(messageOf(() => read(file))).toBe(
      [
        "advice.json: nodes[3]: this is no group of keys and values",
        '  given:   "dan"',
        '  allowed: { "id": …, "school": … }',
        "advice.json: nodes[1].school: this is neither a text nor a number",
        '  given:   ["S1","S2"]',
        "  allowed: a text or a number",
        "advice.json: directed: this is neither true nor false",
        '  given:   "yes"',
        "  allowed: true, false",
        "advice.json: links[0].target: no node has this id",
        '  given:   "anm"',
        "  nearest: ann",
        "  remedy:  mend the id, or add the node",
        "advice.json: links[1].target: the edge has only one end",
        "  remedy:  give the edge a source and a target",
        "advice.json: links[2].source: this is neither a text nor a number",
        '  given:   {"id":"cy"}',
        "  allowed: a text or a number",
        "advice.json: links[2].source: no node has this id",
        '  given:   "{\\"id\\":\\"cy\\"}"',
        "  remedy:  mend the id, or add the node",
        "advice.json: nodes[0].skill: this is not a valid skill",
        '  given:   "high"',
        "  allowed: a number of SD, -100 to 100",
        "advice.json: nodes[1].id: two people have the same id; the first stands at nodes[0].id",
        '  given:   "ann"',
        "  remedy:  give every person one row and an id of their own",
        "advice.json: nodes[2].school: the school is empty",
        "  remedy:  name the school of every person",
        "advice.json: links[3].weight: this is not a valid weight",
        '  given:   "-2"',
        "  allowed: a number from 0 to 1e12",
        "advice.json: links[4].source: the tie runs from a person to the same person",
        '  given:   "cy"',
        '  remedy:  delete the tie, or drop all such ties with the option selfTies: "drop"',
      ].join("\n"),
    );
  });

  it("says what is no node-link network", () => {
    expect(messageOf(() => read({ elements: { nodes: [] } }))).toBe(
      [
        'advice.json: this is JSON, but no node-link network: it has no list "nodes"',
        '  given:   a group with 1 key: ["elements"]',
        '  allowed: { "nodes": [ … ], "edges": [ … ] }',
        "  remedy:  export the network as node-link JSON",
      ].join("\n"),
    );
    for (const value of [null, 3, "nodes", [people]]) {
      expect(messageOf(() => read(value))).toContain("no node-link network");
    }
    expect(messageOf(() => read({ nodes: {} }))).toBe(
      [
        "advice.json: nodes: this is no list",
        "  given:   {}",
        '  allowed: a list of groups: "nodes": [ { … }, … ]',
        "advice.json: edges: the list is missing",
        '  allowed: a list of groups: "edges": [ { … }, … ]',
        'advice.json: there is no node key "school"',
        '  remedy:  say which node key it is with "options": { "columns": { "school": "…" } } beside the files, or put everyone in one school with the option singleSchool',
      ].join("\n"),
    );
    expect(messageOf(() => read({ nodes: people, links: [], edges: [] }))).toContain(
      "only one of them could count",
    );
  });

  it("says where the JSON is broken, and which keys JSON would lose", () => {
    expect(messageOf(() => readText('{"nodes": [\n{"id": "a", "skill": NaN}]}'))).toBe(
      [
        "advice.json: line 2, column 22: is not valid JSON",
        '  given:   {"id": "a", "skill": NaN}]}',
        "  allowed: a text in double quotes, a number, true, false, a group { … } or a list [ … ]",
        "  remedy:  write a number in digits; NaN and Infinity are none",
      ].join("\n"),
    );
    const twice = '{"directed":true,"nodes":[{"id":"a","id":"c","__proto__":1},{"id":"b"}],"links":[]}';
    const message = messageOf(() => readText(twice, { singleSchool: "S" }));
    expect(message).toContain("nodes[0].id: is given twice, and only one of them could count");
    expect(message).toContain("__proto__: this name cannot be used");
    expect(
      messageOf(() => readText('{"nodes":[{"id":"\\ud800"}],"links":[]}', { singleSchool: "S" })),
    ).toContain("nodes[0].id: the text holds half a character");
  });
});
