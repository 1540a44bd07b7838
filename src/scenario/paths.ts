/** One step of a path: the key of a group, or the place in a list from 0. */
export type PathPart = string | number;
export type Path = readonly PathPart[];

const plainKey = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;
const step = /^(?:\.?([^.[\]"]+)|\.?\[(\d+)\]|\.?\[("(?:[^"\\]|\\.)*")\])/u;

/** A path as its author would write it: `practices.list[2].quality`, `interventions[0].set["perils.groupthink"]`. */
export function showPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((shown, part) => below(shown, part), "");
}

/** The path of something inside what a written path leads to. */
export function below(path: string, part: PropertyKey): string {
  if (typeof part === "number") return `${path}[${part}]`;
  const key = String(part);
  if (!plainKey.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === "" ? key : `${path}.${key}`;
}

/** The parts of a written path; `.2` counts like `[2]`. Null when it is none. */
export function parsePath(text: string): PathPart[] | null {
  const parts: PathPart[] = [];
  let rest = text;
  while (rest !== "") {
    const found = step.exec(rest);
    if (found === null) return null;
    const [whole, key, index, quoted] = found;
    const isFirst = parts.length === 0;
    if (isFirst ? whole.startsWith(".") || index !== undefined : !/^[.[]/.test(whole)) return null;
    if (quoted !== undefined) parts.push(unquoted(quoted));
    else if (index !== undefined) parts.push(Number(index));
    else parts.push(/^\d+$/.test(key!) && !isFirst ? Number(key) : key!);
    rest = rest.slice(whole.length);
  }
  return parts.length === 0 ? null : parts;
}

function unquoted(text: string): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    return text.slice(1, -1);
  }
}

/** The value at a path of plain JSON; undefined where there is none. */
export function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

/** True for a group `{ … }` of plain JSON. */
export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
