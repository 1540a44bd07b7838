import { mergeInputs } from "./mergeInputs.ts";
import { isGroup, parsePath, type Path, type PathPart } from "./paths.ts";

/** The parts of an override's path; null when it is none. In the `set` of the timeline, `perils.groupthink` is one name. */
export function overrideParts(path: string): PathPart[] | null {
  const parts = parsePath(path);
  if (parts === null || parts[0] !== "interventions" || parts[2] !== "set" || parts.length < 5) return parts;
  return [...parts.slice(0, 3), parts.slice(3).join(".")];
}

/** An input that says nothing but one setting. */
export function asInput(parts: Path, value: unknown): Record<string, unknown> {
  return parts.reduceRight<unknown>((inner, part) => ({ [part]: inner }), value) as Record<string, unknown>;
}

/** A copy of an input with something else at the path. Nothing is checked; the input is left as it was. */
export function putSetting(
  input: Readonly<Record<string, unknown>>,
  parts: Path,
  value: unknown,
): Record<string, unknown> {
  return parts.some((part) => typeof part === "number")
    ? (put(input, parts, value) as Record<string, unknown>)
    : mergeInputs(input, asInput(parts, value));
}

function put(value: unknown, parts: Path, last: unknown): unknown {
  const [part, ...rest] = parts;
  if (part === undefined) return last;
  if (Array.isArray(value))
    return value.map((entry: unknown, at) => (at === part ? put(entry, rest, last) : entry));
  const group = isGroup(value) ? value : {};
  const before = Object.hasOwn(group, part) ? group[part] : undefined;
  return { ...group, [part]: put(before, rest, last) };
}
