import type { ComponentChildren, VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { countOf } from "../../sentences/words.ts";
import type { Batch } from "../engine/live.ts";
import { isTheatreAlone } from "../state/doors.ts";
import type { ViewKey } from "../state/page.ts";
import type { WritablePage } from "../state/makePage.ts";
import { asSentence } from "./asSentence.ts";
import { PerilRunContext, useRunPerils } from "./usePerilRun.ts";
import { withFutures } from "./withFutures.ts";

/** Views that say something before any future was run. */
const open: readonly ViewKey[] = ["network", "perils", "theatre"];

/** What stands in place of the views while the futures of the reader's own schools are run; the views themselves else. */
export function DistrictRun({
  page,
  children,
}: {
  readonly page: WritablePage;
  readonly children: ComponentChildren;
}): VNode {
  const data = page.data.value;
  const live = page.live.value;
  const isOpen =
    data.ownDistrict === true &&
    !isTheatreAlone(data) &&
    data.result.plans[0]?.futures.replicates.length === 0;
  const [batch, setBatch] = useState<Batch | null>(null);
  useEffect(() => {
    if (!isOpen || live === null) return setBatch(null);
    const made = live.batch(data.result.plans.map(({ changes }) => ({ changes, schools: true })));
    setBatch(made);
    return () => made.stop();
  }, [isOpen, live, data]);
  const perilRun = useRunPerils(page);
  const results = batch?.results.value ?? [];
  const isOver = batch?.isOver.value === true;
  const done = results.reduce((sum, futures) => sum + (futures?.replicates.length ?? 0), 0);
  const take = (): void => page.fillData(withFutures(data, results), "anew");
  useEffect(() => {
    if (isOpen && isOver && done > 0) take();
  }, [isOpen, isOver, done]);
  if (!isOpen || open.includes(page.view.value))
    return <PerilRunContext.Provider value={perilRun}>{children}</PerilRunContext.Provider>;
  if (live?.state.value === "failed" || (isOver && done === 0))
    return (
      <p>
        The live model cannot run your schools in this browser. Try another browser, or a table of schools
        alone; “Our own schools” also leads back to the report.
      </p>
    );
  const total = (live?.count ?? 0) * data.result.plans.length;
  const words = `${done} of ${countOf(total, "future")} of your schools so far, plans included.`;
  return (
    <>
      <h1>{data.title}</h1>
      <p>
        This page now runs today’s path and {countOf(data.result.plans.length - 1, "plan")} in your schools.
      </p>
      <p class="board-work">
        <progress max={total} value={done} aria-label="Futures of your schools" /> {words}
      </p>
      {(results[0]?.replicates.length ?? 0) >= 8 ? (
        <p>
          <button type="button" onClick={take}>
            Stop and use what we have
          </button>
        </p>
      ) : null}
      {data.notes.length === 0 ? null : (
        <ul>
          {data.notes.map((note) => (
            <li key={note}>{asSentence(note)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
