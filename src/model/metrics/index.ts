import { communityMetrics } from "./communities.ts";
import { groupMetrics } from "./groups.ts";
import { instructionMetrics } from "./instruction.ts";
import { leadershipMetrics } from "./leadership.ts";
import type { Metric } from "./metric.ts";
import { spreadMetrics } from "./spread.ts";

/** Columns of the weekly table, in their order. */
export const metrics: readonly Metric[] = [
  ...instructionMetrics,
  ...spreadMetrics,
  ...groupMetrics,
  ...leadershipMetrics,
  ...communityMetrics,
];
