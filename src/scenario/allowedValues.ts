import type { Parameter } from "../core/parameter.ts";

/** What a parameter may be, in words. */
export function allowedValues({ options, integer, min, max, unit }: Parameter): string {
  if (options !== undefined) return options.map((option) => JSON.stringify(option)).join(" or ");
  const unitWord = unit === "share" || unit === "number" ? "" : ` (${unit})`;
  return `a ${integer ? "whole " : ""}number from ${min} to ${max}${unitWord}`;
}
