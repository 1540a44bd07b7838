import type { Manifest } from "../manifest.ts";
import { readProgress } from "../store.ts";
import { CaseList } from "./caseList.ts";
import type { StudyCase } from "./study.ts";
import { toolOf } from "./tools.ts";

/**
 * What comes out of a folder: the tool reads its tables and writes its own beside them. Null where there is nothing to
 * tell yet: no run was finished, or a study of several cases is not whole.
 */
export async function finishStudy(folder: string, manifest: Manifest): Promise<unknown> {
  const { study, status, finished, failed, shard } = manifest;
  if (finished === failed || shard !== null) return null;
  if (study.kind !== "run" && status !== "done") return null;
  const cases = await casesOf(folder, manifest);
  return toolOf(study.kind).analyse({ study, cases, folder, manifest });
}

/** The cases of a folder, made again from its manifest and its tables. */
export async function casesOf(folder: string, { study, finished }: Manifest): Promise<readonly StudyCase[]> {
  const tool = toolOf(study.kind);
  // What a killed process has done stands in its note only: the manifest is written when a study begins and ends.
  const done = Math.max(finished, readProgress(folder)?.committed ?? 0);
  const list = new CaseList();
  do {
    const cases = await tool.nextCases(study, list.cases.length, folder);
    if (cases.length === 0) break;
    list.add(cases);
  } while (list.runCount <= done);
  return list.cases;
}
