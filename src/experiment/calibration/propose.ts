import { choiceOf, normalOf, weightedChoiceOf } from "../../core/distributions.ts";
import { Luck, stream } from "../../core/luck.ts";
import { seedKey } from "../../core/seedKey.ts";
import type { CalibrationPlan, Generation, Proposal } from "./plan.ts";
import { kernelDensity, populationOf } from "./population.ts";
import { densityAt, drawCoordinate, supportOf, type Prior } from "./prior.ts";

const choosing = stream("calibration.choosing");
const moving = stream("calibration.moving");
const WORD = 1 / 4294967296;
/** Chance that a new particle is of the same model as the one it is drawn from (where there are several). */
const STAYS = 0.8;
/** Tries to draw a particle inside the priors. Each succeeds with a good chance: so many failing means a bug. */
const TRIES_MAXIMUM = 1_000_000;

/** Where proposals of a generation come from. */
export interface Proposer {
  /** The proposal of that number: always the same. */
  propose(number: number): Proposal;
  /** Weight of an accepted one, up to a factor: prior density over the density with which it was proposed. */
  weightOf(proposal: Proposal): number;
}

/** Proposals from the prior: every model equally likely, all weights equal. */
export function priorProposer({ models, seed }: CalibrationPlan): Proposer {
  const key = seedKey(seed);
  return {
    propose(number) {
      const luck = new Luck(key, number);
      const model = choiceOf(luck.draw(choosing, 0, 0)[0]!, models.length);
      for (let attempt = 0; attempt < TRIES_MAXIMUM; attempt++) {
        const coordinates = fromPrior(models[model]!, luck, attempt);
        if (isInside(models[model]!, coordinates)) return { number, model, coordinates };
      }
      throw new Error("no draw from the prior lies inside of it");
    },
    weightOf: () => 1,
  };
}

/**
 * Proposals around the particles of a generation: a model by its probability, changed now and then (Toni & Stumpf 2010),
 * then one of its particles by weight, moved by the kernel. Whatever falls outside of the priors is drawn anew from the
 * choice of the model on, which leaves the proportions of the densities as they are. A model with too few particles
 * to learn from is drawn from its prior, so that none dies out by bad luck.
 */
export function generationProposer(
  { models, seed }: CalibrationPlan,
  { particles }: Pick<Generation, "particles">,
): Proposer {
  const key = seedKey(seed);
  const populations = models.map((priors, model) => populationOf(particles, model, priors.length));
  const probabilities = populations.map(({ probability }) => probability);
  const stays = models.length > 1 ? STAYS : 1;
  const moves = models.length > 1 ? (1 - stays) / (models.length - 1) : 0;
  return {
    propose(number) {
      const luck = new Luck(key, number);
      for (let attempt = 0; attempt < TRIES_MAXIMUM; attempt++) {
        const [which, change, other, centre] = luck.draw(choosing, attempt, 0);
        let model = weightedChoiceOf(which!, probabilities);
        if (change! * WORD >= stays)
          model = (model + 1 + choiceOf(other!, models.length - 1)) % models.length;
        const priors = models[model]!;
        const population = populations[model]!;
        const coordinates =
          population.kernel === null
            ? fromPrior(priors, luck, attempt)
            : moved(
                population.points[weightedChoiceOf(centre!, population.weights)]!,
                population.kernel.lower,
                luck,
                attempt,
              );
        if (isInside(priors, coordinates)) return { number, model, coordinates };
      }
      throw new Error("no draw from around the particles lies inside of the priors");
    },
    weightOf({ model, coordinates }) {
      const prior = priorDensity(models[model]!, coordinates);
      const { kernel, weights } = populations[model]!;
      const density = kernel === null ? prior : kernelDensity(kernel, weights, coordinates);
      const mass = probabilities.reduce(
        (sum, probability, from) => sum + probability * (from === model ? stays : moves),
        0,
      );
      return prior / (mass * density);
    },
  };
}

function fromPrior(priors: readonly Prior[], luck: Luck, attempt: number): number[] {
  return priors.map((prior, k) => {
    const [first, second] = luck.draw(moving, attempt, k);
    return drawCoordinate(prior, first!, second!);
  });
}

/** A particle moved by the kernel of its model. */
function moved(from: readonly number[], lower: Float64Array, luck: Luck, attempt: number): number[] {
  const size = from.length;
  const normals = from.map((_, k) => normalOf(luck.draw(moving, attempt, k)[2]!));
  return from.map((coordinate, row) => {
    let sum = coordinate;
    for (let k = 0; k <= row; k++) sum += lower[row * size + k]! * normals[k]!;
    return sum;
  });
}

function isInside(priors: readonly Prior[], coordinates: readonly number[]): boolean {
  return priors.every((prior, k) => {
    const [low, high] = supportOf(prior);
    return coordinates[k]! >= low && coordinates[k]! <= high;
  });
}

/** Density of the model's prior at a point of its support. */
function priorDensity(priors: readonly Prior[], coordinates: readonly number[]): number {
  return priors.reduce((product, prior, k) => product * densityAt(prior, coordinates[k]!), 1);
}
