import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { listOf, quoted } from "../../sentences/words.ts";
import { columnsOf, type ColumnState, type PlanColumn } from "../compare/columns.ts";
import { usePlanStates } from "../compare/usePlanStates.ts";
import { download, fileName } from "../share/files.ts";
import { scenarioFile } from "../share/scenarioFile.ts";
import { usePage } from "../state/page.ts";
import type { PageData } from "../pageData.ts";
import {
  curveColumns,
  curvesCsv,
  futureColumns,
  futuresCsv,
  numbersJson,
  type NumberColumn,
  type NumberedPlan,
} from "./numbersFile.ts";

/** The numbers and the scenarios of all plans, to be saved. */
export function Downloads(): VNode {
  const page = usePage();
  const data = page.data.value;
  const { plans } = page.settings.value;
  const columns = useMemo(() => columnsOf(plans, data), [plans, data]);
  const states = usePlanStates(columns, page.live.value);
  const missing = columns.filter((_, place) => states[place]!.kind !== "known");
  const isOff = !page.isAlive.value;
  const save = (parts: readonly string[], ending: string, make: () => string): void => {
    const type = ending === "json" ? "application/json" : "text/csv";
    download(fileName([data.title, ...parts], ending), make(), type);
  };
  const numbered = (): readonly NumberedPlan[] => numberedPlans(columns, states, data);
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">Download the numbers</h2>
      <p>
        Tables open in any spreadsheet. They hold every future of every plan on this page
        {missing.length === 0
          ? "."
          : `, but for ${listOf(missing.map(({ name }) => quoted(name)))}, which ${missing.length === 1 ? "is" : "are"} not run yet.`}
      </p>
      <div class="evidence-buttons">
        <button
          type="button"
          disabled={isOff}
          onClick={() => save(["futures"], "csv", () => futuresCsv(numbered(), data))}
        >
          Each future at the end (CSV)
        </button>
        <button
          type="button"
          disabled={isOff}
          onClick={() => save(["curves"], "csv", () => curvesCsv(numbered(), data))}
        >
          Each future over time (CSV)
        </button>
        <button
          type="button"
          disabled={isOff}
          onClick={() => save(["numbers"], "json", () => numbersJson(numbered(), data))}
        >
          Everything (JSON)
        </button>
      </div>
      <details>
        <summary>What the columns mean</summary>
        <Columns caption="Each future at the end" columns={futureColumns(data.result.headline)} />
        <Columns caption="Each future over time" columns={curveColumns} />
      </details>
      <h3>Open the scenario used</h3>
      <p>
        With <code>spreadwell run</code> or <code>spreadwell board</code>, these files give the same futures
        as this page. {data.network === null ? "" : "Put the files of the network beside them."}
      </p>
      {columns.map(({ name, changes }, place) => {
        const text = scenarioFile(data.result.input, changes);
        return (
          <details key={place}>
            <summary>Scenario of {quoted(name)}</summary>
            <button
              type="button"
              disabled={isOff}
              onClick={() => save([name, "scenario"], "json", () => text)}
            >
              Save this scenario: {name}
            </button>
            <pre class="scroll" tabIndex={0} role="region" aria-label={`Scenario of ${name}`}>
              {text}
            </pre>
          </details>
        );
      })}
    </section>
  );
}

function Columns({
  caption,
  columns,
}: {
  readonly caption: string;
  readonly columns: readonly NumberColumn[];
}): VNode {
  return (
    <div class="scroll" role="region" tabIndex={0} aria-label={`Columns: ${caption}`}>
      <table class="names">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">column</th>
            <th scope="col">unit</th>
            <th scope="col" class="words">
              meaning
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, unit, meaning }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{unit}</td>
              <td class="words">{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The plans whose futures are known, with the report's digests where they are its own. */
function numberedPlans(
  columns: readonly PlanColumn[],
  states: readonly ColumnState[],
  { result }: PageData,
): readonly NumberedPlan[] {
  return columns.flatMap(({ name, changes }, place): NumberedPlan[] => {
    const state = states[place]!;
    if (state.kind !== "known") return [];
    const own = result.plans.find(({ futures }) => futures === state.futures);
    // In files a plan is called as in the tables of the study.
    return [{ name: own?.name ?? name, changes, futures: state.futures, digests: own?.digests ?? [] }];
  });
}
