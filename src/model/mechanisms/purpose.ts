import type { ParameterSet } from "../../core/parameter.ts";
import { choiceOf, uniformOf } from "../../core/distributions.ts";
import { stream } from "../../core/luck.ts";
import { power } from "../../core/mathematics.ts";
import { chooserOf, mostLeverage, stillUnderstanding } from "../focus.ts";
import type { Mechanism } from "../mechanism.ts";
import { WEEKS_PER_MONTH } from "../time.ts";
import type { World } from "../world.ts";

export const purposeParameters = {
  understandingWeeks: {
    section: "purpose",
    label: "Weeks spent on understanding the problem before groups settle on anything",
    unit: "weeks",
    min: 0,
    max: 1000,
    plausible: [0, 24],
    default: 0,
    scope: "system",
    integer: true,
    atStart: true,
    assumed: "off: most networks jump to solutions (Sherer, Russell & Iriti)",
  },
  understandingHalfTime: {
    section: "purpose",
    label: "Weeks of such work that halve the chance of keeping a wrong focus",
    unit: "weeks",
    min: 0.1,
    max: 1000,
    plausible: [3, 24],
    default: 8,
    scope: "system",
    atStart: true,
    advanced: true,
    assumed: "about a quarter of a school year",
  },
  understandingHours: {
    section: "costs",
    label: "Hours a week that each member of staff spends on understanding the problem, meetings apart",
    unit: "hours",
    min: 0,
    max: 40,
    plausible: [0, 2],
    default: 0.5,
    scope: "school",
    assumed: "looking at students' work and asking around: two hours a month",
  },
  sharedTheory: {
    section: "purpose",
    label: "How far members share a theory of improvement and mean the same by the same words",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0,
    scope: "school",
    assumed: "off: the modes' values hold for exchange as it commonly is",
  },
  theoryPrecision: {
    section: "purpose",
    label: "How much more an exchange tells those who fully share a theory",
    unit: "number",
    min: 0,
    max: 10,
    plausible: [0, 1],
    default: 0.5,
    scope: "system",
    advanced: true,
    assumed: "a third of what is said is lost where words mean different things; strength guessed",
  },
  theoryFidelity: {
    section: "purpose",
    label: "Share of the fidelity lost in passing on that a fully shared theory saves",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.6],
    default: 0.3,
    scope: "system",
    advanced: true,
    assumed: "who knows why a practice should work keeps its core; strength guessed",
  },
  theoryHours: {
    section: "costs",
    label: "Hours a month that it takes each member of staff to keep a theory fully shared",
    unit: "hours",
    min: 0,
    max: 40,
    plausible: [0, 4],
    default: 1,
    scope: "school",
    assumed: "one meeting a month",
  },
} as const satisfies ParameterSet;

const revisiting = stream("purpose.revisiting");

/** The network takes time to understand its problem, and to keep its theory of improvement shared. */
export const purpose: Mechanism = {
  key: "purpose",
  label: "The network comes to understand its problem and shares a theory of improvement",
  source: "Bryk, Gomez, Grunow & LeMahieu 2015, Learning to improve",

  step(world) {
    const { system, sizes, settings, state, week } = world;
    const understanding = stillUnderstanding(world) ? 1 : 0;
    const month = week % WEEKS_PER_MONTH === 0 ? 1 : 0;
    if (understanding + month === 0) return;
    for (let s = 0; s < sizes.school; s++) {
      const staff = system.schoolOffsets[s + 1]! - system.schoolOffsets[s]!;
      state.hours[s]! +=
        staff *
        (understanding * settings.understandingHours[s]! +
          month * settings.theoryHours[s]! * settings.sharedTheory[s]!);
    }
  },

  settle(world) {
    if (world.week === world.settings.understandingWeeks[0]) revisitFocus(world);
  },
};

/**
 * A focus that was wrong turns right with chance 1 − ½^(weeks ÷ half-time), so that it is right in the end with
 * chance 1 − (1 − diagnosis) × ½^(weeks ÷ half-time). One that was right stays. Whoever has not seen the real
 * problem chooses anew among the others. Networks that choose for themselves find out for themselves.
 */
function revisitFocus(world: World): void {
  const { sizes, settings, practices, state, luck, week } = world;
  const weeks = settings.understandingWeeks[0]!;
  const right = mostLeverage(practices.leverage);
  const seen = 1 - power(0.5, weeks / settings.understandingHalfTime[0]!);
  for (let s = 0; s < sizes.school; s++) {
    if (state.focusDomain[s] === right) continue;
    const draw = luck.draw(revisiting, week, chooserOf(world, s));
    let other = sizes.domain > 1 ? choiceOf(draw[1]!, sizes.domain - 1) : right;
    if (other >= right && sizes.domain > 1) other++;
    state.focusDomain[s] = uniformOf(draw[0]!) < seen ? right : other;
  }
}
