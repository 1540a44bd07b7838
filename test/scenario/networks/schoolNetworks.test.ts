import { describe, expect, it } from "vitest";
import { readGexf } from "../../../src/scenario/networks/gexf.ts";
import { readNetwork } from "../../../src/scenario/networks/index.ts";
import type { ImportedNetwork } from "../../../src/scenario/networks/networkTables.ts";
import { readNodeLink } from "../../../src/scenario/networks/nodeLink.ts";
import { pseudonymise } from "../../../src/scenario/networks/pseudonymise.ts";
import type { NetworkReadOptions } from "../../../src/scenario/networks/readOptions.ts";
import { describeNetworks } from "../../../src/scenario/networks/schoolNetworks.ts";
import { readStaffAndTies } from "../../../src/scenario/networks/staffAndTies.ts";
import { writeCsv, writeKey } from "../../../src/scenario/networks/writeCsv.ts";
import { writeGraphml } from "../../../src/scenario/networks/writeGraphml.ts";
import { bytesOf, fileOf, messageOf } from "./helpers.ts";

const ties = fileOf("ties.csv", "from,to\na,b\n");

function read(staff: string, options: NetworkReadOptions = {}): ImportedNetwork {
  return readStaffAndTies({ staff: fileOf("staff.csv", staff), ties }, options);
}

function networksIn({ tables }: ImportedNetwork): Record<string, string | undefined> {
  return Object.fromEntries(tables.staff.map(({ id, network }) => [id, network]));
}

/** A table of staff with one person a school, in the given networks. */
function staffIn(networks: readonly string[]): string {
  return `id,school,network\n${networks.map((network, s) => `${s === 0 ? "a" : s === 1 ? "b" : `p${s}`},S${s},${network}\n`).join("")}`;
}

describe("the column network", () => {
  it("says in which network each school is, and the notes say how many there are", () => {
    const network = read("id,school,network\na,S,North\nb,T,South\nc,U,North\n");
    expect(networksIn(network)).toEqual({ a: "North", b: "South", c: "North" });
    expect(network.notes).toEqual(["staff.csv: 2 networks of 2 and 1 schools"]);
  });

  it("may have another name, as any column", () => {
    const staff = "id,school,District\na,S,1\nb,T,2\n";
    expect(networksIn(read(staff))).toEqual({ a: undefined, b: undefined });
    expect(read(staff).notes).toEqual(['staff.csv: columns not used: "District"']);
    expect(networksIn(read(staff, { columns: { network: "district" } }))).toEqual({ a: "1", b: "2" });
    expect(messageOf(() => read(staff, { columns: { network: "Distrikt" } }))).toBe(
      'staff.csv: line 1: there is no column "Distrikt", which the option columns.network names\n' +
        '  given:   "Distrikt"\n  allowed: "id", "school", "District"\n  nearest: District',
    );
  });

  it("need be filled for one person of each school only", () => {
    const network = read("id,school,network\na,S,\nb,S,North\nc,T,South\nd,T,\n");
    expect(networksIn(network)).toEqual({ a: "North", b: "North", c: "South", d: "South" });
    expect(network.notes).toEqual([
      "staff.csv: 2 people without a network put in that of their school",
      "staff.csv: 2 networks of 1 school each",
    ]);
  });

  it("means nothing where it is empty, and little where all have the same", () => {
    const empty = read("id,school,network\na,S,\nb,T,  \n");
    expect(networksIn(empty)).toEqual({ a: undefined, b: undefined });
    expect(empty.notes).toEqual(["staff.csv: no network is given, so all schools are in one"]);
    expect(empty.tables).toEqual(read("id,school\na,S\nb,T\n").tables);
    expect(read("id,school,network\na,S,N\nb,T,N\n").notes).toEqual(["staff.csv: 1 network of 2 schools"]);
  });

  it("cannot put a school in two networks, also by another spelling", () => {
    expect(messageOf(() => read("id,school,network\na,S,North\nb,S,north\nc,T,South\n"))).toBe(
      [
        'staff.csv: line 3, column "network": the school "S" is in another network already (line 2, column "network")',
        '  given:   "north"',
        '  allowed: "North"',
        "  remedy:  give all people of a school the same network, spelt alike",
      ].join("\n"),
    );
  });

  it("cannot leave out some schools", () => {
    expect(messageOf(() => read("id,school,network\na,S,North\nb,T,\nc,T,\nd,U,South\n"))).toBe(
      [
        'staff.csv: line 3, column "network": nothing says in which network the school "T" is, though other schools have one',
        '  allowed: a name, such as "North", "South"',
        "  remedy:  write the network of each school in one of its rows, or leave it out for all",
      ].join("\n"),
    );
  });

  it("tells all that is wrong at once, and holds no control characters", () => {
    const message = messageOf(() =>
      read('id,school,network\n,S,North\nb,,North\nc,T,"No\nrth"\nd,T,N\nd,T,M\n'),
    );
    for (const part of ["the id is empty", "the school is empty", "the network holds a line break"])
      expect(message).toContain(part);
    expect(message).toContain('the school "T" is in another network already');
    expect(message).toContain("two people have the same id");
  });

  it("is not read where all are put in one school", () => {
    const network = read(staffIn(["North", "South"]), { singleSchool: "S" });
    expect(networksIn(network)).toEqual({ a: undefined, b: undefined });
    expect(network.notes).toContain(
      'staff.csv: the column "network" was not read, because the option singleSchool is given',
    );
    expect(
      messageOf(() =>
        read(staffIn(["North", "South"]), { singleSchool: "S", columns: { network: "network" } }),
      ),
    ).toContain("the options singleSchool and columns.network exclude each other");
  });

  it("can name thousands of networks, whose number and sizes the notes tell", () => {
    const network = read(staffIn(Array.from({ length: 6000 }, (_, s) => `net ${Math.floor(s / 1.5)}`)));
    expect(new Set(Object.values(networksIn(network))).size).toBe(4000);
    expect(network.notes).toEqual(["staff.csv: 4000 networks of 1 to 2 schools"]);
  });

  it("counts thousands of contradictions without listing all", () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `p${i},S${i % 1000},${i}\n`).join("");
    const message = messageOf(() => read(`id,school,network\na,S,x\nb,S,x\n${rows}`));
    expect(message).toContain("more of this kind (school in two networks)");
    expect(message.split("\n").length).toBeLessThan(300);
  });
});

describe("networks in other formats", () => {
  it("are an attribute of the nodes in GraphML, GEXF and JSON", () => {
    const nodes = [
      ["a", "S", "2"],
      ["b", "T", "10"],
    ] as const;
    const gexf = readGexf(
      "n.gexf",
      bytesOf(
        '<gexf><graph defaultedgetype="directed"><attributes class="node"><attribute id="0" title="school" type="string"/>' +
          '<attribute id="1" title="Network" type="integer"/></attributes><nodes>' +
          nodes
            .map(
              ([id, school, network]) =>
                `<node id="${id}"><attvalues><attvalue for="0" value="${school}"/><attvalue for="1" value="${network}"/></attvalues></node>`,
            )
            .join("") +
          '</nodes><edges><edge source="a" target="b"/></edges></graph></gexf>',
      ),
    );
    const json = readNodeLink(
      "n.json",
      bytesOf(
        JSON.stringify({
          directed: true,
          nodes: nodes.map(([id, school, network]) => ({ id, school, network: Number(network) })),
          links: [{ source: "a", target: "b" }],
        }),
      ),
    );
    const graphml = readNetwork("graphml", { network: fileOf("n.graphml", writeGraphml(gexf.tables)) });
    for (const network of [gexf, json, graphml]) {
      expect(networksIn(network)).toEqual({ a: "2", b: "10" });
      expect(network.notes).toContainEqual(expect.stringContaining("2 networks of 1 school each"));
    }
  });

  it("are told with the place where a node contradicts, or has none", () => {
    const graph = (values: readonly string[]) =>
      '<graphml><key id="s" for="node" attr.name="school"/><key id="n" for="node" attr.name="network"/>\n<graph edgedefault="directed">\n' +
      values
        .map((network, at) => `<node id="p${at}"><data key="s">S${at >> 1}</data>${network}</node>\n`)
        .join("") +
      '<edge source="p0" target="p1"/></graph></graphml>';
    const messages = (values: readonly string[]) =>
      messageOf(() => readNetwork("graphml", { network: fileOf("n.graphml", graph(values)) }));
    const north = '<data key="n">North</data>';
    expect(messages([north, '<data key="n">South</data>'])).toContain(
      'n.graphml: line 4, attribute "network": the school "S0" is in another network already (line 3, attribute "network")',
    );
    expect(messages([north, "", "", ""])).toContain(
      'n.graphml: line 5: nothing says in which network the school "S1" is',
    );
  });

  it("are those of their school for people who did not answer a survey", () => {
    const survey = "id,school,network,nominee1\na,S,North,x\nb,T,South,y\nc,T,South,y\n";
    const network = readNetwork("survey", { survey: fileOf("s.csv", survey) }, { nonRespondents: "add" });
    expect(networksIn(network)).toEqual({ a: "North", b: "South", c: "South", x: "North", y: "South" });
  });

  it("are read from the table of staff beside a DL file", () => {
    const network = readNetwork("dl", {
      staff: fileOf("staff.csv", staffIn(["North", "South"])),
      network: fileOf("n.dl", "dl n=2\nlabels: a b\ndata:\n0 1\n0 0\n"),
    });
    expect(networksIn(network)).toEqual({ a: "North", b: "South" });
  });
});

describe("networks that are written", () => {
  const { tables } = read("id,school,network\na,S,North & Co\nb,T,2\n");

  it("are read back as they were", () => {
    const { staff, ties: tied } = writeCsv(tables);
    expect(staff.split("\n")[0]).toBe("id,school,team,role,skill,threshold,network");
    expect(readStaffAndTies({ staff: fileOf("s.csv", staff), ties: fileOf("t.csv", tied) }).tables).toEqual(
      tables,
    );
    const graph = writeGraphml(tables);
    expect(graph).toContain('attr.name="network" attr.type="string"');
    expect(readNetwork("graphml", { network: fileOf("n.graphml", graph) }).tables).toEqual(tables);
  });

  it.each([
    [["1", "12"], "int"],
    [["1", "012"], "string"],
    [["1", "1e3"], "string"],
    [["1", "99999999999"], "string"],
  ])("are numbers for other programs only where they are: %j", (networks, type) => {
    expect(writeGraphml(read(staffIn(networks)).tables)).toContain(`attr.name="network" attr.type="${type}"`);
  });

  it("get codes in the order of their names where names are to stay away", () => {
    const { tables: coded, key } = pseudonymise(read(staffIn(["N 10", "N 9", "N 10"])).tables);
    expect(coded.staff.map(({ school, network }) => `${school} ${network}`)).toEqual([
      "S01 N02",
      "S02 N01",
      "S03 N02",
    ]);
    expect(writeKey(key).split("\n").slice(0, 3)).toEqual([
      "kind,school,name,code",
      "network,,N 9,N01",
      "network,,N 10,N02",
    ]);
  });
});

describe("describeNetworks", () => {
  it.each([
    [[4, 3, 5], "3 networks of 4, 3 and 5 schools"],
    [[2, 2], "2 networks of 2 schools each"],
    [[1], "1 network of 1 school"],
    [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3], "11 networks of 1 to 3 schools"],
  ])("%j", (sizes, words) => {
    const schools = sizes.flatMap((size, network) =>
      Array.from({ length: size }, (_, s) => [`${network} ${s}`, `N${network}`] as const),
    );
    expect(describeNetworks(new Map(schools))).toBe(words);
  });
});
