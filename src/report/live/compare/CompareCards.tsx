import type { VNode } from "preact";
import { CellView } from "./CompareCell.tsx";
import { isOther, Lines, type CompareContent } from "./CompareTable.tsx";

/** A card for each plan, for narrow screens. */
export function CompareCards({ names, heads, rows, cellOf, inputs }: CompareContent): VNode {
  return (
    <div class="compare-narrow">
      <p>In the small pictures each dot is one possible future.</p>
      <ul>
        {rows
          .filter(({ verdict }) => verdict !== "")
          .map((row) => (
            <li key={row.key}>
              <strong>{row.title}.</strong> {row.verdict}
            </li>
          ))}
      </ul>
      <details>
        <summary>What is counted</summary>
        <dl class="compare-key">
          {rows.map((row) => (
            <div key={row.key}>
              <dt>{row.title}</dt>
              <dd>{row.note}</dd>
            </div>
          ))}
        </dl>
      </details>
      {names.map((name, place) => (
        <section class="compare-card" key={place} aria-labelledby={`compare-card-${place}`}>
          <h2 id={`compare-card-${place}`}>{name}</h2>
          {heads[place]}
          {cellOf[place] === null
            ? null
            : rows.map((row) => (
                <div class="compare-outcome" key={row.key}>
                  <h3>{row.title}</h3>
                  <CellView
                    row={row}
                    cell={row.cells[cellOf[place]!]!}
                    plan={name}
                    place={place}
                    root="compare-card"
                  />
                </div>
              ))}
          {inputs.some((input) => place === 0 || isOther(input, place)) ? (
            <div class="compare-outcome">
              <h3>
                {place === 0
                  ? "What goes in today, where a plan differs"
                  : "What goes in: what differs from today"}
              </h3>
              <dl>
                {inputs
                  .filter((input) => place === 0 || isOther(input, place))
                  .map((input) => (
                    <div key={input.label}>
                      <dt>{input.label}</dt>
                      <dd>
                        <Lines lines={input.cells[place]!} />
                      </dd>
                    </div>
                  ))}
              </dl>
            </div>
          ) : null}
        </section>
      ))}
    </div>
  );
}
