import { Luck } from "../core/luck.ts";
import { seedKey } from "../core/seedKey.ts";
import type { ParameterName } from "../model/parameters.ts";
import { generatePractices } from "../model/practicePlan.ts";
import { practiceParameters, type PracticeSettings } from "../model/practices.ts";
import type { Examination } from "./examination.ts";
import { listPractices, MOST_USE } from "./listPractices.ts";
import { noTwins } from "./names.ts";
import type { ResolvedScenario } from "./resolvedScenario.ts";
import type { ScenarioInput } from "./schema.ts";

/** Replicate number under which a scenario's own draws (one network, one set of practices) are made. */
export const SCENARIO_LUCK = 0x7fffffff;

const defaultDomains = [
  { name: "Questioning", leverage: 1.5 },
  { name: "Feedback", leverage: 1 },
  { name: "Early reading", leverage: 0.5 },
];

type Values = ResolvedScenario["values"];
type Domains = ResolvedScenario["domains"];
type Given = NonNullable<ScenarioInput["practices"]>;
type Resolved = Pick<ResolvedScenario, "domains" | "practices" | "practicesGenerated">;

/** The practices and domains of a scenario: as listed, or drawn by the scenario's own luck. */
export function resolvePractices(
  input: ScenarioInput,
  values: Values,
  seed: string,
  examination: Examination,
): Resolved {
  const given = input.practices ?? {};
  const domains = given.domains?.map((domain) => ({ name: domain.name, leverage: domain.leverage ?? 1 }));
  noTwins("practices.domains", domains?.map((domain) => domain.name) ?? [], examination);
  if (given.list !== undefined && given.generate !== undefined) {
    const remedy = "take one of them out";
    examination.add("practices", {
      problem: "has both list and generate",
      allowed: "one of the two",
      remedy,
    });
    examination.doubt("practices");
  }
  return given.list === undefined
    ? drawPractices(given, domains ?? defaultDomains, values, seed, examination)
    : listPractices(given.list, domains ?? null, values, examination);
}

/** The parameters that practices are drawn by. */
export function practiceSettings(values: Values): PracticeSettings {
  const names = Object.keys(practiceParameters);
  return Object.fromEntries(names.map((name) => [name, values[name as ParameterName]])) as PracticeSettings;
}

function drawPractices(
  given: Given,
  domains: Domains,
  values: Values,
  seed: string,
  examination: Examination,
): Resolved {
  const { perDomain = 6, resample = false } = given.generate ?? {};
  if (perDomain * values.initialUse > MOST_USE) {
    examination.add("practiceQuality.initialUse", {
      problem: "adds up to more than everybody",
      given: `${values.initialUse} for each of ${perDomain} practices in a domain`,
      allowed: `at most ${Math.floor(1e6 / perDomain) / 1e6}, since a teacher uses one practice in a domain at a time`,
    });
  }
  const plan = { domains, perDomain, values: practiceSettings(values), seeds: [] };
  const drawn = generatePractices(plan, new Luck(seedKey(seed), SCENARIO_LUCK));
  const practices = drawn.names.map((name, p) => ({
    name,
    domain: domains[Math.floor(p / perDomain)]!.name,
    quality: drawn.quality[p]!,
    appeal: drawn.appeal[p]!,
    challenge: drawn.challenge[p]!,
    initialUse: drawn.initialUse[p]!,
  }));
  return { domains, practices, practicesGenerated: { perDomain, resample } };
}
