import { showValue } from "../core/fault.ts";
import { applyOverride } from "./applyOverride.ts";
import type { BuiltSetup } from "./assembleSetup.ts";
import { buildSetup } from "./buildSetup.ts";
import { Examination, type Source } from "./examination.ts";
import { draftScenario } from "./resolve.ts";
import type { ResolvedScenario } from "./resolvedScenario.ts";
import { scenarioSchema } from "./schema.ts";
import type { Places } from "./importSystem.ts";
import type { SystemCache } from "./systemCache.ts";

/** A setting and its new value, as it would stand in the file. */
interface Changed {
  readonly path: string;
  readonly value: unknown;
}

/**
 * A scenario that was read before, with some settings changed, ready to run: what `--set` would make of it. The
 * input is left as it was. Throws the user's faults, each told of the change that brought it.
 */
export function prepareChanged(
  input: Readonly<Record<string, unknown>>,
  changes: readonly Changed[],
  { scenarioFile, dataFolder }: Places,
  systems: SystemCache,
): { readonly scenario: ResolvedScenario; readonly built: BuiltSetup } {
  const sources: Source[] = [{ name: scenarioFile, input }];
  const examination = new Examination(sources);
  let changed: Record<string, unknown> = { ...input };
  for (const { path, value } of changes) {
    const shown = typeof value === "string" ? value : showValue(value);
    const result = applyOverride(changed, { path, value, written: `${path}=${shown}` });
    changed = result.input;
    examination.faults.push(...result.faults);
    if (result.faults.length === 0) sources.unshift(result.source);
  }
  examination.throwIfAny();
  const loaded = { file: scenarioFile, input: scenarioSchema.parse(changed), files: [scenarioFile] };
  const scenario = draftScenario(loaded, examination);
  return { scenario, built: buildSetup(scenario, scenarioFile, dataFolder, examination, systems) };
}
