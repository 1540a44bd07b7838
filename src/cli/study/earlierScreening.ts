import { join } from "node:path";
import { readManifest } from "../../experiment/manifest.ts";
import { screenedFactors } from "../../experiment/sensitivity/ranking.ts";
import { casesOf, type SensitivityDesign } from "../../experiment/sensitivity/sensitivityDesign.ts";
import { sensitivityOf } from "../../experiment/sensitivity/sensitivityTool.ts";
import { slug } from "../../experiment/slug.ts";
import type { Study } from "../../experiment/study/study.ts";
import type { ResolvedScenario } from "../../scenario/resolvedScenario.ts";

/** What an earlier screening of a scenario found to matter most, where it stands in the usual folder; or null. */
export async function earlierScreening({
  name,
}: ResolvedScenario): Promise<{ readonly folder: string; readonly paths: readonly string[] } | null> {
  const folder = join("output", `sensitivity-${slug(name)}`);
  try {
    const manifest = readManifest(folder);
    if (manifest?.study.kind !== "sensitivity" || manifest.status !== "done") return null;
    if (manifest.failed === manifest.finished) return null;
    const study = manifest.study as Study<SensitivityDesign>;
    if (study.design.method !== "morris") return null;
    // Not as for a report: this folder belongs to another study, and nothing may be written there.
    const result = await sensitivityOf({ study, cases: casesOf(study), folder });
    return { folder, paths: screenedFactors(result) };
  } catch {
    // It is only looked at for a hint: what is wrong with it is told where it is used.
    return null;
  }
}
