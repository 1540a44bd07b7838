import { describe, expect, it } from "vitest";
import { faultsOf, prepare } from "./scenarioFolder.ts";

/** The one fault of a scenario with this text. */
function faultOf(content: string | Uint8Array): string {
  const faults = faultsOf({ "main.json": content });
  expect(faults).toHaveLength(1);
  return faults[0]!;
}

const anyValue = "a text in double quotes, a number, true, false, a group { … } or a list [ … ]";

describe("a scenario that is no JSON", () => {
  it("is told with line, column, what stands there, what may stand there, and what to do", () => {
    expect(faultOf('{\n  "weeks": 5,\n  "seed": "a",\n}')).toBe(
      [
        "main.json: line 4, column 1: is not valid JSON",
        "  given:   }",
        "  allowed: another entry after the comma, or no comma",
        "  remedy:  remove the comma before it",
      ].join("\n"),
    );
  });

  it.each([
    [
      '{"perils":{"groupthink":NaN}}',
      "line 1, column 25",
      anyValue,
      "write a number in digits; NaN and Infinity are none",
    ],
    [
      '{"perils":{"groupthink":-Infinity}}',
      "line 1, column 25",
      anyValue,
      "write a number in digits; NaN and Infinity are none",
    ],
    [
      '{"weeks": 5 // years\n}',
      "line 1, column 13",
      "a comma or }",
      "JSON has no comments: put such text under notes, by the setting that it is about",
    ],
    [
      "# mine\n{}",
      "line 1, column 1",
      anyValue,
      "JSON has no comments: put such text under notes, by the setting that it is about",
    ],
    ["{'weeks': 5}", "line 1, column 2", "a name in double quotes", "put texts in double quotes"],
    [
      '{"weeks": 5\n "seed": "a"}',
      "line 2, column 2",
      "a comma or }",
      "put a comma before it, in this line or at the end of the line before",
    ],
    [
      '{"perils":{"groupthink":0,5}}',
      "line 1, column 27",
      "a name in double quotes",
      "write decimals with a point",
    ],
    [
      '{"weeks": 05}',
      "line 1, column 12",
      "a comma or }",
      "write numbers like 5 and 0.5: no plus or zero before them, a digit on each side of the point",
    ],
    [
      '{"perils":{"groupthink":.5}}',
      "line 1, column 25",
      anyValue,
      "write numbers like 5 and 0.5: no plus or zero before them, a digit on each side of the point",
    ],
    ['{"weeks": True}', "line 1, column 11", anyValue, "write true, false, or leave the setting out"],
  ])("%j: %s", (text, place, allowed, remedy) => {
    const given = text.split("\n")[Number(place.slice(5, 6)) - 1]!.trim();
    expect(faultOf(text)).toBe(
      `main.json: ${place}: is not valid JSON\n  given:   ${given}\n  allowed: ${allowed}\n  remedy:  ${remedy}`,
    );
  });

  it("may be cut short", () => {
    expect(faultOf('{\n "weeks": ')).toBe(
      `main.json: line 2, column 11: is not valid JSON\n  given:   the end of the file\n  allowed: ${anyValue}\n  remedy:  the end is missing: close each { with } and each [ with ]`,
    );
  });

  it("may have a line too long to show", () => {
    expect(faultOf(`{"name":"${"x".repeat(200)}",}`)).toContain(
      `\n  given:   {"name":"${"x".repeat(68)}...\n`,
    );
  });

  it.each(["", " \n\t\n", "\ufeff"])("may be empty: %j", (text) => {
    expect(faultOf(text)).toBe(
      "main.json: the file is empty\n  remedy:  write at least { } into it; `spreadwell init` makes a first scenario",
    );
  });

  it.each([
    ["[1]", "[1]"],
    ["null", "null"],
    ['"flagship"', '"flagship"'],
    ["5", "5"],
  ])("may be JSON of another kind: %s", (text, given) => {
    expect(faultOf(text)).toBe(
      `main.json: is of the wrong kind\n  given:   ${given}\n  allowed: a group { … } of settings`,
    );
  });
});

describe("a scenario's encoding", () => {
  const remedy = "  remedy:  a scenario is a JSON file: save it as plain text in the encoding UTF-8";

  it("may have a byte order mark, in UTF-8 and UTF-16", () => {
    const text = '\ufeff{"name":"Größe"}';
    const utf16 = new Uint8Array(
      [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    );
    expect(prepare({ "main.json": text }).scenario.name).toBe("Größe");
    expect(prepare({ "main.json": utf16 }).scenario.name).toBe("Größe");
  });

  it("may not be Latin-1", () => {
    const bytes = new Uint8Array(
      [...'{\n"name":"Gr'].map((letter) => letter.charCodeAt(0)).concat(0xf6, 0x22, 0x7d),
    );
    expect(faultOf(bytes)).toBe(
      `main.json: line 2: the text is not valid UTF-8\n  given:   byte 0xF6 after "\\"name\\":\\"Gr"\n${remedy}`,
    );
  });

  it("may not be UTF-16 without a mark, or a packed file", () => {
    expect(faultOf(new Uint8Array([0x7b, 0, 0x7d, 0]))).toBe(
      `main.json: line 1: there is a NUL byte, so this is not a text file in UTF-8\n${remedy}`,
    );
    expect(faultOf(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1]))).toBe(
      `main.json: this is an Excel workbook or another packed file, not text\n${remedy}`,
    );
  });
});

describe("keys", () => {
  it("given twice are refused: one would be dropped without a word", () => {
    const text = '{\n "perils": { "groupthink": 0.1,\n  "groupthink": 0.2 },\n "weeks": 5,\n "weeks": 6\n}';
    expect(faultsOf({ "main.json": text })).toEqual([
      "main.json: perils.groupthink: is given twice, and only one of them could count\n  given:   in line 2 and in line 3\n  remedy:  take one of them out",
      "main.json: weeks: is given twice, and only one of them could count\n  given:   in line 4 and in line 5\n  remedy:  take one of them out",
    ]);
  });

  it("that would change JavaScript's objects are ordinary mistakes, and change nothing", () => {
    const text =
      '{"__proto__":{"weeks":3},"constructor":{"weeks":3},"perils":{"__proto__":{"groupthink":1}},"interventions":[{"at":1,"set":{"__proto__":1}}]}';
    const faults = faultsOf({ "main.json": text }).map((fault) => fault.split("\n").slice(0, 2));
    expect(faults).toEqual([
      ["main.json: __proto__: there is no such setting", '  given:   "__proto__" in line 1'],
      ["main.json: perils.__proto__: there is no such setting", '  given:   "__proto__" in line 1'],
      [
        "main.json: interventions[0].set.__proto__: there is no such setting",
        '  given:   "__proto__" in line 1',
      ],
      ["main.json: constructor: there is no such setting", '  given:   {"weeks":3}'],
      [
        "main.json: interventions[0]: does nothing",
        "  allowed: one of set, seed, mandate, train, coach, connect, exchange, changeType",
      ],
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
