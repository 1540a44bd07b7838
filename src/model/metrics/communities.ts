import { ENGAGEMENT_RING, INTEREST_RING, PRACTICE_RING, ringsMatter } from "../rings.ts";
import type { World } from "../world.ts";
import { ratio, type Metric } from "./metric.ts";

/** Nested communities: who is in which, and what the pioneers' evidence has let out. */
export const communityMetrics: readonly Metric[] = [
  {
    key: "staff_practice",
    label: "Staff in the inner circle of pioneers",
    unit: "people",
    of: (world) => staffIn(world, PRACTICE_RING),
  },
  {
    key: "staff_engagement",
    label: "Staff who try out what pioneers do",
    unit: "people",
    of: (world) => staffIn(world, ENGAGEMENT_RING),
  },
  {
    key: "staff_interest",
    label: "Staff who are kept informed",
    unit: "people",
    of: (world) => staffIn(world, INTEREST_RING),
  },
  {
    key: "practices_cleared",
    label: "Practices that the pioneers' evidence has let out so far",
    unit: "practices",
    of: ({ state }) => {
      let count = 0;
      for (const week of state.clearedWeek) if (week > 0) count++;
      return count;
    },
  },
  {
    key: "weeks_to_clearance",
    label: "Weeks until a practice was let out, mean of those let out so far",
    unit: "weeks",
    of: ({ state }) => {
      let count = 0;
      let sum = 0;
      for (const week of state.clearedWeek) {
        if (week === 0) continue;
        count++;
        sum += week;
      }
      return ratio(sum, count);
    },
  },
];

function staffIn(world: World, ring: number): number {
  const { ring: rings } = world.state;
  // Without rings there is nothing to count: everybody is a pioneer.
  if (!ringsMatter(world)) return ring === PRACTICE_RING ? rings.length : 0;
  let count = 0;
  for (let i = 0; i < rings.length; i++) count = (count + +(rings[i] === ring)) | 0;
  return count;
}
