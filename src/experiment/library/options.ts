import type { FileContent } from "../../scenario/fileContent.ts";
import type { Table } from "./table.ts";

/** What may be given beside a scenario, whatever is done with it. */
export interface ScenarioOptions {
  /** Settings to change, by path, as `--set` does: `{ "perils.groupthink": 0 }`. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** Seed of all luck, in place of the scenario's. */
  readonly seed?: string | number;
  /**
   * Contents of the files that the scenario names (a network to import, a scenario it extends), by the names that it
   * gives them: text, bytes, or what JSON stands for.
   */
  readonly files?: Readonly<Record<string, FileContent>>;
}

/** What may be given to `simulate`. */
export interface SimulateOptions extends ScenarioOptions {
  /** Number of futures, from 1 to 1 000 000, in place of the scenario's. */
  readonly replicates?: number;
  /** Number of the first future, from 0 (the default): so a study can be done in parts. */
  readonly firstReplicate?: number;
  /** Tables to keep, beside `runs`. The default is what `spreadwell run` writes: all, `events` only where the scenario asks for it. */
  readonly tables?: readonly Table["name"][];
  /** Called after every future. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What may be given to `createSimulation`. */
export interface SimulationOptions extends ScenarioOptions {
  /** Number of the future, from 0 (the default): the same number is the same luck as in `simulate`. */
  readonly replicate?: number;
}
