import { showValue } from "../../core/fault.ts";
import type { Cell } from "./cell.ts";
import type { Header } from "./columns.ts";
import { nearestOf } from "./faultList.ts";
import type { FaultList } from "./faultList.ts";
import type { XmlElement } from "./xmlTree.ts";

/** An attribute that a GraphML file declares by `<key>`. */
export interface GraphmlKey {
  readonly id: string;
  /** Its `attr.name`, by which the facts are found. */
  readonly name: string;
  readonly defaultText: string | undefined;
}

/** The attributes of one kind of element, with a header in which `placeColumns` can look facts up. */
export interface GraphmlKeys {
  readonly keys: readonly GraphmlKey[];
  readonly header: Header;
}

/** The attributes declared for nodes or for edges; keys without a name (drawing programs write such) are left out. */
export function keysFor(file: string, root: XmlElement, scope: "node" | "edge"): GraphmlKeys {
  const keys: GraphmlKey[] = [];
  for (const element of root.children) {
    const domain = element.attributes.get("for") ?? "all";
    const name = element.attributes.get("attr.name");
    if (element.name !== "key" || name === undefined || (domain !== scope && domain !== "all")) continue;
    const defaultText = element.children.find((child) => child.name === "default")?.text;
    keys.push({ id: element.attributes.get("id") ?? "", name, defaultText });
  }
  const names = keys.map((key) => key.name);
  return { keys, header: { file, path: undefined, noun: `${scope} attribute`, names } };
}

/** The value of each key at one node or edge, in the keys' order; undefined where it has none, not even a default. */
export function valuesOf(element: XmlElement, { keys }: GraphmlKeys): (Cell | undefined)[] {
  const texts = new Map<string, XmlElement>();
  for (const child of element.children) {
    if (child.name === "data") texts.set(child.attributes.get("key") ?? "", child);
  }
  return keys.map((key) => {
    const data = texts.get(key.id);
    const text = data?.text ?? key.defaultText;
    if (text === undefined) return undefined;
    return { text, line: data?.line ?? element.line, part: `attribute ${JSON.stringify(key.name)}` };
  });
}

/** Adds a fault for every value whose key the file does not declare, so that none is lost in silence. */
export function reportUndeclaredKeys(
  file: string,
  root: XmlElement,
  elements: readonly XmlElement[],
  faults: FaultList,
): void {
  const declared = new Set(
    root.children.filter((child) => child.name === "key").map((child) => child.attributes.get("id") ?? ""),
  );
  for (const element of elements) {
    for (const child of element.children) {
      const id = child.attributes.get("key") ?? "";
      if (child.name !== "data" || declared.has(id)) continue;
      faults.add(
        "undeclared key",
        () => ({
          path: `line ${String(child.line)}`,
          problem: "the file declares no <key> of this id",
          given: showValue(id),
          nearest: nearestOf(id, declared),
          remedy: "mend the id of the key, or declare it",
        }),
        file,
      );
    }
  }
}
