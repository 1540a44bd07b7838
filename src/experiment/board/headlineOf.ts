import { headlineRanges } from "../../scenario/board/headlines.ts";
import type { ScenarioInput } from "../../scenario/schema.ts";
import type { BoardResult, Headline, HeadlineKind } from "./boardResult.ts";

/** What the board looks at first; the goal and the smallest change that matters as usual where they are not given. */
export function headlineOf({
  headline = "gain",
  practice,
  goal,
  matters,
}: NonNullable<ScenarioInput["board"]>): Headline {
  const usual = headlineRanges[headline];
  return {
    kind: headline,
    practice: headline === "use" ? practice! : null,
    goal: goal ?? usual.goal,
    matters: matters ?? usual.matters,
  };
}

/** What the strip of schools shows: of one practice no school's use is kept, so that it is use of any. */
export const schoolOutcomes: Readonly<Record<HeadlineKind, BoardResult["schoolOutcome"]>> = {
  gain: "instruction_gain",
  harm: "harmful_share",
  use: "adoption",
};
