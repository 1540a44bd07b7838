import { stream } from "../core/luck.ts";
import type { World } from "./world.ts";

const using = stream("sharing.use");
const telling = stream("sharing.tie");
/** Uses of the contact stream from here on settle ties whose 16 bits fall on the boundary. */
const BOUNDARY_USES = 1 << 20;

/**
 * The ties that people of one school use in a week, drawn school by school into arrays that are reused: loops are
 * short and free of calls that hand numbers over, because those are what costs time here. `+(a < b)` is a
 * number without a branch; `a < b ? 1 : 0` is not.
 */
export class Contacts {
  /** How many ties are used. */
  count = 0;
  /** Number of each used tie, ascending. */
  tie = new Int32Array(256);
  /** Who uses it. */
  owner = new Int32Array(256);
  /** Four words of luck for each. */
  draws: Uint32Array = new Uint32Array(0);
  /** Place of the tie in its owner's row, which keys its luck. */
  private place = new Int32Array(256);

  /**
   * Draws which ties of the people start … end − 1 are used: each with chance `rate` × strength. A tie is noted in any case
   * and counted only if it is used, since a processor cannot guess a branch that goes by luck.
   */
  draw({ structure, state, luck, week }: World, start: number, end: number, rate: number): void {
    const { tieStrength, tieSource, degree } = state;
    const { slotOffsets } = structure;
    this.reserve(slotOffsets[end]! - slotOffsets[start]! + 1);
    const { tie, owner, place } = this;
    const halves = luck.drawBlocks(using, week, start, end - start);
    const limitScale = rate * 65536;
    let used = 0;
    for (let i = start; i < end; i++) {
      const row = slotOffsets[i]!;
      const filled = degree[i]!;
      const near = filled < 8 ? filled : 8;
      const at = (i - start) * 4;
      for (let slot = 0; slot < near; slot++) {
        // Eight ties share a draw: each takes 16 bits, and the rare tie on the boundary a draw of its own.
        const bits = (halves[at + (slot >>> 1)]! >>> ((slot & 1) << 4)) & 0xffff;
        const limit = limitScale * tieStrength[row + slot]!;
        const whole = limit | 0;
        tie[used] = row + slot;
        used = (used + +(bits < whole)) | 0;
        if (bits === whole && luck.uniform(using, week, i, BOUNDARY_USES + slot) < limit - whole) used++;
      }
      for (let slot = 8; slot < filled; slot++) {
        const words = luck.draw(using, week, i, slot >>> 3);
        const bits = (words[(slot & 7) >>> 1]! >>> ((slot & 1) << 4)) & 0xffff;
        const limit = limitScale * tieStrength[row + slot]!;
        const whole = limit | 0;
        tie[used] = row + slot;
        used = (used + +(bits < whole)) | 0;
        if (bits === whole && luck.uniform(using, week, i, BOUNDARY_USES + slot) < limit - whole) used++;
      }
    }
    for (let k = 0; k < used; k++) {
      const i = tieSource[tie[k]!]!;
      owner[k] = i;
      place[k] = tie[k]! - slotOffsets[i]!;
    }
    this.count = used;
    this.draws = luck.drawEach(telling, week, owner, place, used);
  }

  private reserve(least: number): void {
    if (this.tie.length >= least) return;
    this.tie = new Int32Array(2 * least);
    this.owner = new Int32Array(2 * least);
    this.place = new Int32Array(2 * least);
  }
}
