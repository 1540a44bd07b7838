import { UserError } from "../core/fault.ts";
import { checkSwitches } from "../experiment/attribute/checkSwitches.ts";
import { groupSwitches, parseSwitch } from "../experiment/attribute/groupSwitches.ts";
import { perilChanges } from "../experiment/attribute/perilChanges.ts";
import { scenarioDifferences, type ScenarioSide } from "../experiment/attribute/scenarioDifferences.ts";
import { Examination } from "../scenario/examination.ts";
import { unknownName } from "../scenario/names.ts";
import type { Override } from "../scenario/parseOverride.ts";
import { parseSettingList } from "../scenario/settingList.ts";
import { SystemCache } from "../scenario/systemCache.ts";
import { checkLuck } from "./checkLuck.ts";
import { openScenario, type OpenedScenario } from "./openScenario.ts";
import { carryOutStudy } from "./study/carryOutStudy.ts";
import type { StudyOptions } from "./study/studyOptions.ts";

interface AttributeOptions extends StudyOptions {
  readonly to?: string;
  readonly switches?: string;
  readonly switch?: readonly string[];
}

/** Where to get to: another scenario, or the first with settings changed. */
interface Target {
  readonly name: string;
  readonly opened: OpenedScenario;
  readonly isFile: boolean;
  readonly unchanged: readonly string[];
}

/** Carries out `spreadwell attribute`; returns the exit code. */
export async function attributeCommand(
  from: string,
  to: string | undefined,
  options: AttributeOptions,
): Promise<number> {
  const found = new Examination([]);
  const wanted = (options.switch ?? []).flatMap((text) => found.collect(() => parseSwitch(text)) ?? []);
  found.collect(() => checkTarget(to, options));
  const systems = new SystemCache();
  const first = found.collect(() => openScenario(from, options, systems));
  const target =
    found.faults.length > 0 || first === undefined
      ? undefined
      : found.collect(() => openTarget(from, to, first, options, systems));
  found.throwIfAny();
  const [start, end] = [sideOf(first!), sideOf(target!.opened)];
  checkWeeks(start, end);
  const differences = scenarioDifferences(start, end);
  if (differences.length === 0) throw new UserError(nothingToAttribute(target!.unchanged));
  const switches = groupSwitches(differences, wanted);
  checkSwitches(start, end, switches, first!.places, systems);
  return carryOutStudy(
    {
      kind: "attribute",
      arms: [first!, ...(target!.isFile ? [target!.opened] : [])].map((opened) => ({ opened })),
      // Switches are named as the user likes: a prefix keeps their columns apart from those of metrics.
      factors: switches.map(({ name }) => `switch.${name}`),
      replicates: start.scenario.replicates,
      design: { from: start.scenario.name, to: target!.name, switches, unchanged: target!.unchanged },
      tables: ["runs"],
      systems,
    },
    options,
  );
}

/** A second file, --to and --switches each say where to get to: it must be one of them. */
function checkTarget(to: string | undefined, { to: settings, switches }: AttributeOptions): void {
  const given = [
    ...(to === undefined ? [] : [to]),
    ...(settings === undefined ? [] : ["--to"]),
    ...(switches === undefined ? [] : ["--switches"]),
  ];
  if (switches !== undefined && switches !== "perils")
    throw new UserError({
      path: "--switches",
      ...unknownName("is no group of switches", switches, ["perils"]),
    });
  if (given.length === 1) return;
  throw new UserError({
    path: "attribute",
    problem: given.length === 0 ? "has nowhere to get to" : "has more than one place to get to",
    given: given.join(", ") || "one scenario",
    allowed: "a second scenario, --to or --switches",
    remedy: "write for example --switches perils, or --to 'perils.groupthink=0; leadership.goals=0.8'",
  });
}

function openTarget(
  from: string,
  to: string | undefined,
  first: OpenedScenario,
  options: AttributeOptions,
  systems: SystemCache,
): Target {
  const { seed, replicates, name } = first.scenario;
  const shared = { ...options, seed, replicates: String(replicates) };
  if (to !== undefined) {
    const opened = openScenario(to, shared, systems);
    return { name: opened.scenario.name, opened, isFile: true, unchanged: [] };
  }
  if (options.to !== undefined) {
    const list = parseSettingList("--to", options.to);
    const opened = openScenario(from, shared, systems, list.overrides);
    checkLuck("--to", first, opened);
    return {
      name: list.name || `${name} with ${list.written.join("; ")}`,
      opened,
      isFile: false,
      unchanged: [],
    };
  }
  const { changes, unchanged } = perilChanges(first.scenario);
  const overrides = changes.map((change): Override => ({ ...change, written: "--switches perils" }));
  const opened = openScenario(from, shared, systems, overrides);
  return { name: `${name} without its perils`, opened, isFile: false, unchanged };
}

function sideOf({ input, scenario }: OpenedScenario): ScenarioSide {
  return { input, scenario };
}

function checkWeeks(start: ScenarioSide, end: ScenarioSide): void {
  if (start.scenario.weeks === end.scenario.weeks) return;
  throw new UserError({
    path: "weeks",
    problem: "differs between the two scenarios, and time is no switch",
    given: `${start.scenario.weeks} and ${end.scenario.weeks}`,
    remedy: `give both the same, for example --set weeks=${Math.min(start.scenario.weeks, end.scenario.weeks)}`,
  });
}

function nothingToAttribute(unchanged: readonly string[]) {
  return {
    path: "attribute",
    problem: "has nothing to share out: the two scenarios have the same settings",
    ...(unchanged.length === 0 ? {} : { given: unchanged.join(" ") }),
    remedy: "name a scenario with other settings, or change some with --to",
  };
}
