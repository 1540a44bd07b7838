import { join } from "node:path";
import { writeAtomically } from "../atomicFile.ts";
import type { StudyTool } from "../study/study.ts";
import { tableText } from "../study/toolTables.ts";
import { analyseCalibration } from "./analyseCalibration.ts";
import { caseOf, type CalibrateDesign } from "./calibrateDesign.ts";
import type { CalibrateResult } from "./calibrateResult.ts";
import { calibrateRows, calibrateTables } from "./calibrateTables.ts";
import type { Proposal } from "./plan.ts";
import { posteriorProposals } from "./predict.ts";
import { readDistances } from "./readDistances.ts";
import { followSearch } from "./search.ts";

/** Settings whose futures come near to what was observed, by approximate Bayesian computation. */
export const calibrateTool: StudyTool<CalibrateDesign, CalibrateResult> = {
  kind: "calibrate",
  isStatic: false,

  async nextCases({ design, factors }, done, folder) {
    const search = followSearch(design.plan, await readDistances(folder, design.observed, done));
    const next: readonly Proposal[] = search.next.length > 0 ? search.next : freshAfter(search.runs);
    return next.map((proposal) => caseOf(design, factors, proposal));

    function freshAfter(runs: number): readonly Proposal[] {
      const posterior = search.generations.at(-1);
      if (posterior === undefined) return [];
      return posteriorProposals(design.plan, posterior, runs).slice(done - runs);
    }
  },

  async analyse({ study, cases, folder }) {
    const { plan, observed } = study.design;
    const search = followSearch(plan, await readDistances(folder, observed, cases.length));
    const result = await analyseCalibration(study, search, cases, folder);
    const rows = calibrateRows(study, search.generations.at(-1)?.particles ?? [], result);
    calibrateTables.forEach(({ name, columns }, at) => {
      const own = typeof columns === "function" ? columns(study) : columns;
      writeAtomically(join(folder, `${name}.csv`), tableText(own, rows[at]!));
    });
    return result;
  },
};
