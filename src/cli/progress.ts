import { Presets, SingleBar } from "cli-progress";

/** Shows how far a run is, on stderr and only on a terminal. */
export interface ProgressDisplay {
  update(finished: number): void;
  end(): void;
}

/** A bar with the time still to go; nothing where nobody would see it. */
export function showProgress(total: number, wanted: boolean): ProgressDisplay {
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
  bar.start(total, 0);
  return { update: (finished) => bar.update(finished), end: () => bar.stop() };
}
