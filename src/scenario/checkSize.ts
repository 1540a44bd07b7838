import { totalmem } from "node:os";
import { memoryNeeded, sizesOf } from "../engine/simulation.ts";
import type { Practices } from "../model/practices.ts";
import type { System } from "../model/system.ts";
import type { Examination } from "./examination.ts";
import type { ResolvedScenario } from "./resolvedScenario.ts";

/** Most people whom one person may learn from: the state counts them in 16 bits, and ties are added as weeks go by. */
const TIES_MAXIMUM = 65_000;

/** Bytes that this computer has for us: what a container allows, where that is less. */
export function memoryOfComputer(): number {
  const allowed = process.constrainedMemory();
  return allowed > 0 ? Math.min(totalmem(), allowed) : totalmem();
}

/** Bytes that the state of one run takes; estimated from the plan where no network is made yet. */
export function bytesOfRun(scenario: ResolvedScenario, system: System | null, practices: Practices): number {
  if (system !== null) return memoryNeeded(sizesOf(system, practices));
  const { system: plan, network } = scenario;
  if (plan.kind === "import") return 0;
  const person = plan.schoolSizes.reduce((sum, staff) => sum + staff, 0);
  // Beside the colleagues asked there are the principal, those in other schools, and room for two ties to come.
  const tie = person * (network["degreeMean"]! + 4);
  const practice = practices.names.length;
  const school = plan.schoolSizes.length;
  return memoryNeeded({
    one: 1,
    person,
    practice,
    domain: practices.domainNames.length,
    school,
    group: person,
    tie,
  });
}

/** Refuses, before anything large is made, what this computer could not hold. */
export function checkSize(
  scenario: ResolvedScenario,
  system: System | null,
  practices: Practices,
  examination: Examination,
): void {
  const bytes = bytesOfRun(scenario, system, practices);
  const available = memoryOfComputer();
  if (bytes > available) {
    examination.add("system", {
      problem: "needs more memory than this computer has",
      given: `${gigabytes(bytes)} GB for each future under way`,
      allowed: `${gigabytes(available)} GB`,
      remedy: "simulate fewer people or practices",
    });
  }
  if (system === null) return;
  const { offsets } = system.ties;
  for (let i = 0; i + 1 < offsets.length; i++) {
    const ties = offsets[i + 1]! - offsets[i]!;
    if (ties <= TIES_MAXIMUM) continue;
    examination.add("system.import", {
      problem: `has a person with too many ties: ${JSON.stringify(system.staffIds?.[i] ?? String(i))}`,
      given: `${ties} people whom one person learns from`,
      allowed: `at most ${TIES_MAXIMUM}`,
    });
  }
}

function gigabytes(bytes: number): string {
  return String(Number((bytes / 1e9).toPrecision(3)));
}
