import type { Findings } from "../findings/findings.ts";
import { mark, type Mark } from "../marks.ts";
import { limitSentences } from "../sentences/limits.ts";
import { formatCount } from "../format.ts";
import { paragraph, sectionMark } from "./sectionMark.ts";

/** What changes in the course of the run, one sentence each. */
export function interventionsMark({ summary }: Findings): Mark {
  return sectionMark(
    "changes",
    "What changes on the way",
    summary.interventions.length === 0
      ? paragraph("Nothing. The settings above hold from the first week to the last.")
      : mark(
          "ol",
          {},
          summary.interventions.map((sentence) => mark("li", {}, sentence)),
        ),
  );
}

/** What the report cannot tell: always in sight. */
export function limitsMark(findings: Findings): Mark {
  return limitList(limitSentences(findings));
}

/** A list of what a page cannot tell. */
export function limitList(sentences: readonly string[]): Mark {
  return sectionMark(
    "limits",
    "What this cannot tell you",
    mark(
      "ul",
      { class: "limits" },
      sentences.map((sentence) => mark("li", {}, sentence)),
    ),
  );
}

/** All that is needed to run the same futures again. */
export function runCardMark({ summary }: Findings): Mark {
  const { runCard } = summary;
  const entries: readonly (readonly [string, string, boolean])[] = [
    ["Engine version", runCard.engineVersion, false],
    ["Scenario hash", runCard.scenarioHash, true],
    ["Network hash", runCard.networkHash, true],
    ["Seed (the text that random numbers start from)", runCard.seed, true],
    ["Replicates (futures)", runCard.replicates, false],
    ["Size", sizeOf(summary), false],
    ["Platform", runCard.platform, false],
    ["Started", runCard.startedAt, false],
    ["Ended", runCard.endedAt, false],
    ["Command", runCard.command, true],
  ];
  return cardMark(entries);
}

/** A card of facts: name, value, and whether the value is to be copied letter by letter. */
export function cardMark(entries: readonly (readonly [string, string, boolean])[]): Mark {
  return sectionMark(
    "run-card",
    "Run card",
    paragraph("With these, anybody can run the same futures again and get the same numbers."),
    mark(
      "dl",
      { class: "run-card" },
      entries.map(([label, value, isCode]) =>
        mark(
          "div",
          {},
          mark("dt", {}, label),
          mark("dd", {}, isCode && value !== "" ? mark("code", {}, value) : value || "not recorded"),
        ),
      ),
    ),
  );
}

function sizeOf(summary: Findings["summary"]): string {
  return `${formatCount(summary.schoolCount)} schools, ${formatCount(summary.staffCount)} staff of whom ${formatCount(summary.teacherCount)} teach, ${formatCount(summary.tieCount)} ties, ${formatCount(summary.weekCount)} weeks`;
}
