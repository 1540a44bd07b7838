import * as z from "zod";
import { headlineKinds } from "./board/headlines.ts";
import { finite, name, text } from "./schemaKit.ts";
import { timelineSchema } from "./timelineSchema.ts";

/** Most plans beside today's path: a board can weigh up no more at once. */
export const PLANS_MAXIMUM = 3;

const plan = z
  .strictObject({
    name: name("What the board calls it").max(80),
    set: z
      .record(z.string(), z.unknown())
      .describe("Settings by path, such as perils.groupthink, and their values under the plan")
      .optional(),
    interventions: timelineSchema
      .describe("Entries that the plan adds at the end of the timeline")
      .optional(),
  })
  .describe("What the board could do: settings that it changes, and what it adds to the timeline");

/** What `spreadwell board` shows a board; other commands do not look at it. Read closely in `board/checkBoard.ts`. */
export const boardSchema = z
  .strictObject({
    headline: z
      .enum(headlineKinds)
      .describe(
        "What the board looks at first: gain in instructional quality, use of one practice at good fidelity, or harm (share of all use that lowers instruction)",
      )
      .optional(),
    practice: text("The practice that a headline of use is about").optional(),
    goal: finite(
      -3,
      3,
      "What should be reached by the end: at least so much gain (SD) or use (share), at most so much harm (share)",
    ).optional(),
    matters: finite(0, 3, "Smallest change that would matter, above 0: SD for gain, else a share").optional(),
    plans: z.array(plan).max(PLANS_MAXIMUM).describe("Plans to be held against today's path").optional(),
    start: z
      .string()
      .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month such as "2026-09"')
      .describe("Month in which week 0 lies, such as 2026-09")
      .optional(),
    currency: z
      .string()
      .regex(/^[^\p{Cc}\p{Cs}\s][^\p{Cc}\p{Cs}]{0,7}$/u, 'one to eight characters such as "$" or "CHF "')
      .describe("Sign in front of amounts of money")
      .optional(),
    guesses: z
      .array(text("Path of a setting, such as people.turnover"))
      .max(40)
      .describe("Settings whose values are guessed: the page tries both ends of what is plausible")
      .optional(),
  })
  .describe("What spreadwell board shows; run does not look at it");
