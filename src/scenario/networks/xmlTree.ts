import { XMLParser } from "fast-xml-parser";
import { UserError } from "../../core/fault.ts";
import { checkXml } from "./checkXml.ts";
import { decodeEntities } from "./xmlEntities.ts";

/** One element of an XML file, without the prefixes of namespaces. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, trimmed. */
  readonly text: string;
  /** The line on which the element begins. */
  readonly line: number;
}

const textName = "#text";
// Kept apart from other text because an & in it stands for itself.
const literalName = "#literal";

/**
 * The root element of an XML text with `\n` line ends. Only the five entities of XML itself and character numbers are
 * replaced, and files that declare entities of their own are refused, so nothing can be made to expand.
 * @throws UserError when the text is not well-formed XML.
 */
export function readXml(file: string, text: string): XmlElement {
  const typeStart = text.indexOf("<!DOCTYPE");
  const documentType = typeStart < 0 ? "" : text.slice(typeStart).split(">", 1).join();
  if (text.includes("<!ENTITY") || documentType.includes("[")) {
    throw new UserError({
      file,
      problem: "the file declares entities or a document type of its own, which is not read for safety",
      remedy: "delete the part from <!DOCTYPE to ]>",
    });
  }
  checkXml(file, text);
  const root = toElements(file, parseXml(file, text), lineFinder(text)).children.at(0);
  if (root === undefined) throw new Error("an XML file without an element went unreported");
  return root;
}

function parseXml(file: string, text: string): unknown {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    trimValues: false,
    processEntities: false,
    removeNSPrefix: true,
    captureMetaData: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    cdataPropName: literalName,
  });
  try {
    const tree: unknown = parser.parse(text);
    return tree;
  } catch (error) {
    // The library reports what it cannot read by plain errors: tags nested too deep, forbidden names.
    throw new UserError({
      file,
      problem: "the XML cannot be read",
      given: error instanceof Error ? error.message.slice(0, 200) : String(error),
      remedy: "save it again with the program that wrote it",
    });
  }
}

type FindLine = (index: number) => number;

/** Turns the parser's list (one object a child, its first key the name) into children and text. */
function toElements(
  file: string,
  list: unknown,
  findLine: FindLine,
): { children: XmlElement[]; text: string } {
  const children: XmlElement[] = [];
  let text = "";
  for (const item of Array.isArray(list) ? (list as unknown[]) : []) {
    if (typeof item !== "object" || item === null) continue;
    const [name, content] = Object.entries(item).find(([key]) => key !== ":@") ?? [];
    if (name === undefined) continue;
    const line = lineOf(item, findLine);
    if (name === textName) text += decodeEntities(file, String(content), line);
    else if (name === literalName) text += literalText(content);
    else {
      const attributes = new Map<string, string>();
      const given: unknown = ":@" in item ? item[":@"] : undefined;
      for (const [key, value] of Object.entries(given ?? {})) {
        attributes.set(key, decodeEntities(file, String(value), line));
      }
      children.push({ name, attributes, line, ...toElements(file, content, findLine) });
    }
  }
  return { children, text: text.trim() };
}

function literalText(content: unknown): string {
  const inner: unknown = Array.isArray(content) ? (content as unknown[])[0] : content;
  return typeof inner === "object" && inner !== null && textName in inner ? String(inner[textName]) : "";
}

function lineOf(item: object, findLine: FindLine): number {
  // The library declares the wrapper type Symbol, but returns a symbol.
  const key = XMLParser.getMetaDataSymbol() as symbol;
  const place = (item as Readonly<Record<symbol, { startIndex?: number } | undefined>>)[key];
  return findLine(place?.startIndex ?? 0);
}

function lineFinder(text: string): FindLine {
  const ends: number[] = [];
  for (let index = text.indexOf("\n"); index >= 0; index = text.indexOf("\n", index + 1)) ends.push(index);
  return (index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
