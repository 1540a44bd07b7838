import type { ParameterSet } from "../../core/parameter.ts";
import { stream } from "../../core/luck.ts";
import { choiceOf, normalOf } from "../../core/distributions.ts";
import { NumberList } from "../../core/numberList.ts";
import type { Mechanism } from "../mechanism.ts";

export const discoveryParameters = {
  discovery: {
    section: "people",
    label: "Chance that a teacher comes across a practice outside the network in a week",
    unit: "per week",
    min: 0,
    max: 1,
    plausible: [0, 0.05],
    default: 0.01,
    scope: "school",
    assumed:
      "one new idea every two to three years that is looked at in earnest; most teachers search weekly (RAND 2016)",
  },
  discoveryAppeal: {
    section: "people",
    label: "How far looks, not worth, decide what an outside source shows",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.6, 1],
    default: 0.8,
    scope: "system",
    advanced: true,
    source: "Polikoff & Dean 2019; Sawyer et al. 2019: ratings and pins carry little information on quality",
  },
  discoveryPrecision: {
    section: "people",
    label: "Weight of what an outside source shows, against a prior of 6",
    unit: "number",
    min: 0,
    max: 100,
    plausible: [0.1, 2],
    default: 0.3,
    scope: "system",
    advanced: true,
    assumed: "as slight as a story heard",
  },
  discoveryFidelity: {
    section: "people",
    label: "How fully a practice can be started from an outside source alone",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.1, 0.5],
    default: 0.3,
    scope: "system",
    advanced: true,
    assumed: "below the weakest mode of collaboration",
  },
} as const satisfies ParameterSet;

const finding = stream("discovery.finding");
const found = stream("discovery.found");
// Reused from school to school.
const finders = new NumberList();

/** Practices enter from marketplaces, social media and courses; what is seen is mostly appeal. */
export const discovery: Mechanism = {
  key: "discovery",
  label: "Practices enter from outside the network",
  source: "RAND American Teacher Panel 2016; Polikoff & Dean 2019",

  step({ system, sizes, settings, practices, state, luck, now, week, recorder }) {
    const { schoolOffsets } = system;
    for (let s = 0; s < sizes.school; s++) {
      finders.count = 0;
      // Who is pressed looks around less.
      const chance =
        settings.discovery[s]! * (1 - settings.pressureSearch[0]! * settings.externalPressure[s]!);
      luck.befall(finding, week, schoolOffsets[s]!, schoolOffsets[s + 1]!, chance, finders);
      for (let at = 0; at < finders.count; at++) {
        const i = finders.values[at]!;
        const draw = luck.draw(found, week, i);
        const d = choiceOf(draw[0]!, sizes.domain);
        const first = practices.domainOffsets[d]!;
        const count = state.circulating[d]!;
        // Two catch the eye, the more attractive one is looked at.
        const one = first + choiceOf(draw[1]!, count);
        const other = first + choiceOf(draw[2]!, count);
        const p = practices.appeal[other]! > practices.appeal[one]! ? other : one;
        const looks = settings.discoveryAppeal[0]!;
        const value =
          looks * practices.appeal[p]! +
          (1 - looks) * state.merit[state.school[i]! * sizes.practice + p]! +
          settings.signalNoise[0]! * normalOf(draw[3]!);
        now.evidence.add(i, p, value, settings.discoveryPrecision[0]!, settings.discoveryFidelity[0]!);
        recorder?.heard(i, p, -1, -1);
      }
    }
  },
};
