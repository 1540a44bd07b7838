import { UserError } from "../../../core/fault.ts";
import { noFutures, type BoardPlan } from "../../../experiment/board/boardResult.ts";
import { perilDesigns } from "../../../experiment/board/perilDesigns.ts";
import { hashOf, networkHash } from "../../../experiment/hashes.ts";
import { settingLines } from "../../../experiment/settingLines.ts";
import { timelineSentences } from "../../../experiment/timelineSentences.ts";
import { TEACHER, type System } from "../../../model/system.ts";
import { scenarioLuck } from "../../../scenario/assembleSetup.ts";
import { prepareInPage } from "../../../scenario/prepareInPage.ts";
import { systemFromTables, tableOptions } from "../../../scenario/systemFromTables.ts";
import { placeNetwork } from "../network/placeNetwork.ts";
import { packSystem } from "../packSystem.ts";
import type { PageData } from "../pageData.ts";
import { splitChanges } from "../state/planScenario.ts";
import { timelineFor, withoutForeignSchools, type KnownPlaces } from "./foreignSchools.ts";
import type { ReadDistrict } from "./readDistrict.ts";

/**
 * The report's page with another district in place of its own: the same question, practices and plans. There are no
 * futures yet: the page's own engine runs them. Also the number of ties. Throws the user's faults.
 */
export function districtData(
  report: PageData,
  district: ReadDistrict,
  title: string,
): { readonly data: PageData; readonly ties: number } {
  const notes = [...district.notes];
  const schoolNames = district.schools.map(({ name }) => name);
  const places = { schools: schoolNames, networks: district.networks };
  const adapted = withoutForeignSchools({ ...report.result.input, system: district.written }, places);
  notes.push(...adapted.notes);
  const { input } = adapted;
  const imported = importedSystem(report, district, notes);
  const known = { input, system: district.system, network: imported };
  const { scenario, setup } = prepareInPage(known, [], (_, make) => make());
  const { system } = setup;
  const plans = report.result.plans.map((plan): BoardPlan => ({
    name: plan.name,
    changes: changesFor(plan.changes, input, places, notes),
    futures: noFutures(),
    digests: [],
    scenarioHash: "",
  }));
  const sound = plans.filter((plan, at) => at === 0 || isSound(known, plan, notes));
  const main = sound[1]?.changes ?? [];
  const planned = prepareInPage(known, main, (_, make) => make()).scenario;
  const scenarioHash = hashOf(scenario);
  const data: PageData = {
    ...report,
    title,
    result: { ...report.result, input, plans: sound, perils: [], assumptions: [], unknown: null },
    scenario,
    district: {
      schools: schoolNames.length,
      staff: system.role.length,
      teachers: system.role.reduce((count, role) => count + (role === TEACHER ? 1 : 0), 0),
      weeks: scenario.weeks,
      schoolNames: system.schoolNames,
      currency: report.result.currency,
    },
    networkSource: sourceOf(district),
    system: district.system,
    network: imported === null ? null : packSystem(imported),
    layout: placeNetwork(system),
    settingLines: settingLines(scenario),
    timeline: timelineSentences(scenario, report.result.currency),
    notes: [...new Set(notes)],
    runCard: {
      ...report.runCard,
      reportDigest: scenarioHash.slice(0, report.runCard.reportDigest.length),
      scenarioHash,
      networkHash: networkHash(system),
      futures: 0,
      failed: 0,
      command: "none: this page ran the futures itself",
    },
    ownDistrict: true,
    hidesNames: district.hidesNames,
    perilsToRun: perilDesigns(main, planned, () => splitChanges(input, main).timeline),
    saved: null,
  };
  return { data, ties: system.ties.targets.length };
}

/** The network as the command line would make it of the same files; null where it is generated. */
function importedSystem({ scenario }: PageData, district: ReadDistrict, notes: string[]): System | null {
  if (district.tables === null || district.system.kind !== "import") return null;
  const options = tableOptions(district.system, scenario.network);
  const made = systemFromTables(district.tables, options, scenarioLuck(scenario));
  notes.push(...made.notes);
  return made.system;
}

/** A plan's changes without steps about schools that are not there. */
function changesFor(
  changes: BoardPlan["changes"],
  input: Readonly<Record<string, unknown>>,
  places: KnownPlaces,
  notes: string[],
): BoardPlan["changes"] {
  if (!changes.some(({ path }) => path.startsWith("interventions"))) return changes;
  const { timeline, others } = splitChanges(input, changes);
  const value = timelineFor(timeline, places, notes);
  return [...others, { path: "interventions", value }];
}

/** Whether the engine can run a plan here; where not, the reader is told why it is missing. */
function isSound(
  known: Parameters<typeof prepareInPage>[0],
  { name, changes }: BoardPlan,
  notes: string[],
): boolean {
  try {
    prepareInPage(known, changes, (_, make) => make());
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    notes.push(
      `The plan “${name}” does not fit this district: ${error.faults[0]?.problem ?? "unknown fault"}.`,
    );
    return false;
  }
}

function sourceOf({ system, tables }: ReadDistrict): string {
  if (system.kind === "import")
    return `The network was read from ${Object.values(system.files).join(" and ")}.`;
  return tables === null
    ? "The network was generated from the sizes of your schools, shaped like the advice networks of 15 real schools."
    : "";
}
