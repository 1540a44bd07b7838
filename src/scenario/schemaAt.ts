import { declaredParameters } from "../model/parameters.ts";
import { parameterPath } from "../core/parameter.ts";
import { scenarioSchema } from "./schema.ts";

/** What the schema says of a place: a group with a shape, a list with an element, a choice, a number with a range. */
interface Described {
  readonly type: string;
  readonly description?: string;
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly options?: readonly unknown[];
  readonly isInt?: boolean;
  readonly minValue?: number | null;
  readonly maxValue?: number | null;
}

/** The schema at a path; undefined where the schema knows of none. */
function schemaAt(path: readonly PropertyKey[]): Described | undefined {
  let schema: Described | undefined = unwrap(scenarioSchema);
  for (const part of path) {
    const inner = waysOf(schema)
      .map((way): unknown => (typeof part === "number" ? way.element : way.shape?.[String(part)]))
      .find((each) => each !== undefined);
    if (inner === undefined) return undefined;
    schema = unwrap(inner);
  }
  return schema;
}

/** What may stand where a schema is: itself, or each of the kinds that it leaves open. */
function waysOf(schema: Described): readonly Described[] {
  return schema.type === "union" ? (schema.options ?? []).map(unwrap) : [schema];
}

/** The keys that the schema allows at a path. */
export function keysAt(path: readonly PropertyKey[]): string[] {
  const schema = schemaAt(path);
  return schema === undefined ? [] : waysOf(schema).flatMap((way) => Object.keys(way.shape ?? {}));
}

/** The kinds of value that the schema leaves open at a path, such as "a text in quotes or a whole number". */
export function kindsAt(path: readonly PropertyKey[]): string | undefined {
  const schema = schemaAt(path);
  return schema?.type === "union" ? kindsOf(schema) : undefined;
}

/** The range of the number that the schema wants at a path; undefined where it wants something else. */
export function numberAt(path: readonly PropertyKey[]): string | undefined {
  const schema = schemaAt(path);
  return schema === undefined ? undefined : rangeOf(schema);
}

/** Bounds of the number that the schema wants at a path; undefined where it wants something else. */
export function boundsAt(
  path: readonly PropertyKey[],
): { readonly min: number; readonly max: number; readonly integer: boolean } | undefined {
  const schema = schemaAt(path);
  if (schema?.type !== "number") return undefined;
  return {
    min: schema.minValue ?? -Infinity,
    max: schema.maxValue ?? Infinity,
    integer: schema.isInt === true,
  };
}

/** The choices that the schema gives at a path; undefined where it wants something else. */
export function choicesAt(path: readonly PropertyKey[]): readonly unknown[] | undefined {
  const schema = schemaAt(path);
  return schema?.type === "enum" ? schema.options : undefined;
}

/** Whether the schema wants a list at a path. */
export function isListAt(path: readonly PropertyKey[]): boolean {
  return schemaAt(path)?.type === "array";
}

/** A setting that is no parameter of the model, as `explain` tells it. */
export interface PlainSetting {
  /** For example `practices.list[].quality`. */
  readonly path: string;
  readonly label: string;
  readonly allowed: string;
}

/** All settings that are no parameters, in the order of the schema. */
export function plainSettings(): PlainSetting[] {
  const parameters = new Set(
    Object.entries(declaredParameters).map(([name, entry]) => parameterPath(name, entry)),
  );
  const sections = new Set(Object.values(declaredParameters).map(({ section }) => section));
  const found: PlainSetting[] = [];
  const walk = (path: string, schema: Described): void => {
    if (path !== "" && !parameters.has(path) && !sections.has(path)) {
      found.push({ path, label: schema.description ?? "", allowed: kindOf(schema) });
    }
    if (schema.element !== undefined) walk(`${path}[]`, unwrap(schema.element));
    for (const [key, inner] of Object.entries(schema.shape ?? {}))
      walk(path === "" ? key : `${path}.${key}`, unwrap(inner));
  };
  walk("", unwrap(scenarioSchema));
  return found;
}

function kindOf(schema: Described): string {
  const range = rangeOf(schema);
  if (range !== undefined) return range;
  if (schema.type === "enum")
    return (schema.options ?? []).map((option) => JSON.stringify(option)).join(", ");
  if (schema.type === "union") return kindsOf(schema);
  return kinds[schema.type] ?? schema.type;
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text in quotes",
  number: "a number",
  boolean: "true or false",
  object: "a group { … }",
  record: "a group { … }",
  array: "a list [ … ]",
  literal: "1",
};

function kindsOf(union: Described): string {
  return waysOf(union)
    .map(({ type, isInt }) => (isInt === true ? "a whole number" : (kinds[type] ?? type)))
    .join(" or ");
}

function rangeOf({ type, minValue, maxValue, isInt }: Described): string | undefined {
  if (type !== "number" || typeof minValue !== "number" || typeof maxValue !== "number") return undefined;
  return `a ${isInt === true ? "whole " : ""}number from ${minValue} to ${maxValue}`;
}

function unwrap(schema: unknown): Described {
  let inner = schema as Described & { unwrap?: () => unknown };
  while (typeof inner.unwrap === "function" && inner.element === undefined)
    inner = inner.unwrap() as typeof inner;
  return inner;
}
