import * as z from "zod";

// Zod would compile the checks of groups from text. Pages with a strict policy forbid that, and asking offends against it;
// and a scenario is read so seldom that compiling takes longer than it saves. Every file with a group imports this one first.
z.config({ jitless: true });

/** Any text. */
export const text = (description: string) => z.string().min(1).max(2000).describe(description);
/** A name that tables and charts can show, as in imported files: one line, not blank. */
export const name = (description: string) =>
  z
    .string()
    .min(1)
    .max(2000)
    .regex(/\S/, "a name that is not blank")
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "a name on one line, without control characters")
    .describe(description);
/** A whole number. */
export const whole = (min: number, max: number, description: string) =>
  z.int().min(min).max(max).describe(description);
/** A number from 0 to 1. */
export const share = (description: string) => z.number().min(0).max(1).describe(description);
/** A number between limits. */
export const finite = (min: number, max: number, description: string) =>
  z.number().min(min).max(max).describe(description);

/** Names of schools. */
export const schoolNames = z.array(name("School name")).min(1).max(100_000);
