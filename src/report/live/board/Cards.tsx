import type { VNode } from "preact";
import { cardsOf } from "../../board/sentences/cards.ts";
import { limitLines } from "../../board/sentences/limits.ts";
import type { Overview } from "../state/useOverview.ts";

/** What it costs, how soon, and what could go wrong. */
export function Cards({ overview }: { readonly overview: Overview }): VNode {
  return (
    <div class="board-cards">
      {cardsOf(overview.facts).map(({ key, title, figure, sentences }) => (
        <section class="card" key={key} aria-labelledby={`card-${key}`}>
          <h2 id={`card-${key}`}>{title}</h2>
          <p class="card-figure">{figure}</p>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      ))}
    </div>
  );
}

/** What the page cannot tell: three lines that are never folded away. */
export function Limits({ overview }: { readonly overview: Overview }): VNode {
  return (
    <section aria-labelledby="limits-title">
      <h2 id="limits-title">What this cannot tell you</h2>
      <ul class="limits">
        {limitLines(overview.facts).map(({ title, sentence }) => (
          <li key={title}>
            <strong>{title}.</strong> {sentence}
          </li>
        ))}
      </ul>
      <p>
        <a href="#/evidence">Where all of this comes from: Evidence</a>
      </p>
    </section>
  );
}
