import { describe, expect, test } from "vitest";
import { allocate, bytesNeeded, type Layout } from "../../src/core/layout.ts";

const layout = {
  mark: { type: "u8", spans: ["one"], label: "One number" },
  belief: { type: "f32", spans: ["person", "practice"], label: "A number for each person and practice" },
  hours: { type: "f64", spans: ["school"], label: "A number for each school" },
  target: { type: "i32", spans: ["tie"], label: "A number for each tie" },
  small: { type: "i16", spans: ["person"], label: "A small number" },
  tiny: { type: "i8", spans: ["person"], label: "A tiny number" },
  count: { type: "u16", spans: ["person"], label: "A count" },
  mask: { type: "u32", spans: ["person"], label: "A mask" },
} as const satisfies Layout;
const sizes = { one: 1, person: 5, practice: 3, school: 2, tie: 0 };

describe("allocate", () => {
  test("makes an array of the declared type and size for each field, filled with zeros", () => {
    const arrays = allocate(layout, sizes);
    expect(
      Object.fromEntries(
        Object.entries(arrays).map(([name, array]) => [name, [array.constructor.name, array.length]]),
      ),
    ).toEqual({
      mark: ["Uint8Array", 1],
      belief: ["Float32Array", 15],
      hours: ["Float64Array", 2],
      target: ["Int32Array", 0],
      small: ["Int16Array", 5],
      tiny: ["Int8Array", 5],
      count: ["Uint16Array", 5],
      mask: ["Uint32Array", 5],
    });
    for (const array of Object.values(arrays)) expect(array.every((value) => value === 0)).toBe(true);
  });

  test("keeps the order of the declaration, which checkpoints rely on", () => {
    expect(Object.keys(allocate(layout, sizes))).toEqual(Object.keys(layout));
  });

  test("says which size is missing", () => {
    expect(() => allocate(layout, { one: 1, person: 5 })).toThrow('layout: no size for "practice"');
  });
});

describe("bytesNeeded", () => {
  test("is what allocate takes", () => {
    const taken = Object.values(allocate(layout, sizes)).reduce((sum, array) => sum + array.byteLength, 0);
    expect(bytesNeeded(layout, sizes)).toBe(taken);
    expect(taken).toBe(1 + 60 + 16 + 0 + 10 + 5 + 10 + 20);
  });
});
