import { sumOf } from "../observation.ts";
import { ratio, type Metric } from "./metric.ts";

/** How groups decide and work, and what it takes. */
export const groupMetrics: readonly Metric[] = [
  {
    key: "meetings",
    label: "Meetings in the week that settled on a practice",
    unit: "times",
    of: ({ now }) => now.meetings.count,
  },
  {
    key: "group_regret",
    label: "Worth of the best candidate minus that of the one chosen, mean of the week's meetings",
    unit: "SD",
    better: "lower",
    of: ({ now }) => ratio(now.regret, now.meetings.count),
  },
  {
    key: "group_challenge",
    label: "Challenge of what groups chose, mean of the week's meetings",
    unit: "share",
    of: ({ now }) => ratio(now.chosenChallenge, now.meetings.count),
  },
  {
    key: "group_disagreement",
    label: "Spread of members' beliefs about what they chose, mean of the week's meetings",
    unit: "SD",
    of: ({ now }) => ratio(now.disagreement, now.meetings.count),
  },
  {
    key: "group_error",
    label: "Distance of members' mean belief from the truth, mean of the week's meetings",
    unit: "SD",
    of: ({ now }) => ratio(now.error, now.meetings.count),
  },
  {
    key: "group_false_agreement",
    label:
      "Share of the week's meetings whose members were further from the truth than two spreads of their beliefs",
    unit: "share",
    of: ({ now }) => ratio(now.falseAgreements, now.meetings.count),
  },
  {
    key: "effort_per_head",
    label: "Effort each puts into shared work, mean of the week's meetings",
    unit: "share",
    of: ({ now }) => ratio(now.effort, now.meetings.count),
  },
  {
    key: "effort_lost",
    label: "Hours of shared work left to others so far",
    unit: "hours",
    better: "lower",
    of: ({ state }) => sumOf(state.effortLost),
  },
  {
    key: "knowledge_created",
    label: "What schools' own inquiry has added to practices in all",
    unit: "SD",
    of: ({ state }) => {
      let sum = 0;
      for (let cell = 0; cell < state.refinement.length; cell++) sum += state.refinement[cell]!;
      return sum;
    },
  },
  {
    key: "practices_created",
    label: "Practices of their own that schools have made so far",
    unit: "practices",
    of: ({ state }) => {
      let count = 0;
      for (let p = 0; p < state.variantOf.length; p++) if (state.variantOf[p]! >= 0) count++;
      return count;
    },
  },
  {
    key: "staff_hours",
    label: "Staff hours spent so far",
    unit: "hours",
    better: "lower",
    of: ({ state }) => sumOf(state.hours),
  },
  {
    key: "money",
    label: "Money spent so far",
    unit: "currency",
    better: "lower",
    of: ({ state }) => sumOf(state.money),
  },
];
