import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import { fiftyReadings } from "../../board/chartReadings.ts";
import { fiftyExtentOf, fiftyFigure } from "../../board/figures.ts";
import { goalField, goalPhrase, mattersField, saySize } from "../../board/headlineWords.ts";
import { figureMark } from "../../sections/figureMark.ts";
import { ChartFigure } from "../parts/ChartFigure.tsx";
import { usePage } from "../state/page.ts";
import type { Overview } from "../state/useOverview.ts";
import { beginDrag, goalAt, type GoalDrag } from "./goalDrag.ts";
import { NumberField } from "./NumberField.tsx";

/** The chart of 50 futures, with the goal and what matters as fields; the goal can be moved on the chart too. */
export function GoalFigure({ overview }: { readonly overview: Overview }): VNode {
  const { facts, known } = overview;
  const page = usePage();
  const isOff = !page.isAlive.value;
  const field = goalField(facts.headline);
  const drag = useRef<GoalDrag | null>(null);
  // While the goal is moved, the axis under it stays.
  const [extent, keepExtent] = useState<readonly [number, number] | null>(null);
  const setGoal = (goal: number): void => page.change((settings) => ({ ...settings, goal }), "goal");
  const setMatters = (matters: number): void =>
    page.change((settings) => ({ ...settings, matters }), "matters");
  const figure = fiftyFigure(facts, "fifty", {
    isMovable: !isOff,
    ...(extent === null ? {} : { extent }),
  });

  const begin = (event: PointerEvent): void => {
    const shown = extent ?? fiftyExtentOf(facts);
    drag.current = beginDrag(event, shown);
    if (drag.current === null) return;
    event.preventDefault();
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    keepExtent(shown);
  };
  const move = (event: PointerEvent): void => {
    if (drag.current !== null) setGoal(goalAt(drag.current, event.clientX, field));
  };
  const end = (): void => {
    drag.current = null;
    keepExtent(null);
  };

  return (
    <div class="goal-figure">
      <div
        class={known.isPrevious ? "board-previous" : undefined}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <ChartFigure mark={figureMark(figure)} title={figure.title} readings={fiftyReadings(facts)} />
      </div>
      <div class="goal-fields">
        <NumberField
          id="goal"
          label={facts.headline.kind === "harm" ? "Goal: at most" : "Goal: at least"}
          note={`So that ${goalPhrase(facts.headline)}.`}
          {...{ field, isOff }}
          value={facts.headline.goal}
          set={setGoal}
        />
        <NumberField
          id="matters"
          label="What change would matter to you?"
          note={`Less than ${saySize(facts.headline, facts.headline.matters)} is called too small to notice.`}
          field={mattersField(facts.headline)}
          isOff={isOff}
          value={facts.headline.matters}
          set={setMatters}
        />
      </div>
    </div>
  );
}
