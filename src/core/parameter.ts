/**
 * A parameter as plain data, declared once, beside the mechanism that uses it. Types, validation, the
 * editor's schema, command-line options, report, documentation and sweep bounds all derive from it.
 */
export type Parameter = {
  /** Group in the scenario file, for example `perils`. */
  readonly section: string;
  /** What it is, as a teacher would say it. */
  readonly label: string;
  /** `share` (0–1), `SD`, `per week`, `per year`, `weeks`, `hours`, `people`, `currency`, `number`, `switch`. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** The range worth trying: sweeps and sensitivity use it. */
  readonly plausible: readonly [number, number];
  readonly default: number;
  /** `school`: may differ from school to school; `system`: one value for the whole network. */
  readonly scope: "school" | "system";
  /** Only whole numbers. */
  readonly integer?: boolean;
  /** Names of the values 0, 1, 2 … where the parameter is a choice. */
  readonly options?: readonly string[];
  /** Used only before the first week: the timeline cannot change it. */
  readonly atStart?: boolean;
  /** A coefficient that only researchers change: left out of short lists. */
  readonly advanced?: boolean;
} & Grounds;

/** Where a default comes from: a source, or an assumption with its reason. Never neither. */
export type Grounds =
  | { readonly source: string; readonly assumed?: never }
  | { readonly assumed: string; readonly source?: never };

export type ParameterSet = Readonly<Record<string, Parameter>>;

/** The scenario path of a parameter: `section.name`. */
export function parameterPath(name: string, parameter: Parameter): string {
  return `${parameter.section}.${name}`;
}
