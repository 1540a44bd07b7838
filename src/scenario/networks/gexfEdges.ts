import { endOfEdge } from "./attributedNodes.ts";
import { noteUnusedColumns, placeColumns } from "./columns.ts";
import type { FaultList } from "./faultList.ts";
import { withAttributes } from "./gexfAttributes.ts";
import type { GexfAttributes } from "./gexfAttributes.ts";
import { attributeCell, reportWord } from "./nodeFaults.ts";
import type { NetworkReadOptions } from "./readOptions.ts";
import type { TieRecord } from "./tieRecords.ts";
import type { XmlElement } from "./xmlTree.ts";

const edgeTypes = ["directed", "undirected", "mutual"];

/**
 * The edges of a GEXF graph as ties. An edge's own `type` goes before the graph's `defaultedgetype`; without either it
 * runs both ways, as the format has it. The weight is the edge's `weight`, else the attribute of that title, else 1.
 */
export function readGexfEdges(
  file: string,
  graph: XmlElement,
  edges: readonly XmlElement[],
  attributes: GexfAttributes,
  ids: ReadonlyMap<string, string>,
  options: NetworkReadOptions,
  faults: FaultList,
  notes: string[],
): TieRecord[] {
  const places = placeColumns(attributes.header, ["weight"], [], options, faults);
  noteUnusedColumns(attributes.header, new Set(places.values()), notes);
  const weightPlace = places.get("weight");
  const graphType = typeOf(file, graph, "defaultedgetype", faults) ?? "undirected";
  return edges.flatMap((edge): TieRecord[] => {
    const from = endOfEdge(file, attributeCell(edge, "source"), ids, faults);
    const to = endOfEdge(file, attributeCell(edge, "target"), ids, faults);
    const type = typeOf(file, edge, "type", faults) ?? graphType;
    const ownWeight = edge.attributes.has("weight") ? attributeCell(edge, "weight") : undefined;
    const namedWeight =
      weightPlace === undefined ? undefined : withAttributes(edge, attributes).valueAt(weightPlace);
    const weight = options.columns?.weight === undefined ? (ownWeight ?? namedWeight) : namedWeight;
    return from === undefined || to === undefined
      ? []
      : [{ from, to, weight, isDirected: type === "directed" }];
  });
}

/** The type of edge that an element names; undefined where it names none. */
function typeOf(file: string, element: XmlElement, name: string, faults: FaultList): string | undefined {
  const type = element.attributes.get(name)?.trim();
  if (type !== undefined && !edgeTypes.includes(type)) reportWord(file, element, name, edgeTypes, faults);
  return type;
}
