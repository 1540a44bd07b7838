import type { World } from "../world.ts";
import type { Intervention } from "./intervention.ts";

/** Adds to what a school has spent. */
export function spend({ state }: World, s: number, hours: number, money: number): void {
  state.hours[s]! += hours;
  state.purchases[s]! += money;
}

/** Charges each chosen school the entry's own cost, or else the usual one. */
export function chargeSchools(
  world: World,
  { cost }: Intervention,
  chosen: Uint8Array,
  hours: Float64Array | null,
  money: Float64Array | null,
): void {
  for (let s = 0; s < world.sizes.school; s++) {
    if (chosen[s] === 0) continue;
    spend(world, s, cost?.hours ?? hours?.[s] ?? 0, cost?.money ?? money?.[s] ?? 0);
  }
}

/** Charges the schools of the chosen staff: the entry's own cost for each school, or else the usual one for each person. */
export function chargeStaff(
  world: World,
  { cost }: Intervention,
  chosen: Uint8Array,
  hours: Float64Array,
  money: Float64Array,
): void {
  const { schoolOffsets } = world.system;
  for (let s = 0; s < world.sizes.school; s++) {
    let people = 0;
    for (let i = schoolOffsets[s]!; i < schoolOffsets[s + 1]!; i++) people += chosen[i]!;
    if (people === 0) continue;
    spend(world, s, cost?.hours ?? people * hours[s]!, cost?.money ?? people * money[s]!);
  }
}
