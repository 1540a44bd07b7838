import type { VNode } from "preact";
import { cardAsked, cardOrder, cardPractice, cardUse, cardWorth } from "../../../../theatre/cardWords.ts";
import type { PersonCard } from "../../actRun.ts";

/** One person on one side, in plain words; what the numbers are stands in a table below. */
export function CardSide({
  card,
  side,
}: {
  readonly card: PersonCard;
  /** Name of the side. */
  readonly side: string;
}): VNode {
  const practices = cardOrder(card);
  const isTold = practices.filter(
    ({ isKnown, users, practice }) => isKnown || users > 0 || practice === card.uses,
  );
  return (
    <>
      <p>
        {cardUse(card)} {cardAsked(card)}
      </p>
      {isTold.length === 0 ? (
        <p>Knows none of these practices yet.</p>
      ) : (
        <ul>
          {isTold.map((each) => (
            <li key={each.practice}>{cardPractice(each, card.contacts, each.practice === card.uses)}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>What it is thought to be worth</summary>
        <div class="scroll" role="region" tabIndex={0} aria-label={`Worth of practices: ${side}`}>
          <table class="names">
            <caption>Gain in teaching, in SD (1 = a teacher’s usual spread)</caption>
            <thead>
              <tr>
                <th scope="col">Practice</th>
                <th scope="col">believed</th>
                <th scope="col">in truth, at this school</th>
                <th scope="col">own sense of fit</th>
              </tr>
            </thead>
            <tbody>
              {practices.map((each) => (
                <tr key={each.practice}>
                  <th scope="row">{each.name}</th>
                  {cardWorth(each).map((cell, at) => (
                    <td key={at}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
