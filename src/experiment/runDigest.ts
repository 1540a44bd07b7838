import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { metrics } from "../model/metrics/index.ts";
import type { Observation } from "../model/observation.ts";
import type { World } from "../model/world.ts";

/** Digest over all that the weekly table holds of a run: two runs with one digest went the same way. */
export class RunDigest {
  /** Value of every metric in the week taken last. */
  readonly row = new Float64Array(metrics.length);
  private readonly hash = sha256.create();

  /** Takes in the present week. */
  take(world: World, seen: Observation): void {
    metrics.forEach((metric, at) => (this.row[at] = canonical(metric.of(world, seen))));
    this.hash.update(new Uint8Array(this.row.buffer));
  }

  /** First 16 hexadecimal digits of the SHA-256, once the last week was taken. */
  text(): string {
    return bytesToHex(this.hash.digest()).slice(0, 16);
  }
}

/** One pattern of bits for NaN, so that digests are the same everywhere. */
function canonical(value: number): number {
  return value === value ? value : NaN;
}
