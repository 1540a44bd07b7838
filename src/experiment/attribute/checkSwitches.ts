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
 * Checks that the switches lead from the first scenario to the second: that with all of them turned it runs as the
 * second does, and that none turns the timeline beside what it says. Throws the user's faults.
 */
export function checkSwitches(
  from: ScenarioSide,
  to: ScenarioSide,
  switches: readonly Switch[],
  places: Places,
  systems: SystemCache,
): void {
  const withTurned = (turned: readonly Switch[]): Readonly<Record<string, unknown>> =>
    partsOf(
      prepareChanged(
        from.input,
        turned.flatMap(({ settings }) => settings),
        places,
        systems,
      ).scenario,
    );
  const [start, end] = [partsOf(from.scenario), partsOf(to.scenario)];
  const faults: Fault[] = [];
  for (const each of switches) {
    if (each.settings.some(({ path }) => path === "interventions")) continue;
    if (canonicalJson(withTurned([each])["interventions"]) === canonicalJson(start["interventions"]))
      continue;
    faults.push({
      path: `switch ${each.name}`,
      problem:
        "would change what the timeline does: a later change of the network's type spares settings that are given",
      remedy: "give its settings in both scenarios, or take changeType out of the timeline",
    });
  }
  const all = withTurned(switches);
  const apart = Object.keys(end).filter((part) => canonicalJson(all[part]) !== canonicalJson(end[part]));
  if (apart.length > 0) {
    faults.push({
      path: apart.join(", "),
      problem: "cannot be turned from the first scenario's to the second's setting by setting",
      remedy: "let the second scenario extend the first, or use compare",
    });
  }
  if (faults.length > 0) throw new UserError(faults);
}
