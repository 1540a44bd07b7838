import type { ParameterSet } from "../../core/parameter.ts";
import { normalOf } from "../../core/distributions.ts";
import { stream } from "../../core/luck.ts";
import { schoolChallenge } from "../bodies.ts";
import type { Mechanism } from "../mechanism.ts";
import { handsOf } from "../practiceUse.ts";
import type { World } from "../world.ts";

export const coachingParameters = {
  coachingSupport: {
    section: "coaching",
    label: "How many times as much a coached teacher gains in fidelity in a week, beyond what others gain",
    unit: "number",
    min: 0,
    max: 100,
    plausible: [0.5, 4],
    default: 2,
    scope: "school",
    assumed:
      "so that a year of coaching brings most of the fidelity that is missing; Kraft, Blazar & Hogan 2018 give the effect (.49 SD of instruction), not the way",
  },
  coachingEvidence: {
    section: "coaching",
    label: "Weight of what a week with a coach tells of a practice at full fidelity, against a prior of 6",
    unit: "number",
    min: 0,
    max: 100,
    plausible: [0, 1],
    default: 0.3,
    scope: "school",
    assumed: "ten times what one's own use tells; two full terms outweigh the prior",
  },
  coachingHours: {
    section: "costs",
    label: "Hours that coaching takes each coached teacher in a week",
    unit: "hours",
    min: 0,
    max: 40,
    plausible: [0.25, 3],
    default: 1,
    scope: "school",
    assumed: "a visit or a talk each week",
  },
  coachingMoney: {
    section: "costs",
    label: "Money for coaching each coached teacher in a week",
    unit: "currency",
    min: 0,
    max: 1e6,
    plausible: [30, 150],
    default: 80,
    scope: "school",
    source:
      "Knight 2012: 3,260–5,220 dollars a teacher and year, the teachers' own time included; a week of 36, less an hour of her time",
  },
} as const satisfies ParameterSet;

const watching = stream("coaching.watching");

/** Who is coached gets better at what she uses faster, and sees more clearly what it is worth in her own school. */
export const coaching: Mechanism = {
  key: "coaching",
  label: "Coaches help with trying out and show what it is worth",
  source: "Kraft, Blazar & Hogan 2018, Review of Educational Research 88(4)",

  stepPeople(world, s, first, end) {
    const { sizes, settings, state, directives, luck, now, week } = world;
    if (directives.coached === 0) return;
    for (let i = first; i < end; i++) {
      const dose = directives.coaching[i]!;
      if (dose === 0) continue;
      const weight = dose * settings.coachingEvidence[s]!;
      for (let d = 0; d < sizes.domain; d++) {
        const p = state.current[i * sizes.domain + d]!;
        if (!isCoached(world, i, p)) continue;
        const precision = weight * state.fidelity[i * sizes.domain + d]!;
        if (precision === 0) continue;
        const error = normalOf(luck.draw(watching, week, i, d)[0]!) / Math.sqrt(precision);
        now.evidence.add(i, p, state.merit[s * sizes.practice + p]! + error, precision, 0);
      }
    }
  },

  settlePeople(world, s, first, end) {
    const { sizes, settings, state, directives, now } = world;
    if (directives.coached === 0) return;
    const slows = settings.challengeSlows[0]!;
    for (let i = first; i < end; i++) {
      const dose = directives.coaching[i]!;
      if (dose === 0) continue;
      const hands = handsOf(world, i);
      if (hands === 0) continue;
      const rate =
        (dose * settings.coachingSupport[s]! * settings.learningRate[s]! * now.support[s]!) / hands;
      for (let d = 0; d < sizes.domain; d++) {
        const cell = i * sizes.domain + d;
        const p = state.current[cell]!;
        if (!isCoached(world, i, p)) continue;
        const challenge = schoolChallenge(world, s, p);
        const gain = rate * (1 - slows * challenge);
        state.fidelity[cell]! += (gain < 1 ? gain : 1) * (1 - state.fidelity[cell]!);
      }
    }
  },
};

/** Whether the coaching of person i is about practice p, which she uses. */
function isCoached({ directives }: World, i: number, p: number): boolean {
  if (p < 0) return false;
  const about = directives.coachedPractice[i]!;
  return about < 0 || about === p;
}
