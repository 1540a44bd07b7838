import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UserError } from "../../../src/core/fault.ts";
import { networkFormats, readNetwork } from "../../../src/scenario/networks/index.ts";
import type { NetworkFiles, NetworkFormatName } from "../../../src/scenario/networks/index.ts";
import type { NetworkReadOptions } from "../../../src/scenario/networks/readOptions.ts";
import { bytesOf } from "./helpers.ts";

/** Valid files of every format, to be damaged. */
const valid: Readonly<Record<NetworkFormatName, Readonly<Record<string, string>>>> = {
  csv: {
    staff:
      'id,school,team,role,skill,threshold,network\nann,S1,"maths, 1",teacher,0.5,0.2,N\nbob,S1,,coach,,,\ncy,S2,,,-1,1,M\n',
    ties: "from,to,weight\nann,bob,1\nbob,cy,2.5\ncy,ann,1e2\n",
  },
  survey: { survey: 'id,school,network,nominee1,nominee2\nann,S1,N,bob,"cy"\nbob,S1,,,ann\ncy,S2,M,,\n' },
  pajek: {
    network:
      '*Network n\n*Vertices 3\n1 "ann" 0.1\n2 "bob"\n3 "cy"\n*Arcs :1 "a"\n1 2 1\n*Edges\n2 3 2\n*Arcslist\n3 1 2\n' +
      "*Matrix\n0 1 0\n1 0 0\n0 0 0\n*Partition p\n*Vertices 3\n1\n2\n2\n",
  },
  graphml: {
    network:
      '<?xml version="1.0"?>\n<graphml xmlns="u"><key id="d0" for="node" attr.name="school"><default>S1</default></key>\n' +
      '<key id="d1" for="edge" attr.name="weight"/><graph id="g" edgedefault="directed"><node id="ann"/>' +
      '<node id="b&amp;b"><data key="d0"><![CDATA[S2]]></data></node><edge source="ann" target="b&amp;b">' +
      '<data key="d1">2</data></edge></graph></graphml>',
  },
  gexf: {
    network:
      '<?xml version="1.0"?>\n<gexf xmlns="u" version="1.3"><graph defaultedgetype="directed" mode="static">\n' +
      '<attributes class="node"><attribute id="0" title="school" type="string"><default>S1</default></attribute>' +
      '<attribute id="1" title="skill" type="double"/></attributes><nodes><node id="ann" label="Ann"/>\n' +
      '<node id="b&amp;b"><attvalues><attvalue for="0" value="S2"/><attvalue for="1" value="0.5"/></attvalues></node>' +
      '</nodes><edges><edge id="0" source="ann" target="b&amp;b" weight="2" type="mutual"/></edges></graph></gexf>',
  },
  dl: {
    staff:
      'id,school,team,role,skill,threshold,network\nann,S1,"maths, 1",teacher,0.5,0.2,N\nbob,S1,,coach,,,\ncy,S2,,,-1,1,M\n',
    network:
      'DL n=3, nm=2 format = fullmatrix diagonal absent\nlabels:\nann,"bob"\ncy\nmatrix labels: advice trust\n' +
      "data:\n1 0\n0 2.5\n1e2 0\n0 0\n1 0\n0 1\n",
  },
  json: {
    network:
      '{"directed": true, "multigraph": false, "nodes": [{"id": "ann", "school": "S1", "skill": 0.5, "network": 1},\n' +
      '{"id": 2, "school": "S1", "role": null}, {"id": "cy", "school": "S2", "network": "M"}],\n"links": [{"source": "ann", "target": 2,' +
      ' "weight": 2.5}, {"source": 2, "target": "cy"}, {"source": "cy", "target": "ann", "weight": "1e2"}]}\n',
  },
};

const optionSets: readonly NetworkReadOptions[] = [
  {},
  { singleSchool: "S", role: "coach", selfTies: "drop" },
  { delimiter: ";", directed: false, nonRespondents: "add", columns: { id: "school" } },
  { nonRespondents: "add", partition: { name: "p", use: "school" }, network: 1, columns: { weight: "to" } },
];

/** Reads; a network or a UserError is right, anything else is a crash. What is read must hold together. */
function readOrRefuse(name: NetworkFormatName, files: NetworkFiles, all: NetworkReadOptions): void {
  const known: readonly string[] = networkFormats[name].options;
  const options = Object.fromEntries(Object.entries(all).filter(([option]) => known.includes(option)));
  let network;
  try {
    network = readNetwork(name, files, options);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(error.faults.length).toBeGreaterThan(0);
    return;
  }
  const { staff, ties } = network.tables;
  const ids = new Set(staff.map((person) => person.id));
  expect(ids.size).toBe(staff.length);
  expect(staff.length).toBeGreaterThan(1);
  for (const person of staff) expect(person.school).not.toBe("");
  // Each school is in one network, or none is in any.
  const places = new Set(staff.map(({ school, network: own }) => JSON.stringify([school, own])));
  expect(places.size).toBe(new Set(staff.map(({ school }) => school)).size);
  expect(new Set(staff.map(({ network: own }) => own === undefined)).size).toBe(1);
  for (const { from, to, weight } of ties) {
    expect(ids.has(from) && ids.has(to) && from !== to && weight >= 0 && weight < Infinity).toBe(true);
  }
  expect(new Set(ties.map(({ from, to }) => `${from}\n${to}`)).size).toBe(ties.length);
}

const spices = [
  ...[
    "\0",
    "\ufeff",
    '"',
    "\n",
    "\r",
    ",",
    ";",
    "*",
    "%",
    "<",
    ">",
    "&",
    "&#0;",
    "<!--",
    "]]>",
    "<graph>",
    "-1",
    "1e999",
  ],
  ...[
    "*Vertices 2",
    "*Network",
    "*Matrix",
    "__proto__",
    "ann",
    "bob",
    "NaN",
    "\ud800",
    "é",
    "<!DOCTYPE [",
    "99",
    "dl n=2 ",
    "labels embedded",
    "data:",
    "format=nodelist1b",
    "format=edgelist1",
    "lowerhalf",
    "<nodes>",
    "pid=",
    "[",
    "{}",
    ":null",
    '"\\ud800"',
    '"id":',
  ],
];

/** One damage to a text at a share of its length: cut out, put in, doubled. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 12 }),
  insert: fc.oneof(fc.constantFrom("", ...spices), fc.string({ maxLength: 4 })),
  isDoubled: fc.boolean(),
});

function damaged(
  text: string,
  damages: readonly { at: number; length: number; insert: string; isDoubled: boolean }[],
) {
  return damages.reduce((current, { at, length, insert, isDoubled }) => {
    const start = Math.floor(at * current.length);
    const kept = isDoubled ? current.slice(start, start + length).repeat(2) : "";
    return current.slice(0, start) + kept + insert + current.slice(start + length);
  }, text);
}

const formatNames = Object.keys(networkFormats) as NetworkFormatName[];

// A loaded machine may be slow; the time says nothing about the importers.
describe.each(formatNames)("the importer of %s", { timeout: 60_000 }, (name) => {
  const parts = Object.keys(networkFormats[name].parts);

  it("reads the undamaged files", () => {
    const files = Object.fromEntries(
      parts.map((part) => [part, { file: part, bytes: bytesOf(valid[name][part] ?? "") }]),
    );
    expect(readNetwork(name, files, {}).tables.staff.length).toBeGreaterThan(1);
  });

  it("gives a network or a UserError for any bytes", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(fc.constantFrom(...spices), { maxLength: 20 }).map((pieces) => bytesOf(pieces.join(""))),
    );
    fc.assert(
      fc.property(
        fc.array(bytes, { minLength: 2, maxLength: 2 }),
        fc.constantFrom(...optionSets),
        (all, options) => {
          const files = parts.map((part, index) => [
            part,
            { file: part, bytes: all[index] ?? new Uint8Array() },
          ]);
          readOrRefuse(name, Object.fromEntries(files) as NetworkFiles, options);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("gives a network or a UserError for damaged files", () => {
    const texts = fc.tuple(
      ...parts.map((part) =>
        fc.array(damage, { maxLength: 3 }).map((damages) => damaged(valid[name][part] ?? "", damages)),
      ),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...optionSets), (all, options) => {
        const files = parts.map((part, index) => [part, { file: part, bytes: bytesOf(all[index] ?? "") }]);
        readOrRefuse(name, Object.fromEntries(files) as NetworkFiles, options);
      }),
      { numRuns: 600 },
    );
  });
});
