import type { VNode } from "preact";
import { SURENESS_RULES } from "../../board/sureness.ts";
import { answerPieces, statusLines, verdictLines } from "../../board/sentences/answer.ts";
import { progressText } from "../../board/sentences/share.ts";
import type { Overview } from "../state/useOverview.ts";

/** The answer in one sentence, what stands behind it, and how sure the model is. */
export function Answer({ overview }: { readonly overview: Overview }): VNode {
  const { facts, known } = overview;
  return (
    <div class="board-answer">
      <Work overview={overview} />
      <h1 class="answer">
        {known.isPrevious ? <span class="badge dashed">previous</span> : null}
        {known.isPrevious ? " " : null}
        {answerPieces(facts).map((piece, at) =>
          typeof piece === "string" ? piece : <strong key={at}>{piece.count}</strong>,
        )}
      </h1>
      {statusLines(facts).map((line) => (
        <p class="board-note" key={line}>
          {line}
        </p>
      ))}
      {verdictLines(facts).map((line, at) => (
        <p class={at === 0 && facts.plan !== null ? "verdict" : undefined} key={line}>
          {line}
        </p>
      ))}
    </div>
  );
}

function Work({ overview }: { readonly overview: Overview }): VNode | null {
  const { progress, message } = overview.known;
  if (message !== null) return <p class="board-note">{message}</p>;
  if (progress === null) return null;
  const words = progressText(progress.done, progress.total);
  return (
    <p class="board-work">
      <progress max={progress.total} value={progress.done} aria-label="Futures of this plan" /> {words}
    </p>
  );
}

/** How sure the model is: the level, the rule that says so, and all rules. */
export function Sureness({ overview }: { readonly overview: Overview }): VNode {
  const { level, reason } = overview.facts.sure;
  return (
    <div class="board-sure">
      <p>
        How sure is the model? <strong class={`sure sure-${level}`}>{level}</strong> {reason}
      </p>
      <details>
        <summary>The rules behind this word</summary>
        <p>The first rule that fits decides.</p>
        <ol>
          {SURENESS_RULES.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
      </details>
    </div>
  );
}
