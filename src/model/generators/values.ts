import type { ParameterSet } from "../../core/parameter.ts";

/** A value for every parameter of a set. */
export type ValuesOf<S extends ParameterSet> = { readonly [K in keyof S]: number };

/**
 * Takes each parameter of a set from `given` (true and false count as 1 and 0), or its default. Throws a
 * RangeError for a value out of bounds: files are checked long before, so this is a bug of the caller.
 */
export function resolveValues<S extends ParameterSet>(
  set: S,
  given: Readonly<Record<string, unknown>>,
): ValuesOf<S> {
  const values: Record<string, number> = {};
  for (const [name, parameter] of Object.entries(set)) {
    const value = given[name] === undefined ? parameter.default : Number(given[name]);
    if (!(value >= parameter.min && value <= parameter.max)) {
      throw new RangeError(`${name} is ${value}, allowed is ${parameter.min} to ${parameter.max}`);
    }
    values[name] = value;
  }
  return values as ValuesOf<S>;
}
