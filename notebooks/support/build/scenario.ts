import { fileURLToPath } from "node:url";
import { prepareScenario } from "../../../src/scenario/prepareScenario.ts";
import type { KnownScenario } from "../../../src/scenario/prepareInPage.ts";

/** What a page needs to run futures of a scenario by itself. */
export interface PageScenario extends KnownScenario {
  /** Futures that the page may run at most; null where the build was not told to be small. */
  readonly mostFutures: number | null;
}

/** A scenario that comes with Spreadwell and generates its network, read and checked. Throws all of the user's faults. */
export function scenarioForPage(name: string): PageScenario {
  const file = fileURLToPath(new URL(`../../../scenarios/${name}.json`, import.meta.url));
  const { input, scenario } = prepareScenario(file, [], null);
  const most = Number(process.env["SPREADWELL_FUTURES"] ?? "");
  return { input, system: scenario.system, network: null, mostFutures: most > 0 ? most : null };
}
