import { UserError, showValue } from "../../core/fault.ts";

const nameStart = "[\\p{L}_:]";
const name = `${nameStart}[\\p{L}\\p{N}\\p{M}_:.\\-·]*`;
const attribute = `\\s+(${name})\\s*=\\s*("[^"<]*"|'[^'<]*')`;
// One tag: closing slash, name, attributes, slash of an empty element. A `<` cannot stand inside, which keeps it fast.
const tagPattern = new RegExp(`<(/?)(${name})((?:${attribute})*)\\s*(/?)>`, "uy");
const attributePattern = new RegExp(attribute, "gu");

/** What is skipped as a whole: its beginning and its end. */
const skipped = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!DOCTYPE", ">"],
] as const;

/**
 * Checks that an XML text is well-formed, because the parser guesses its way through what is not, and would lose people
 * or ties in silence. Cost linear in the text.
 * @throws UserError for the first fault, with its line.
 */
export function checkXml(file: string, text: string): void {
  const open: { name: string; index: number }[] = [];
  let rootCount = 0;
  let index = 0;
  const refuse = (problem: string, at: number): never => {
    throw new UserError({
      file,
      path: `line ${String(text.slice(0, at).split("\n").length)}`,
      problem: `the file is not well-formed XML: ${problem}`,
      given: showValue(text.slice(at, at + 40)),
      remedy: "save it again with the program that wrote it",
    });
  };
  while (index < text.length) {
    const next = text.indexOf("<", index);
    const end = next < 0 ? text.length : next;
    if (open.length === 0 && text.slice(index, end).trim() !== "")
      refuse("text outside of all elements", index);
    if (next < 0) break;
    const skip = skipped.find(([beginning]) => text.startsWith(beginning, next));
    if (skip !== undefined) {
      const close = text.indexOf(skip[1], next + skip[0].length);
      if (close < 0) refuse(`${skip[0]} without ${skip[1]}`, next);
      index = close + skip[1].length;
      continue;
    }
    tagPattern.lastIndex = next;
    const tag = tagPattern.exec(text);
    if (tag === null) return refuse("a < that begins no tag", next);
    const [whole, slash = "", tagName = "", attributes = ""] = tag;
    index = next + whole.length;
    if (slash === "/") {
      const opened = open.pop();
      if (opened?.name !== tagName || attributes !== "" || whole.endsWith("/>")) {
        refuse(opened === undefined ? "a tag closes nothing" : `a tag does not close <${opened.name}>`, next);
      }
      continue;
    }
    const names = Array.from(attributes.matchAll(attributePattern), (match) => match[1]);
    if (new Set(names).size < names.length) refuse("an attribute is given twice", next);
    if (open.length === 0) rootCount++;
    if (rootCount > 1) refuse("more than one outermost element", next);
    if (!whole.endsWith("/>")) open.push({ name: tagName, index: next });
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) refuse(`<${unclosed.name}> is never closed`, unclosed.index);
  if (rootCount === 0) refuse("there is no element", 0);
}
