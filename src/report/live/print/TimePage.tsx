import type { VNode } from "preact";
import { schoolSentence, schoolTable, type SchoolTableInput } from "../../board/charts/schoolTable.ts";
import { timeFigure } from "../../board/figures.ts";
import type { Mark } from "../../marks.ts";
import { countOf } from "../../sentences/words.ts";
import { MarkView } from "../parts/MarkView.tsx";
import type { PageData } from "../pageData.ts";
import type { Overview } from "../state/useOverview.ts";
import { PrintFigure } from "./PrintFigure.tsx";

/** Schools that a page has room for below the chart over time. */
const ROWS = 20;

/** Page 2: how it unfolds, and where. */
export function TimePage({
  data,
  overview,
}: {
  readonly data: PageData;
  readonly overview: Overview;
}): VNode | null {
  const { facts, plan, today } = overview;
  const { district, result } = data;
  const shown = plan ?? today;
  if ((facts.plan ?? facts.today).futures === 0) return null;
  const input: SchoolTableInput = {
    outcome: result.schoolOutcome,
    headline: facts.headline,
    weeks: result.weeks,
    start: result.start,
    names: district.schoolNames,
    schools: shown.schools,
    today: plan === null ? null : today.schools,
  };
  const more = shown.schools.length - ROWS;
  return (
    <section class="print-page" aria-label="How it unfolds, and where">
      <PrintFigure figure={timeFigure(facts, result, { today, plan }, "print-time")} />
      {shown.schools.length === 0 ? null : (
        <>
          <h2>Where?</h2>
          <p>{schoolSentence(input)}</p>
          <MarkView mark={firstRows(schoolTable(input))} />
          {more > 0 ? <p>{countOf(more, "more school")} in the file, in the order of this table.</p> : null}
        </>
      )}
    </section>
  );
}

/** A table with no more rows than a page holds. */
function firstRows(table: Mark): Mark {
  const children = table.children.map((part) =>
    typeof part !== "string" && part.tag === "tbody"
      ? { ...part, children: part.children.slice(0, ROWS) }
      : part,
  );
  return { ...table, children };
}
