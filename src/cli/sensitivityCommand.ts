import { join } from "node:path";
import { UserError, type Fault } from "../core/fault.ts";
import { nearestPowersOfTwo, sobolDimensionLimit } from "../core/sobolSequence.ts";
import { sensitivityMethods, type SensitivityDesign } from "../experiment/sensitivity/sensitivityDesign.ts";
import type { SensitivityMethod } from "../experiment/sensitivity/sensitivityDesign.ts";
import { slug } from "../experiment/slug.ts";
import { unknownName } from "../scenario/names.ts";
import { FaultList } from "../scenario/networks/faultList.ts";
import { checkFactors } from "../scenario/vary/checkFactors.ts";
import { hasValues, type FactorSpec } from "../scenario/vary/factor.ts";
import { parseVary } from "../scenario/vary/parseVary.ts";
import { settingsInForce } from "../scenario/vary/settingsInForce.ts";
import { tryValues } from "../scenario/vary/tryValues.ts";
import { SystemCache } from "../scenario/systemCache.ts";
import { openScenario, type OpenedScenario } from "./openScenario.ts";
import { earlierScreening } from "./study/earlierScreening.ts";
import { carryOutStudy } from "./study/carryOutStudy.ts";
import type { StudyOptions } from "./study/studyOptions.ts";

interface SensitivityOptions extends StudyOptions {
  readonly method: string;
  readonly vary?: readonly string[];
  readonly trajectories?: string;
  readonly samples?: string;
}

/** Futures of each point unless told: enough to see luck, few enough to leave runs for the settings. */
const USUAL_FUTURES = 5;
const USUAL_UNITS = { morris: 20, sobol: 256 } as const;
const UNITS_MAXIMUM = 1_000_000;

/** Carries out `spreadwell sensitivity`; returns the exit code. */
export async function sensitivityCommand(name: string, options: SensitivityOptions): Promise<number> {
  const faults = new FaultList();
  const systems = new SystemCache();
  const method = faults.collect(() => methodOf(options.method));
  const units = faults.collect(() => unitsOf(method ?? "morris", options));
  const opened = faults.collect(() => openScenario(name, options, systems));
  faults.throwIfAny();
  const { factors, notes } = await factorsOf(method!, opened!, options);
  const design: SensitivityDesign = { method: method!, factors, units: units! };
  return carryOutStudy(
    {
      kind: "sensitivity",
      arms: [{ opened: opened! }],
      factors: factors.map(({ path }) => path),
      replicates: options.replicates === undefined ? USUAL_FUTURES : opened!.scenario.replicates,
      design,
      tables: ["runs"],
      notes: [...notes, ...powerNotes(design)],
      systems,
    },
    { ...options, output: options.output ?? outputOf(method!, opened!) },
  );
}

/** Both methods have a folder of their own: the second follows the first. */
function outputOf(method: SensitivityMethod, { scenario }: OpenedScenario): string {
  return join("output", `sensitivity-${slug(scenario.name)}${method === "morris" ? "" : `-${method}`}`);
}

function methodOf(given: string): SensitivityMethod {
  const method = sensitivityMethods.find((each) => each === given.toLowerCase().replace(/['’]$/, ""));
  if (method === undefined)
    throw new UserError({ path: "--method", ...unknownName("is no method", given, sensitivityMethods) });
  return method;
}

/** Trajectories or blocks of the design. An option that belongs to the other method is an error, not passed over. */
function unitsOf(method: SensitivityMethod, { trajectories, samples }: SensitivityOptions): number {
  const [option, given, other] =
    method === "morris"
      ? (["--trajectories", trajectories, samples === undefined ? undefined : "--samples"] as const)
      : (["--samples", samples, trajectories === undefined ? undefined : "--trajectories"] as const);
  if (other !== undefined)
    throw new UserError({
      path: other,
      problem: `is of no use to the method ${method}`,
      remedy: `take it out, or give ${option}`,
    });
  if (given === undefined) return USUAL_UNITS[method];
  const units = /^\d+$/.test(given) ? Number(given) : NaN;
  if (!(units >= 2 && units <= UNITS_MAXIMUM))
    throw new UserError({
      path: option,
      problem: "is not allowed",
      given: JSON.stringify(given),
      allowed: `a whole number from 2 to ${UNITS_MAXIMUM}`,
    });
  return units;
}

interface ChosenFactors {
  readonly factors: readonly FactorSpec[];
  readonly notes: readonly string[];
}

/** What varies: what `--vary` says, or with the method morris every setting that is in force. */
async function factorsOf(
  method: SensitivityMethod,
  opened: OpenedScenario,
  { vary = [] }: SensitivityOptions,
): Promise<ChosenFactors> {
  if (vary.length === 0) {
    if (method === "sobol") throw new UserError(await nothingVaries(opened));
    return usualFactors(opened);
  }
  const { factors, faults } = checkFactors(vary.map(parseVary), opened.input);
  const scenario = { file: opened.places.scenarioFile, input: opened.input };
  const found = [...faults, ...(faults.length === 0 ? tryValues(factors, scenario) : [])];
  const most = Math.floor(sobolDimensionLimit / 2);
  if (method === "sobol" && factors.length > most)
    found.push({
      path: "--vary",
      problem: "names more settings than a Sobol' design has room for",
      given: `${factors.length} settings`,
      allowed: `at most ${most}`,
      remedy: "find those that matter with --method morris first",
    });
  if (found.length === 0 && factors.every((spec) => hasValues(spec) && spec.values.length === 1))
    found.push({
      path: "--vary",
      problem: "holds every setting at one value, so that nothing varies",
      remedy: "give one of them a range, such as path=min:max, or several values",
    });
  if (found.length > 0) throw new UserError(found);
  return { factors, notes: [] };
}

/** All settings that are in force, over their plausible ranges; those that the scenario does not bear are left out. */
function usualFactors({ input, scenario, places }: OpenedScenario): ChosenFactors {
  const given = settingsInForce(scenario).map(parseVary);
  const { factors } = checkFactors(given, input);
  const isBorne = (spec: FactorSpec): boolean =>
    tryValues([spec], { file: places.scenarioFile, input }).length === 0;
  const borne = factors.filter(isBorne);
  const left = factors.filter((spec) => !borne.includes(spec)).map(({ path }) => path);
  const notes =
    left.length === 0
      ? []
      : [`left out, as their plausible range does not fit this scenario: ${left.join(", ")}`];
  return { factors: borne, notes };
}

async function nothingVaries({ scenario }: OpenedScenario): Promise<Fault> {
  const screening = await earlierScreening(scenario);
  const problem =
    "Sobol' indices take many runs for each setting, so they must be told which settings to vary";
  if (screening === null)
    return {
      path: "--vary",
      problem,
      remedy:
        "screen all settings with --method morris first, then vary the few that matter: --vary a.b --vary c.d",
    };
  const { folder, paths } = screening;
  const remedy =
    paths.length === 0
      ? `the screening in ${folder} found none that can be told from luck: give it more --trajectories or futures (-r)`
      : `the screening in ${folder} found these to matter most: ${paths.map((path) => `--vary ${path}`).join(" ")}`;
  return { path: "--vary", problem, remedy };
}

/** Sobol' points lose most of their advantage where there is no power of two of them. */
function powerNotes({ method, units }: SensitivityDesign): string[] {
  const [below, above] = nearestPowersOfTwo(units);
  return method === "morris" || below === above
    ? []
    : [
        `${units} samples are no power of two, which Sobol' points are made for: ${below} or ${above} would be better`,
      ];
}
