import type { NoticeInput } from "./aboutSchema.ts";
import type { ScenarioInput } from "./schema.ts";

/** What a scenario says of itself: in no way part of what is run, so that no run depends on it. */
export interface About {
  /** Absent where the file asks none, as `limits` is. */
  readonly question?: string;
  readonly notice: readonly NoticeInput[];
  readonly limits?: string;
}

/**
 * Settings that speak of the file in which they stand, and so do not pass on through `extends`. What is worth trying
 * passes on: it is a change of settings, and those pass on as well.
 */
export const aboutFileAlone: ReadonlySet<string> = new Set(["question", "description", "notice", "limits"]);

/** A file's input without what speaks of that file alone. */
export function withoutAbout(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([key]) => !aboutFileAlone.has(key)));
}

/** Takes what a scenario says of itself out of its input: what is left is what is run, kept and compared. */
export function splitAbout(input: ScenarioInput): { readonly about: About; readonly run: ScenarioInput } {
  const { question, notice = [], limits, ...run } = input;
  const about = {
    ...(question === undefined ? {} : { question }),
    notice,
    ...(limits === undefined ? {} : { limits }),
  };
  return { about, run };
}
