import type { Fact } from "../fact.ts";
import { anyDistrict, noPerils } from "./settings.ts";

/** The second half of fact 11: teaching first, achievement later. */
export const achievementFacts: readonly Fact[] = [
  {
    key: "11d",
    claim:
      "Teaching is half of its way more than a school year before students' achievement is half of its own",
    scenario: "flagship",
    base: [...anyDistrict, ...noPerils, "weeks=288"],
    one: [],
    other: [],
    metric: "half instruction_gain",
    otherMetric: "half achievement_gain",
    quick: 24,
    expect: { above: 36 },
  },
];
