import { UserError } from "../../core/fault.ts";
import { assembleNetwork } from "./assembleNetwork.ts";
import type { Cell } from "./cell.ts";
import { chooseNetwork } from "./chooseNetwork.ts";
import { noteUnusedColumns, personColumns, placeColumns } from "./columns.ts";
import { FaultList } from "./faultList.ts";
import { readEdges } from "./graphmlEdges.ts";
import { attributeCell, reportRepeatedNode, reportUnreadable } from "./graphmlFaults.ts";
import { keysFor, reportUndeclaredKeys, valuesOf } from "./graphmlKeys.ts";
import type { ImportedNetwork } from "./networkTables.ts";
import type { NetworkReadOptions } from "./readOptions.ts";
import { readText } from "./readText.ts";
import type { StaffRecord } from "./staffRecords.ts";
import { defaultSchool } from "./staffAndTies.ts";
import { readXml } from "./xmlTree.ts";
import type { XmlElement } from "./xmlTree.ts";

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
  const { staff, ids } = readNodes(file, root, nodes, options, faults, notes);
  const ties = graph === undefined ? [] : readEdges(file, root, graph, edges, ids, options, faults, notes);
  return assembleNetwork(
    {
      staffFile: file,
      staff,
      staffIsComplete: true,
      staffSource: `the nodes of ${file}`,
      tieFile: file,
      ties,
    },
    options,
    faults,
    notes,
  );
}

/** People, and the id of the person for each id of a node. */
function readNodes(
  file: string,
  root: XmlElement,
  nodes: readonly XmlElement[],
  options: NetworkReadOptions,
  faults: FaultList,
  notes: string[],
): { staff: StaffRecord[]; ids: Map<string, string> } {
  const keys = keysFor(file, root, "node");
  const wanted = personColumns(keys.header, options, faults, notes);
  const hasOwnIds = options.columns?.id !== undefined;
  const isWanted = (key: string): boolean => key !== "id" || hasOwnIds;
  const places = placeColumns(
    keys.header,
    wanted.keys.filter(isWanted),
    wanted.required.filter(isWanted),
    options,
    faults,
  );
  noteUnusedColumns(keys.header, new Set([...places.values(), ...wanted.replacedPlaces]), notes);
  const ids = new Map<string, string>();
  const staff = nodes.map((node): StaffRecord => {
    const values = valuesOf(node, keys);
    const missing = { text: "", line: node.line, part: "" };
    const valueAt = (place: number | undefined): Cell | undefined =>
      place === undefined ? undefined : (values[place] ?? missing);
    const nodeId = attributeCell(node, "id");
    const id = valueAt(places.get("id")) ?? nodeId;
    // Without ids of their own, repeated ids are found by the check that all formats share.
    if (hasOwnIds && ids.has(nodeId.text)) reportRepeatedNode(file, nodeId, faults);
    ids.set(nodeId.text, id.text);
    const constantSchool = options.singleSchool?.trim() ?? defaultSchool;
    return {
      id,
      school: valueAt(places.get("school")) ?? constantSchool,
      team: valueAt(places.get("team")),
      role: valueAt(places.get("role")),
      skill: valueAt(places.get("skill")),
      threshold: valueAt(places.get("threshold")),
    };
  });
  return { staff, ids };
}
