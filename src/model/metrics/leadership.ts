import { participationOf } from "../participation.ts";
import type { Metric } from "./metric.ts";

/** How principals lead. */
export const leadershipMetrics: readonly Metric[] = [
  {
    key: "participation_mean",
    label: "How often principals take part in teachers' learning, mean of schools",
    unit: "share",
    of: (world) => {
      let sum = 0;
      for (let s = 0; s < world.sizes.school; s++) sum += participationOf(world, s);
      return sum / world.sizes.school;
    },
  },
  {
    key: "participation_sd",
    label: "How often principals take part in teachers' learning, spread between schools",
    unit: "share",
    of: (world) => {
      let mean = 0;
      let squares = 0;
      const schools = world.sizes.school;
      for (let s = 0; s < schools; s++) {
        const difference = participationOf(world, s) - mean;
        mean += difference / (s + 1);
        squares += difference * (participationOf(world, s) - mean);
      }
      return schools < 2 ? NaN : Math.sqrt(squares / (schools - 1));
    },
  },
];
