import * as z from "zod";
import { generators, type GeneratorName } from "../model/generators/index.ts";
import { networkFormats } from "./networks/index.ts";
import { staffRoles } from "./networks/networkTables.ts";
import { delimiters } from "./networks/readOptions.ts";
import { finite, name, schoolNames, share, text, whole } from "./schemaKit.ts";

/** Most schools that a network can have. */
export const SCHOOLS_MAXIMUM = 1_000_000;
const STAFF_OF_SCHOOL_MAXIMUM = 1_000_000_000;

const staffSpread = z
  .strictObject({
    least: whole(1, STAFF_OF_SCHOOL_MAXIMUM, "Staff of the smallest school"),
    mean: finite(1, STAFF_OF_SCHOOL_MAXIMUM, "Staff of a school on average"),
    most: whole(1, STAFF_OF_SCHOOL_MAXIMUM, "Staff of the largest school"),
  })
  .describe(
    "Schools of many sizes: the smallest, the average and the largest staff, in place of staffPerSchool",
  );

const networkSpread = z
  .strictObject({
    count: whole(1, SCHOOLS_MAXIMUM, "Number of networks"),
    least: whole(1, SCHOOLS_MAXIMUM, "Schools of the smallest network"),
    mean: finite(1, SCHOOLS_MAXIMUM, "Schools of a network on average"),
    most: whole(1, SCHOOLS_MAXIMUM, "Schools of the largest network"),
  })
  .describe("Many networks of many sizes, in place of the list `networks`");

const generate = z
  .strictObject({
    schools: whole(1, SCHOOLS_MAXIMUM, "Number of schools").optional(),
    staffPerSchool: whole(
      1,
      STAFF_OF_SCHOOL_MAXIMUM,
      "Staff of each school, its principal included",
    ).optional(),
    schoolSizes: z
      .array(whole(1, STAFF_OF_SCHOOL_MAXIMUM, "Staff"))
      .min(1)
      .describe("Staff of each school, instead of the two above")
      .optional(),
    staffSpread: staffSpread.optional(),
    networks: z
      .array(whole(1, SCHOOLS_MAXIMUM, "Number of schools"))
      .min(1)
      .max(100_000)
      .describe(
        "Networks (or districts) that stand apart: the number of schools in each, in the order of the schools",
      )
      .optional(),
    networkSpread: networkSpread.optional(),
    schoolNames: schoolNames.describe("Names of the schools, as many as there are schools").optional(),
    shape: z
      .enum(Object.keys(generators) as [GeneratorName, ...GeneratorName[]])
      .describe(
        `Shape of the network: ${Object.entries(generators)
          .map(([key, { label }]) => `${key} (${label.toLowerCase()})`)
          .join(", ")}. Default schools`,
      )
      .optional(),
    thresholds: z
      .array(finite(0, 65_000, "Threshold, a share or a number as adoption.thresholdKind says"))
      .min(1)
      .describe("Thresholds of the staff, person by person, in place of drawn ones")
      .optional(),
    resample: z.boolean().describe("Draw another network of the same kind in each replicate").optional(),
  })
  .describe("A district with advice networks like real ones; details under `network`");

const importOptions = z
  .strictObject({
    columns: z
      .record(z.string(), z.string())
      .describe("Names of columns that differ from the defaults")
      .optional(),
    delimiter: z.enum(delimiters).optional(),
    directed: z.boolean().describe("false: every tie runs both ways").optional(),
    singleSchool: name("Puts everyone in one school of this name").optional(),
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
    format: z
      .enum(Object.keys(networkFormats) as [string, ...string[]])
      .describe("Kind of network file")
      .optional(),
    files: z
      .record(z.string(), text("Path beside the scenario file or under --data"))
      .describe("The files by their part, such as staff and ties")
      .optional(),
    options: importOptions.optional(),
    strength: share("Strength of a tie of average weight at the start").optional(),
    bridges: share("Share of all ties to add between schools, held by a few boundary spanners").optional(),
    meetings: z
      .boolean()
      .describe("Whether teams meet; false where the people are no colleagues of one team")
      .optional(),
    pseudonyms: z.boolean().describe("Replace names of people by codes as they are read").optional(),
  })
  .describe("A real network from files");

/** Where the network comes from. */
export const systemSchema = z
  .strictObject({ generate: generate.optional(), import: importNetwork.optional() })
  .describe("Who there is and who learns from whom: generate or import");
