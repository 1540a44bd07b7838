/** What a report shows of a finished run: bands over replicates, read back from the tables on disk. */

/** Quantiles over replicates at each recorded week; every array is as long as `weeks` of its owner. */
export interface Band {
  readonly mean: readonly number[];
  readonly q05: readonly number[];
  readonly q10: readonly number[];
  readonly q25: readonly number[];
  readonly q50: readonly number[];
  readonly q75: readonly number[];
  readonly q90: readonly number[];
  readonly q95: readonly number[];
}

/** A metric of the weekly table over time. */
export interface MetricSeries {
  /** Column name in weeks.csv, for example `instruction_mean`. */
  readonly key: string;
  /** Plain-language label. */
  readonly label: string;
  readonly unit: string;
  readonly weeks: readonly number[];
  readonly band: Band;
}

/** One practice: what it is (true attributes) and how widely it is used over time (share of teachers, 0–1). */
export interface PracticeSeries {
  readonly name: string;
  readonly domain: string;
  /** Effect on instruction at full fidelity, in SD of teachers' instructional quality; may be negative. */
  readonly quality: number;
  readonly appeal: number;
  readonly challenge: number;
  readonly weeks: readonly number[];
  readonly adoption: Band;
}

/** One school: median over replicates of the share of its teachers' practice places in use, week by week. */
export interface SchoolSeries {
  readonly name: string;
  readonly staffCount: number;
  readonly weeks: readonly number[];
  /** Median gain in instructional quality since the start, SD. */
  readonly gain: readonly number[];
  /** Median share 0–1 of practice places in use. */
  readonly adoption: readonly number[];
  /** Median share 0–1 of use that lowers instruction. */
  readonly harmful: readonly number[];
}

/** One setting in plain words. */
export interface SettingLine {
  /** JSON path, for example `perils.groupthink`. */
  readonly path: string;
  readonly section: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  /** The value with its unit as a reader would say it, e.g. "30 of 100". */
  readonly shown: string;
  readonly isDefault: boolean;
  /** The type of network whose value it is, where there is one. */
  readonly ofType?: string;
  /** Source of the default, or undefined where it is assumed. */
  readonly source?: string;
  /** Why it is assumed, where it has no source. */
  readonly assumed?: string;
  /** True for coefficients that only researchers change. */
  readonly advanced: boolean;
}

/** Everything the report draws. Plain JSON, so that it can be stored, tested and embedded. */
export interface RunSummary {
  readonly name: string;
  readonly description: string;
  /** Recorded weeks run 0 … weeks. 36 weeks are a school year. */
  readonly weekCount: number;
  readonly replicateCount: number;
  readonly finishedCount: number;
  readonly seed: string;
  readonly schoolCount: number;
  readonly staffCount: number;
  readonly teacherCount: number;
  readonly tieCount: number;
  /** One sentence on where the network comes from (generated, or imported from which files). */
  readonly networkSource: string;
  readonly metrics: readonly MetricSeries[];
  readonly practices: readonly PracticeSeries[];
  readonly schools: readonly SchoolSeries[];
  /** Final values per replicate, in replicate order, for "k of n futures" sentences and dot plots. */
  readonly finals: Readonly<Record<string, readonly number[]>>;
  readonly settings: readonly SettingLine[];
  /** Timeline entries in plain words, one sentence each. */
  readonly interventions: readonly string[];
  readonly runCard: {
    readonly engineVersion: string;
    readonly scenarioHash: string;
    readonly networkHash: string;
    readonly seed: string;
    readonly replicates: string;
    readonly platform: string;
    readonly startedAt: string;
    readonly endedAt: string;
    readonly command: string;
  };
}
