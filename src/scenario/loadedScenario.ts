import type { Examination } from "./examination.ts";
import type { ScenarioInput } from "./schema.ts";

/** A scenario with `extends` and overrides merged in, and the files that it came from (its own first). */
export interface LoadedScenario {
  readonly file: string;
  /** What could be understood; parts in which something is wrong are left out. */
  readonly input: ScenarioInput;
  readonly files: readonly string[];
  /** What is wrong so far. */
  readonly examination?: Examination;
}
