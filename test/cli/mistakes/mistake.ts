import { shellWord } from "../../../src/experiment/shellWord.ts";

/** A mistake that a stranger is likely to make, and what then stands on the screen. */
export interface Mistake {
  readonly title: string;
  /** Files beside those of `usualFiles`, or in place of them; JSON where it is no text. */
  readonly files?: Readonly<Record<string, unknown>>;
  /** Commands that go before. */
  readonly before?: readonly (readonly string[])[];
  readonly words: readonly string[];
  /** All that is said, to the last full stop; times stand as `…`. */
  readonly says: string;
  /** What to do, for the reader of docs/mistakes.md. */
  readonly advice: string;
}

/** The mistakes of one kind. */
export interface MistakeGroup {
  readonly title: string;
  readonly mistakes: readonly Mistake[];
}

/** Files that lie in the folder of every mistake. */
export const usualFiles: Readonly<Record<string, unknown>> = {
  "my.json": { weeks: 5, replicates: 2, system: { generate: { schoolSizes: [5, 7] } } },
  "district.json": {
    weeks: 5,
    system: { import: { format: "csv", files: { staff: "staff.csv", ties: "ties.csv" } } },
  },
  "staff.csv": "id,school\na,Alder\nb,Birch\n",
  "ties.csv": "from,to\na,b\n",
};

/** The command as it is typed. */
export function typed(words: readonly string[]): string {
  return ["spreadwell", ...words].map(shellWord).join(" ");
}

/** What was said, without what differs from run to run: times, and where Spreadwell lies. */
export function steady(said: string): string {
  return said.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "…").trimEnd();
}
