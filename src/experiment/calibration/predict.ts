import { uniformOf } from "../../core/distributions.ts";
import { Luck, stream } from "../../core/luck.ts";
import { seedKey } from "../../core/seedKey.ts";
import type { CalibrationPlan, Generation, Proposal } from "./plan.ts";
import { normalised } from "./population.ts";

const resampling = stream("calibration.resampling");

/**
 * Fresh futures of the posterior: for each model that has particles `plan.predictions` of them, drawn by weight,
 * numbered from `first` on. Fresh, because accepted runs were chosen for being near to what was observed: their spread
 * would flatter the model. Systematic: one draw of luck decides all, so that every particle comes as often as
 * its weight says, give or take one (Kitagawa 1996).
 */
export function posteriorProposals(plan: CalibrationPlan, generation: Generation, first: number): Proposal[] {
  const proposals: Proposal[] = [];
  plan.models.forEach((_, model) => {
    const own = generation.particles.filter((particle) => particle.model === model);
    if (own.length === 0) return;
    const weights = normalised(own.map(({ weight }) => weight));
    const start = uniformOf(new Luck(seedKey(plan.seed), first).draw(resampling, 0, model)[0]!);
    let reached = weights[0]!;
    let at = 0;
    for (let k = 0; k < plan.predictions; k++) {
      while ((k + start) / plan.predictions >= reached && at < own.length - 1) reached += weights[++at]!;
      proposals.push({ number: first + proposals.length, model, coordinates: own[at]!.coordinates });
    }
  });
  return proposals;
}
