import * as z from "zod";
import type { Parameter } from "../core/parameter.ts";
import { declaredParameters } from "../model/parameters.ts";
import { networkTypeNames } from "../model/networkTypes.ts";
import { aboutSchema } from "./aboutSchema.ts";
import { boardSchema } from "./boardSchema.ts";
import { notesSchema } from "./notesSchema.ts";
import { practicesSchema } from "./practicesSchema.ts";
import { name, text, whole } from "./schemaKit.ts";
import { sweepSchema } from "./sweepSchema.ts";
import { systemSchema } from "./systemSchema.ts";
import { timelineSchema, WEEKS_MAXIMUM } from "./timelineSchema.ts";
import { SCENARIO_VERSION } from "./version.ts";

/** Most futures of a run. */
export const REPLICATES_MAXIMUM = 1_000_000;

/** Range, unit, default and grounds of a parameter in one line, for editors. */
export function parameterHelp(parameter: Parameter): string {
  const unit = parameter.unit === "switch" ? "" : ` ${parameter.unit}.`;
  const grounds = parameter.source ?? `assumed: ${parameter.assumed}`;
  return `${parameter.label}.${unit} Default ${showDefault(parameter)}. Source: ${grounds}`;
}

function showDefault({ options, default: value }: Parameter): string {
  return options === undefined ? String(value) : JSON.stringify(options[value]);
}

function parameterSchema(parameter: Parameter): z.ZodType {
  if (parameter.options !== undefined) return z.enum(parameter.options).describe(parameterHelp(parameter));
  const number = parameter.integer ? z.int() : z.number();
  return number.min(parameter.min).max(parameter.max).describe(parameterHelp(parameter));
}

function sectionSchemas(): Record<string, z.ZodType> {
  const sections: Record<string, Record<string, z.ZodType>> = {};
  for (const [name, parameter] of Object.entries(declaredParameters)) {
    (sections[parameter.section] ??= {})[name] = parameterSchema(parameter).optional();
  }
  return Object.fromEntries(
    Object.entries(sections).map(([name, shape]) => [name, z.strictObject(shape).optional()]),
  );
}

const outputs = z
  .strictObject({
    every: whole(1, WEEKS_MAXIMUM, "Weeks between rows of weeks.csv").optional(),
    schoolsEvery: whole(1, WEEKS_MAXIMUM, "Weeks between rows of schools.csv").optional(),
    practicesEvery: whole(1, WEEKS_MAXIMUM, "Weeks between rows of practices.csv").optional(),
    events: z.boolean().describe("Write events.csv: who took up or dropped what, when, from whom").optional(),
  })
  .describe("What is written");

/**
 * Schema of a scenario file, built from the declarations. Every part may come from `extends`, except what a file says of
 * itself (`about.ts`).
 */
export const scenarioSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(SCENARIO_VERSION).describe("Version of the scenario format").optional(),
  name: name("Short name").optional(),
  question: aboutSchema.question,
  description: z.string().max(20_000).describe("What it is, in plain words").optional(),
  notice: aboutSchema.notice,
  try: z
    .array(text("A setting and its value, such as perils.groupthink=0"))
    .max(20)
    .describe("Changes worth trying, each as for --set")
    .optional(),
  limits: aboutSchema.limits,
  extends: text(
    "Another scenario file in the same folder or below, whose values hold unless given here",
  ).optional(),
  seed: z
    .union([text("Text"), z.int()])
    .describe("Seed of all luck: text or a whole number")
    .optional(),
  weeks: whole(1, WEEKS_MAXIMUM, "School weeks to run; 36 are a school year").optional(),
  replicates: whole(1, REPLICATES_MAXIMUM, "Number of futures").optional(),
  system: systemSchema.optional(),
  practices: practicesSchema.optional(),
  ...sectionSchemas(),
  networkType: z
    .enum(networkTypeNames)
    .describe(
      "What kind of network it is: values for how it works, where the scenario gives none, and its costs",
    )
    .optional(),
  interventions: timelineSchema.optional(),
  outputs: outputs.optional(),
  sweep: sweepSchema.optional(),
  board: boardSchema.optional(),
  notes: notesSchema.optional(),
});

/** A scenario as its author writes it, checked against the schema, before `extends` and defaults. */
export type ScenarioInput = z.infer<typeof scenarioSchema>;

/** JSON Schema for editors. */
export function jsonSchema(): unknown {
  return {
    ...z.toJSONSchema(scenarioSchema, { io: "input" }),
    title: "Spreadwell scenario",
    description: "A school network, the practices that spread in it, and what is done about them",
  };
}
