import { UserError } from "../../core/fault.ts";
import { assembleNetwork, draftOfNodes } from "./assembleNetwork.ts";
import { readAttributedNodes } from "./attributedNodes.ts";
import type { AttributedNode } from "./attributedNodes.ts";
import { chooseNetwork } from "./chooseNetwork.ts";
import { FaultList } from "./faultList.ts";
import { readEdges } from "./graphmlEdges.ts";
import { reportUnreadable } from "./graphmlFaults.ts";
import { keysFor, reportUndeclaredKeys, valuesOf } from "./graphmlKeys.ts";
import type { ImportedNetwork } from "./networkTables.ts";
import { attributeCell } from "./nodeFaults.ts";
import type { NetworkReadOptions } from "./readOptions.ts";
import { readText } from "./readText.ts";
import { readXml } from "./xmlTree.ts";

/**
 * Reads a network from a GraphML file. Node attributes school, team, role, skill and threshold and the edge attribute
 * weight are found by their `attr.name`; ids are the ids of the nodes unless `columns.id` names an attribute.
 * Options: network, columns, singleSchool, role, selfTies.
 * @throws UserError with every fault of the file.
 */
export function readGraphml(
  file: string,
  bytes: Uint8Array,
  options: NetworkReadOptions = {},
): ImportedNetwork {
  const faults = new FaultList();
  const notes: string[] = [];
  const root = readXml(file, readText(file, bytes));
  if (root.name !== "graphml") {
    throw new UserError({
      file,
      path: `line ${String(root.line)}`,
      problem: "this is XML, but not GraphML",
      given: `<${root.name}>`,
      allowed: "<graphml>",
      remedy: "export the network as GraphML",
    });
  }
  const graphs = root.children
    .filter((child) => child.name === "graph")
    .map((element) => ({ name: element.attributes.get("id") ?? "", element }));
  const graph = chooseNetwork(file, graphs, options.network, faults, notes)?.element;
  const nodes = graph?.children.filter((child) => child.name === "node") ?? [];
  const edges = graph?.children.filter((child) => child.name === "edge") ?? [];
  if (graph !== undefined) reportUnreadable(file, graph, faults);
  reportUndeclaredKeys(file, root, [...nodes, ...edges], faults);
  const keys = keysFor(file, root, "node");
  const people = nodes.map((node): AttributedNode => {
    const values = valuesOf(node, keys);
    return { id: attributeCell(node, "id"), valueAt: (place) => values[place] };
  });
  const { staff, ids } = readAttributedNodes(keys.header, people, [], options, faults, notes);
  const ties = graph === undefined ? [] : readEdges(file, root, graph, edges, ids, options, faults, notes);
  return assembleNetwork(draftOfNodes(file, staff, ties), options, faults, notes);
}
