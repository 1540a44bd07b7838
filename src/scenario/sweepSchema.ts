import * as z from "zod";
import { whole } from "./schemaKit.ts";

/** How the combinations of what varies are chosen. */
export const sweepDesigns = ["cartesian", "zip", "latin hypercube", "sobol"] as const;
export type SweepDesignName = (typeof sweepDesigns)[number];
/** Most combinations that a design can draw. */
export const SAMPLES_MAXIMUM = 1_000_000;

// Looked at closely where the paths are known, in checkSweep.ts; here only for editors.
const varied = z.unknown().meta({
  description: "Values one by one, a range, or the plausible range of the setting",
  anyOf: [
    { type: "array", minItems: 1 },
    {
      type: "object",
      properties: {
        min: { type: "number" },
        max: { type: "number" },
        step: { type: "number", exclusiveMinimum: 0 },
        samples: { type: "integer", minimum: 2 },
        scale: { enum: ["linear", "log"] },
      },
      additionalProperties: false,
    },
    { const: "plausible" },
  ],
});

/** What `spreadwell sweep` varies; other commands do not look at it. */
export const sweepSchema = z
  .strictObject({
    vary: z
      .record(z.string(), varied)
      .describe("Settings by path, such as perils.groupthink, and the values that they take"),
    design: z
      .enum(sweepDesigns)
      .describe(
        "How values are combined: every one with every other; side by side; or points that fill the space",
      )
      .optional(),
    samples: whole(1, SAMPLES_MAXIMUM, "Points of a latin hypercube or of Sobol's sequence").optional(),
  })
  .describe("What spreadwell sweep varies; run does not look at it");
