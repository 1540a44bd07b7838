import { UserError } from "../core/fault.ts";
import { checkClaims } from "../experiment/claims/checkClaims.ts";
import { isKept, type ClaimCount } from "../experiment/claims/countClaims.ts";
import { planClaims } from "../experiment/claims/planClaims.ts";
import { scenarioFacts, type ScenarioFacts } from "../experiment/scenarios/scenarioFacts.ts";
import { SystemCache } from "../scenario/systemCache.ts";
import { commandsToTry, describeCheck, describeScenario } from "./describeScenario.ts";
import { EXIT } from "./exitCodes.ts";
import { dataFolderOf, namedScenario } from "./openScenario.ts";
import { print } from "./output.ts";
import { runStoppably } from "./runStoppably.ts";
import { threadsOf } from "./threads.ts";

interface DescribeOptions {
  readonly check?: boolean;
  readonly replicates?: string;
  readonly seed?: string;
  readonly threads?: string;
  readonly data?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly progress?: boolean;
}

/** Futures over which claims are checked unless another number is asked for: claims speak of 100. */
const FUTURES = 100;
const FUTURES_MAXIMUM = 100_000;

/**
 * Carries out `spreadwell describe`. Returns the exit code: 0, or with --check 2 where a claim holds too seldom and 130
 * when interrupted. Throws the user's faults.
 */
export async function describeCommand(name: string, options: DescribeOptions): Promise<number> {
  const file = namedScenario(name);
  if (!options.check) {
    checkNeedless(options);
    const facts = scenarioFacts(file);
    if (options.json) await print(`${JSON.stringify(plainly(facts, options.data, null), null, 2)}\n`);
    else if (!options.quiet) await print(`${describeScenario(facts, options.data).join("\n")}\n`);
    return 0;
  }
  const futures = futuresOf(options.replicates);
  const threads = threadsOf(options.threads);
  const dataFolder = dataFolderOf(options.data);
  const facts = scenarioFacts(file);
  if (facts.about.notice.length === 0) {
    throw new UserError({
      file,
      path: "notice",
      problem: "is missing, so that there is nothing to check",
      remedy: "add a list of claims; docs/scenarios.md says how",
    });
  }
  const luck = options.seed === undefined ? {} : { seed: options.seed };
  const plan = planClaims({ file, dataFolder, ...luck }, new SystemCache());
  const { counts, stopped } = await runStoppably(options, async (stop, onProgress) => {
    const counted = await checkClaims(plan, { futures, threads, stop, onProgress });
    return { counts: counted, ...stop };
  });
  if (options.json) await print(`${JSON.stringify(plainly(facts, options.data, counts), null, 2)}\n`);
  else if (!options.quiet) await print(`${describeCheck(facts, counts).join("\n")}\n`);
  if (stopped) {
    process.stderr.write("Interrupted: what is told is of the futures that were done.\n");
    return EXIT.interrupted;
  }
  return counts.every(isKept) ? EXIT.fine : 2;
}

/** Options that only a check looks at are no use without it, and silence would hide that. */
function checkNeedless({ replicates, seed, threads }: DescribeOptions): void {
  const given = Object.entries({ "--replicates": replicates, "--seed": seed, "--threads": threads });
  const faults = given
    .filter(([, value]) => value !== undefined)
    .map(([option]) => ({
      path: option,
      problem: "is for --check only",
      remedy: "add --check, or leave it out",
    }));
  if (faults.length > 0) throw new UserError(faults);
}

function futuresOf(given: string | undefined): number {
  if (given === undefined) return FUTURES;
  const futures = /^\d+$/.test(given) ? Number(given) : NaN;
  if (futures >= 1 && futures <= FUTURES_MAXIMUM) return futures;
  throw new UserError({
    path: "--replicates",
    problem: "is not allowed",
    given: JSON.stringify(given),
    allowed: `a whole number from 1 to ${FUTURES_MAXIMUM}`,
  });
}

/** The same for programs: claims with what was measured of them, in this check or when the library was last checked. */
function plainly(facts: ScenarioFacts, data: string | undefined, counts: readonly ClaimCount[] | null) {
  const { word, name, about, description, group, extends: parent, size, weeks, replicates, files } = facts;
  return {
    scenario: word,
    name,
    group,
    question: about.question ?? null,
    description,
    extends: parent,
    schools: size?.schools ?? null,
    staff: size?.staff ?? null,
    weeks,
    replicates,
    files,
    notice: about.notice.map((notice, at) => {
      const recorded = facts.measured[at];
      if (counts === null)
        return { ...notice, holds: recorded?.holds ?? null, futures: recorded?.futures ?? null };
      const { holds, futures, one, other } = counts[at]!;
      return { ...notice, holds, futures, mean: one, otherMean: other };
    }),
    try: commandsToTry(facts, data),
    limits: about.limits ?? null,
  };
}
