import { showValue, UserError } from "../../core/fault.ts";
import { parseJsonText } from "../parseJson.ts";
import { assembleNetwork, draftOfNodes } from "./assembleNetwork.ts";
import { readAttributedNodes } from "./attributedNodes.ts";
import { FaultList, counted } from "./faultList.ts";
import type { ImportedNetwork } from "./networkTables.ts";
import { readLinks } from "./nodeLinkEdges.ts";
import { headerOfRecords, recordsOf, valueCell } from "./nodeLinkRecords.ts";
import type { JsonRecord } from "./nodeLinkRecords.ts";
import type { NetworkReadOptions } from "./readOptions.ts";
import { readText } from "./readText.ts";

/**
 * Reads a network from node-link JSON, as NetworkX and D3 write it: a list `nodes` and a list `edges` or `links`. Keys
 * of the nodes are the facts (school, team, role, skill, threshold). Where no node has an `id`, links name nodes by
 * their place from 0. Options: columns, directed, singleSchool, role, selfTies.
 * @throws UserError with every fault of the file.
 */
export function readNodeLink(
  file: string,
  bytes: Uint8Array,
  options: NetworkReadOptions = {},
): ImportedNetwork {
  const faults = new FaultList();
  const notes: string[] = [];
  const parsed = parseJsonText(file, readText(file, bytes), "this name cannot be used");
  for (const fault of parsed.faults) faults.add(fault.problem, () => fault, file);
  const root = rootOf(file, parsed.value);
  const nodes = recordsOf(file, root, "nodes", faults);
  const edgeList = edgeListOf(file, root);
  const edges = recordsOf(file, root, edgeList, faults);
  const hasIds = nodes.some((node) => node.values.has("id"));
  if (!hasIds && options.columns?.id === undefined) {
    notes.push(
      `${file}: no node has an id, so the places in the list, from 0, are the ids; the option columns.id names another key`,
    );
  }
  const header = headerOfRecords(file, "node key", nodes);
  const people = nodes.map((node, place) => ({
    id: hasIds ? valueCell(file, node, "id", faults) : { text: String(place), line: 0, part: node.path },
    valueAt: (at: number) => {
      const name = header.names[at];
      return name === undefined ? undefined : valueCell(file, node, name, faults);
    },
  }));
  const { staff, ids } = readAttributedNodes(header, people, ["id"], options, faults, notes);
  const isDirected = directionOf(file, root, options, faults, notes);
  const ties = readLinks(file, edges, isDirected, ids, options, faults, notes);
  return assembleNetwork(draftOfNodes(file, staff, ties), options, faults, notes);
}

/** The outermost group; a fault when the file holds something else. */
function rootOf(file: string, value: unknown): JsonRecord["values"] {
  const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
  const values = new Map(Object.entries(isGroup ? value : {}));
  if (values.has("nodes")) return values;
  throw new UserError({
    file,
    problem: 'this is JSON, but no node-link network: it has no list "nodes"',
    given: isGroup
      ? `a group with ${counted(values.size, "key", "keys")}: ${showValue([...values.keys()])}`
      : showValue(value),
    allowed: '{ "nodes": [ … ], "edges": [ … ] }',
    remedy: "export the network as node-link JSON",
  });
}

/** The name of the list of edges: `edges`, or `links` as D3 and older versions of NetworkX have it. */
function edgeListOf(file: string, root: JsonRecord["values"]): string {
  if (root.has("edges") && root.has("links")) {
    throw new UserError({
      file,
      problem: 'there are a list "edges" and a list "links", and only one of them could count',
      remedy: "take one of them out",
    });
  }
  return root.has("links") ? "links" : "edges";
}

/** Whether ties run one way: what the option `directed` says, else the file, else yes, with a note. */
function directionOf(
  file: string,
  root: JsonRecord["values"],
  options: NetworkReadOptions,
  faults: FaultList,
  notes: string[],
): boolean {
  const said = root.get("directed");
  if (said !== undefined && typeof said !== "boolean") {
    faults.add(
      "directed",
      () => ({
        path: "directed",
        problem: "this is neither true nor false",
        given: showValue(said),
        allowed: "true, false",
      }),
      file,
    );
  }
  if (options.directed !== undefined) return options.directed;
  if (said === undefined) {
    notes.push(
      `${file}: it does not say whether it is directed, so each tie was read one way, from its source to its target; ` +
        "directed: false under options reads them both ways",
    );
  }
  return said !== false;
}
