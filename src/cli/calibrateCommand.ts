import { existsSync, statSync } from "node:fs";
import { UserError, type Fault } from "../core/fault.ts";
import type { CalibrateDesign } from "../experiment/calibration/calibrateDesign.ts";
import { observedMetrics, observedWeeks, type ObservedCurve } from "../experiment/calibration/observed.ts";
import type { CalibrationPlan } from "../experiment/calibration/plan.ts";
import { readObserved } from "../experiment/calibration/readObserved.ts";
import { slug } from "../experiment/slug.ts";
import { Examination } from "../scenario/examination.ts";
import { readBytes } from "../scenario/files.ts";
import type { ScenarioInput } from "../scenario/schema.ts";
import { SystemCache } from "../scenario/systemCache.ts";
import { tryValues } from "../scenario/vary/tryValues.ts";
import { openScenario, type OpenedScenario } from "./openScenario.ts";
import { priorsOf, type ScenarioPriors } from "./calibratePriors.ts";
import { numbersGiven, type NumberOption } from "./numberOption.ts";
import { carryOutStudy } from "./study/carryOutStudy.ts";
import type { StudyOptions } from "./study/studyOptions.ts";

export interface CalibrateOptions extends StudyOptions {
  readonly observed?: string;
  readonly vary?: readonly string[];
  readonly method?: string;
  readonly particles?: string;
  readonly runs?: string;
  readonly generations?: string;
  readonly threshold?: string;
}

/** The options that are numbers: most of them whole. */
const numberOptions = {
  particles: { minimum: 10, maximum: 100_000, whole: true, usual: 200 },
  runs: { minimum: 20, maximum: 1_000_000, whole: true, usual: 5000 },
  generations: { minimum: 1, maximum: 1000, whole: true, usual: 12 },
  threshold: { minimum: 0, maximum: 1e300, whole: false, usual: null },
} as const satisfies Record<string, NumberOption>;

/** The next threshold lets half of the accepted runs pass: steep enough to get on, not so steep that few are left. */
const QUANTILE = 0.5;
/** Below this the search stops: most runs would be for nothing. */
const LEAST_ACCEPTANCE = 0.02;

/** Carries out `spreadwell calibrate`; returns the exit code. Nothing is written before everything is checked. */
export async function calibrateCommand(names: readonly string[], options: CalibrateOptions): Promise<number> {
  const systems = new SystemCache();
  const observed = observedGiven(options);
  const weeks = observedWeeks(observed);
  const opened = openAll(names, recording(options, weeks), systems);
  const priors = checkAll(names, opened, options, observed);
  const labels = labelsOf(opened);
  const plan = planOf(options, priors, opened[0]!);
  const design: CalibrateDesign = { plan, labels, paths: priors.map(({ paths }) => paths), observed };
  return carryOutStudy<CalibrateDesign>(
    {
      kind: "calibrate",
      arms: armsOf(opened),
      factors: [...new Set(design.paths.flat())],
      replicates: 1,
      design,
      inputs: [options.observed!],
      systems,
    },
    {
      ...options,
      // What it is about stands in the observed values, and `weeks` is what distances are read from.
      metric: observedMetrics(observed),
      ...(options.tables === undefined ? {} : { tables: `${options.tables},weeks` }),
    },
  );
}

function observedGiven({ observed, metric }: CalibrateOptions): ObservedCurve[] {
  const path = `--observed ${observed ?? ""}`.trim();
  const allowed = "a CSV file with the columns week and value";
  if (observed === undefined)
    throw new UserError({
      path,
      problem: "is missing",
      allowed,
      remedy: "give what was observed, for example: --observed use.csv --metric adoption",
    });
  if (!existsSync(observed) || !statSync(observed).isFile()) {
    const problem = existsSync(observed) ? "is a folder, not a file" : "cannot be found";
    throw new UserError({
      path,
      problem,
      allowed,
      remedy: "check the path; it is taken from the folder you are in",
    });
  }
  if (metric !== undefined && metric.length > 1) {
    throw new UserError({
      path: "--metric",
      problem: "is given more than once",
      given: metric.join(", "),
      remedy: "put several curves into one file, with a column metric",
    });
  }
  return readObserved({ file: observed, bytes: readBytes(observed) }, metric?.[0]);
}

/** Opens every scenario; throws the faults of all. */
function openAll(
  names: readonly string[],
  options: CalibrateOptions,
  systems: SystemCache,
): readonly OpenedScenario[] {
  const found = new Examination([]);
  const opened = names.map((name) => found.collect(() => openScenario(name, options, systems)));
  found.throwIfAny();
  return opened.map((each) => each!);
}

/** The options, with the scenario's rows so far apart that each observed week has one and few others do. */
function recording(options: CalibrateOptions, weeks: readonly number[]): CalibrateOptions {
  const every = weeks.reduce(greatestCommonDivisor, 0);
  return every === 0 ? options : { ...options, set: [...(options.set ?? []), `outputs.every=${every}`] };
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}

/** Checks what the files and options ask of the scenarios; returns the priors of each. Throws every fault. */
function checkAll(
  names: readonly string[],
  opened: readonly OpenedScenario[],
  options: CalibrateOptions,
  observed: readonly ObservedCurve[],
): readonly ScenarioPriors[] {
  const faults: Fault[] = [];
  opened.forEach(({ scenario }, at) => {
    const late = observed.flatMap(({ points }) => points.filter(({ week }) => week > scenario.weeks));
    if (late.length === 0) return;
    faults.push({
      file: options.observed!,
      problem: `observes week ${late[0]!.week}, and ${names[at]} ends with week ${scenario.weeks}`,
      remedy: `leave out later weeks, or let it run longer: --set weeks=${Math.max(...late.map(({ week }) => week))}`,
    });
  });
  const checked = priorsOf(
    options.vary ?? [],
    opened.map(({ input }) => input),
  );
  faults.push(...checked.faults);
  if (checked.faults.length === 0) {
    opened.forEach(({ input, places }, at) => {
      const scenario = { file: places.scenarioFile, input: input as ScenarioInput };
      faults.push(...tryValues(checked.priors[at]!.factors, scenario));
    });
  }
  if (faults.length > 0) throw new UserError(faults);
  return checked.priors;
}

/** The scenarios with their names; the same one may be given twice, to let a setting vary in one of them only. */
function armsOf(opened: readonly OpenedScenario[]): { opened: OpenedScenario; name: string }[] {
  const names = opened.map(({ scenario }) => scenario.name);
  return opened.map((each, at) => {
    const isOnly = names.indexOf(names[at]!) === names.lastIndexOf(names[at]!);
    return { opened: each, name: isOnly ? names[at]! : `${names[at]!} (${at + 1})` };
  });
}

/** Short names of the scenarios, each another one. */
function labelsOf(opened: readonly OpenedScenario[]): string[] {
  const names = opened.map(({ scenario }) => slug(scenario.name));
  return names.map((name, at) => (names.indexOf(name) === at ? name : `${name}-${at + 1}`));
}

function planOf(
  options: CalibrateOptions,
  priors: readonly ScenarioPriors[],
  first: OpenedScenario,
): CalibrationPlan {
  const { method = "smc" } = options;
  const faults: Fault[] = [];
  if (method !== "smc" && method !== "rejection")
    faults.push({ path: "--method", problem: "is not allowed", given: method, allowed: "smc or rejection" });
  const numbers = numbersGiven(numberOptions, options, faults);
  const { replicates, seed } = first.scenario;
  const predictions = replicates * priors.length;
  const particles = numbers.particles!;
  const runs = numbers.runs! - predictions;
  if (runs < particles) {
    faults.push({
      path: "--runs",
      problem: `is too small a budget: ${particles} runs must be accepted, and ${predictions} fresh futures come after`,
      given: String(numbers.runs),
      allowed: `at least ${particles + predictions}`,
      remedy: "raise it, or lower --particles or -r",
    });
  }
  if (faults.length > 0) throw new UserError(faults);
  return {
    method: method as CalibrationPlan["method"],
    seed,
    models: priors.map((each) => each.priors),
    particles,
    runs,
    generations: numbers.generations!,
    quantile: QUANTILE,
    leastAcceptance: LEAST_ACCEPTANCE,
    threshold: numbers.threshold,
    predictions: replicates,
  };
}
