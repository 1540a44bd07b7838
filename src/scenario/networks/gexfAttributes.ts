import type { AttributedNode } from "./attributedNodes.ts";
import type { Cell } from "./cell.ts";
import type { Header } from "./columns.ts";
import { attributeCell } from "./nodeFaults.ts";
import type { XmlElement } from "./xmlTree.ts";

/** The attributes that a GEXF file declares for nodes or for edges, with a header to look facts up in. */
export interface GexfAttributes {
  /** Place in the header by id. */
  readonly places: ReadonlyMap<string, number>;
  readonly defaults: readonly (string | undefined)[];
  readonly header: Header;
}

/** What a file declares under `<attributes class="…">`, and `label`, which every node may have. */
export function attributesFor(file: string, graph: XmlElement, scope: "node" | "edge"): GexfAttributes {
  const places = new Map<string, number>();
  const names: string[] = [];
  const defaults: (string | undefined)[] = [];
  for (const list of graph.children) {
    if (list.name !== "attributes" || list.attributes.get("class") !== scope) continue;
    for (const element of list.children) {
      if (element.name !== "attribute") continue;
      const id = element.attributes.get("id")?.trim() ?? "";
      places.set(id, names.length);
      names.push(element.attributes.get("title")?.trim() ?? id);
      defaults.push(element.children.find((child) => child.name === "default")?.text);
    }
  }
  if (scope === "node" && !names.includes("label")) names.push("label");
  return { places, defaults, header: { file, path: undefined, noun: `${scope} attribute`, names } };
}

/** The values that a node or edge gives, `<attvalue>` by `<attvalue>`. */
export function givenValues(element: XmlElement): XmlElement[] {
  return element.children
    .filter((child) => child.name === "attvalues")
    .flatMap((list) => list.children.filter((child) => child.name === "attvalue"));
}

/** The id of the attribute that a value is for; the first versions of GEXF called it `id`. */
export function attributeOf(value: XmlElement): string {
  return (value.attributes.get("for") ?? value.attributes.get("id") ?? "").trim();
}

/** The value of each attribute of an element by its place; of several values in time the last. */
function valuesByPlace(element: XmlElement, attributes: GexfAttributes): Map<number, Cell> {
  const values = new Map<number, Cell>();
  for (const value of givenValues(element)) {
    const place = attributes.places.get(attributeOf(value));
    if (place === undefined) continue;
    const part = `attribute ${JSON.stringify(attributes.header.names[place])}`;
    values.set(place, { text: value.attributes.get("value")?.trim() ?? "", line: value.line, part });
  }
  return values;
}

/** A node or edge with the attributes that it has, by itself or by default. */
export function withAttributes(element: XmlElement, attributes: GexfAttributes): AttributedNode {
  const values = valuesByPlace(element, attributes);
  return {
    id: attributeCell(element, "id"),
    valueAt: (place) => {
      const given = values.get(place);
      if (given !== undefined) return given;
      // A declared attribute of this name comes before the label that every node may have.
      if (place >= attributes.defaults.length) return attributeCell(element, "label");
      const text = attributes.defaults[place];
      const part = `attribute ${JSON.stringify(attributes.header.names[place])}`;
      return text === undefined ? undefined : { text, line: element.line, part };
    },
  };
}

/** Says that a network which changes in time was read as if all of it held at once. */
export function noteTimes(
  file: string,
  graph: XmlElement,
  elements: readonly XmlElement[],
  notes: string[],
): void {
  const isTimed = (element: XmlElement): boolean =>
    ["start", "end", "startopen", "endopen", "timestamp"].some((name) => element.attributes.has(name)) ||
    element.children.some((child) => child.name === "spells");
  const times =
    graph.attributes.get("mode") === "dynamic" ||
    elements.some((element) => isTimed(element) || givenValues(element).some(isTimed));
  if (times) {
    notes.push(
      `${file}: times were left out: every node and edge counts, and of several values of an attribute the last`,
    );
  }
}
