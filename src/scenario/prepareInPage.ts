import { UserError } from "../core/fault.ts";
import { parameterPath } from "../core/parameter.ts";
import type { Setup } from "../engine/setup.ts";
import type { System } from "../model/system.ts";
import { declaredParameters } from "../model/parameters.ts";
import { allowedValues } from "./allowedValues.ts";
import { assembleSetup } from "./assembleSetup.ts";
import { changeInput, overrideParts } from "./changeInput.ts";
import { draftWith } from "./draftWith.ts";
import { Examination } from "./examination.ts";
import { MEMORY_OF_PAGE } from "./memoryHere.ts";
import { nearestSetting } from "./names.ts";
import type { ResolvedScenario, ResolvedSystem } from "./resolvedScenario.ts";
import type { ScenarioInput } from "./schema.ts";
import type { KnownSystem } from "./systemCache.ts";

/** A scenario that was read and checked before, and its network. */
export interface KnownScenario {
  readonly input: Readonly<Record<string, unknown>>;
  readonly system: ResolvedSystem;
  /** Null where it is generated. */
  readonly network: System | null;
}

const parameters = new Map(
  Object.entries(declaredParameters).map(([name, parameter]) => [parameterPath(name, parameter), parameter]),
);

/**
 * As `prepareChanged`, but where neither files nor a schema can be read: in a browser. The input must have been
 * checked before; of the changes only settings are checked, so entries of the timeline must be well formed.
 * `generate` gives a generated network, made or known already. Throws the user's faults.
 */
export function prepareInPage(
  { input, system, network }: KnownScenario,
  changes: readonly { readonly path: string; readonly value: unknown }[],
  generate: (scenario: ResolvedScenario, make: () => KnownSystem) => KnownSystem,
): { readonly scenario: ResolvedScenario; readonly setup: Setup } {
  let changed: Record<string, unknown> = { ...input };
  for (const { path, value } of changes) {
    const parts = overrideParts(path);
    if (parts === null) throw new UserError({ path, problem: "is no path of a setting" });
    checkChange(path, value);
    ({ changed } = changeInput(changed, parts, value));
  }
  const examination = new Examination([{ name: "these settings", input: changed }]);
  const loaded = { file: "these settings", input: changed as ScenarioInput };
  const scenario = draftWith(() => system, loaded, examination);
  const { setup } = assembleSetup(scenario, {
    imported: network === null ? undefined : { system: network, notes: [] },
    generate: (make) => generate(scenario, make),
    memory: MEMORY_OF_PAGE,
    examination,
  });
  return { scenario, setup };
}

function checkChange(path: string, value: unknown): void {
  const parameter = parameters.get(path);
  if (parameter === undefined) {
    const [part] = path.split(/[.[]/);
    if (part === "interventions" || part === "networkType" || part === "weeks") return;
    const nearest = nearestSetting(path, [...parameters.keys()]);
    throw new UserError({ path, problem: "is no setting", ...(nearest === undefined ? {} : { nearest }) });
  }
  const { options, min, max, integer } = parameter;
  const fits =
    options !== undefined
      ? options.includes(value as string)
      : typeof value === "number" && value >= min && value <= max && (!integer || Number.isInteger(value));
  if (fits) return;
  const allowed = allowedValues(parameter);
  throw new UserError({
    path,
    problem: "is not allowed",
    given: JSON.stringify(value) ?? "nothing",
    allowed,
  });
}
