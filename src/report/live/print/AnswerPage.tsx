import type { VNode } from "preact";
import { fiftyFigure } from "../../board/figures.ts";
import { answerPieces, statusLines, verdictLines } from "../../board/sentences/answer.ts";
import { cardsOf } from "../../board/sentences/cards.ts";
import type { PageData } from "../pageData.ts";
import type { Settings } from "../state/settings.ts";
import type { Overview } from "../state/useOverview.ts";
import { PrintFigure } from "./PrintFigure.tsx";

/** Page 1: the answer, its chart and the three cards. */
export function AnswerPage({
  data,
  settings,
  overview,
}: {
  readonly data: PageData;
  readonly settings: Settings;
  readonly overview: Overview;
}): VNode {
  const { facts, known } = overview;
  const plan = settings.plans[settings.chosen];
  const isPartial = known.progress !== null || known.isPrevious;
  return (
    <section class="print-page" aria-labelledby="print-title">
      <p class="eyebrow">{data.title}</p>
      <h1 id="print-title">{plan === undefined ? "Today’s path" : plan.name}</h1>
      {isPartial ? (
        <p class="board-note">
          The futures of this plan were not all run when this was printed: it shows the result before.
        </p>
      ) : null}
      <p class="answer">
        {answerPieces(facts).map((piece, at) =>
          typeof piece === "string" ? piece : <strong key={at}>{piece.count}</strong>,
        )}
      </p>
      {[...statusLines(facts), ...verdictLines(facts)].map((line) => (
        <p key={line}>{line}</p>
      ))}
      <PrintFigure figure={fiftyFigure(facts, "print-fifty", { isLuckOnly: false })} />
      <div class="print-cards">
        {cardsOf(facts).map(({ key, title, figure, sentences }) => (
          <section class="print-card" key={key} aria-labelledby={`print-${key}`}>
            <h2 id={`print-${key}`}>{title}</h2>
            <p class="card-figure">{figure}</p>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
        ))}
      </div>
    </section>
  );
}
