import { DOMAINS_MAXIMUM, PRACTICES_PER_DOMAIN_LIMIT } from "../model/practices.ts";
import type { Examination } from "./examination.ts";
import { noTwins, unknownName } from "./names.ts";
import type { ResolvedPractice, ResolvedScenario } from "./resolvedScenario.ts";
import type { ScenarioInput } from "./schema.ts";

type Given = NonNullable<NonNullable<ScenarioInput["practices"]>["list"]>;
type Resolved = Pick<ResolvedScenario, "domains" | "practices" | "practicesGenerated">;

/** Shares of use are decimals, whose sum can be a little above 1. */
export const MOST_USE = 1 + 1e-9;

/** The practices that a scenario lists, checked and ordered by domain. */
export function listPractices(
  given: Given,
  domains: ResolvedScenario["domains"] | null,
  values: ResolvedScenario["values"],
  examination: Examination,
): Resolved {
  const names = domains?.map((domain) => domain.name) ?? [
    ...new Set(given.map((practice) => practice.domain ?? "Teaching")),
  ];
  noTwins(
    "practices.list",
    given.map((practice) => practice.name),
    examination,
  );
  if (names.length > DOMAINS_MAXIMUM) {
    const allowed = `at most ${DOMAINS_MAXIMUM} domains`;
    examination.add("practices.list", {
      problem: "names too many domains",
      given: `${names.length} domains`,
      allowed,
    });
  }
  const list = given.map((practice, index): ResolvedPractice => {
    const domain = practice.domain ?? names[0]!;
    if (!names.includes(domain)) {
      examination.add(
        `practices.list[${index}].domain`,
        unknownName("is no domain of this scenario", domain, names),
      );
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
  for (const name of new Set(names))
    checkDomain(
      name,
      list.filter((practice) => practice.domain === name),
      examination,
    );
  // Ordered by domain, within it as given.
  const practices = names.flatMap((name) => list.filter((practice) => practice.domain === name));
  return {
    domains: domains ?? names.map((name) => ({ name, leverage: 1 })),
    practices,
    practicesGenerated: null,
  };
}

function checkDomain(name: string, practices: readonly ResolvedPractice[], examination: Examination): void {
  const shown = JSON.stringify(name);
  if (practices.length === 0) {
    examination.add("practices.list", {
      problem: `has no practice for the domain ${shown}`,
      given: "0 practices",
      allowed: `1 to ${PRACTICES_PER_DOMAIN_LIMIT}`,
      remedy: "add one, or take the domain out of practices.domains",
    });
  }
  if (practices.length > PRACTICES_PER_DOMAIN_LIMIT) {
    examination.add("practices.list", {
      problem: `has too many practices for the domain ${shown}`,
      given: `${practices.length} practices`,
      allowed: `1 to ${PRACTICES_PER_DOMAIN_LIMIT}`,
    });
  }
  const use = practices.reduce((sum, practice) => sum + practice.initialUse, 0);
  if (use > MOST_USE) {
    examination.add("practices.list", {
      problem: `initialUse of the domain ${shown} adds up to more than everybody`,
      given: String(Number(use.toPrecision(6))),
      allowed: "at most 1, since a teacher uses one practice in a domain at a time",
    });
  }
}
