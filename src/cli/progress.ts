import { Presets, SingleBar } from "cli-progress";

/** Shows how far a study is, on stderr and only on a terminal. */
export interface ProgressDisplay {
  /** `total` may grow, where a study finds its cases as it goes. */
  update(finished: number, total: number): void;
  end(): void;
}

/** A bar with the time still to go; nothing where nobody would see it. */
export function showProgress(wanted: boolean): ProgressDisplay {
  if (!wanted || !process.stderr.isTTY) return { update() {}, end() {} };
  const bar = new SingleBar(
    {
      stream: process.stderr,
      format: "{bar} {value} of {total} futures, {eta_formatted} to go",
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let isStarted = false;
  return {
    update(finished, total) {
      if (!isStarted) bar.start(total, finished);
      isStarted = true;
      bar.setTotal(total);
      bar.update(finished);
    },
    end: () => bar.stop(),
  };
}
