import type { ParameterSet } from "../core/parameter.ts";
import { stream } from "../core/luck.ts";
import { fillNormals, normalOf, uniformOf } from "../core/distributions.ts";
import { clearUse } from "./practiceUse.ts";
import { ringOfNewcomer } from "./rings.ts";
import { needOf } from "./threshold.ts";
import type { World } from "./world.ts";

export const personParameters = {
  skillSd: {
    section: "people",
    label: "How much teachers differ in instruction before the network",
    unit: "SD",
    min: 0,
    max: 10,
    plausible: [0.5, 1.5],
    default: 1,
    scope: "system",
    advanced: true,
    assumed: "the unit of quality: all effects are told in SD of teachers' instruction",
  },
  zeroThresholdShare: {
    section: "people",
    label: "Share of staff who take up a practice without seeing anybody use it",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.2, 0.45],
    default: 0.33,
    scope: "school",
    source:
      "own computation from Valente's three data sets: 23–45 % adopted with no adopter among their contacts",
  },
  thresholdMean: {
    section: "people",
    label: "Share of own contacts who must use a practice first, average of the others",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.15, 0.5],
    default: 0.3,
    scope: "school",
    source: "own computation from Valente's three data sets: mean thresholds .3–.5, zeros included",
  },
  thresholdSpread: {
    section: "people",
    label: "How far those thresholds spread around their average (0 none, 1 from 0 to twice the average)",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 1,
    scope: "system",
    advanced: true,
    assumed: "uniform around the mean; published sd .3–.4 includes the zeros",
  },
  priorMean: {
    section: "people",
    label: "What teachers expect of a practice they know nothing of",
    unit: "SD",
    min: -5,
    max: 5,
    plausible: [-0.1, 0.1],
    default: 0,
    scope: "school",
    assumed: "no better and no worse than what they do",
  },
  priorPrecision: {
    section: "people",
    label: "How firmly they hold that expectation",
    unit: "number",
    min: 1e-9,
    max: 1e6,
    plausible: [2, 12],
    default: 6,
    scope: "school",
    assumed: "an sd of .41, so that six looks at joint work's weight halve it",
  },
  startFidelity: {
    section: "implementation",
    label: "How fully a practice is carried out at the first try, without having been shown",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.05, 0.4],
    default: 0.2,
    scope: "system",
    advanced: true,
    assumed: "a first try is a sketch",
  },
} as const satisfies ParameterSet;

const arrival = stream("newcomer.arrival");
const sense = stream("newcomer.sense");
const senses = new Float64Array(4);

/**
 * Fills a post with somebody who knows nothing of the network's practices: at the start (week 0) and
 * after turnover. Contacts stay with the post; their strength and trust go on.
 */
export function welcomeNewcomer(world: World, i: number): void {
  const { system, sizes, settings, state, luck, week } = world;
  for (let d = 0; d < sizes.domain; d++) {
    clearUse(world, i, d);
    const at = i * sizes.domain + d;
    state.aware[at] = 0;
    state.everUsed[at] = 0;
    state.fidelity[at] = 0;
  }
  const s = state.school[i]!;
  const draw = luck.draw(arrival, week, i);
  const skill = normalOf(draw[0]!) * settings.skillSd[0]!;
  const zero = uniformOf(draw[1]!) < settings.zeroThresholdShare[s]!;
  const mean = settings.thresholdMean[s]!;
  const spread = settings.thresholdSpread[0]! * mean;
  const threshold = zero ? 0 : mean + spread * (2 * uniformOf(draw[2]!) - 1);
  // What the user gave belongs to the first person in the post, not to successors.
  const givenSkill = week === 0 && system.givenSkill !== null ? system.givenSkill[i]! : NaN;
  const givenThreshold = week === 0 && system.givenThreshold !== null ? system.givenThreshold[i]! : NaN;
  state.skill[i] = givenSkill === givenSkill ? givenSkill : skill;
  state.threshold[i] = givenThreshold === givenThreshold ? givenThreshold : threshold;
  state.need[i] = needOf(state.threshold[i]!, state.degree[i]!, settings.thresholdKind[0]!);
  state.joinedWeek[i] = week;
  state.contribution[i] = 0;
  if (week > 0) {
    state.leavers[s]!++;
    state.ring[i] = ringOfNewcomer(world, i);
  }

  const first = i * sizes.practice;
  state.beliefMean.fill(settings.priorMean[s]!, first, first + sizes.practice);
  state.beliefPrecision.fill(settings.priorPrecision[s]!, first, first + sizes.practice);
  state.knowHow.fill(0, first, first + sizes.practice);
  const fitSd = settings.ownFitSd[0]!;
  // A block of four words serves four practices.
  for (let p = 0; p < sizes.practice; p += 4) {
    fillNormals(senses, luck.draw(sense, week, i, p >>> 2), 4);
    for (let k = 0; k < 4 && p + k < sizes.practice; k++) state.ownFit[first + p + k] = fitSd * senses[k]!;
  }
}
