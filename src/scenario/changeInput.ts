import { mergeInputs } from "./mergeInputs.ts";
import { isGroup, parsePath, type Path, type PathPart } from "./paths.ts";

/** The parts of an override's path; null when it is none. In the `set` of the timeline, `perils.groupthink` is one name. */
export function overrideParts(path: string): PathPart[] | null {
  const parts = parsePath(path);
  if (parts === null || parts[0] !== "interventions" || parts[2] !== "set" || parts.length < 5) return parts;
  return [...parts.slice(0, 3), parts.slice(3).join(".")];
}

/** An input in which a setting has another value, unchecked, and what the change gives by itself; the input stays as it was. */
export function changeInput(
  input: Readonly<Record<string, unknown>>,
  parts: Path,
  value: unknown,
): { readonly changed: Record<string, unknown>; readonly given: Record<string, unknown> } {
  const given = parts.reduceRight<unknown>((inner, part) => ({ [part]: inner }), value);
  const changed = parts.some((part) => typeof part === "number")
    ? put(input, parts, value)
    : mergeInputs(input, given as Record<string, unknown>);
  return { changed: changed as Record<string, unknown>, given: given as Record<string, unknown> };
}

/** A copy of a value in which something else stands at the path. */
function put(value: unknown, parts: Path, last: unknown): unknown {
  const [part, ...rest] = parts;
  if (part === undefined) return last;
  if (Array.isArray(value))
    return value.map((entry: unknown, at) => (at === part ? put(entry, rest, last) : entry));
  const group = isGroup(value) ? value : {};
  const before = Object.hasOwn(group, part) ? group[part] : undefined;
  return { ...group, [part]: put(before, rest, last) };
}
