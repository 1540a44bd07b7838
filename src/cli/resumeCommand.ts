import { continueStudy } from "../experiment/study/runStudy.ts";
import { carryOut, type Telling } from "./carryOut.ts";
import { openFolder, withData } from "./openFolder.ts";
import { dataFolderOf } from "./openScenario.ts";
import { threadsOf } from "./threads.ts";

interface ResumeOptions extends Telling {
  readonly data?: string;
  readonly threads?: string;
}

/** Carries out `spreadwell resume`: the manifest holds all scenarios whole, so nothing can have changed unnoticed. */
export async function resumeCommand(folder: string, options: ResumeOptions): Promise<number> {
  const threads = threadsOf(options.threads);
  const { status, finished } = openFolder(folder);
  const data = dataFolderOf(options.data);
  // Read once the folder is ours: until then another process may have gone on with it.
  const code = await carryOut(folder, { threads, check: false }, options, (how) =>
    continueStudy(folder, withData(openFolder(folder), folder, data), how),
  );
  // Said once all has gone well: what hinders it would be its own message.
  if (status === "done" && !options.quiet && !options.json)
    process.stderr.write(`Note: all ${finished} futures were done already; only the report was made anew.\n`);
  return code;
}
