import type { BoardResult } from "../../experiment/board/boardResult.ts";
import { reaches } from "../../experiment/board/boardTable.ts";
import { baseOf, type Manifest } from "../../experiment/manifest.ts";
import { countOf, quoted } from "../sentences/words.ts";
import type { StudyPage } from "../study/studyPage.ts";

/** The plain page of a study for the board: how often each plan reaches the goal, and no charts. */
export function boardStudyPage({ plans, headline }: BoardResult, manifest: Manifest): StudyPage {
  const { name, description } = baseOf(manifest).scenario;
  const counts = plans.map((plan) => {
    const values = plan.futures.ends.headline.filter((value) => value !== null);
    const reached = values.filter((value) => reaches(headline, value)).length;
    return { name: plan.name, figure: `${reached} of ${values.length}` };
  });
  const said = counts.map((count) => `${count.figure} for ${quoted(count.name)}`);
  return {
    title: name,
    description,
    answer: `Futures that reach the goal: ${said.join("; ")}.`,
    notes: [],
    keyFigures: counts.map((count) => ({
      figure: count.figure,
      sentence: `futures reach the goal with ${quoted(count.name)}.`,
    })),
    sections: [],
    limits: [`It was tried with ${countOf(plans.length - 1, "plan")} beside today's path.`],
  };
}
