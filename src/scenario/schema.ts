import { z } from "zod";
import type { Parameter } from "../core/parameter.ts";
import { declaredParameters } from "../model/parameters.ts";
import { PRACTICES_PER_DOMAIN_LIMIT } from "../model/practices.ts";
import { networkFormats } from "./networks/index.ts";
import { delimiters } from "./networks/readOptions.ts";
import { staffRoles } from "./networks/networkTables.ts";

/** Version of the scenario format. */
export const SCENARIO_VERSION = 1;
/** Most weeks that a run can have: fifty school years and then some. */
export const WEEKS_MAXIMUM = 2000;
export const REPLICATES_MAXIMUM = 1_000_000;
/** Most focus domains. */
export const DOMAINS_MAXIMUM = 16;

const text = (description: string) => z.string().min(1).max(2000).describe(description);
const whole = (min: number, max: number, description: string) => z.int().min(min).max(max).describe(description);
const share = (description: string) => z.number().min(0).max(1).describe(description);
const finite = (min: number, max: number, description: string) => z.number().min(min).max(max).describe(description);

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

/** Names of all parameter sections, in the order of their declaration. */
export function parameterSections(): string[] {
  return [...new Set(Object.values(declaredParameters).map((parameter) => parameter.section))];
}

function sectionSchemas(): Record<string, z.ZodType> {
  const sections: Record<string, Record<string, z.ZodType>> = {};
  for (const [name, parameter] of Object.entries(declaredParameters)) {
    (sections[parameter.section] ??= {})[name] = parameterSchema(parameter).optional();
  }
  return Object.fromEntries(Object.entries(sections).map(([name, shape]) => [name, z.strictObject(shape).optional()]));
}

const schoolNames = z.array(text("School name")).min(1).max(100_000);

const generate = z
  .strictObject({
    schools: whole(1, 1_000_000, "Number of schools").optional(),
    staffPerSchool: whole(1, 1_000_000_000, "Staff of each school, its principal included").optional(),
    schoolSizes: z.array(whole(1, 1_000_000_000, "Staff")).min(1).describe("Staff of each school, instead of the two above").optional(),
    schoolNames: schoolNames.describe("Names of the schools, as many as there are schools").optional(),
    resample: z.boolean().describe("Draw another network of the same kind in each replicate").optional(),
  })
  .describe("A district with advice networks like real ones; details under `network`");

const importOptions = z
  .strictObject({
    columns: z.record(z.string(), z.string()).describe("Names of columns that differ from the defaults").optional(),
    delimiter: z.enum(delimiters).optional(),
    directed: z.boolean().describe("false: every tie runs both ways").optional(),
    singleSchool: text("Puts everyone in one school of this name").optional(),
    role: z.enum(staffRoles).describe("Gives everyone this role").optional(),
    selfTies: z.enum(["fault", "drop"]).optional(),
    nominees: z.array(z.string()).optional(),
    nomineePrefix: z.string().optional(),
    nonRespondents: z.enum(["fault", "add"]).optional(),
    network: z.union([z.string(), z.number()]).describe("Which network of the file").optional(),
    partition: z.strictObject({ name: z.string(), use: z.enum(["school", "team"]) }).optional(),
  })
  .describe("How to read the files");

const importNetwork = z
  .strictObject({
    format: z.enum(Object.keys(networkFormats) as [string, ...string[]]).describe("Kind of network file").optional(),
    files: z
      .record(z.string(), text("Path beside the scenario file or under --data"))
      .describe("The files by their part, such as staff and ties")
      .optional(),
    options: importOptions.optional(),
    strength: share("Strength of a tie of average weight at the start").optional(),
    bridges: share("Share of all ties to add between schools, held by a few boundary spanners").optional(),
    meetings: z.boolean().describe("Whether teams meet; false where the people are no colleagues of one team").optional(),
    pseudonyms: z.boolean().describe("Replace names of people by codes as they are read").optional(),
  })
  .describe("A real network from files");

const domain = z.strictObject({
  name: text("Focus domain, such as questioning or early reading"),
  leverage: finite(0, 100, "How much instruction in the domain counts for teaching as a whole").optional(),
});

const practice = z.strictObject({
  name: text("Name of the practice"),
  domain: text("Its focus domain").optional(),
  quality: finite(-5, 5, "Effect on instruction at full fidelity, SD of teachers' instructional quality"),
  appeal: finite(-5, 5, "How attractive it looks, on the scale of quality").optional(),
  challenge: share("How far it departs from what teachers do").optional(),
  initialUse: share("Share of staff who use it at the start").optional(),
});

const seed = z.strictObject({
  practice: text("Name of the practice"),
  share: share("Share of the staff who use it at the start"),
  schools: schoolNames.describe("Names of schools; all where absent").optional(),
});

const practices = z
  .strictObject({
    domains: z.array(domain).min(1).max(DOMAINS_MAXIMUM).optional(),
    generate: z
      .strictObject({
        perDomain: whole(1, PRACTICES_PER_DOMAIN_LIMIT, "Practices in each domain").optional(),
        resample: z.boolean().describe("Draw other practices in each replicate").optional(),
      })
      .describe("Practices drawn by `practiceQuality`")
      .optional(),
    list: z.array(practice).min(1).max(DOMAINS_MAXIMUM * PRACTICES_PER_DOMAIN_LIMIT).describe("Practices one by one, instead of generate").optional(),
    seeds: z.array(seed).max(1000).describe("Who uses what at the start, beyond initialUse").optional(),
  })
  .describe("The practices in circulation");

const where = z.strictObject({ schools: schoolNames.optional() }).describe("Where it acts; everywhere when absent");

const intervention = z
  .strictObject({
    at: whole(1, WEEKS_MAXIMUM, "First week in which it acts"),
    until: whole(1, WEEKS_MAXIMUM, "Last week in which it acts").optional(),
    where: where.optional(),
    set: z
      .record(z.string(), z.union([z.number(), z.string()]))
      .describe("Parameters by path, such as perils.groupthink, and their values")
      .optional(),
    seed: z
      .strictObject({ practice: text("Name of the practice"), share: share("Share of the staff") })
      .describe("Bring a practice to some of the staff at once")
      .optional(),
  })
  .describe("One entry of the timeline");

const outputs = z
  .strictObject({
    every: whole(1, WEEKS_MAXIMUM, "Weeks between rows of weeks.csv").optional(),
    schoolsEvery: whole(1, WEEKS_MAXIMUM, "Weeks between rows of schools.csv").optional(),
    practicesEvery: whole(1, WEEKS_MAXIMUM, "Weeks between rows of practices.csv").optional(),
    events: z.boolean().describe("Write events.csv: who took up or dropped what, when, from whom").optional(),
  })
  .describe("What is written");

/** Schema of a scenario file, built from the declarations. Every part may come from `extends`. */
export const scenarioSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(SCENARIO_VERSION).describe("Version of the scenario format").optional(),
  name: text("Short name").optional(),
  description: z.string().max(20_000).describe("What it is about, and what to notice").optional(),
  extends: text("Another scenario file in the same folder or below, whose values hold unless given here").optional(),
  seed: z.union([text("Text"), z.int()]).describe("Seed of all luck: text or a whole number").optional(),
  weeks: whole(1, WEEKS_MAXIMUM, "School weeks to run; 36 are a school year").optional(),
  replicates: whole(1, REPLICATES_MAXIMUM, "Number of futures").optional(),
  system: z
    .strictObject({ generate: generate.optional(), import: importNetwork.optional() })
    .describe("Who there is and who learns from whom: generate or import")
    .optional(),
  practices: practices.optional(),
  ...sectionSchemas(),
  interventions: z.array(intervention).max(10_000).describe("The timeline").optional(),
  outputs: outputs.optional(),
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
