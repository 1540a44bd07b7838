import * as z from "zod";

/** The comments that JSON does not have: a sentence for a value, named by its path. Of no effect on any result. */
export const notesSchema = z
  .record(z.string(), z.string().min(1).max(4000))
  .describe(
    "Comments: what a value means and where it comes from, by its path, such as perils.groupthink; of no effect on any result",
  );
