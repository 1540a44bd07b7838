import { normalQuantile } from "../../../core/normalQuantile.ts";
import { replicatesAt, sampledShare } from "../judge.ts";
import { limitSetup } from "../limitSetup.ts";
import { runLimit } from "../runLimit.ts";
import { commonCue, condorcet, idealPooling, screeningRules } from "../references/groupDecisions.ts";
import type { Check, Target } from "../target.ts";

/** Groups of one comparison at full effort. */
const GROUPS = 20_000;
/** Groups of one run: few enough that groups of 101 fit into one school. */
const GROUPS_PER_RUN = 500;

/** Runs the comparison on the scenario with `changes`, as with `--set`. */
export function checkGroupDecisions(effort: number, changes: readonly string[] = []): Check[] {
  const runs = replicatesAt(effort, GROUPS / GROUPS_PER_RUN);
  const groups = runs * GROUPS_PER_RUN;
  const backing = (plan: Omit<Plan, "runs" | "changes">) => shareBacking({ ...plan, runs, changes });
  return [
    ...condorcet.map(({ p, n, right }) => {
      const got = backing({ n, rule: "majority", worth: normalQuantile(p) });
      return sampledShare(`majority of ${n}, each right with ${p}`, right, got, groups);
    }),
    ...commonCue.map(({ follow, n, right }) => {
      const got = backing({ n, rule: "majority", worth: normalQuantile(0.6), groupthink: follow });
      return sampledShare(`majority of ${n} at groupthink ${follow}`, right, got, groups);
    }),
    ...screeningRules.flatMap(({ rule, hit, falseAlarm }) => [
      sampledShare(`hits by ${rule}`, hit, backing({ n: 5, rule, worth: normalQuantile(0.8) }), groups),
      sampledShare(
        `false alarms by ${rule}`,
        falseAlarm,
        backing({ n: 5, rule, worth: normalQuantile(0.3) }),
        groups,
      ),
    ]),
    ...idealPooling.map(({ n, correlation, right }) => {
      const got = backing({ n, rule: "mean", worth: 0.5, groupthink: correlation });
      return sampledShare(`pooled views of ${n} at correlation ${correlation}`, right, got, groups);
    }),
  ];
}

interface Plan {
  readonly runs: number;
  readonly changes: readonly string[];
  readonly n: number;
  readonly rule: string;
  /** Worth of the practice against one SD of noise: Φ(worth) of the members are in favour. */
  readonly worth: number;
  readonly groupthink?: number;
}

/** Share of groups that stand behind the practice after one look of each member and one meeting. */
function shareBacking({ runs, changes, n, rule, worth, groupthink = 0 }: Plan): number {
  const practice = { name: "Open questions", domain: "Questioning", quality: worth, initialUse: 1 };
  const setup = limitSetup("group-decisions", [
    `network.groupSize=${n}`,
    `system.generate.staffPerSchool=${n * GROUPS_PER_RUN}`,
    `groups.decisionRule=${rule}`,
    `perils.groupthink=${groupthink}`,
    // Noise of a voice as of a look: then groupthink is the correlation of members' views.
    "groups.voiceNoise=1",
    "groups.easeOfUse=0",
    "groups.easeLostToChallenge=0",
    `practices.list=${JSON.stringify([practice])}`,
    ...changes,
  ]);
  let backing = 0;
  let groups = 0;
  runLimit(setup, runs, ({ sizes, state }) => {
    groups += sizes.group;
    for (let g = 0; g < sizes.group; g++) if (state.endorsed[g] === 0) backing++;
  });
  return backing / groups;
}

/** How well groups judge: votes, vetoes, leaders, pooled views, and voices that are not independent. */
export const groupDecisions: Target = {
  key: "group-decisions",
  title: "Groups judge better than members, unless their voices are one",
  source:
    "Condorcet 1785, binomial sums; Boland 1989 and Dietrich & List 2004 for a common cue; Sorkin, Hays & West 2001, Psychological Review 108, for ideal pooling",
  scenario: "group-decisions",
  run: (effort) => checkGroupDecisions(effort),
};
