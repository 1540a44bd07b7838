import { normalQuantile } from "../../../core/normalQuantile.ts";
import type { Setup } from "../../../engine/setup.ts";

import { chance, identical } from "../judge.ts";
import { openLimit, replicatesAt, runLimit } from "../limit.ts";
import { commonCue, condorcet, idealPooling, screeningRules } from "../reference/groupDecisions.ts";
import type { Check, Settings, Target } from "../target.ts";

/** Groups of one comparison at full effort. */
const GROUPS = 20_000;
/** Groups of one run: few enough that groups of 101 fit into one school. */
const GROUPS_PER_RUN = 500;

function check(effort: number, damage: Settings): Check[] {
  const runs = replicatesAt(effort, GROUPS / GROUPS_PER_RUN, 1);
  const backing = (plan: Omit<Plan, "runs" | "damage">) => shareBacking({ ...plan, runs, damage });
  return [
    ...exactDecisions(damage),
    ...condorcet.map(({ p, n, right }) => {
      const got = backing({ n, rule: "majority", worth: normalQuantile(p) });
      return chance(`majority of ${n}, each right with ${p}`, right, got);
    }),
    ...commonCue.map(({ follow, n, right }) => {
      const got = backing({ n, rule: "majority", worth: normalQuantile(0.6), groupthink: follow });
      return chance(`majority of ${n} at groupthink ${follow}`, right, got);
    }),
    ...screeningRules.flatMap(({ rule, hit, falseAlarm }) => [
      chance(`hits by ${rule}`, hit, backing({ n: 5, rule, worth: normalQuantile(0.8) })),
      chance(`false alarms by ${rule}`, falseAlarm, backing({ n: 5, rule, worth: normalQuantile(0.3) })),
    ]),
    ...idealPooling.map(({ n, correlation, right }) => {
      const got = backing({ n, rule: "mean", worth: 0.5, groupthink: correlation });
      return chance(`pooled views of ${n} at correlation ${correlation}`, right, got);
    }),
  ];
}

interface Plan {
  readonly runs: number;
  readonly damage: Settings;
  readonly n: number;
  readonly rule: string;
  /** Worth of the practice against one SD of noise: Φ(worth) of the members are in favour. */
  readonly worth: number;
  readonly groupthink?: number;
}

/** Without groupthink the count of members decides, and in full groupthink the leader's view alone, in every group. */
function exactDecisions(damage: Settings): Check[] {
  const differing = (n: number, groupthink: number, decides: (views: Float32Array) => boolean) => {
    let count = 0;
    let groups = 0;
    runLimit(setupOf({ damage, n, rule: "majority", worth: 0.25, groupthink }), 1, ({ system, state }) => {
      for (let g = 0; g < system.groupKind.length; g++) {
        // Members of a group are neighbours, the first of them leads; agreement leaves beliefs as they were.
        const first = system.groupMembers[system.groupOffsets[g]!]!;
        const decision = decides(state.beliefMean.subarray(first, first + n));
        count += +(decision !== (state.endorsed[g] === 0));
        groups++;
      }
    });
    return { count, groups };
  };
  const majority = differing(5, 0, (views) => 2 * views.filter((view) => view > 0).length > views.length);
  const none = (what: string, { count, groups }: { readonly count: number; readonly groups: number }) =>
    identical(what, 0, count, { replicates: groups });
  const leader = differing(5, 1, (views) => views[0]! > 0);
  return [
    none("groups of 5 that go against their majority, no groupthink", majority),
    none("groups of 5 that go against their leader, full groupthink", leader),
  ];
}

/** Share of groups that stand behind the practice after one look of each member and one meeting. */
function shareBacking(plan: Plan): { readonly mean: number; readonly count: number } {
  let backing = 0;
  let groups = 0;
  runLimit(setupOf(plan), plan.runs, ({ sizes, state }) => {
    groups += sizes.group;
    for (let g = 0; g < sizes.group; g++) if (state.endorsed[g] === 0) backing++;
  });
  return { mean: backing / groups, count: groups };
}

function setupOf({ damage, n, rule, worth, groupthink = 0 }: Omit<Plan, "runs">): Setup {
  const practice = { name: "Open questions", domain: "Questioning", quality: worth, initialUse: 1 };
  return openLimit("verification/group-decisions", {
    "network.groupSize": n,
    "system.generate.staffPerSchool": n * GROUPS_PER_RUN,
    "groups.decisionRule": rule,
    "perils.groupthink": groupthink,
    // Noise of a voice as of a look: then groupthink is the correlation of members' views.
    "groups.voiceNoise": 1,
    "groups.easeOfUse": 0,
    "groups.easeLostToChallenge": 0,
    "practices.list": [practice],
    ...damage,
  });
}

/** How well groups judge: votes, vetoes, leaders, pooled views, and voices that are not independent. */
export const groupDecisions: Target = {
  key: "group-decisions",
  title: "Groups judge better than members, unless their voices are one",
  source:
    "Condorcet 1785, binomial sums; Boland 1989 and Dietrich & List 2004 for a common cue; Sorkin, Hays & West 2001, Psychological Review 108, for ideal pooling",
  scenario: "verification/group-decisions",
  run: (effort, damage = {}) => check(effort, damage),
};
