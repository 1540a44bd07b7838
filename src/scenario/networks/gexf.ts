import { UserError } from "../../core/fault.ts";
import { assembleNetwork, draftOfNodes } from "./assembleNetwork.ts";
import { readAttributedNodes } from "./attributedNodes.ts";
import { FaultList } from "./faultList.ts";
import { attributesFor, noteTimes, withAttributes } from "./gexfAttributes.ts";
import { readGexfEdges } from "./gexfEdges.ts";
import { reportHierarchy, reportUndeclaredAttributes } from "./gexfFaults.ts";
import type { ImportedNetwork } from "./networkTables.ts";
import type { NetworkReadOptions } from "./readOptions.ts";
import { readText } from "./readText.ts";
import { readXml } from "./xmlTree.ts";
import type { XmlElement } from "./xmlTree.ts";

/**
 * Reads a network from a GEXF file (1.1 to 1.3). Node attributes school, team, role, skill and threshold are found by
 * their `title`; ids are the ids of the nodes unless `columns.id` names an attribute, or `label` for the labels. Times
 * are left out, with a note. Options: columns, singleSchool, role, selfTies.
 * @throws UserError with every fault of the file.
 */
export function readGexf(file: string, bytes: Uint8Array, options: NetworkReadOptions = {}): ImportedNetwork {
  const faults = new FaultList();
  const notes: string[] = [];
  const root = readXml(file, readText(file, bytes));
  const graph = findGraph(file, root);
  const nodes = childrenIn(graph, "nodes", "node");
  const edges = childrenIn(graph, "edges", "edge");
  reportHierarchy(file, nodes, faults);
  const attributes = attributesFor(file, graph, "node");
  const edgeAttributes = attributesFor(file, graph, "edge");
  reportUndeclaredAttributes(file, nodes, attributes, faults);
  reportUndeclaredAttributes(file, edges, edgeAttributes, faults);
  const people = nodes.map((node) => withAttributes(node, attributes));
  const { staff, ids } = readAttributedNodes(attributes.header, people, ["label"], options, faults, notes);
  const ties = readGexfEdges(file, graph, edges, edgeAttributes, ids, options, faults, notes);
  noteTimes(file, graph, [...nodes, ...edges], notes);
  return assembleNetwork(draftOfNodes(file, staff, ties), options, faults, notes);
}

/** The one graph of the file. */
function findGraph(file: string, root: XmlElement): XmlElement {
  if (root.name !== "gexf") {
    throw new UserError({
      file,
      path: `line ${String(root.line)}`,
      problem: "this is XML, but not GEXF",
      given: `<${root.name}>`,
      allowed: "<gexf>",
      remedy: root.name === "graphml" ? "set the format to graphml" : "export the network as GEXF",
    });
  }
  const graphs = root.children.filter((child) => child.name === "graph");
  const graph = graphs[0];
  if (graph === undefined || graphs.length > 1) {
    throw new UserError({
      file,
      path: `line ${String(graphs.at(-1)?.line ?? root.line)}`,
      problem: graph === undefined ? "the file has no network" : "the file has more than one graph",
      allowed: "one <graph>",
      remedy:
        graph === undefined
          ? "check that it is the right file"
          : "keep the graph that is meant, or split the file",
    });
  }
  return graph;
}

function childrenIn(graph: XmlElement, list: string, name: string): XmlElement[] {
  return graph.children
    .filter((child) => child.name === list)
    .flatMap((child) => child.children.filter((inner) => inner.name === name));
}
