import { memoryNeeded, sizesOf } from "../engine/simulation.ts";
import { memoriesNeeded } from "../model/interventions/index.ts";
import type { Intervention } from "../model/interventions/intervention.ts";
import { SPARE_TIES } from "../model/structure.ts";
import type { Practices } from "../model/practices.ts";
import { TEACHER, type System } from "../model/system.ts";
import type { Examination } from "./examination.ts";
import type { ResolvedScenario } from "./resolvedScenario.ts";

/** Most people whom one person may learn from: the state counts them in 16 bits, and ties are added as weeks go by. */
const TIES_MAXIMUM = 65_000;

/** Bytes that the state of one run takes; estimated from the plan where no network is made yet. */
export function bytesOfRun(
  scenario: ResolvedScenario,
  system: System | null,
  practices: Practices,
  interventions: readonly Intervention[],
): number {
  const { system: plan } = scenario;
  if (system !== null) return memoryNeeded(sizesOf({ system, practices, interventions }));
  if (plan.kind === "import") return 0;
  const person = plan.schoolSizes.reduce((sum, staff) => sum + staff, 0);
  // Beside the colleagues asked there are the principal, those in other schools, and room for ties to come.
  const tie = person * (contactsExpected(scenario, person) + 2 + SPARE_TIES);
  const practice = practices.names.length;
  const school = plan.schoolSizes.length;
  return memoryNeeded({
    person,
    practice,
    domain: practices.domainNames.length,
    school,
    group: person,
    tie,
    schoolChoice: memoriesNeeded(interventions, "chosenSchools"),
    staffChoice: memoriesNeeded(interventions, "chosenStaff"),
  });
}

/** About how many people each learns from, in a network yet to be made. */
function contactsExpected({ system: plan, network }: ResolvedScenario, people: number): number {
  const shape = plan.kind === "generate" ? plan.shape : undefined;
  if (shape === "complete") return people - 1;
  if (shape === "star") return 2;
  if (shape === "random") return network["tieChance"]! * people;
  return shape === undefined ? network["degreeMean"]! : network["neighbours"]!;
}

/** Refuses, before anything large is made, what this computer could not hold and what could not be measured. */
export function checkNetwork(
  scenario: ResolvedScenario,
  system: System | null,
  practices: Practices,
  interventions: readonly Intervention[],
  available: number,
  examination: Examination,
): void {
  const bytes = bytesOfRun(scenario, system, practices, interventions);
  if (bytes > available) {
    examination.add("system", {
      problem: "needs more memory than this computer has",
      given: `${gigabytes(bytes)} GB for each future under way`,
      allowed: `${gigabytes(available)} GB`,
      remedy: "simulate fewer people or practices",
    });
  }
  if (!hasTeachers(scenario, system)) {
    const remedy = "give each school more staff than its principal, or the people of the files other roles";
    examination.add("system", { problem: "has no teachers", allowed: "at least 1 teacher", remedy });
  }
  const { system: plan } = scenario;
  if (system !== null) checkTies(system, examination);
  else if (plan.kind === "generate" && (plan.shape === "complete" || plan.shape === "star")) {
    const people = plan.schoolSizes.reduce((sum, staff) => sum + staff, 0);
    if (people - 1 > TIES_MAXIMUM) {
      examination.add("system.generate", {
        problem: "asks for people with too many ties",
        given: `${people - 1} people whom one person learns from`,
        allowed: `at most ${TIES_MAXIMUM}`,
        remedy: "simulate fewer people, or another shape",
      });
    }
  }
}

/** True also where it is not known, since the files could not be read. */
function hasTeachers({ system: plan, network }: ResolvedScenario, system: System | null): boolean {
  if (system !== null) return system.role.includes(TEACHER);
  const principals = network["principals"] === 1 ? 1 : 0;
  // On a plain shape everyone is a teacher.
  return (
    plan.kind === "import" || plan.shape !== undefined || plan.schoolSizes.some((staff) => staff > principals)
  );
}

function checkTies({ ties, staffIds }: System, examination: Examination): void {
  for (let i = 0; i + 1 < ties.offsets.length; i++) {
    const count = ties.offsets[i + 1]! - ties.offsets[i]!;
    if (count <= TIES_MAXIMUM) continue;
    examination.add("system.import", {
      problem: `has a person with too many ties: ${JSON.stringify(staffIds?.[i] ?? String(i))}`,
      given: `${count} people whom one person learns from`,
      allowed: `at most ${TIES_MAXIMUM}`,
    });
  }
}

function gigabytes(bytes: number): string {
  return String(Number((bytes / 1e9).toPrecision(3)));
}
