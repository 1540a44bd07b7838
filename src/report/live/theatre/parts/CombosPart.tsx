import type { VNode } from "preact";
import type { Act, ActMeasure } from "../../../../model/acts/act.ts";
import { figureMark } from "../../../sections/figureMark.ts";
import { combosFigure } from "../../../theatre/charts/combosChart.ts";
import { combinationFacts } from "../../../theatre/combinations.ts";
import { combinationSentences } from "../../../theatre/sentences/combinations.ts";
import { MarkView } from "../../parts/MarkView.tsx";
import { usePage } from "../../state/page.ts";
import type { Combos, Theatre } from "../theatre.ts";

/** Every combination of an act's switches, run when asked for. Shares that add up are claimed nowhere: they do not. */
export function CombosPart({
  theatre,
  switches,
}: {
  readonly theatre: Theatre;
  readonly switches: NonNullable<Act["switches"]>;
}): VNode {
  const { isAlive, live } = usePage();
  const combos = theatre.combos.value;
  const measure = theatre.act.value.measures[0]!;
  const total = 1 << switches.length;
  const isRunning = combos !== null && !combos.isOver;
  return (
    <section class="theatre-combos" aria-labelledby="theatre-combos-title">
      <h4 id="theatre-combos-title">Every combination of the {switches.length} switches</h4>
      <p>
        Each can be on or off, which makes {total} combinations. They are run in the background, each in as
        many futures as the sides.
      </p>
      <p class="theatre-row">
        {isRunning ? (
          <button type="button" onClick={() => theatre.stopCombos()}>
            Stop
          </button>
        ) : (
          <button
            type="button"
            disabled={!isAlive.value || live.value === null || combos?.done === total}
            onClick={() => theatre.runCombos()}
          >
            {combos === null ? `Run all ${total}` : combos.done === total ? "All are run" : "Go on"}
          </button>
        )}{" "}
        {combos === null ? null : (
          <>
            <progress max={combos.total} value={combos.done} aria-label="Combinations run" /> {combos.done} of{" "}
            {combos.total} run{!isRunning && combos.done < combos.total ? ", then stopped" : ""}.
          </>
        )}
      </p>
      {combos === null || combos.done === 0 ? null : (
        <Matrix futures={combos.futures} switches={switches} measure={measure} />
      )}
    </section>
  );
}

function Matrix({
  futures,
  switches,
  measure,
}: {
  readonly futures: Combos["futures"];
  readonly switches: NonNullable<Act["switches"]>;
  readonly measure: ActMeasure;
}): VNode {
  const names = switches.map(({ name }) => name);
  const facts = combinationFacts(futures, switches.length, measure);
  return (
    <>
      <MarkView mark={figureMark(combosFigure({ measure, switches: names, combos: facts.combinations }))} />
      <ul>
        {combinationSentences(facts, names, measure).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
