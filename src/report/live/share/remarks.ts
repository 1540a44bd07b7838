import { tidyNumber, type NumberRange } from "./settingsForm.ts";

/** Something that a reader should know about settings that were read: one sentence. */
export interface Remark {
  /** `clamped`: brought into range; `refused`: not taken; `unknown`: not understood; `version`: made by a newer page. */
  readonly kind: "clamped" | "refused" | "unknown" | "version";
  readonly text: string;
}

/** Gathers what is to be said while settings are read. */
export class Remarks {
  readonly list: Remark[] = [];
  /** What was taken, in words. */
  readonly fits: string[] = [];

  refuse(text: string): void {
    this.list.push({ kind: "refused", text });
  }

  /** The nearest number in a range; a change is remarked. */
  inRange(what: string, value: number, range: NumberRange): number {
    const bounded = tidyNumber(Math.min(range.max, Math.max(range.min, value)));
    if (bounded !== tidyNumber(value)) {
      const subject = what.endsWith("?") ? what : `${what}:`;
      this.list.push({ kind: "clamped", text: `${subject} ${value} was brought to ${bounded}.` });
    }
    return bounded;
  }
}
