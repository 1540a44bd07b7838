import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { drawStill } from "../../../network/canvas/stage.ts";
import type { Pen } from "../../../network/canvas/stageView.ts";
import { StoryState } from "../../../network/storyState.ts";
import { viewsOf } from "../drawnPair.ts";
import type { StageSides } from "../sides.ts";
import { useInks } from "../../../network/useInks.ts";

/** One side at one week as a picture that stays: for the strip of four, and for paper. `summary` says what it shows. */
export function StillStage({
  sides,
  side,
  week,
  summary,
}: {
  readonly sides: StageSides;
  readonly side: "left" | "right";
  readonly week: number;
  readonly summary: string;
}): VNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const inks = useInks().value;
  useEffect(() => {
    const element = canvas.current!;
    const draw = (): void => {
      const size = { width: element.clientWidth, height: element.clientHeight };
      if (size.width === 0) return;
      // Paper shows more pixels than a screen.
      const ratio = Math.max(2, window.devicePixelRatio || 1);
      [element.width, element.height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
      // A state of its own: the one on the stage stays at its week.
      const own = { ...sides[side], state: new StoryState(sides[side].run.story) };
      const practice = sides.practices[0]?.practice ?? 0;
      const still = { ...sides, left: own, right: own };
      const [view] = viewsOf({
        sides: still,
        week,
        size,
        ratio,
        inks,
        person: -1,
        arrows: [[], []],
        practice,
      });
      drawStill(element.getContext("2d") as Pen, view);
    };
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [sides, side, week, inks]);
  return <canvas ref={canvas} class="stage-still" role="img" aria-label={summary} />;
}
