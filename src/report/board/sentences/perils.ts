import { TODAY } from "../../../scenario/board/headlines.ts";
import type { Headline } from "../../../experiment/board/boardResult.ts";
import { formatCount } from "../../format.ts";
import { quoted } from "../../sentences/words.ts";
import { sayDifference } from "../headlineWords.ts";
import type { PerilFact } from "../probeFacts.ts";
import { futuresReach, ofCount } from "./counts.ts";

/** What a peril does in the report's own futures, in two sentences. `plan` is what the perils were tried with. */
export function perilSentences(fact: PerilFact, headline: Headline, plan: string): string {
  const { withPeril, without, better, change } = fact;
  const path = plan === TODAY ? "On today’s path" : `With ${quoted(plan)}`;
  if (better.of === 0) return `${path}, no future can be compared with and without it.`;
  const reached = `${path}, ${futuresReach(withPeril)}. With this peril switched off it is ${ofCount(without)}.`;
  const luck = `Under the same luck, ${formatCount(better.count)} of ${formatCount(better.of)} futures ${better.count === 1 ? "ends" : "end"} better without it.`;
  return `${reached} ${luck} In the middle future, switching it off makes a difference of ${sayDifference(headline, change)}.`;
}
