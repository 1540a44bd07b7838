import { join } from "node:path";
import { writeAtomically } from "../atomicFile.ts";
import { comparedMetrics } from "../compare/comparedMetrics.ts";
import { slug } from "../slug.ts";
import { readFinals } from "../study/finals.ts";
import type { StudyCase, StudyTool } from "../study/study.ts";
import { tableText } from "../study/toolTables.ts";
import type { Column } from "../column.ts";
import { attributeMetric } from "./attributeMetric.ts";
import type { AttributeDesign, AttributeResult, Switch } from "./attributeResult.ts";
import { attributionRows, attributionTable } from "./attributionTable.ts";

/** Every combination of switches between two scenarios under the same luck: 2^m cases. */
export const attributeTool: StudyTool<AttributeDesign, AttributeResult> = {
  kind: "attribute",
  isStatic: true,

  async nextCases({ arms, replicates, design }, done) {
    if (done > 0) return [];
    const name = slug(arms[0]!.name);
    return Array.from({ length: 1 << design.switches.length }, (_, coalition) =>
      caseOf(coalition, design.switches, name, replicates),
    );
  },

  async analyse({ study, cases, folder, manifest }) {
    const { switches, from, to, unchanged } = study.design;
    const finals = await readFinals(
      folder,
      cases,
      comparedMetrics.map(({ key }) => key),
    );
    const game = new Float64Array(cases.length);
    const metrics = comparedMetrics.map((metric, at) =>
      attributeMetric(metric, switches.length, study.replicates, (replicate) => {
        for (let coalition = 0; coalition < game.length; coalition++)
          game[coalition] = finals.value(coalition, replicate, at);
        return game;
      }),
    );
    const result = {
      from,
      to,
      switches,
      unchanged,
      futures: study.replicates,
      failed: manifest.failed,
      headline: study.metrics,
      metrics,
    };
    const columns = attributionTable.columns as readonly Column[];
    writeAtomically(
      join(folder, `${attributionTable.name}.csv`),
      tableText(columns, attributionRows(result)),
    );
    return result;
  },
};

/** The case in which the switches of a coalition (bit i: switch i) are turned. */
function caseOf(coalition: number, switches: readonly Switch[], name: string, replicates: number): StudyCase {
  const turned = switches.map((_, at) => (coalition >> at) & 1);
  return {
    number: coalition,
    arm: 0,
    label: coalition === 0 ? name : `${name}-${turned.join("")}`,
    changes: switches.flatMap(({ settings }, at) =>
      turned[at] === 1 ? settings.map(({ path, value }) => ({ path, value })) : [],
    ),
    replicates: { first: 0, count: replicates },
    factors: turned,
  };
}
