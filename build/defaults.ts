import { ENGINE_VERSION } from "../src/core/version.ts";
import { parameters } from "../src/experiment/library/catalogue.ts";
import { networkTypes } from "../src/model/networkTypes.ts";
import { resolveScenario } from "../src/scenario/resolve.ts";

/** Where the frozen defaults of a version stand. */
export function defaultsFile(version: string = ENGINE_VERSION): string {
  return `docs/defaults/${version}.json`;
}

/**
 * All that this version takes for granted where a scenario says nothing: every parameter's default, range and
 * grounds, what each type of network changes, and the complete scenario that an empty file stands for. Plain JSON.
 */
export function defaultsToday(): object {
  return {
    version: ENGINE_VERSION,
    // Without the label: what a parameter is called may be said better at any time.
    parameters: Object.fromEntries(
      parameters.map(({ path, ...rest }) => [path, { ...rest, label: undefined }]),
    ),
    networkTypes: Object.fromEntries(
      Object.entries(networkTypes).map(([name, { values }]) => [name, values]),
    ),
    emptyScenario: resolveScenario({ file: "empty.json", input: {}, files: [] }),
  };
}

/** What differs between two values of JSON, path by path, as `path: before → after`. */
export function differences(before: unknown, after: unknown, path = ""): string[] {
  if (isGroup(before) && isGroup(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      differences(before[key], after[key], path === "" ? key : `${path}/${key}`),
    );
  }
  const [from, to] = [JSON.stringify(before) ?? "nothing", JSON.stringify(after) ?? "nothing"];
  return from === to ? [] : [`${path}: ${from} → ${to}`];
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
