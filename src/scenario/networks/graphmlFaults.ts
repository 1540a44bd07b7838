import { showValue } from "../../core/fault.ts";
import { cellPath } from "./cell.ts";
import type { Cell } from "./cell.ts";
import { nearestOf } from "./faultList.ts";
import type { FaultList } from "./faultList.ts";
import type { XmlElement } from "./xmlTree.ts";

/** An attribute of an XML element as a cell; empty when the element has no such attribute. */
export function attributeCell(element: XmlElement, name: string): Cell {
  const text = element.attributes.get(name)?.trim() ?? "";
  return { text, line: element.line, part: `attribute "${name}"` };
}

/** Adds faults for what GraphML can say but a network of people cannot hold: hyperedges, graphs inside nodes. */
export function reportUnreadable(file: string, graph: XmlElement, faults: FaultList): void {
  const edgeDefault = graph.attributes.get("edgedefault");
  if (edgeDefault !== "directed" && edgeDefault !== "undirected") {
    reportWord(file, graph, "edgedefault", ["directed", "undirected"], faults);
  }
  for (const child of graph.children) {
    const isHyperedge = child.name === "hyperedge";
    if (!isHyperedge && !child.children.some((inner) => inner.name === "graph")) continue;
    faults.add(
      isHyperedge ? "hyperedge" : "nested graph",
      () => ({
        path: `line ${String(child.line)}`,
        problem: isHyperedge
          ? "a hyperedge ties more than two people, which cannot be read"
          : `a graph inside a <${child.name}> cannot be read`,
        allowed: "a flat graph of nodes and edges",
        remedy: isHyperedge
          ? "replace it by edges between two people each"
          : "ungroup the nodes before the export",
      }),
      file,
    );
  }
}

/** Adds a fault for an attribute that is missing or holds another word than the allowed ones. */
export function reportWord(
  file: string,
  element: XmlElement,
  name: string,
  allowed: readonly string[],
  faults: FaultList,
): void {
  const cell = attributeCell(element, name);
  faults.add(
    `attribute ${name}`,
    () => ({
      path: cellPath(cell),
      problem: cell.text === "" ? `the attribute ${name} is missing` : `this value of ${name} is not known`,
      given: cell.text === "" ? undefined : showValue(cell.text),
      allowed: allowed.join(", "),
      nearest: nearestOf(cell.text, allowed),
    }),
    file,
  );
}

/** Adds a fault for a node whose id another node has already. */
export function reportRepeatedNode(file: string, cell: Cell, faults: FaultList): void {
  faults.add(
    "repeated id",
    () => ({
      path: cellPath(cell),
      problem: "two nodes have the same id",
      given: showValue(cell.text),
      remedy: "give every node an id of its own",
    }),
    file,
  );
}

/** Adds a fault for an edge whose end is missing or names no node. */
export function reportUnknownNode(
  file: string,
  cell: Cell,
  ids: ReadonlyMap<string, string>,
  faults: FaultList,
): void {
  faults.add(
    "tie to an unknown person",
    () => ({
      path: cellPath(cell),
      problem: cell.text === "" ? "the edge has only one end" : "no node has this id",
      given: cell.text === "" ? undefined : showValue(cell.text),
      nearest: nearestOf(cell.text, ids.keys()),
      remedy: cell.text === "" ? "give the edge a source and a target" : "mend the id, or add the node",
    }),
    file,
  );
}
