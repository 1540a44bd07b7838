import { showValue } from "../../core/fault.ts";
import { nearestOf } from "./faultList.ts";
import type { FaultList } from "./faultList.ts";
import { attributeOf, givenValues } from "./gexfAttributes.ts";
import type { GexfAttributes } from "./gexfAttributes.ts";
import type { XmlElement } from "./xmlTree.ts";

/** Adds faults for nodes inside nodes, which stand for groups and not for people. */
export function reportHierarchy(file: string, nodes: readonly XmlElement[], faults: FaultList): void {
  for (const node of nodes) {
    const inner = node.children.some((child) => child.name === "nodes" || child.name === "edges");
    if (!inner && !node.attributes.has("pid")) continue;
    faults.add(
      "node inside a node",
      () => ({
        path: `line ${String(node.line)}`,
        problem: inner
          ? "nodes inside a node cannot be read"
          : "a node inside another (attribute pid) cannot be read",
        allowed: "a flat list of nodes, one a person",
        remedy: "ungroup the nodes before the export",
      }),
      file,
    );
  }
}

/** Adds a fault for every value of an attribute that the file does not declare, so that none is lost in silence. */
export function reportUndeclaredAttributes(
  file: string,
  elements: readonly XmlElement[],
  { places }: GexfAttributes,
  faults: FaultList,
): void {
  for (const element of elements) {
    for (const value of givenValues(element)) {
      const id = attributeOf(value);
      if (places.has(id)) continue;
      faults.add(
        "undeclared attribute",
        () => ({
          path: `line ${String(value.line)}`,
          problem: `the file declares no attribute of this id for ${element.name}s`,
          given: showValue(id),
          nearest: nearestOf(id, places.keys()),
          remedy: "mend the id after for=, or declare the attribute under <attributes>",
        }),
        file,
      );
    }
  }
}
