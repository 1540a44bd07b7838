import { join } from "node:path";
import { UserError } from "../core/fault.ts";
import { MANIFEST_FILE, type Manifest } from "../experiment/manifest.ts";
import { shellWord } from "../experiment/shellWord.ts";
import { readProgress } from "../experiment/store.ts";
import { counted } from "../scenario/networks/faultList.ts";
import { lockFolder, writeReport, type Telling } from "./carryOut.ts";
import { openFolder } from "./openFolder.ts";
import { print } from "./output.ts";
import { describeResult } from "./study/describeResult.ts";

/** Carries out `spreadwell report`: summary and report once more from the tables of a folder, without running anything. */
export async function reportCommand(folder: string, options: Telling): Promise<number> {
  const begun = performance.now();
  const { shard } = openFolder(folder);
  if (shard !== null) {
    throw new UserError({
      file: folder,
      problem: `is part ${shard.index} of ${shard.count} of a study, which is reported as a whole`,
      remedy: `when all parts are done: spreadwell merge ${shellWord(join(folder, "..", ".."))}`,
    });
  }
  const lock = await lockFolder(folder, false);
  let manifest: Manifest;
  let result: unknown;
  try {
    // Read once the folder is ours: until then another process may have gone on with it.
    manifest = openFolder(folder);
    result = await writeReport(folder, manifest, options.figures ?? false);
  } finally {
    lock.end();
  }
  if (result === null) throw nothingToReport(folder, manifest);
  const seconds = (performance.now() - begun) / 1000;
  if (!options.quiet)
    await print(describeResult({ folder, manifest, result, seconds, json: options.json ?? false }));
  return 0;
}

function nothingToReport(folder: string, { status, finished }: Manifest): UserError {
  if (status === "done") {
    return new UserError({
      file: join(folder, "runs.csv"),
      problem: "holds failed futures only, so there is nothing to report",
      given: counted(finished, "failed future", "failed futures"),
      remedy: "its column status says why they failed; mend that and run it again with --overwrite",
    });
  }
  return new UserError({
    file: join(folder, MANIFEST_FILE),
    problem: "is of a study that is not finished, so there is nothing to report yet",
    given: counted(readProgress(folder)?.committed ?? finished, "future", "futures"),
    remedy: `go on with: spreadwell resume ${shellWord(folder)}`,
  });
}
