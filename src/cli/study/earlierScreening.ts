import { join } from "node:path";
import { readManifest } from "../../experiment/manifest.ts";
import { screenedFactors } from "../../experiment/sensitivity/ranking.ts";
import type { SensitivityDesign } from "../../experiment/sensitivity/sensitivityDesign.ts";
import type { SensitivityResult } from "../../experiment/sensitivity/sensitivityResult.ts";
import { slug } from "../../experiment/slug.ts";
import { finishStudy } from "../../experiment/study/finishStudy.ts";
import type { ResolvedScenario } from "../../scenario/resolvedScenario.ts";

/** What an earlier screening of a scenario found to matter most, where it stands in the usual folder; or null. */
export async function earlierScreening({
  name,
}: ResolvedScenario): Promise<{ readonly folder: string; readonly paths: readonly string[] } | null> {
  const folder = join("output", `sensitivity-${slug(name)}`);
  try {
    const manifest = readManifest(folder);
    if (manifest?.study.kind !== "sensitivity") return null;
    if ((manifest.study.design as SensitivityDesign).method !== "morris") return null;
    const result = (await finishStudy(folder, manifest)) as SensitivityResult | null;
    return result === null ? null : { folder, paths: screenedFactors(result) };
  } catch {
    // It is only looked at for a hint: what is wrong with it is told where it is used.
    return null;
  }
}
