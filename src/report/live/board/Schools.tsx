import type { VNode } from "preact";
import { schoolSentence, schoolTable, type SchoolTableInput } from "../../board/charts/schoolTable.ts";
import { MarkView } from "../parts/MarkView.tsx";
import { usePage } from "../state/page.ts";
import type { Overview } from "../state/useOverview.ts";

/** School by school: the table as a heat strip. */
export function Schools({ overview }: { readonly overview: Overview }): VNode {
  const { district, result } = usePage().data.value;
  const { facts, plan, today, known } = overview;
  const shown = plan ?? today;
  const input: SchoolTableInput = {
    outcome: result.schoolOutcome,
    headline: facts.headline,
    weeks: result.weeks,
    start: result.start,
    names: district.schoolNames,
    schools: shown.schools,
    today: plan === null ? null : today.schools,
  };
  return (
    <section aria-labelledby="where-title">
      <h2 id="where-title">Where?</h2>
      <p>
        {known.isPrevious ? "Previous result. " : ""}
        {schoolSentence(input)} A darker cell stands for more.
      </p>
      {shown.schools.length === 0 ? null : (
        <div
          class={`scroll heat-box${district.schools > 30 ? "" : " whole"}`}
          role="region"
          tabIndex={0}
          aria-label="School by school, by term"
        >
          <MarkView mark={schoolTable(input)} />
        </div>
      )}
    </section>
  );
}
