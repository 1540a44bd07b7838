import * as z from "zod";
import { networkTypeNames } from "../model/networkTypes.ts";
import { finite, name, schoolNames, share, text, whole } from "./schemaKit.ts";

/** Most weeks that a run can have: fifty school years and then some. */
export const WEEKS_MAXIMUM = 2000;
/** Most pairs of colleagues that one entry can tie to each other, and most teachers that it can let move. */
const PEOPLE_MAXIMUM = 100_000;

const NETWORKS_MAXIMUM = 1_000_000;

const where = z
  .strictObject({
    schools: schoolNames.optional(),
    networks: z
      .array(
        z.union([
          whole(1, NETWORKS_MAXIMUM, "Number of the network, from 1"),
          name("Name of the network in the files"),
        ]),
      )
      .min(1)
      .describe(
        "All schools of these networks, by their place in system.generate.networks, or by their names in imported files",
      )
      .optional(),
    bestConnected: share("Share: those from whom most people learn").optional(),
    weakest: share("Share: those whose instruction is weakest").optional(),
    random: share("Share: chosen by luck").optional(),
    of: z.enum(["schools", "staff"]).describe("Of what the share is").optional(),
  })
  .describe("Where it acts; everywhere when absent");

const practice = text("Name of the practice");

const intervention = z
  .strictObject({
    at: whole(1, WEEKS_MAXIMUM, "First week in which it acts"),
    every: whole(1, WEEKS_MAXIMUM, "It acts again every so many weeks").optional(),
    until: whole(1, WEEKS_MAXIMUM, "Last week in which it acts").optional(),
    where: where.optional(),
    cost: z
      .strictObject({
        hours: finite(0, 1e9, "Staff hours").optional(),
        money: finite(0, 1e12, "Money").optional(),
      })
      .describe(
        "What it costs each school concerned, each time or for each week that it lasts; instead of the usual",
      )
      .optional(),
    set: z
      .record(z.string(), z.union([z.number(), z.string()]))
      .describe("Parameters by path, such as perils.groupthink, and their values")
      .optional(),
    seed: z
      .strictObject({
        practice,
        share: share("Share of the staff; all of those chosen when absent").optional(),
      })
      .describe("Bring a practice to some of the staff at once")
      .optional(),
    mandate: z
      .strictObject({ practice })
      .describe("Order a practice from above, as long as it lasts")
      .optional(),
    train: z.strictObject({ practice }).describe("Train staff in a practice").optional(),
    coach: z
      .strictObject({
        practice: text("Coach only those who use this practice, and in nothing else").optional(),
        dose: finite(0, 100, "How much of it; 1 is the usual").optional(),
      })
      .describe("Coach staff, as long as it lasts")
      .optional(),
    connect: z
      .strictObject({
        pairs: whole(0, PEOPLE_MAXIMUM, "Pairs of colleagues who begin to learn from each other"),
      })
      .describe("Tie staff of the chosen schools to each other")
      .optional(),
    exchange: z
      .strictObject({
        with: name("School with whose teachers they swap posts"),
        staff: whole(0, PEOPLE_MAXIMUM, "Most teachers who go; all of those chosen when absent").optional(),
      })
      .describe("Let chosen teachers swap posts with teachers of another school")
      .optional(),
    changeType: z.enum(networkTypeNames).describe("Turn the network into another type").optional(),
  })
  .describe("One entry of the timeline");

const help =
  "The timeline. Entries act in their order: where two set the same parameter for the same school and week, the one further down counts; after its last week the other holds again";

/** What is done about it, and when. */
export const timelineSchema = z.array(intervention).max(10_000).describe(help);
