import type { About } from "./about.ts";
import type { Examination } from "./examination.ts";
import type { ScenarioInput } from "./schema.ts";
import type { Notes } from "./takeNotes.ts";

/** A scenario with `extends` and overrides merged in, and the files that it came from (its own first). */
export interface LoadedScenario {
  readonly file: string;
  /** What could be understood; parts in which something is wrong are left out, as is what is in `about`. */
  readonly input: ScenarioInput;
  readonly about: About;
  readonly files: readonly string[];
  /** What its own file says of its values. */
  readonly notes?: Notes;
  /** What is wrong so far. */
  readonly examination?: Examination;
}
