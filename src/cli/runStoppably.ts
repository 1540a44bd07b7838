import type { StopSignal } from "../experiment/pool.ts";
import { showProgress } from "./progress.ts";
import { EXIT } from "./exitCodes.ts";

/** Told of finished futures, of as many as there are. */
export type OnProgress = (finished: number, total: number) => void;

/**
 * Does work on futures with a progress bar. Ctrl-C sets `stop`, so that the futures under way are the last; a second one
 * ends the program at once, also while it does its last things after the work.
 */
export async function runStoppably<Result>(
  { quiet, progress }: { readonly quiet?: boolean; readonly progress?: boolean },
  work: (stop: StopSignal, onProgress: OnProgress) => Promise<Result>,
): Promise<Result> {
  const stop = { stopped: false };
  const display = showProgress(!quiet && progress !== false);
  const interrupt = (): void => {
    if (stop.stopped) {
      display.end();
      process.exit(EXIT.interrupted);
    }
    stop.stopped = true;
    if (!quiet)
      process.stderr.write("\nStopping after the futures under way; press Ctrl-C again to stop at once.\n");
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  try {
    return await work(stop, (finished, total) => display.update(finished, total));
  } finally {
    display.end();
    if (!stop.stopped) {
      process.off("SIGINT", interrupt);
      process.off("SIGTERM", interrupt);
    }
  }
}
