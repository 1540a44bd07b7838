import { describeFault, type Fault } from "../core/fault.ts";
import type { Prior } from "../experiment/calibration/prior.ts";
import { checkFactors } from "../scenario/vary/checkFactors.ts";
import { settledPath } from "../scenario/vary/declarationAt.ts";
import { hasValues, type FactorRange, type FactorSpec } from "../scenario/vary/factor.ts";
import { parseVary, type GivenFactor } from "../scenario/vary/parseVary.ts";

/** What varies in one scenario, and what is held to be possible for it beforehand. */
export interface ScenarioPriors {
  readonly paths: readonly string[];
  readonly priors: readonly Prior[];
  readonly factors: readonly FactorSpec[];
}

/** One `--vary`: for one scenario (from 0) or for all (null), with the normal prior where it asks for one. */
interface GivenPrior {
  readonly scenario: number | null;
  readonly given: GivenFactor;
  readonly normal: { readonly mean: number; readonly sd: number } | null;
}

const FORMS =
  "path=min:max; path=min:max:log; path=mean:sd:normal; path alone: its plausible range; with 1: before it, only in the first scenario";
/** A normal prior is cut off so many sds from its mean. */
const NORMAL_REACH = 4;
const NORMAL = /^([^=]+)=\s*([^:\s]+)\s*:\s*([^:\s]+)\s*:\s*normal\s*$/;

/** The priors that `--vary` gives each scenario; `inputs` are the scenarios as written. */
export function priorsOf(
  vary: readonly string[],
  inputs: readonly Readonly<Record<string, unknown>>[],
): { readonly priors: readonly ScenarioPriors[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const given = vary.map((text) => parsePrior(text, inputs.length, faults));
  const priors = inputs.map((input, at) => {
    const own = given.filter(({ scenario }) => scenario === null || scenario === at);
    const checked = checkFactors(
      own.map((each) => each.given),
      input,
    );
    const isNormal = (path: string | undefined): boolean =>
      own.some(({ given: each, normal }) => normal !== null && path?.startsWith(each.written) === true);
    // The ends of a normal prior stand in no option: they need a word.
    const remedy = `a normal prior reaches ${NORMAL_REACH} sds to either side: give a smaller sd, or min:max`;
    faults.push(...checked.faults.map((fault) => (isNormal(fault.path) ? { remedy, ...fault } : fault)));
    const factors: FactorSpec[] = [];
    const list: Prior[] = [];
    for (const factor of checked.factors) {
      const source = own.find((each) => settledPath(each.given.path) === factor.path)?.normal ?? null;
      const prior = hasValues(factor) ? null : priorOf(factor, source);
      if (prior === null || (!hasValues(factor) && (factor.step ?? factor.samples) !== undefined))
        faults.push(notSearchable(factor));
      else {
        factors.push(factor);
        list.push(prior);
      }
    }
    return { paths: factors.map(({ path }) => path), priors: list, factors };
  });
  if (faults.length === 0 && priors.every(({ paths }) => paths.length === 0) && inputs.length === 1) {
    const remedy = "write for example --vary adoption.openness or --vary people.discovery=0.001:0.1:log";
    faults.push({ path: "--vary", problem: "nothing is to vary, so there is nothing to find out", remedy });
  }
  // What is wrong with one --vary is wrong in every scenario.
  return { priors, faults: [...new Map(faults.map((fault) => [describeFault(fault), fault])).values()] };
}

function parsePrior(text: string, scenarios: number, faults: Fault[]): GivenPrior {
  const written = `--vary ${text}`;
  const prefix = /^\s*(\d+)\s*:(.*)$/s.exec(text);
  const scenario = prefix === null ? null : Number(prefix[1]) - 1;
  if (scenario !== null && !(scenario >= 0 && scenario < scenarios)) {
    const allowed =
      scenarios === 1 ? "1, the only scenario" : `1 to ${scenarios}, in the order they are given`;
    faults.push({ path: written, problem: "names no scenario", given: prefix![1]!, allowed });
  }
  const rest = prefix === null ? text : prefix[2]!;
  const match = NORMAL.exec(rest);
  if (match === null) {
    const given = parseVary(rest);
    const own = given.faults?.map((fault) => ({
      ...fault,
      ...(fault.allowed === undefined ? {} : { allowed: FORMS }),
    }));
    return {
      scenario,
      given: { ...given, written, ...(own === undefined ? {} : { faults: own }) },
      normal: null,
    };
  }
  const [, path, meanText, sdText] = match;
  const [mean, sd] = [Number(meanText), Number(sdText)];
  const range = { min: mean - NORMAL_REACH * sd, max: mean + NORMAL_REACH * sd };
  const isSound = Number.isFinite(mean) && sd > 0 && Number.isFinite(sd);
  const problem = "is no normal prior";
  const fault = { path: written, problem, given: rest, allowed: "path=mean:sd:normal, with an sd above 0" };
  const given = { path: path!.trim(), written, range, ...(isSound ? {} : { faults: [fault] }) };
  return { scenario, given, normal: { mean, sd } };
}

function priorOf({ min, max, scale, integer }: FactorRange, normal: GivenPrior["normal"]): Prior {
  const ends = { min, max, ...(integer ? { integer } : {}) };
  if (normal !== null) return { kind: "normal", ...normal, ...ends };
  return { kind: scale === "log" ? "logUniform" : "uniform", ...ends };
}

function notSearchable({ path }: FactorSpec): Fault {
  return {
    path: `--vary ${path}`,
    problem: "is a list of values, and calibration searches ranges",
    allowed: FORMS,
    remedy: "give a range; to choose between values, make a scenario of each and give them all",
  };
}
