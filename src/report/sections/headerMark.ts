import type { Findings } from "../findings/findings.ts";
import { mark, type Mark } from "../marks.ts";
import { answerSentence, keyFigures, runSentence, statusSentences } from "../sentences/answer.ts";
import { costSentence } from "../sentences/cost.ts";
import { shorten } from "../text.ts";
import { paragraph } from "./sectionMark.ts";

/** The head of the page: whose run it is, notes that must not be missed, the answer and the headline numbers. */
export function headerMark(findings: Findings): Mark {
  const { summary } = findings;
  const cost = costSentence(findings);
  return topMark({
    eyebrow: "Spreadwell report",
    title: summary.name,
    description: summary.description,
    notes: statusSentences(findings),
    answer: answerSentence(findings),
    keyFigures: keyFigures(findings),
    closing: [runSentence(findings), ...(cost === undefined ? [] : [cost])],
  });
}

/** What the head of any page says. */
export interface TopWords {
  readonly eyebrow: string;
  readonly title: string;
  readonly description: string;
  readonly notes: readonly string[];
  readonly answer: string;
  readonly keyFigures: readonly { readonly figure: string; readonly sentence: string }[];
  readonly closing: readonly string[];
}

/** The head of a page. */
export function topMark({ eyebrow, title, description, notes, answer, keyFigures, closing }: TopWords): Mark {
  return mark(
    "header",
    { class: "top" },
    mark("p", { class: "eyebrow" }, eyebrow),
    mark("h1", {}, titleOf(title)),
    paragraph(shorten(description, 600), "description"),
    notes.length === 0
      ? undefined
      : mark(
          "div",
          { class: "notes" },
          notes.map((note) => mark("p", {}, note)),
        ),
    mark("p", { class: "answer" }, emphasiseCount(answer)),
    keyFigures.length === 0
      ? undefined
      : mark(
          "ul",
          { class: "key-figures" },
          keyFigures.map(({ figure, sentence }) =>
            mark("li", {}, mark("span", { class: "figure" }, figure), " ", mark("span", {}, sentence)),
          ),
        ),
    closing.map((sentence) => paragraph(sentence)),
  );
}

/** The name of a run as a title; a very long one is cut. */
export function titleOf(name: string): string {
  return shorten(name, 120) || "Run without a name";
}

// The count is the answer; the rest of the sentence says of what.
function emphasiseCount(sentence: string): readonly (Mark | string)[] {
  const found = /\d[\d,]* of \d[\d,]*/.exec(sentence);
  if (found === null) return [sentence];
  const end = found.index + found[0].length;
  return [sentence.slice(0, found.index), mark("strong", {}, found[0]), sentence.slice(end)];
}
