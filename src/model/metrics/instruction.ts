import { sumOf } from "../observation.ts";
import { ratio, type Metric } from "./metric.ts";

/** What became of teaching: the bar (mean), the gap (spread), and what follows for students. */
export const instructionMetrics: readonly Metric[] = [
  {
    key: "instruction_mean",
    label: "Instructional quality, mean of teachers",
    unit: "SD",
    better: "higher",
    of: (_world, seen) => ratio(sumOf(seen.instruction), sumOf(seen.teachers)),
  },
  {
    key: "instruction_sd",
    label: "Instructional quality, spread between teachers",
    unit: "SD",
    of: (_world, seen) => {
      const n = sumOf(seen.teachers);
      const mean = sumOf(seen.instruction) / n;
      return n < 2
        ? NaN
        : Math.sqrt(Math.max(0, (sumOf(seen.instructionSquares) - n * mean * mean) / (n - 1)));
    },
  },
  {
    key: "instruction_school_sd",
    label: "Instructional quality, spread between schools' means",
    unit: "SD",
    of: (_world, seen) => {
      let count = 0;
      let mean = 0;
      let squares = 0;
      for (let s = 0; s < seen.teachers.length; s++) {
        if (seen.teachers[s] === 0) continue;
        const value = seen.instruction[s]! / seen.teachers[s]!;
        const difference = value - mean;
        mean += difference / ++count;
        squares += difference * (value - mean);
      }
      return count < 2 ? NaN : Math.sqrt(squares / (count - 1));
    },
  },
  {
    key: "instruction_gain",
    label: "Gain in instructional quality from practices since the start, mean of teachers",
    unit: "SD",
    better: "higher",
    of: ({ state }, seen) => {
      let start = 0;
      for (let s = 0; s < seen.teachers.length; s++) start += state.startContribution[s]! * seen.teachers[s]!;
      return ratio(sumOf(seen.contribution) - start, sumOf(seen.teachers));
    },
  },
  {
    key: "quarter_gap",
    label: "Top quarter of teachers minus bottom quarter, instructional quality",
    unit: "SD",
    of: (_world, seen) => seen.quarterGap,
  },
  {
    key: "achievement_gain",
    label: "Gain in students' achievement since the start",
    unit: "student SD",
    better: "higher",
    of: (_world, seen) => ratio(sumOf(seen.achievement), sumOf(seen.teachers)),
  },
];
