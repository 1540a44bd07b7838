import type { TypedArray } from "../core/layout.ts";
import { stateLayout } from "../model/state.ts";
import { createSimulation, type Simulation } from "./simulation.ts";
import type { Setup } from "./setup.ts";
import { enforceTimeline } from "./timeline.ts";

const MAGIC = 0x53505744; // "SPWD"
const VERSION = 3;
const HEADER_BYTES = 40;

/**
 * The whole state of a run in one buffer: magic number, version, replicate, week, length, seed, a
 * fingerprint of the network and the practices, then every array
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
  header.setUint32(24, world.luck.key[0]);
  header.setUint32(28, world.luck.key[1]);
  header.setUint32(32, fingerprint(world));
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
  if (
    header.getUint32(24) !== world.luck.key[0] ||
    header.getUint32(28) !== world.luck.key[1] ||
    header.getUint32(32) !== fingerprint(world)
  ) {
    throw new Error("the checkpoint belongs to another scenario: its seed, network or practices differ");
  }
  let at = HEADER_BYTES;
  for (const array of arrays) {
    bytesOf(array).set(new Uint8Array(buffer, at, array.byteLength));
    at += padded(array.byteLength);
  }
  world.week = header.getUint32(12);
  if (world.week > 0) enforceTimeline(setup, world, world.week);
  return simulation;
}

function arraysOf(state: Simulation["world"]["state"]): TypedArray[] {
  return (Object.keys(stateLayout) as (keyof typeof stateLayout)[]).map((name) => state[name]);
}

function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** A number that tells scenarios of equal size apart: FNV-1a over what the state does not hold. */
function fingerprint({ system, practices }: Simulation["world"]): number {
  let hash = 0x811c9dc5 | 0;
  const text = JSON.stringify([
    system.schoolNames,
    practices.names,
    practices.domainNames,
    [...practices.domainOffsets],
  ]);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // What a run makes of its free places is part of its state, not of the scenario.
  const isGiven = (_value: number, p: number): boolean => practices.names[p] !== "";
  const numbers: ArrayBufferView[] = [
    system.schoolOffsets,
    system.role,
    system.ties.targets,
    system.groupMembers,
    practices.leverage,
    ...[practices.quality, practices.appeal, practices.challenge].map((values) => values.filter(isGiven)),
  ];
  for (const array of numbers) for (const byte of bytesOf(array)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}
