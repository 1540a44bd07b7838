import { useEffect } from "preact/hooks";
import { measureLine } from "../../../theatre/sentences/stage.ts";
import { weekAfter } from "../../network/usePlay.ts";
import type { Page } from "../../state/page.ts";
import type { Theatre } from "../theatre.ts";
import type { StageSides } from "./sides.ts";

/** How long a whole run takes at usual speed, in milliseconds: slow enough that a room can follow. */
export const STAGE_RUN = 12_000;

/** Plays the run on the stage as long as `theatre.isPlaying`; says at the end what stands there. */
export function useStagePlay(page: Page, theatre: Theatre, sides: StageSides, canPlay: boolean): void {
  const isPlaying = theatre.isPlaying.value;
  const speed = theatre.speed.value;
  useEffect(() => {
    if (!isPlaying) return;
    if (!canPlay) return void (theatre.isPlaying.value = false);
    let from = theatre.week.peek() >= sides.weeks ? 0 : theatre.week.peek();
    theatre.week.value = from;
    let began = 0;
    let shown = from;
    let frame = requestAnimationFrame(function next(now: number): void {
      // Where the run was started over, play goes on from there.
      if (theatre.week.peek() !== shown) [from, began] = [theatre.week.peek(), 0];
      if (began === 0) began = now;
      shown = weekAfter(from, sides.weeks, now - began, speed, STAGE_RUN);
      theatre.week.value = shown;
      if (shown >= sides.weeks) {
        theatre.isPlaying.value = false;
        page.announce(endWords(theatre, sides));
      } else frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, speed, sides, canPlay]);
}

/** What stands at the end of a run: the first measure, then what it is. */
export function endWords(theatre: Pick<Theatre, "act">, { run, weeks }: StageSides): string {
  const [measure] = theatre.act.peek().measures;
  if (measure === undefined) return "";
  const [left, right] = [run.left.series[0]?.[weeks] ?? NaN, run.right.series[0]?.[weeks] ?? NaN];
  return `${measureLine(measure, weeks, left, right)} This is ${measure.words}.`;
}
