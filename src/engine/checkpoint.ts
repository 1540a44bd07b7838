import type { TypedArray } from "../core/layout.ts";
import { stateLayout } from "../model/state.ts";
import { createSimulation, settingsAt, type Simulation } from "./simulation.ts";
import type { Setup } from "./setup.ts";

const MAGIC = 0x53505744; // "SPWD"
const VERSION = 1;
const HEADER_BYTES = 32;

/**
 * The whole state of a run in one buffer: magic number, version, replicate, week, length, then every array
 * of the state layout in its order, each padded to eight bytes.
 */
export function checkpoint({ world }: Simulation): ArrayBuffer {
  const arrays = arraysOf(world.state);
  const bytes = HEADER_BYTES + arrays.reduce((sum, array) => sum + padded(array.byteLength), 0);
  const buffer = new ArrayBuffer(bytes);
  const header = new DataView(buffer);
  header.setUint32(0, MAGIC);
  header.setUint32(4, VERSION);
  header.setUint32(8, world.luck.replicate);
  header.setUint32(12, world.week);
  header.setFloat64(16, bytes);
  let at = HEADER_BYTES;
  for (const array of arrays) {
    new Uint8Array(buffer, at).set(bytesOf(array));
    at += padded(array.byteLength);
  }
  return buffer;
}

/** A run as it stood at a checkpoint; it goes on bit for bit as the original would have. */
export function restore(
  setup: Setup,
  buffer: ArrayBuffer,
  options: Parameters<typeof createSimulation>[2] = {},
): Simulation {
  const header = new DataView(buffer);
  if (buffer.byteLength < HEADER_BYTES || header.getUint32(0) !== MAGIC)
    throw new Error("not a checkpoint of Spreadwell");
  const version = header.getUint32(4);
  if (version !== VERSION)
    throw new Error(`checkpoint of version ${version}, expected ${VERSION}: run again from the start`);
  const simulation = createSimulation(setup, header.getUint32(8), options);
  const { world } = simulation;
  const arrays = arraysOf(world.state);
  const bytes = HEADER_BYTES + arrays.reduce((sum, array) => sum + padded(array.byteLength), 0);
  if (bytes !== buffer.byteLength || header.getFloat64(16) !== bytes) {
    throw new Error(
      `checkpoint holds ${buffer.byteLength} bytes, this scenario needs ${bytes}: it belongs to another scenario`,
    );
  }
  let at = HEADER_BYTES;
  for (const array of arrays) {
    bytesOf(array).set(new Uint8Array(buffer, at, array.byteLength));
    at += padded(array.byteLength);
  }
  world.week = header.getUint32(12);
  if (world.week > 0) settingsAt(setup, world, world.week);
  return simulation;
}

function arraysOf(state: Simulation["world"]["state"]): TypedArray[] {
  return (Object.keys(stateLayout) as (keyof typeof stateLayout)[]).map((name) => state[name]);
}

function bytesOf(array: TypedArray): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}
