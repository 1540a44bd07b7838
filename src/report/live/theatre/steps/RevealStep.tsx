import type { VNode } from "preact";
import { figureMark } from "../../../sections/figureMark.ts";
import { handsFigure } from "../../../theatre/charts/handsChart.ts";
import { revealFigure, type DrawnGuess } from "../../../theatre/charts/revealChart.ts";
import { standingOf } from "../../../theatre/pairFacts.ts";
import { gapFacts } from "../../../theatre/gapFacts.ts";
import { endSentence, gapSentences } from "../../../theatre/sentences/reveal.ts";
import { runSentence } from "../../../theatre/sentences/runs.ts";
import { MarkView } from "../../parts/MarkView.tsx";
import { useLessMotion } from "../../state/preferences.ts";
import { RunningLine } from "../parts/RunningLine.tsx";
import type { StepProps } from "./index.ts";

/** What the room said beside what came. */
export function RevealStep({ theatre }: StepProps): VNode {
  const isStill = useLessMotion();
  const act = theatre.act.value;
  const measure = act.measures[0]!;
  const state = theatre.stage.value;
  const said = theatre.prediction.value;
  if (state.kind !== "ready") return <RunningLine theatre={theatre} />;
  const { run, shown } = state;
  const series = [run.left.series[0]!, run.right.series[0]!] as const;
  const [left, right] = series.map((values) => values[values.length - 1]!) as [number, number];
  const gap = gapSentences(gapFacts(said, act, { left: series[0], right: series[1] }), act);
  const guess: DrawnGuess | null = said?.kind === "line" || said?.kind === "dot" ? said : null;
  return (
    <div class={isStill ? "theatre-still" : undefined}>
      <p class="theatre-answer">{endSentence(measure, left, right)}</p>
      {gap.length === 0 ? null : <p>{gap.join(" ")}</p>}
      {said?.kind === "hands" ? (
        <>
          <MarkView
            mark={figureMark(handsFigure(act.prediction, said.counts, standingOf(right - left, measure)))}
          />
        </>
      ) : null}
      <MarkView
        mark={figureMark(revealFigure({ measure, sides: [act.left.name, act.right.name], series, guess }))}
      />
      <p>{runSentence(shown)} It is one story: look at all futures before you make up your mind.</p>
    </div>
  );
}
