import type { VNode } from "preact";
import { formatCount } from "../../format.ts";
import type { PageData } from "../pageData.ts";
import { isTheatreAlone } from "../state/doors.ts";
import { citation, citationLine } from "./citation.ts";

/** All that is needed to run the same futures again, and how to cite them. */
export function RunCard({ data }: { readonly data: PageData }): VNode {
  const { runCard } = data;
  const entries: readonly (readonly [label: string, value: string, isCode: boolean])[] = [
    ["Engine version", runCard.engineVersion, false],
    ["Scenario hash", runCard.scenarioHash, true],
    ["Network hash", runCard.networkHash, true],
    ["Master random number", runCard.seed, true],
    ...(isTheatreAlone(data)
      ? []
      : ([
          ["Futures of each plan", formatCount(runCard.futures), false],
          ["Futures that failed", formatCount(runCard.failed), false],
        ] as const)),
    ["Date", runCard.date, false],
    ["Command", runCard.command, true],
  ];
  return (
    <section aria-labelledby="run-card">
      <h2 id="run-card">Run it again, and cite it</h2>
      <p>With these, anybody can run the same futures again and get the same numbers, to the last digit.</p>
      <dl class="run-card">
        {entries.map(([label, value, isCode]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === "" ? "not recorded" : isCode ? <code>{value}</code> : value}</dd>
          </div>
        ))}
      </dl>
      <h3>Citation</h3>
      <p>{citation.message}</p>
      <blockquote class="citation">{citationLine(runCard)}</blockquote>
    </section>
  );
}
