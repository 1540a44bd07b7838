import * as z from "zod";
import { text, whole } from "./schemaKit.ts";
import { WEEKS_MAXIMUM } from "./timelineSchema.ts";

/** Most sentences on what to notice: nobody checks more. */
export const NOTICE_MAXIMUM = 12;

const otherArm = z
  .strictObject({
    scenario: text("Another scenario: a file beside this one, or one that comes with Spreadwell").optional(),
    week: whole(0, WEEKS_MAXIMUM, "Another week of this scenario").optional(),
  })
  .describe("Another scenario, run with the luck of this one, or another week of this one");

const notice = z
  .strictObject({
    says: text("What to notice, as a plain sentence"),
    measure: text('Column of weeks.csv, or a measure such as "users Open questions"'),
    week: whole(0, WEEKS_MAXIMUM, "Week in which it is measured; the last one when absent").optional(),
    than: z
      .union([
        z
          .array(text("A setting and its value, such as perils.groupthink=0"))
          .min(1)
          .max(20)
          .describe("This scenario with settings changed, each as for --set"),
        otherArm,
      ])
      .describe("What it is held against, future by future")
      .optional(),
    is: z
      .enum(["higher", "lower"])
      .describe("Whether it is higher or lower than what it is held against")
      .optional(),
    between: z
      .array(z.number())
      .min(2)
      .max(2)
      .describe("Lowest and highest value, where it is held against nothing")
      .optional(),
  })
  .describe("A claim that can be checked: it should hold in at least 90 of 100 futures");

/** What a scenario says of itself beside its description. None of it passes on to a scenario that extends it. */
export const aboutSchema = {
  question: text("The question that it is about, in plain words").optional(),
  notice: z
    .array(notice)
    .max(NOTICE_MAXIMUM)
    .describe("What to notice: claims that `spreadwell describe --check` runs and counts")
    .optional(),
  limits: z.string().max(20_000).describe("What it cannot tell").optional(),
};

/** A claim of a scenario as its file has it. */
export type NoticeInput = z.infer<typeof notice>;
