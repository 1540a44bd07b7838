import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { System } from "../model/system.ts";

/** JSON with the keys of every group in order of their code units: one text for one value. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, part]) => part !== undefined);
    entries.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256 of a value's canonical JSON, 64 hexadecimal digits. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** SHA-256 of who there is and who learns from whom. */
export function networkHash(system: System): string {
  const hash = sha256.create();
  hash.update(utf8ToBytes(JSON.stringify([system.schoolNames, system.staffIds])));
  for (const array of [
    system.schoolOffsets,
    system.role,
    system.ties.offsets,
    system.ties.targets,
    system.tieStrength,
    system.tieLayer,
    system.groupOffsets,
    system.groupMembers,
    system.groupKind,
    system.groupSchool,
    system.givenSkill,
    system.givenThreshold,
  ]) {
    if (array === null) continue;
    hash.update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  }
  // Where networks are generated, the scenario says which school is in which, and the groups above follow from it.
  if (system.networkNames !== undefined) {
    hash.update(utf8ToBytes(JSON.stringify([system.networkNames, [...(system.schoolNetwork ?? [])]])));
  }
  return bytesToHex(hash.digest());
}
