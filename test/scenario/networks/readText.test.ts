import { describe, expect, it } from "vitest";
import { readText } from "../../../src/scenario/networks/readText.ts";
import { bytesOf, messageOf } from "./helpers.ts";

const read = (...bytes: number[]) => readText("staff.csv", new Uint8Array(bytes));

function sixteen(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let index = 0; index < text.length; index++) {
    view.setUint16(2 * index, text.charCodeAt(index), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

describe("readText", () => {
  it("reads UTF-8 with and without a byte order mark", () => {
    expect(readText("staff.csv", bytesOf("é,b"))).toBe("é,b");
    expect(readText("staff.csv", bytesOf("\ufeffé,b"))).toBe("é,b");
  });

  it("reads UTF-16 with a byte order mark, in both orders of bytes", () => {
    expect(readText("staff.csv", sixteen("\ufeffid\r\né", true))).toBe("id\né");
    expect(readText("staff.csv", sixteen("\ufeffid\r\né", false))).toBe("id\né");
  });

  it("makes all line ends one and composes characters", () => {
    expect(readText("staff.csv", bytesOf("a\r\nb\rc\nd\n"))).toBe("a\nb\nc\nd\n");
    expect(readText("staff.csv", bytesOf("Jose\u0301"))).toBe("Jos\u00e9");
  });

  it("names the line and the byte where UTF-8 breaks off", () => {
    const latin = new Uint8Array([...bytesOf("id\r\né,a\r\nJos"), 0xe9, ...bytesOf(",b\r\n")]);
    expect(messageOf(() => readText("staff.csv", latin))).toBe(
      [
        "staff.csv: line 3: the text is not valid UTF-8",
        '  given:   byte 0xE9 after "Jos"',
        '  remedy:  save the file again as "CSV UTF-8" (in a text editor: encoding UTF-8)',
      ].join("\n"),
    );
  });

  it("finds the first bad byte wherever it stands", () => {
    for (let position = 0; position < 12; position++) {
      const bytes = bytesOf("aé€😀\nbcd".slice(0, 9));
      const boundaries = [0, 1, 3, 6, 10, 11, 12];
      const start = boundaries.filter((boundary) => boundary <= position).at(-1) ?? 0;
      const broken = new Uint8Array([...bytes.subarray(0, start), 0xff, ...bytes.subarray(start)]);
      expect(messageOf(() => readText("f", broken))).toContain(
        `f: line ${start >= 11 ? "2" : "1"}: the text is not valid UTF-8\n  given:   byte 0xFF after`,
      );
    }
    expect(messageOf(() => read(0x61, 0x0a, 0xe2, 0x82))).toContain("line 2: the text is not valid UTF-8");
    expect(messageOf(() => read(0xc3))).toContain('byte 0xC3 after ""');
  });

  it("refuses files that are no text", () => {
    const workbook = [
      "staff.csv: this is an Excel workbook or another packed file, not text",
      '  remedy:  save it as CSV: in the spreadsheet choose "Save as" and then "CSV UTF-8"',
    ].join("\n");
    expect(messageOf(() => read(0x50, 0x4b, 3, 4, 1))).toBe(workbook);
    expect(messageOf(() => read(0xd0, 0xcf, 0x11, 0xe0))).toBe(workbook);
    expect(messageOf(() => read(0x61, 0x0a, 0x00, 0x62))).toBe(
      [
        "staff.csv: line 2: there is a NUL byte, so this is not a text file in UTF-8",
        '  remedy:  save the file again as "CSV UTF-8" (in a text editor: encoding UTF-8)',
      ].join("\n"),
    );
    expect(messageOf(() => read(0xff, 0xfe, 0x61))).toBe(
      [
        "staff.csv: the file begins as UTF-16 but is not valid UTF-16",
        '  remedy:  save the file again as "CSV UTF-8" (in a text editor: encoding UTF-8)',
      ].join("\n"),
    );
  });

  it("refuses an empty file", () => {
    const empty = "staff.csv: the file is empty\n  remedy:  check that the right file was chosen";
    expect(messageOf(() => read())).toBe(empty);
    expect(messageOf(() => read(0xef, 0xbb, 0xbf))).toBe(empty);
    expect(messageOf(() => readText("staff.csv", bytesOf(" \r\n\n")))).toBe(empty);
  });
});
