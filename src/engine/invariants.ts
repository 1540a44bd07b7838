import type { World } from "../model/world.ts";
import { checkPeople } from "./invariants/people.ts";
import { checkPrice } from "./invariants/price.ts";
import { checkSchools } from "./invariants/schools.ts";
import { checkTies } from "./invariants/ties.ts";
import { checkVariants } from "./invariants/variants.ts";
import type { PriceLedger } from "./priceLedger.ts";

/** Takes what is broken, in words. */
export type Fail = (what: string) => void;

/** Most faults that are told: enough to find the first. */
const FAULTS_TOLD = 20;

/**
 * What must hold after every week. Returns the broken ones, in words; empty when all is well. With a ledger that was
 * attached before, the week's change in the worth of what is in use must add up too.
 */
export function brokenInvariants(world: World, ledger: PriceLedger | null = null): string[] {
  const broken: string[] = [];
  const fail: Fail = (what) => {
    if (broken.length < FAULTS_TOLD) broken.push(`week ${world.week}: ${what}`);
  };
  checkPeople(world, fail);
  checkTies(world, fail);
  checkSchools(world, fail);
  checkVariants(world, fail);
  if (ledger !== null) checkPrice(ledger, fail);
  return broken;
}

/** True for numbers from 0 to 1. */
export function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}
