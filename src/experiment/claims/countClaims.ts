import type { NoticeInput } from "../../scenario/aboutSchema.ts";
import type { ClaimPlan, Place } from "./claimArm.ts";

/** A claim should hold in at least this share of futures to be worth a sentence. */
export const ENOUGH = 0.9;

/** In how many futures a claim holds. */
export interface ClaimCount {
  readonly notice: NoticeInput;
  readonly holds: number;
  readonly futures: number;
  /** Mean of the measure over the futures; NaN where there was nothing to measure in any. */
  readonly one: number;
  /** Of what it is held against; null where a level is claimed. */
  readonly other: number | null;
}

/** True where a claim holds often enough; never where nothing was counted. */
export function isKept({ holds, futures }: Pick<ClaimCount, "holds" | "futures">): boolean {
  return futures > 0 && holds >= ENOUGH * futures;
}

/**
 * Whether a claim holds in one future. A tie counts as not holding, as does a future in which there was nothing to
 * measure: the sentence could not be seen there.
 */
export function holdsIn({ is, between }: NoticeInput, one: number, other: number | null): boolean {
  if (other === null) return one >= between![0]! && one <= between![1]!;
  return is === "higher" ? one > other : one < other;
}

/** Counts the claims of a plan over futures; `futures[r][arm]` are the numbers asked of an arm in future r. */
export function countClaims(
  { claims }: Pick<ClaimPlan, "claims">,
  futures: readonly (readonly (readonly number[])[])[],
): ClaimCount[] {
  return claims.map(({ notice, one, other }) => {
    const values = (place: Place): number[] => futures.map((arms) => arms[place.arm]![place.asked]!);
    const ones = values(one);
    const others = other === null ? null : values(other);
    const holds = ones.filter((value, r) => holdsIn(notice, value, others === null ? null : others[r]!));
    return {
      notice,
      holds: holds.length,
      futures: futures.length,
      one: meanOf(ones),
      other: others === null ? null : meanOf(others),
    };
  });
}

function meanOf(values: readonly number[]): number {
  const known = values.filter((value) => value === value);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
