import { describeFault, type Fault } from "../core/fault.ts";
import type { Source } from "./examination.ts";
import { aboutFileAlone } from "./about.ts";
import { changeInput, overrideParts } from "./changeInput.ts";
import { showPath, valueAt, type Path } from "./paths.ts";
import type { Override } from "./parseOverride.ts";
import { nearestSetting } from "./names.ts";
import { isListAt } from "./schemaAt.ts";
import { NO_SUCH_SETTING, parameterPaths, schemaFaults } from "./schemaFaults.ts";

/** What is wrong with a place in a list that has none such. */
export const NO_SUCH_ENTRY = "names no entry of the list";

/** Most names that a message lists. */
const MOST_NAMES = 12;

/** An input with one override on top, or the same input and what is wrong with the override. */
export interface Overridden {
  readonly input: Record<string, unknown>;
  readonly faults: readonly Fault[];
  /** What the override gives, for attributing later faults to it. */
  readonly source: Source;
}

/** Puts one override on top of an input, which is left as it was. */
export function applyOverride(input: Record<string, unknown>, override: Override): Overridden {
  const { path, value, written, text, syntax } = override;
  const parts = overrideParts(path);
  if (override.faults !== undefined)
    return { input, faults: override.faults, source: { name: written, input: {} } };
  const refused = (fault: Fault): Overridden => ({
    input,
    faults: [fault],
    source: { name: written, input: {} },
  });
  if (parts === null || parts.some((part) => part === "__proto__")) {
    return refused({
      path: written,
      problem: NO_SUCH_SETTING,
      given: JSON.stringify(path),
      allowed: "a path such as perils.groupthink; `spreadwell explain` lists them",
      ...(/\[[^\]"\d]*\d*\]/.test(path) && parts === null
        ? { remedy: "number the entries of a list from 0, as in interventions[0].at" }
        : {}),
    });
  }
  const top = String(parts[0]);
  if (top === "extends" || top === "notes" || (aboutFileAlone.has(top) && top !== "description")) {
    const remedy = `write ${top} into the scenario file`;
    return refused({ path: written, problem: "cannot be set here", given: JSON.stringify(path), remedy });
  }
  const lost = lostInList(input, parts);
  if (lost !== null) return refused({ path: written, ...lost });
  const tried = tryOverride(input, parts, value, written);
  if (tried.faults.length > 0 && syntax !== undefined) return refused(syntax);
  if (typeof value === "string") return { ...tried, faults: eachOfItsOwn(tried.faults, text) };
  if (tried.faults.length === 0 || text === undefined) return tried;
  const asText = tryOverride(input, parts, text, written);
  return asText.faults.length === 0 ? asText : tried;
}

/** Another setting behind a value that will not do: `weeks=5,replicates=2`. */
const SECOND_SETTING = /[,;&\s]\s*[\p{L}][\p{L}\p{N}.]*=/u;

/** What to do about several settings in one override. */
function eachOfItsOwn(faults: readonly Fault[], text: string | undefined): readonly Fault[] {
  if (text === undefined || !SECOND_SETTING.test(text)) return faults;
  return faults.map((fault) => ({ remedy: "give each setting a --set of its own", ...fault }));
}

function tryOverride(
  input: Record<string, unknown>,
  parts: Path,
  value: unknown,
  written: string,
): Overridden {
  const { changed, given } = changeInput(input, parts, value);
  const top = String(parts[0]);
  // Only what this override brought is at fault here; the files were checked before.
  const before = new Set(faultsIn(top, input, written).map(describeFault));
  const faults = faultsIn(top, changed, written)
    .filter((fault) => !before.has(describeFault(fault)))
    .map((fault) => withWholeName(fault, parts));
  const source = { name: written, input: given };
  return { input: faults.length > 0 ? input : changed, faults, source };
}

/** Why a path leads nowhere in a list, or null: an entry can be changed only where there is one. */
function lostInList(input: unknown, parts: Path): Omit<Fault, "path"> | null {
  for (let at = 0; at < parts.length; at++) {
    const place = parts.slice(0, at);
    const value = valueAt(input, place);
    const isAbsent = value === undefined && isListAt(place);
    const part = parts[at]!;
    if (!isAbsent && (!Array.isArray(value) || (typeof part === "number" && part < value.length))) continue;
    const list = (value ?? []) as readonly unknown[];
    const name = showPath(place);
    const whole = `give the whole list: --set '${name}=[…]'`;
    return {
      problem: NO_SUCH_ENTRY,
      given: showPath(parts.slice(0, at + 1)),
      allowed: isAbsent
        ? `nothing: the scenario has no ${name}`
        : list.length === 0
          ? "nothing: the list is empty"
          : `${list.length === 1 ? `${name}[0]` : `${name}[0] to ${name}[${list.length - 1}]`}${namesIn(list)}`,
      remedy:
        list.length > 0
          ? `or ${whole}`
          : `${whole}, or write it into the scenario file; what may stand in it: spreadwell explain ${name}`,
    };
  }
  return null;
}

/** What the entries of a list are called, in their order, where a few have names. */
function namesIn(list: readonly unknown[]): string {
  const names = list.map((entry) => valueAt(entry, ["name"]));
  return names.length <= MOST_NAMES && names.every((name) => typeof name === "string")
    ? `, called ${names.map((name) => JSON.stringify(name)).join(", ")}`
    : "";
}

/** Where a part of the path is unknown, the whole path may be near to one that is known. */
function withWholeName(fault: Fault, parts: Path): Fault {
  if (fault.problem !== NO_SUCH_SETTING) return fault;
  const nearest = nearestSetting(showPath(parts), parameterPaths());
  return nearest === undefined ? fault : { ...fault, nearest };
}

function faultsIn(part: string, input: Readonly<Record<string, unknown>>, written: string): Fault[] {
  return Object.hasOwn(input, part) ? schemaFaults(written, { [part]: input[part] }) : [];
}
