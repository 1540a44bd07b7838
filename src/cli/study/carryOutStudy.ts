import { join } from "node:path";
import { recordInput } from "../../experiment/crate/fileHash.ts";
import { slug } from "../../experiment/slug.ts";
import { armOf, placesOf } from "../../experiment/study/arm.ts";
import { checkCases } from "../../experiment/study/checkCases.ts";
import { checkEntrance, enterStudy } from "../../experiment/study/enterStudy.ts";
import { overruledSettings } from "../../experiment/study/overruledSettings.ts";
import { studyHash } from "../../experiment/study/runStudy.ts";
import type { Study, StudyKind } from "../../experiment/study/study.ts";
import { tableFormatOf } from "../../experiment/store/tableFormat.ts";
import { casesText } from "../../experiment/study/studyTables.ts";
import { toolOf } from "../../experiment/study/tools.ts";
import type { TableName } from "../../experiment/tables.ts";
import { SystemCache } from "../../scenario/systemCache.ts";
import { carryOut } from "../carryOut.ts";
import { shardRange } from "../../experiment/cluster/shard.ts";
import { studyPlace } from "../cluster/studyPlace.ts";
import { isForCluster, writeForCluster } from "../cluster/writeForCluster.ts";
import type { OpenedScenario } from "../openScenario.ts";
import { print } from "../output.ts";
import { commandTyped } from "../runCommand.ts";
import { threadsOf } from "../threads.ts";
import { timeWords } from "./timeWords.ts";
import { metricsOf, tablesGiven, type StudyOptions } from "./studyOptions.ts";

/** A study as its command makes it. */
export interface StudyDraft<Design> {
  readonly kind: Exclude<StudyKind, "run">;
  /** The base scenarios; their names where they are not the scenarios' own. */
  readonly arms: readonly { readonly opened: OpenedScenario; readonly name?: string }[];
  readonly factors: readonly string[];
  readonly replicates: number;
  readonly design: Design;
  /** Tables to write unless told. */
  readonly tables?: readonly TableName[];
  /** Metrics that it is about unless told. */
  readonly metrics?: readonly string[];
  readonly notes?: readonly string[];
  /** Data files that it has read beside those of its networks. */
  readonly inputs?: readonly string[];
  /** Networks that were read while the scenarios were opened. */
  readonly systems?: SystemCache;
}

/**
 * Carries out a study as its options say; returns the exit code. Nothing is written before everything is checked,
 * every case included.
 */
export async function carryOutStudy<Design>(
  draft: StudyDraft<Design>,
  options: StudyOptions,
): Promise<number> {
  const threads = threadsOf(options.threads);
  const tableFormat = tableFormatOf(options.format);
  const first = draft.arms[0]!.opened;
  const output = options.output ?? join("output", `${draft.kind}-${slug(first.scenario.name)}`);
  const { shard, folder } = studyPlace(draft.kind, output, options);
  const study: Study<Design> = {
    kind: draft.kind,
    arms: draft.arms.map(({ opened, name }) => armOf(opened, folder, name)),
    factors: draft.factors,
    metrics: metricsOf(options.metric, draft.metrics),
    replicates: draft.replicates,
    tables: tablesGiven(options.tables, draft.tables),
    design: draft.design,
  };
  const systems = draft.systems ?? new SystemCache();
  const tool = toolOf(study.kind);
  const cases = await tool.nextCases(study, 0, folder);
  const arms = study.arms.map((arm) => ({ input: arm.input, places: placesOf(arm, folder) }));
  const checked = checkCases(arms, cases, systems);
  const runs = cases.reduce((sum, { replicates }) => sum + replicates.count, 0);
  if (options.dryRun) {
    await print(casesText(study, cases, checked.hashes));
    const more = tool.isStatic ? "" : " to begin with; more follow from what they give";
    const time = timeWords(arms[cases[0]!.arm]!, cases[0]!, { systems, runs, threads });
    process.stderr.write(`${cases.length} cases, ${runs} futures${more}; ${time}.\n`);
    if (shard !== null) {
      const { first, end } = shardRange(runs, shard);
      process.stderr.write(`Part ${shard.index} of ${shard.count} does ${end - first} of them.\n`);
    }
    return 0;
  }
  if (isForCluster(options)) {
    const name = slug(`${draft.kind}-${first.scenario.name}`);
    const { bytes } = checked;
    return writeForCluster(
      { name, output, studyHash: studyHash(study), runCount: runs, bytesOfRun: bytes },
      options,
    );
  }
  const notes = [
    ...draft.arms.flatMap(({ opened }) => opened.built.notes),
    ...(draft.notes ?? []),
    ...overruledSettings(study.arms, cases),
  ];
  const inputs = await Promise.all((draft.inputs ?? []).map(recordInput));
  const beginning = { study, notes: [...new Set(notes)], inputs, command: commandTyped(), shard };
  const entrance = { overwrite: options.overwrite ?? false, goOn: options.continue ?? false };
  checkEntrance(beginning, folder, entrance);
  const how = { threads, check: options.check ?? false, systems, checked, tableFormat };
  return carryOut(folder, how, options, (all) => enterStudy(beginning, folder, entrance, all));
}
