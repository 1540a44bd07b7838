import { describe, expect, it } from "vitest";
import { headerOf, tableKinds } from "../../../../src/report/live/district/fileKind.ts";
import { readDistrict } from "../../../../src/report/live/district/readDistrict.ts";
import { templates } from "../../../../src/report/live/district/templates.ts";

const bytes = (text: string) => ({ file: "a.csv", bytes: new TextEncoder().encode(text) });

describe("the header of a file", () => {
  it("tells which table it is and what separates its cells", () => {
    expect(headerOf(bytes("\uFEFF\nID;School;Skill\n1;A;2"))).toEqual({ kind: "staff", delimiter: ";" });
    expect(headerOf(bytes('"from"\t"to"\n1\t2'))).toEqual({ kind: "ties", delimiter: "\t" });
    expect(headerOf(bytes("Name,Staff\nA,2"))).toEqual({ kind: "schools", delimiter: "," });
    expect(headerOf(bytes("name,phone\nA,2")).kind).toBeNull();
    expect(() => headerOf({ file: "a.xlsx", bytes: Uint8Array.of(0x50, 0x4b, 3, 4) })).toThrow(
      "Excel workbook",
    );
  });
});

describe("the empty tables", () => {
  it("are read as what they are, and together make a district", () => {
    for (const kind of tableKinds) {
      expect(headerOf(bytes(templates[kind].text)).kind).toBe(kind);
    }
    const file = (kind: keyof typeof templates) => ({
      ...bytes(templates[kind].text),
      file: templates[kind].name,
    });
    const read = readDistrict({ staff: file("staff"), ties: file("ties") }, false);
    expect(read.tables!.ties).toHaveLength(3);
    expect(read.notes).toEqual([]);
    expect(readDistrict({ schools: file("schools") }, false).schools).toHaveLength(2);
  });
});
