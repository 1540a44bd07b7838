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
