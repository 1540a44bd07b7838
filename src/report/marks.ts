/** The value of one attribute: `true` writes the bare name, `undefined` leaves the attribute out. */
export type AttributeValue = string | number | boolean | undefined;

/** One element of the page or of a drawing, as plain data: charts return these, `drawToString` writes them. */
export interface Mark {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly children: readonly (Mark | string)[];
}

/** What may stand inside a mark: marks and texts, in nested lists if that is handy. */
export type MarkContent = Mark | string | undefined | readonly MarkContent[];

const VOID_TAGS = new Set(["br", "col", "hr", "img", "input", "link", "meta", "wbr"]);
const NAME = /^[A-Za-z][A-Za-z0-9:-]*$/;
// Between these the line breaks that make the file readable would be seen as spaces.
const KEEP_TOGETHER = new Set([
  "text",
  "tspan",
  "p",
  "li",
  "span",
  "strong",
  "dt",
  "td",
  "th",
  "summary",
  "a",
  "title",
  "desc",
]);

/** A mark from its parts; `undefined` children are dropped and nested lists are flattened. */
export function mark(tag: string, attributes: Mark["attributes"], ...content: readonly MarkContent[]): Mark {
  return { tag, attributes, children: flatten(content) };
}

function flatten(content: readonly MarkContent[]): (Mark | string)[] {
  const flat: (Mark | string)[] = [];
  for (const part of content) {
    if (part === undefined) continue;
    if (isList(part)) flat.push(...flatten(part));
    else flat.push(part);
  }
  return flat;
}

function isList(part: MarkContent): part is readonly MarkContent[] {
  return Array.isArray(part);
}

/**
 * The text of a mark and all below it, valid both as HTML and as XML but for bare and void HTML elements.
 * Texts and attributes are escaped; `<style>` is written as it stands, since its hash must match.
 * Throws on what the page's security policy would refuse: style attributes and event attributes.
 */
export function drawToString(root: Mark): string {
  const { tag, attributes, children } = root;
  if (!NAME.test(tag)) throw new Error(`Not the name of an element: ${tag}`);
  let opening = `<${tag}`;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    opening += value === true ? ` ${name}` : ` ${name}="${drawAttribute(tag, name, value)}"`;
  }
  if (VOID_TAGS.has(tag)) return `${opening}>`;
  return `${opening}>${drawChildren(tag, children)}</${tag}>`;
}

function drawAttribute(tag: string, name: string, value: string | number): string {
  if (!NAME.test(name) || name === "style" || /^on/i.test(name)) {
    throw new Error(`The page's security policy refuses the attribute ${name} of <${tag}>`);
  }
  if (typeof value === "string") return escapeText(value);
  if (!Number.isFinite(value)) throw new Error(`Not a finite number: ${name} of <${tag}>`);
  // Two decimals of a pixel are more than a screen can show; adding 0 turns −0 into 0.
  return String(Math.round(value * 100) / 100 + 0);
}

function drawChildren(tag: string, children: Mark["children"]): string {
  if (tag === "style") {
    const text = children.join("");
    if (text.includes("</")) throw new Error("A style text must not close its own element");
    return text;
  }
  const breaks =
    !KEEP_TOGETHER.has(tag) && children.length > 0 && children.every((child) => typeof child !== "string");
  const drawn = children.map((child) =>
    typeof child === "string" ? escapeText(child) : drawToString(child),
  );
  return breaks ? `\n${drawn.join("\n")}\n` : drawn.join("");
}

/** Text made safe inside an element and inside a quoted attribute. */
export function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
