import type { VNode } from "preact";
import { cardColumns, cardRows, cardSentences } from "../../../../theatre/sentences/card.ts";
import type { PersonCard } from "../../actRun.ts";

/** One person on one side in plain words about one practice; the others stand in a table below. */
export function CardSide({
  card,
  practice,
  side,
}: {
  readonly card: PersonCard;
  readonly practice: number;
  /** Name of the side. */
  readonly side: string;
}): VNode {
  return (
    <>
      <ul>
        {cardSentences(card, practice).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <details>
        <summary>All practices as she sees them</summary>
        <div class="scroll" role="region" tabIndex={0} aria-label={`All practices as she sees them: ${side}`}>
          <table class="names">
            <caption>Worth in SD: 1 is a teacher’s usual spread</caption>
            <thead>
              <tr>
                {cardColumns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cardRows(card).map(({ practice: row, cells: [name, ...cells] }) => (
                <tr key={row}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, at) => (
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
