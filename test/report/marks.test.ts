import { expect, test } from "vitest";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { drawToString, escapeText, mark } from "../../src/report/marks.ts";

test("drawToString writes tags, attributes and children", () => {
  const drawn = drawToString(
    mark(
      "g",
      { class: "a", x: 1.23456, y: -0.001, hidden: true, id: undefined, open: false },
      "a",
      mark("b", {}, "c"),
    ),
  );
  expect(drawn).toBe('<g class="a" x="1.23" y="0" hidden>a<b>c</b></g>');
});

test("drawToString closes no void element", () => {
  expect(drawToString(mark("meta", { charset: "utf-8" }))).toBe('<meta charset="utf-8">');
});

test("any text and attribute comes back unchanged when the drawing is parsed", () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    trimValues: false,
    processEntities: true,
    parseTagValue: false,
    parseAttributeValue: false,
  });
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."<>&\"'ab;#/-=".split("")), minLength: 1 }), (text) => {
      const drawn = drawToString(mark("text", { title: text }, text));
      expect(XMLValidator.validate(drawn)).toBe(true);
      expect(drawn.match(/[<>]/g)).toHaveLength(4);
      const parsed = parser.parse(drawn) as { text: { "#text": string; "@_title": string } };
      expect(unescape(parsed.text["#text"])).toBe(text);
      expect(unescape(parsed.text["@_title"])).toBe(text);
    }),
  );
});

// The parser leaves numeric entities alone.
function unescape(text: string): string {
  return text.replaceAll("&#39;", "'");
}

test("escapeText leaves no sign that could open a tag, an entity or an attribute", () => {
  expect(escapeText(`<a href="x" b='y'>&`)).toBe("&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;");
});

test("drawToString refuses what the security policy would refuse, and numbers that are none", () => {
  expect(() => drawToString(mark("p", { style: "color:red" }))).toThrow("refuses the attribute style of <p>");
  expect(() => drawToString(mark("p", { onclick: "x" }))).toThrow("refuses the attribute onclick");
  expect(() => drawToString(mark("p", { x: NaN }))).toThrow("Not a finite number: x of <p>");
  expect(() => drawToString(mark("a b", {}))).toThrow("Not the name of an element: a b");
  expect(() => drawToString(mark("style", {}, "</style>"))).toThrow("must not close");
});
