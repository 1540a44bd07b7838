import type { Parameter } from "../core/parameter.ts";

/** The four modes of collaboration, from the least to the most interdependent (Little 1990). */
export const modes = ["storytelling", "aid", "sharing", "jointWork"] as const;
export type Mode = (typeof modes)[number];
export const JOINT_WORK = 3;

type ModeValues = readonly [number, number, number, number];

/** Declares one parameter for each mode, named by mode and aspect: `jointWorkPrecision`. */
function perMode<A extends string>(
  aspect: A,
  labels: readonly [string, string, string, string],
  values: ModeValues,
  rest: Omit<Parameter, "label" | "default" | "source" | "assumed" | "section"> &
    ({ source: string } | { assumed: string }),
): { readonly [K in `${Mode}${A}`]: Parameter } {
  const entries = modes.map((mode, index) => [
    `${mode}${aspect}`,
    { section: "collaboration", ...rest, label: labels[index]!, default: values[index]! } as Parameter,
  ]);
  return Object.fromEntries(entries) as { [K in `${Mode}${A}`]: Parameter };
}

const named = ["storytelling and scanning", "aid and assistance", "sharing", "joint work"] as const;
const labelled = (before: string): [string, string, string, string] => [
  `${before} ${named[0]}`,
  `${before} ${named[1]}`,
  `${before} ${named[2]}`,
  `${before} ${named[3]}`,
];

export const modeParameters = {
  ...perMode("Share", labelled("How much of teachers' exchange is"), [0.35, 0.3, 0.25, 0.1], {
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    scope: "school",
    source:
      "TALIS 2018: 61 % discuss students, 47 % exchange materials, 9 % observe and give feedback monthly",
  }),
  ...perMode("Precision", labelled("Weight of what is learned by"), [0.3, 0.8, 0.4, 3], {
    unit: "number",
    min: 0,
    max: 1000,
    plausible: [0.1, 6],
    scope: "system",
    advanced: true,
    assumed: "order of Little 1990; sizes chosen against a prior of 6",
  }),
  ...perMode("Scrutiny", labelled("How closely a practice is looked at in"), [0.2, 0.4, 0.5, 1], {
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    scope: "system",
    advanced: true,
    assumed: "order of Little 1990; sizes chosen",
  }),
  ...perMode("Fidelity", labelled("Share of fidelity passed on by"), [0.4, 0.5, 0.6, 0.8], {
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.2, 0.9],
    scope: "system",
    advanced: true,
    source:
      "Durlak & DuPre 2008: 60–80 % implementation is typical where results are positive; order of Little 1990",
  }),
  ...perMode("Hours", labelled("Hours that one contact takes by"), [0.1, 0.3, 0.3, 1.5], {
    unit: "hours",
    min: 0,
    max: 40,
    plausible: [0, 4],
    scope: "system",
    advanced: true,
    assumed: "a chat, a talk, an exchange of material, a lesson planned together",
  }),
};
