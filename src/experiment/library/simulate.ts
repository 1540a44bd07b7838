import { prepareGiven } from "../../scenario/prepareGiven.ts";
import { followRun } from "../followRun.ts";
import { hashOf } from "../hashes.ts";
import { idCells } from "../runIdentity.ts";
import { slug } from "../slug.ts";
import type { StudyCase } from "../study/study.ts";
import { tablesOf } from "../study/studyTables.ts";
import { PLAIN, type TableName } from "../tables.ts";
import { ENGINE_VERSION } from "../../core/version.ts";
import { checkOptions, overridesOf } from "./checkOptions.ts";
import type { SimulateOptions } from "./options.ts";
import type { Scenario } from "./scenarioType.ts";
import { GrowingTable } from "./growingTable.ts";
import type { Table } from "./table.ts";

/** What came out of the futures of one scenario. */
export interface Results {
  /** Version of Spreadwell: equal versions give equal results, bit for bit. */
  readonly version: string;
  /** Short name of the scenario, as in the column `scenario`. */
  readonly name: string;
  /** The scenario with nothing left to default, as a manifest holds it. Plain JSON. */
  readonly scenario: Readonly<Record<string, unknown>>;
  /** SHA-256 of it, 64 hexadecimal digits: what a run is cited by, with the version. */
  readonly scenarioHash: string;
  readonly seed: string;
  readonly firstReplicate: number;
  /** Number of futures. */
  readonly replicates: number;
  /** What should be known about how network files were read, a sentence each. */
  readonly notes: readonly string[];
  /** One row a future: the last week's measures, and measures of the whole run. */
  readonly runs: Table;
  /** One row a future and recorded week: every measure of the whole network. */
  readonly weeks: Table;
  /** One row a future, recorded week and practice. */
  readonly practices: Table;
  /** One row a future, recorded week and school. */
  readonly schools: Table;
  /** One row an event: who took up or dropped what, when, from whom. */
  readonly events: Table;
}

/**
 * Runs futures of a scenario, one after another, and returns their tables. The scenario is not changed. The same
 * scenario, seed and version give the same bits in Node, in a browser and from `spreadwell run`. Returns when all
 * are done: on a page, call it in a worker. Throws `UserError` with every fault that is found.
 */
export function simulate(scenario: Scenario | object, options: SimulateOptions = {}): Results {
  checkOptions("simulate", options, ["replicates", "firstReplicate", "tables", "onProgress"]);
  const { scenario: complete, built } = prepareGiven(scenario, options.files ?? {}, overridesOf(options));
  const firstReplicate = options.firstReplicate ?? 0;
  const { replicates, seed, outputs } = complete;
  const label = slug(complete.name);
  const scenarioHash = hashOf(complete);
  const studyCase: StudyCase = {
    number: 0,
    arm: 0,
    label,
    changes: [],
    replicates: { first: firstReplicate, count: replicates },
    factors: [],
  };
  const identity = { studyCase, scenarioHash, seed, shape: PLAIN };
  const wanted: readonly TableName[] = options.tables ?? tablesOf(complete);
  const tables = {
    runs: new GrowingTable("runs"),
    weeks: new GrowingTable("weeks"),
    practices: new GrowingTable("practices"),
    schools: new GrowingTable("schools"),
    events: new GrowingTable("events"),
  };
  for (let done = 0; done < replicates; done++) {
    const replicate = firstReplicate + done;
    const ids = idCells(identity, replicate);
    followRun(built.setup, replicate, { ...outputs, tables: wanted, check: false }, (table, cells) =>
      tables[table].add(ids, cells),
    );
    options.onProgress?.(done + 1, replicates);
  }
  return {
    version: ENGINE_VERSION,
    name: label,
    scenario: { ...complete },
    scenarioHash,
    seed,
    firstReplicate,
    replicates,
    notes: built.notes,
    ...tables,
  };
}
