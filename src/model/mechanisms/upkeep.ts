import type { ParameterSet } from "../../core/parameter.ts";
import { spend } from "../interventions/costs.ts";
import type { Mechanism } from "../mechanism.ts";
import { WEEKS_PER_YEAR } from "../time.ts";

export const upkeepParameters = {
  networkStartHours: {
    section: "costs",
    label: "Hours that it takes a school to set the network up",
    unit: "hours",
    min: 0,
    max: 1e5,
    plausible: [0, 300],
    default: 0,
    scope: "school",
    assumed: "nothing, unless a type of network is given",
  },
  networkStartMoney: {
    section: "costs",
    label: "Money that it takes a school to set the network up",
    unit: "currency",
    min: 0,
    max: 1e9,
    plausible: [0, 30000],
    default: 0,
    scope: "school",
    assumed: "nothing, unless a type of network is given",
  },
  networkHours: {
    section: "costs",
    label: "Hours in a week that running the network takes each of the staff",
    unit: "hours",
    min: 0,
    max: 40,
    plausible: [0, 1],
    default: 0,
    scope: "school",
    assumed: "nothing, unless a type of network is given",
  },
  networkMoney: {
    section: "costs",
    label: "Money that running the network takes a school in a year",
    unit: "currency",
    min: 0,
    max: 1e9,
    plausible: [0, 30000],
    default: 0,
    scope: "school",
    assumed: "nothing, unless a type of network is given",
  },
} as const satisfies ParameterSet;

/** A network has to be set up and kept going, whatever is done in it. */
export const upkeep: Mechanism = {
  key: "upkeep",
  label: "Setting a network up and running it takes hours and money",
  source: "own design; that most costs of such work are hours of staff: Knight 2012",

  conclude(world) {
    const { system, sizes, settings, week } = world;
    for (let s = 0; s < sizes.school; s++) {
      const staff = system.schoolOffsets[s + 1]! - system.schoolOffsets[s]!;
      spend(world, s, staff * settings.networkHours[s]!, settings.networkMoney[s]! / WEEKS_PER_YEAR);
      if (week === 1) spend(world, s, settings.networkStartHours[s]!, settings.networkStartMoney[s]!);
    }
  },
};
