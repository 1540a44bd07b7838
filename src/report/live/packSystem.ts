import type { System } from "../../model/system.ts";
import type { PackedSystem } from "./pageData.ts";

const arrays = { Int32Array, Uint8Array, Float32Array } as const;
type ArrayName = keyof typeof arrays;

interface PackedArray {
  readonly array: ArrayName;
  readonly base64: string;
}

/** A system as plain JSON: its arrays become base64, little-endian as on every machine that runs browsers. */
export function packSystem(system: System): PackedSystem {
  return pack(system) as PackedSystem;
}

/** The system that was packed. */
export function unpackSystem(packed: PackedSystem): System {
  return unpack(packed) as System;
}

function pack(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    const name = value.constructor.name as ArrayName;
    if (!(name in arrays)) throw new Error(`cannot pack a ${name}`);
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    let text = "";
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return { array: name, base64: btoa(text) } satisfies PackedArray;
  }
  if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)]));
}

function unpack(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
  if ("base64" in value) {
    const { array, base64 } = value as PackedArray;
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    return new arrays[array](bytes.buffer);
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpack(part)]));
}
