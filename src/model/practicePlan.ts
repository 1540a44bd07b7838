import type { Luck } from "../core/luck.ts";
import { drawPractice, type Practices, type PracticeSettings } from "./practices.ts";
import { withVariantSlots } from "./variants.ts";

/** How to draw practices: so many in each domain, named by domain and letter. */
export interface PracticePlan {
  readonly domains: readonly { readonly name: string; readonly leverage: number }[];
  readonly perDomain: number;
  readonly values: PracticeSettings;
  /** Places kept free for variants in each domain; absent: none. */
  readonly variantSlots?: number;
  readonly seeds: Practices["seeds"];
  readonly firstUsers?: NonNullable<Practices["firstUsers"]>;
}

/** Practices drawn by a plan. */
export function generatePractices(plan: PracticePlan, luck: Luck): Practices {
  const names: string[] = [];
  const quality: number[] = [];
  const appeal: number[] = [];
  const challenge: number[] = [];
  for (const domain of plan.domains) {
    for (let k = 0; k < plan.perDomain; k++) {
      const drawn = drawPractice(names.length, plan.values, luck);
      names.push(`${domain.name} ${letters(k)}`);
      quality.push(drawn.quality);
      appeal.push(drawn.appeal);
      challenge.push(drawn.challenge);
    }
  }
  const drawnPractices: Practices = {
    names,
    domainNames: plan.domains.map((domain) => domain.name),
    domainOffsets: Int32Array.from({ length: plan.domains.length + 1 }, (_, d) => d * plan.perDomain),
    leverage: Float64Array.from(plan.domains, (domain) => domain.leverage),
    quality: Float64Array.from(quality),
    appeal: Float64Array.from(appeal),
    challenge: Float64Array.from(challenge),
    initialUse: new Float64Array(names.length).fill(plan.values.initialUse),
    seeds: plan.seeds,
    ...(plan.firstUsers === undefined ? {} : { firstUsers: plan.firstUsers }),
  };
  return withVariantSlots(drawnPractices, plan.variantSlots ?? 0);
}

/** A, B … Z, AA, AB …: names for things that are many. */
export function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
