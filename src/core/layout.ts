/**
 * Typed arrays declared as data: one array per fact, with its type, the sizes it spans and a plain label.
 * Allocation, memory estimate, checkpoints, digests and recounts all derive from the declaration.
 */

const arrayTypes = {
  f32: Float32Array,
  f64: Float64Array,
  i32: Int32Array,
  i16: Int16Array,
  i8: Int8Array,
  u32: Uint32Array,
  u16: Uint16Array,
  u8: Uint8Array,
} as const;

export type ArrayType = keyof typeof arrayTypes;
export type TypedArray = InstanceType<(typeof arrayTypes)[ArrayType]>;

/** One fact: `spans: ["person", "domain"]` is person-major, so domain varies fastest. */
export interface Field<T extends ArrayType = ArrayType, S extends string = string> {
  readonly type: T;
  readonly spans: readonly S[];
  readonly label: string;
}

export type Layout<S extends string = string> = Readonly<Record<string, Field<ArrayType, S>>>;

/** The arrays that a layout stands for. */
export type Arrays<L extends Layout> = { [K in keyof L]: InstanceType<(typeof arrayTypes)[L[K]["type"]]> };

/** Number of elements of a field for the given sizes. */
function lengthOf(field: Field, sizes: Readonly<Record<string, number>>): number {
  let length = 1;
  for (const span of field.spans) {
    const size = sizes[span];
    if (size === undefined) throw new Error(`layout: no size for "${span}"`);
    length *= size;
  }
  return length;
}

/** Bytes that `allocate` would take, without taking them. */
export function bytesNeeded(layout: Layout, sizes: Readonly<Record<string, number>>): number {
  let bytes = 0;
  for (const field of Object.values(layout)) {
    bytes += lengthOf(field, sizes) * arrayTypes[field.type].BYTES_PER_ELEMENT;
  }
  return bytes;
}

/** All arrays of a layout, filled with zeros. */
export function allocate<L extends Layout>(layout: L, sizes: Readonly<Record<string, number>>): Arrays<L> {
  // Made at once and not key by key: V8 looks names up in such an object several times as fast.
  return Object.fromEntries(
    Object.entries(layout).map(([name, field]) => [name, new arrayTypes[field.type](lengthOf(field, sizes))]),
  ) as Arrays<L>;
}
