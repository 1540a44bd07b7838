import type { Findings } from "../findings/findings.ts";
import { formatCount } from "../format.ts";
import { countOf, listOf, quoted, span } from "./words.ts";

/** What the report cannot tell, one sentence or two each, from the result: never left out, never folded away. */
export function limitSentences(findings: Findings): readonly string[] {
  const { summary, kind, futureCount, missingCount, gainEnding } = findings;
  const luck = kind === "many" ? " The bands and dots show luck, not lack of knowledge." : "";
  const sentences = [
    "It cannot tell what happens in your schools. It tells what happens in these simulations, which are a tool to think with.",
    assumptionSentence(findings),
    `It does not show what happens if a setting is wrong.${luck}`,
    `It stops after ${span(summary.weekCount)}. It says nothing about later.`,
    `It holds for one network only. ${summary.networkSource || "Where that comes from is not stated."}`,
    "It does not show what students learn. Teaching moves first, and students' results follow much later.",
  ];
  if (gainEnding !== undefined) {
    sentences.push(
      "Places among 100 people hold if the quality of teaching at the start is spread as a bell curve.",
    );
  }
  if (kind === "one") sentences.push("It cannot tell luck from effect: one single future was run.");
  else if (futureCount > 0) {
    sentences.push(
      `It comes from ${countOf(futureCount, "future")}. Another set of futures of the same plan can differ a little.`,
    );
  }
  if (missingCount > 0) {
    sentences.push(`It cannot tell what the ${countOf(missingCount, "missing future")} would show.`);
  }
  return sentences;
}

function assumptionSentence({ summary }: Findings): string {
  const assumed = summary.settings.filter((setting) => setting.assumed !== undefined);
  if (summary.settings.length === 0) return "It lists no settings, so nobody can check them here.";
  const all = countOf(summary.settings.length, "setting");
  if (assumed.length === 0)
    return `It uses ${all}. Each default has a source, but a source from elsewhere may not fit your schools.`;
  const named = assumed.filter((setting) => !setting.advanced).slice(0, 3);
  const examples =
    named.length === 0 ? "" : ` Among them: ${listOf(named.map((setting) => quoted(setting.label, 120)))}.`;
  const [they, are] = assumed.length === 1 ? ["its default", "is"] : ["their defaults", "are"];
  return `It uses ${all}. For ${formatCount(assumed.length)} of them no study gives a number, so ${they} ${are} assumed.${examples}`;
}
