import type { Fault } from "../core/fault.ts";

/** An option that is a number, and what it is when nobody says. */
export interface NumberOption {
  readonly minimum: number;
  readonly maximum: number;
  readonly whole: boolean;
  readonly usual: number | null;
}

/** The numbers that options give, or what they usually are; what is wrong with them is added to the faults. */
export function numbersGiven<Name extends string>(
  known: Readonly<Record<Name, NumberOption>>,
  given: { readonly [Key in NoInfer<Name>]?: string },
  faults: Fault[],
): Record<Name, number | null> {
  const numbers = {} as Record<Name, number | null>;
  for (const name of Object.keys(known) as Name[]) {
    const { minimum, maximum, whole, usual } = known[name];
    const text = given[name];
    const value = text === undefined || text.trim() === "" ? NaN : Number(text);
    numbers[name] = text === undefined ? usual : value;
    if (text === undefined || (value >= minimum && value <= maximum && (!whole || Number.isInteger(value))))
      continue;
    faults.push({
      path: `--${name}`,
      problem: "is not allowed",
      given: JSON.stringify(text),
      allowed: `a ${whole ? "whole " : ""}number ${maximum >= 1e300 ? `from ${minimum}` : `from ${minimum} to ${maximum}`}`,
    });
  }
  return numbers;
}
