import { UserError, type Fault } from "../../core/fault.ts";
import type { Places } from "../../scenario/importSystem.ts";
import { prepareChanged } from "../../scenario/prepareChanged.ts";
import type { ResolvedScenario } from "../../scenario/resolvedScenario.ts";
import type { SystemCache } from "../../scenario/systemCache.ts";
import { canonicalJson } from "../hashes.ts";
import type { Switch } from "./attributeResult.ts";
import type { ScenarioSide } from "./scenarioDifferences.ts";

/** What two scenarios must share to run alike. */
function partsOf(scenario: ResolvedScenario): Readonly<Record<string, unknown>> {
  const { weeks, system, domains, practices, practicesGenerated, seeds, interventions } = scenario;
  return {
    weeks,
    system,
    practices: { domains, practices, practicesGenerated, seeds, firstUsers: scenario.firstUsers ?? [] },
    parameters: { ...scenario.network, ...scenario.values },
    interventions,
  };
}

/**
 * Checks that the switches lead from the first scenario to the second: that each can be turned by itself, that none
 * turns the timeline beside what it says, and that with all of them turned it runs as the second does. Throws the
 * user's faults.
 */
export function checkSwitches(
  from: ScenarioSide,
  to: ScenarioSide,
  switches: readonly Switch[],
  places: Places,
  systems: SystemCache,
): void {
  const withTurned = (turned: readonly Switch[]): Readonly<Record<string, unknown>> => {
    const settings = turned.flatMap((each) => each.settings);
    return partsOf(prepareChanged(from.input, settings, places, systems).scenario);
  };
  const [start, end] = [partsOf(from.scenario), partsOf(to.scenario)];
  const faults: Fault[] = [];
  for (const each of switches) {
    try {
      const timeline = withTurned([each])["interventions"];
      if (each.settings.some(({ path }) => path === "interventions")) continue;
      if (canonicalJson(timeline) !== canonicalJson(start["interventions"])) faults.push(timelineFault(each));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push(...error.faults.map((fault) => dependentFault(fault, each, switches)));
    }
  }
  if (faults.length > 0) throw new UserError(faults);
  const all = withTurned(switches);
  const apart = Object.keys(end).filter((part) => canonicalJson(all[part]) !== canonicalJson(end[part]));
  if (apart.length === 0) return;
  throw new UserError({
    path: apart.join(", "),
    problem: "cannot be turned from the first scenario's to the second's setting by setting",
    remedy: "let the second scenario extend the first, or use compare",
  });
}

function timelineFault({ name }: Switch): Fault {
  return {
    path: `switch ${name}`,
    problem:
      "would change what the timeline does: a later change of the network's type spares settings that are given",
    remedy: "give its settings in both scenarios, or take changeType out of the timeline",
  };
}

/** A switch that cannot be turned by itself, since something else goes with it: the two make one. */
function dependentFault(fault: Fault, each: Switch, switches: readonly Switch[]): Fault {
  const section = /^[a-zA-Z]+/.exec(fault.path ?? "")?.[0];
  const other = switches.find(
    (another) => another !== each && another.settings.some(({ path }) => path.split(".")[0] === section),
  );
  if (other === undefined) {
    const example = each.settings.map(({ path }) => path).join(", ");
    return {
      ...fault,
      problem: `${fault.problem}, once ${each.name} is turned alone`,
      remedy: `turn it together with what it depends on: --switch 'together: ${example}, …'`,
    };
  }
  const paths = [...each.settings, ...other.settings].map(({ path }) => path);
  return {
    ...fault,
    problem: `${fault.problem}, once ${each.name} is turned and ${other.name} is not`,
    remedy: `turn them together: --switch 'together: ${paths.join(", ")}'`,
  };
}
