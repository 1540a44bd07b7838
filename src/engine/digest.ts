import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { stateLayout } from "../model/state.ts";
import type { World } from "../model/world.ts";

/**
 * One SHA-256 over the weekly states of a run: equal digests mean equal runs, bit for bit. Call `add` after
 * the start and after every week.
 */
export class StateDigest {
  private readonly hash = sha256.create();

  add({ state, week }: World): void {
    this.hash.update(new Uint8Array(new Uint32Array([week]).buffer));
    for (const name of Object.keys(stateLayout) as (keyof typeof stateLayout)[]) {
      const array = state[name];
      this.hash.update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    }
  }

  /** The digest of all that was added, as 64 hexadecimal digits. */
  hex(): string {
    return bytesToHex(this.hash.clone().digest());
  }
}
