import { UserError } from "../core/fault.ts";
import type { OpenedScenario } from "./openScenario.ts";

/** What is compared future by future shares seed and number of futures: `option` may change neither. */
export function checkLuck(option: string, first: OpenedScenario, other: OpenedScenario): void {
  const parts = ["seed", "replicates"] as const;
  const faults = parts
    .filter((part) => first.scenario[part] !== other.scenario[part])
    .map((part) => ({
      path: `${option}: ${part}`,
      problem: "must be the same for all that is compared",
      given: String(other.scenario[part]),
      allowed: String(first.scenario[part]),
      remedy: `give it for all of them: --${part}`,
    }));
  if (faults.length > 0) throw new UserError(faults);
}
