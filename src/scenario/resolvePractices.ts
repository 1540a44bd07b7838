import { Luck } from "../core/luck.ts";
import { nearestName, type Fault } from "../core/fault.ts";
import { seedKey } from "../core/seedKey.ts";
import type { ParameterName } from "../model/parameters.ts";
import { generatePractices } from "../model/practicePlan.ts";
import { practiceParameters, PRACTICES_PER_DOMAIN_LIMIT, type PracticeSettings } from "../model/practices.ts";
import { noTwins } from "./names.ts";
import type { ResolvedPractice, ResolvedScenario } from "./resolvedScenario.ts";
import type { ScenarioInput } from "./schema.ts";

/** Replicate number under which a scenario's own draws (one network, one set of practices) are made. */
export const SCENARIO_LUCK = 0x7fffffff;

const defaultDomains = [
  { name: "Questioning", leverage: 1.5 },
  { name: "Feedback", leverage: 1 },
  { name: "Early reading", leverage: 0.5 },
];

/** The practices and domains of a scenario: as listed, or drawn by the scenario's own luck. */
export function resolvePractices(
  file: string,
  input: ScenarioInput,
  values: ResolvedScenario["values"],
  seed: string,
  faults: Fault[],
): Pick<ResolvedScenario, "domains" | "practices" | "practicesGenerated"> {
  const given = input.practices;
  const domains = given?.domains?.map((domain) => ({ name: domain.name, leverage: domain.leverage ?? 1 })) ?? null;
  if (given?.list !== undefined && given.generate !== undefined) {
    faults.push({ file, path: "practices", problem: "has both list and generate", allowed: "one of the two", remedy: "take one of them out" });
  }
  if (given?.list === undefined) {
    const plan = given?.generate ?? {};
    const perDomain = plan.perDomain ?? 6;
    const all = domains ?? defaultDomains;
    noTwins(file, "practices.domains", all.map((domain) => domain.name), faults);
    const settings = Object.fromEntries(
      Object.keys(practiceParameters).map((name) => [name, values[name as ParameterName]]),
    ) as PracticeSettings;
    const drawn = generatePractices({ domains: all, perDomain, values: settings, seeds: [] }, new Luck(seedKey(seed), SCENARIO_LUCK));
    const practices = drawn.names.map((name, p) => ({
      name,
      domain: all[Math.floor(p / perDomain)]!.name,
      quality: drawn.quality[p]!,
      appeal: drawn.appeal[p]!,
      challenge: drawn.challenge[p]!,
      initialUse: drawn.initialUse[p]!,
    }));
    return { domains: all, practices, practicesGenerated: { perDomain, resample: plan.resample ?? false } };
  }

  const names = domains?.map((domain) => domain.name) ?? [...new Set(given.list.map((practice) => practice.domain ?? "Teaching"))];
  const all = domains ?? names.map((name) => ({ name, leverage: 1 }));
  noTwins(file, "practices.domains", names, faults);
  noTwins(file, "practices.list", given.list.map((practice) => practice.name), faults);
  const list = given.list.map((practice, index): ResolvedPractice => {
    const domain = practice.domain ?? names[0]!;
    if (!names.includes(domain)) {
      const nearest = nearestName(domain, names);
      faults.push({
        file,
        path: `practices.list[${index}].domain`,
        problem: "is no domain of this scenario",
        given: JSON.stringify(domain),
        allowed: names.map((name) => JSON.stringify(name)).join(", "),
        ...(nearest === undefined ? {} : { nearest }),
      });
    }
    return {
      name: practice.name,
      domain,
      quality: practice.quality,
      appeal: practice.appeal ?? 0,
      challenge: practice.challenge ?? values.challengeMean,
      initialUse: practice.initialUse ?? values.initialUse,
    };
  });
  for (const name of names) {
    const inDomain = list.filter((practice) => practice.domain === name);
    if (inDomain.length === 0 || inDomain.length > PRACTICES_PER_DOMAIN_LIMIT) {
      faults.push({
        file,
        path: "practices.list",
        problem: inDomain.length === 0 ? `has no practice for the domain ${JSON.stringify(name)}` : `has too many practices for the domain ${JSON.stringify(name)}`,
        given: String(inDomain.length),
        allowed: `1 to ${PRACTICES_PER_DOMAIN_LIMIT}`,
      });
    }
    const use = inDomain.reduce((sum, practice) => sum + practice.initialUse, 0);
    if (use > 1 + 1e-9) {
      faults.push({
        file,
        path: "practices.list",
        problem: `initialUse of the domain ${JSON.stringify(name)} adds up to more than everybody`,
        given: String(use),
        allowed: "at most 1, since a teacher uses one practice in a domain at a time",
      });
    }
  }
  // Ordered by domain, within it as given.
  const practices = names.flatMap((name) => list.filter((practice) => practice.domain === name));
  return { domains: all, practices, practicesGenerated: null };
}

