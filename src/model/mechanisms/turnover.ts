import type { ParameterSet } from "../../core/parameter.ts";
import { stream } from "../../core/luck.ts";
import { power } from "../../core/mathematics.ts";
import type { Mechanism } from "../mechanism.ts";
import { welcomeNewcomer } from "../newcomer.ts";
import { WEEKS_PER_YEAR } from "../time.ts";

export const turnoverParameters = {
  turnover: {
    section: "people",
    label: "Share of staff who leave their school each year",
    unit: "per year",
    min: 0,
    max: 0.99,
    plausible: [0.05, 0.35],
    default: 0.16,
    scope: "school",
    source: "NCES 2021–22: 16 % of US public school teachers left their school (8 % moved, 8 % quit)",
  },
} as const satisfies ParameterSet;

const leaving = stream("turnover.leaving");

/** Posts change hands; the newcomer knows nothing of the network's practices. */
export const turnover: Mechanism = {
  key: "turnover",
  label: "Staff leave and newcomers fill their posts",
  source: "NCES, Condition of Education, teacher turnover 2021–22",

  step({ system, sizes, settings, luck, now, week }) {
    let rate = -1;
    let chance = 0;
    for (let s = 0; s < sizes.school; s++) {
      if (settings.turnover[s] !== rate) {
        rate = settings.turnover[s]!;
        // The weekly chance that makes the yearly share exact.
        chance = 1 - power(1 - rate, 1 / WEEKS_PER_YEAR);
      }
      luck.befall(leaving, week, system.schoolOffsets[s]!, system.schoolOffsets[s + 1]!, chance, now.leaving);
    }
  },

  settle(world) {
    const { values, count } = world.now.leaving;
    for (let at = 0; at < count; at++) {
      const i = values[at]!;
      world.recorder?.left(world.week, i);
      welcomeNewcomer(world, i);
    }
  },
};
