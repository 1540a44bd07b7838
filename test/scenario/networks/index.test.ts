import { describe, expect, it } from "vitest";
import { networkFormats, readNetwork } from "../../../src/scenario/networks/index.ts";
import type { NetworkFiles } from "../../../src/scenario/networks/index.ts";
import type { NetworkReadOptions } from "../../../src/scenario/networks/readOptions.ts";
import { fileOf, messageOf } from "./helpers.ts";

const examples: Readonly<Record<string, NetworkFiles>> = {
  csv: { ties: fileOf("ties.csv", "from,to\na,b\n") },
  survey: { survey: fileOf("survey.csv", "id,nominee1\na,b\nb,\n") },
  pajek: { network: fileOf("a.net", "*Vertices 2\n1 a\n2 b\n*Arcs\n1 2\n") },
  graphml: {
    network: fileOf(
      "a.graphml",
      '<graphml><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>',
    ),
  },
  gexf: {
    network: fileOf(
      "a.gexf",
      '<gexf><graph defaultedgetype="directed"><nodes><node id="a"/><node id="b"/></nodes>' +
        '<edges><edge source="a" target="b"/></edges></graph></gexf>',
    ),
  },
  dl: { network: fileOf("a.dl", "dl n=2\nlabels: a b\ndata:\n0 1\n0 0\n") },
  json: {
    network: fileOf(
      "a.json",
      '{"directed":true,"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b"}]}',
    ),
  },
};

describe("networkFormats", () => {
  it("reads the same network in every format", () => {
    for (const name of Object.keys(networkFormats)) {
      expect(readNetwork(name, examples[name] ?? {}, { singleSchool: "S" }).tables).toEqual({
        staff: ["a", "b"].map((id) => ({ id, school: "S", role: "teacher" })),
        ties: [{ from: "a", to: "b", weight: 1 }],
      });
    }
  });

  it("writes every ending with a point and in small letters", () => {
    for (const { extensions } of Object.values(networkFormats)) {
      for (const extension of extensions) expect(extension).toMatch(/^\.[a-z]+$/);
    }
  });
});

describe("readNetwork", () => {
  it("names the formats there are", () => {
    expect(messageOf(() => readNetwork("graphlm", {}))).toBe(
      [
        "there is no such network format",
        '  given:   "graphlm"',
        "  allowed: csv, survey, pajek, graphml, gexf, dl, json",
        "  nearest: graphml",
      ].join("\n"),
    );
    expect(messageOf(() => readNetwork("constructor", {}))).toContain("there is no such network format");
  });

  it("reports missing and unknown files and options together", () => {
    // As a scenario file could give them, before any check.
    const options = { direct: true, network: 1, columns: { schol: "x" } } as NetworkReadOptions;
    expect(messageOf(() => readNetwork("csv", { tie: fileOf("ties.csv", "x") }, options))).toBe(
      [
        "there is no such file of the format csv",
        '  given:   "tie"',
        "  allowed: staff, ties",
        "  nearest: ties",
        "the format csv needs a file ties (table of ties)",
        "  remedy:  give the file ties",
        "there is no such option of the format csv",
        '  given:   "direct"',
        "  allowed: columns, delimiter, directed, singleSchool, role, selfTies",
        "  nearest: directed",
        "there is no such option of the format csv",
        '  given:   "network"',
        "  allowed: columns, delimiter, directed, singleSchool, role, selfTies",
        "there is no such key of the option columns",
        '  given:   "schol"',
        "  allowed: id, school, team, role, skill, threshold, network, from, to, weight",
        "  nearest: school",
      ].join("\n"),
    );
  });
});
