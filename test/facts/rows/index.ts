import type { Fact } from "../fact.ts";
import { achievementFacts } from "./achievement.ts";
import { communityFacts } from "./communities.ts";
import { featureFacts } from "./features.ts";
import { leadershipFacts } from "./leadership.ts";
import { learningFacts } from "./learning.ts";
import { limitFacts } from "./limits.ts";
import { perilFacts } from "./perils.ts";
import { scheduleFacts } from "./schedule.ts";
import { timelineFacts } from "./timeline.ts";
import { typeFacts } from "./types.ts";

/** All facts, in the order in which they are told. A file of further facts adds its list here. */
export const facts: readonly Fact[] = [
  ...perilFacts,
  ...leadershipFacts,
  ...learningFacts,
  ...limitFacts,
  ...communityFacts,
  ...achievementFacts,
  ...featureFacts,
  ...typeFacts,
  ...timelineFacts,
  ...scheduleFacts,
];

const keys = facts.map(({ key }) => key);
const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
if (twice.length > 0) throw new Error(`facts with the same key: ${twice.join(", ")}`);
