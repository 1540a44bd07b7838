// @types/seedrandom leaves the variants untyped.
declare module "seedrandom/lib/alea.js" {
  import type { PRNG } from "seedrandom";
  export default function alea(seed: string): PRNG;
}
