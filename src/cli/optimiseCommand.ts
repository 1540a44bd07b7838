import { UserError, type Fault } from "../core/fault.ts";
import { isFault, measuredColumns, parseGoal, type Goal } from "../experiment/optimise/goal.ts";
import { columnsRead, type Minimised, type OptimiseDesign } from "../experiment/optimise/optimiseDesign.ts";
import { roundTotals } from "../experiment/optimise/race.ts";
import { factorColumns } from "../experiment/study/factorColumns.ts";
import { designFaults } from "../experiment/sweep/combinations.ts";
import { unknownName } from "../scenario/names.ts";
import { numberMeant } from "../scenario/numberMeant.ts";
import { SystemCache } from "../scenario/systemCache.ts";
import { hasValues, type FactorSpec } from "../scenario/vary/factor.ts";
import { levelsOf } from "../scenario/vary/factorValues.ts";
import { openScenario } from "./openScenario.ts";
import { carryOutStudy } from "./study/carryOutStudy.ts";
import { factorsGiven } from "./study/factorsGiven.ts";
import type { StudyOptions } from "./study/studyOptions.ts";

interface OptimiseOptions extends StudyOptions {
  readonly vary?: readonly string[];
  readonly goal?: readonly string[];
  readonly chance: string;
  readonly confidence: string;
  readonly minimise?: string;
}

/** Points of a range where nothing says how many and one setting varies alone: tenths of a share. */
const POINTS_ALONE = 11;

/** Carries out `spreadwell optimise`; returns the exit code. */
export async function optimiseCommand(name: string, options: OptimiseOptions): Promise<number> {
  const systems = new SystemCache();
  const opened = openScenario(name, options, systems);
  const given = factorsGiven(options.vary, opened);
  const factors = given.length === 1 ? given.map(finely) : given;
  const { replicates } = opened.scenario;
  const faults = designFaults({ factors, design: "cartesian", samples: 0 }, replicates);
  const goals = goalsOf(options.goal, faults);
  const chance = shareOf("--chance", options.chance, faults);
  const confidence = shareOf("--confidence", options.confidence, faults);
  const minimise = minimisedOf(options.minimise, factors, faults);
  if (faults.length > 0) throw new UserError(faults);
  const design: OptimiseDesign = {
    ...{ factors, goals, minimise: minimise!, chance, confidence },
    totals: roundTotals(replicates),
  };
  return carryOutStudy(
    {
      kind: "optimise",
      arms: [{ opened }],
      factors: factorColumns(factors),
      replicates,
      design,
      tables: ["runs"],
      metrics: [...new Set(columnsRead(design))],
      systems,
    },
    options,
  );
}

function finely(spec: FactorSpec): FactorSpec {
  const isOpen = !hasValues(spec) && spec.step === undefined && spec.samples === undefined;
  return isOpen ? { ...spec, samples: POINTS_ALONE } : spec;
}

function goalsOf(given: readonly string[] | undefined, faults: Fault[]): readonly Goal[] {
  if (given === undefined) {
    const remedy =
      "add for example --goal 'harmful_share<0.1' (in quotes, as < means something to the shell)";
    faults.push({ path: "--goal", problem: "is missing", remedy });
    return [];
  }
  return given.map(parseGoal).flatMap((read) => {
    if (!isFault(read)) return [read];
    faults.push(read);
    return [];
  });
}

function shareOf(option: string, text: string, faults: Fault[]): number {
  const value = text.trim() === "" ? NaN : Number(text);
  if (value > 0 && value < 1) return value;
  const allowed = "a number between 0 and 1, such as 0.9";
  const meant = numberMeant(value, { min: 0, max: 1, integer: false });
  const nearest = meant === undefined || meant === 1 ? {} : { nearest: String(meant) };
  faults.push({ path: option, problem: "is no share", given: text, allowed, ...nearest });
  return NaN;
}

/** What is to be as small as possible; undefined, with a fault, where that cannot be. */
function minimisedOf(
  given: string | undefined,
  factors: readonly FactorSpec[],
  faults: Fault[],
): Minimised | undefined {
  const isNumber = (spec: FactorSpec): boolean => levelsOf(spec).every((value) => typeof value === "number");
  if (given === undefined) {
    const only = factors.length === 1 && isNumber(factors[0]!);
    return only ? { setting: 0 } : { metric: "money" };
  }
  const setting = factors.findIndex(({ path }) => path === given);
  if (setting >= 0) {
    if (isNumber(factors[setting]!)) return { setting };
    faults.push({ path: "--minimise", problem: "names a setting that is no number", given });
    return undefined;
  }
  const columns = measuredColumns().map((column) => column.name);
  if (columns.includes(given)) return { metric: given };
  const known = [...factors.map(({ path }) => path), ...columns];
  faults.push({
    path: "--minimise",
    ...unknownName("is neither measured nor a setting that varies", given, known),
  });
  return undefined;
}
