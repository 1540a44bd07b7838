import { z } from "zod";
import { schoolNames, share, text, whole } from "./schemaKit.ts";

/** Most weeks that a run can have: fifty school years and then some. */
export const WEEKS_MAXIMUM = 2000;

const where = z
  .strictObject({ schools: schoolNames.optional() })
  .describe("Where it acts; everywhere when absent");

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

const help =
  "The timeline. Entries act in their order: where two set the same parameter for the same school and week, the one further down counts; after its last week the other holds again";

/** What is done about it, and when. */
export const timelineSchema = z.array(intervention).max(10_000).describe(help);
