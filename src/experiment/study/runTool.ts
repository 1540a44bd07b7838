import { slug } from "../slug.ts";
import { summarise } from "../summarise.ts";
import type { RunSummary } from "../summary.ts";
import type { StudyTool } from "./study.ts";

/** Futures of one scenario: the study of one case. */
export const runTool: StudyTool<null, RunSummary> = {
  kind: "run",
  isStatic: true,
  async nextCases({ arms, replicates }, done) {
    if (done > 0) return [];
    const label = slug(arms[0]!.scenario.name);
    return [
      { number: 0, arm: 0, label, changes: [], replicates: { first: 0, count: replicates }, factors: [] },
    ];
  },
  async analyse({ folder, manifest }) {
    return summarise(folder, manifest);
  },
};
