import type { ComponentChildren, VNode } from "preact";
import type { CompareRow } from "../../board/compareRows.ts";
import { CellView } from "./CompareCell.tsx";
import type { InputRow } from "./planInputs.ts";

/** What table and cards show: columns with their heads, outcomes and inputs. */
export interface CompareContent {
  readonly names: readonly string[];
  /** What stands under each name: buttons, or how far the futures are. */
  readonly heads: readonly ComponentChildren[];
  readonly rows: readonly CompareRow[];
  /** Place among the cells of a row for each column; null where it has none yet. */
  readonly cellOf: readonly (number | null)[];
  readonly inputs: readonly InputRow[];
}

/** Plans as columns, for wide screens and for paper. */
export function CompareTable({ names, heads, rows, cellOf, inputs }: CompareContent): VNode {
  return (
    <div class="compare-wide scroll" role="region" tabIndex={0} aria-label="Table: plans side by side">
      <table class="compare-table">
        <caption>Plans side by side. In the small pictures each dot is one possible future.</caption>
        <thead>
          <tr>
            {names.map((name, place) => (
              <th scope="col" key={place} id={`compare-plan-${place}`}>
                <span class="compare-name">{name}</span>
                {heads[place]}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.key}>
            <tr class="compare-group">
              <th scope="rowgroup" colSpan={names.length} id={`compare-outcome-${row.key}`}>
                <span class="compare-title">{row.title}.</span> {row.note} <strong>{row.verdict}</strong>
              </th>
            </tr>
            <tr>
              {names.map((name, place) => (
                <td key={place} headers={`compare-plan-${place} compare-outcome-${row.key}`}>
                  {cellOf[place] === null ? (
                    <p class="compare-detail">not run yet</p>
                  ) : (
                    <CellView
                      row={row}
                      cell={row.cells[cellOf[place]!]!}
                      plan={name}
                      place={place}
                      root="compare"
                    />
                  )}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
        {inputs.map((input, at) => (
          <tbody key={input.label}>
            <tr class="compare-group">
              <th scope="rowgroup" colSpan={names.length} id={`compare-input-${at}`}>
                {at === 0 ? <span class="compare-title">What goes in: only what differs. </span> : null}
                {input.label}
              </th>
            </tr>
            <tr>
              {input.cells.map((lines, place) => (
                <td
                  key={place}
                  headers={`compare-plan-${place} compare-input-${at}`}
                  class={isOther(input, place) ? "compare-changed" : undefined}
                >
                  <Lines lines={lines} />
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Lines of an input; several as a list. */
export function Lines({ lines }: { readonly lines: readonly string[] }): VNode {
  return lines.length === 1 ? (
    <p>{lines[0]}</p>
  ) : (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Whether a plan's input is another than today's. */
export function isOther({ cells }: InputRow, place: number): boolean {
  return place > 0 && cells[place]!.join("\n") !== cells[0]!.join("\n");
}
