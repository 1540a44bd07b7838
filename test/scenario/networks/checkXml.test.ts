import { describe, expect, it } from "vitest";
import { checkXml } from "../../../src/scenario/networks/checkXml.ts";
import { messageOf } from "./helpers.ts";

const wellFormed = [
  '<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "a.dtd">\n<!-- < -->\n<a/>\n<!-- end -->\n',
  `<a b="x>y" c='"' ><b:c\n d.e-f = "1" ></b:c ></a>`,
  "<a><![CDATA[<b></c>]]>text<é/></a>",
  "<a x='1'><a x='1'></a></a>",
];

const faulty: readonly (readonly [text: string, problem: string, line: number])[] = [
  ["<a>\n<b></a>", "a tag does not close <b>", 2],
  ["<a></a>\n</a>", "a tag closes nothing", 2],
  ["<a>\n<b>", "<b> is never closed", 2],
  ["<a/>\n<b/>", "more than one outermost element", 2],
  ["<a/>\nx", "text outside of all elements", 1],
  ["x<a/>", "text outside of all elements", 1],
  ["<!-- nothing -->", "there is no element", 1],
  ["<a>\n<!-- ", "<!-- without -->", 2],
  ["<a><![CDATA[x]]", "<![CDATA[ without ]]>", 1],
  ['<a b="1" b="2"/>', "an attribute is given twice", 1],
  ['<a b="<"/>', "a < that begins no tag", 1],
  ["<a b=1/>", "a < that begins no tag", 1],
  ["<a b/>", "a < that begins no tag", 1],
  ['<a b="1"c="2"/>', "a < that begins no tag", 1],
  ['<a>\n<b id="1" <b id="2"/></a>', "a < that begins no tag", 2],
  ["<a>1 < 2</a>", "a < that begins no tag", 1],
  ["<a><1/></a>", "a < that begins no tag", 1],
  ['<a></a b="1">', "a tag does not close <a>", 1],
  ["<a><a/></a/>", "a tag does not close <a>", 1],
];

const refusal = (text: string) =>
  messageOf(() => {
    checkXml("a.xml", text);
  });

describe("checkXml", { timeout: 60_000 }, () => {
  it.each(wellFormed)("lets pass %j", (text) => {
    expect(() => {
      checkXml("a.xml", text);
    }).not.toThrow();
  });

  it.each(faulty)("refuses %j: %s", (text, problem, line) => {
    expect(refusal(text).split("\n")[0]).toBe(
      `a.xml: line ${String(line)}: the file is not well-formed XML: ${problem}`,
    );
  });

  it("takes time in proportion to the text", () => {
    const hostile = ['<a b="', "<a ", `<a${" ".repeat(50)}`, "<!DOCTYPE", "<!--", "<a b='1' "];
    for (const piece of hostile) {
      const start = performance.now();
      refusal(piece.repeat(Math.ceil(1e6 / piece.length)));
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});
