import { endOfEdge } from "./attributedNodes.ts";
import { noteUnusedColumns, placeColumns } from "./columns.ts";
import type { FaultList } from "./faultList.ts";
import { keysFor, valuesOf } from "./graphmlKeys.ts";
import { attributeCell, reportWord } from "./nodeFaults.ts";
import type { NetworkReadOptions } from "./readOptions.ts";
import type { TieRecord } from "./tieRecords.ts";
import type { XmlElement } from "./xmlTree.ts";

/**
 * The edges of a graph as ties. `ids` gives the person for each id of a node; edges to other ids are faults. An edge's
 * own `directed` goes before the graph's `edgedefault`; without a weight it weighs 1.
 */
export function readEdges(
  file: string,
  root: XmlElement,
  graph: XmlElement,
  edges: readonly XmlElement[],
  ids: ReadonlyMap<string, string>,
  options: NetworkReadOptions,
  faults: FaultList,
  notes: string[],
): TieRecord[] {
  const keys = keysFor(file, root, "edge");
  const places = placeColumns(keys.header, ["weight"], [], options, faults);
  noteUnusedColumns(keys.header, new Set(places.values()), notes);
  const weightPlace = places.get("weight");
  const isDirectedGraph = graph.attributes.get("edgedefault") === "directed";
  return edges.flatMap((edge): TieRecord[] => {
    const from = endOfEdge(file, attributeCell(edge, "source"), ids, faults);
    const to = endOfEdge(file, attributeCell(edge, "target"), ids, faults);
    const weight = weightPlace === undefined ? undefined : valuesOf(edge, keys)[weightPlace];
    const directed = edge.attributes.get("directed");
    if (directed !== undefined && directed !== "true" && directed !== "false") {
      reportWord(file, edge, "directed", ["true", "false"], faults);
    }
    const isDirected = directed === undefined ? isDirectedGraph : directed === "true";
    return from === undefined || to === undefined ? [] : [{ from, to, weight, isDirected }];
  });
}
