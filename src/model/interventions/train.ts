import type { ParameterSet } from "../../core/parameter.ts";
import { normalOf } from "../../core/distributions.ts";
import { stream } from "../../core/luck.ts";
import { learn } from "../learning.ts";
import { TRAINED } from "../recorder.ts";
import { useOf } from "./choose.ts";
import { chargeStaff } from "./costs.ts";
import type { InterventionKind, TrainStaff } from "./intervention.ts";

export const trainingParameters = {
  trainingPrecision: {
    section: "training",
    label: "Weight of what a training tells of a practice, against a prior of 6",
    unit: "number",
    min: 0,
    max: 1e6,
    plausible: [1, 20],
    default: 6,
    scope: "school",
    assumed: "as much as the prior: a good course halves what was expected before",
  },
  trainingFidelity: {
    section: "training",
    label: "How fully those who were trained can begin with a practice",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.1, 0.6],
    default: 0.35,
    scope: "school",
    assumed: "well above a first try (.2), well below practice with help: courses alone seldom carry over",
  },
  trainingHours: {
    section: "costs",
    label: "Hours that a training takes each participant",
    unit: "hours",
    min: 0,
    max: 1000,
    plausible: [3, 30],
    default: 6,
    scope: "school",
    assumed: "one day of a course",
  },
  trainingMoney: {
    section: "costs",
    label: "Money for each participant of a training",
    unit: "currency",
    min: 0,
    max: 1e6,
    plausible: [50, 1000],
    default: 200,
    scope: "school",
    source:
      "Knight 2012: coaching (3,260–5,220 dollars a teacher) costs 6–12 times as much as usual training, hours included",
  },
} as const satisfies ParameterSet;

const teaching = stream("intervention.training");

/** The chosen staff get evidence of what a practice is worth in their own school, and are shown how it is done. */
export const trainStaff: InterventionKind<TrainStaff> = {
  key: "train",
  label: "Train some of the staff in a practice",
  chooses: "staff",
  lasts: false,

  act(world, intervention, chosen, ordinal) {
    const { sizes, settings, state, luck, now, week } = world;
    const { practice } = intervention;
    // What the week before left here has had its effect.
    now.evidence.count = 0;
    for (let i = 0; i < sizes.person; i++) {
      if (chosen[i] === 0) continue;
      const s = state.school[i]!;
      const precision = settings.trainingPrecision[s]!;
      const word = luck.draw(teaching, week, i, useOf(practice, ordinal))[0]!;
      const error = precision > 0 ? normalOf(word) / Math.sqrt(precision) : 0;
      const worth = state.merit[s * sizes.practice + practice]! + error;
      now.evidence.add(i, practice, worth, precision, settings.trainingFidelity[s]!);
      world.recorder?.brought(i, practice, TRAINED);
    }
    learn(world);
    now.evidence.count = 0;
    chargeStaff(world, intervention, chosen, settings.trainingHours, settings.trainingMoney);
  },
};
