import { metrics } from "../../../model/metrics/index.ts";
import { Observation } from "../../../model/observation.ts";
import type { World } from "../../../model/world.ts";

import { approaches, identical } from "../judge.ts";
import { openLimit, runLimit } from "../limit.ts";
import type { Check, Settings, Target } from "../target.ts";

/**
 * Effort of each as a share of what she gives alone, in groups that only thought they were together: the loss of
 * motivation without that of coordination.
 */
const PUBLISHED = [
  { n: 2, share: 0.82 },
  { n: 6, share: 0.74 },
] as const;
/** One λ for both sizes leaves .015 at the least, at λ = .33, and published shares are rounded to .005. */
const ALLOWANCE = 0.02;

/** 1 − λ(1 − 1/n) at λ = .33. */
const CLOSED_FORM = [
  { n: 2, share: 0.835 },
  { n: 3, share: 0.78 },
  { n: 6, share: 0.725 },
  { n: 12, share: 0.6975 },
] as const;

function check(damage: Settings): Check[] {
  const at = (n: number, more: Settings = {}) => effortIn(n, { ...more, ...damage });
  const effort = new Map(CLOSED_FORM.map(({ n }) => [n, at(n)]));
  return [
    ...PUBLISHED.map(({ n, share }) =>
      approaches(`effort per head in groups of ${n}, as measured`, share, ALLOWANCE, effort.get(n)!),
    ),
    ...CLOSED_FORM.map(({ n, share }) =>
      identical(`effort per head in groups of ${n}, closed form`, share, effort.get(n)!),
    ),
    identical("effort where each one's part can be told", 1, at(6, { "accountability.accountability": 1 })),
    identical(
      "effort without diffusion of responsibility",
      1,
      at(6, { "perils.diffusionOfResponsibility": 0 }),
    ),
  ];
}

/** Effort per head that the engine reports when groups of n meet. */
function effortIn(n: number, settings: Settings): number {
  const metric = metrics.find(({ key }) => key === "effort_per_head")!;
  let effort = NaN;
  const see = (world: World) => {
    effort = metric.of(world, new Observation(world.sizes.school, world.sizes.practice));
  };
  runLimit(openLimit("verification/loafing", { ...settings, "network.groupSize": n }), 1, see);
  return effort;
}

/** The loss of effort in groups as measured where nothing but motivation could be lost. */
export const loafing: Target = {
  key: "loafing",
  title: "Effort per head falls with the size of the group",
  source:
    "Latané, Williams & Harkins 1979, Journal of Personality and Social Psychology 37:822–832, experiment 2 (pseudo-groups): .82 in twos, .74 in sixes",
  scenario: "verification/loafing",
  run: (_effort, damage = {}) => check(damage),
};
