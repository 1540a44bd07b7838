import { useEffect } from "preact/hooks";
import { useSignal, type ReadonlySignal, type Signal } from "@preact/signals";
import { playedLine } from "../../board/network/summary.ts";
import type { Page } from "../state/page.ts";
import type { NetworkModel } from "./networkModel.ts";

/** How long a whole run takes at usual speed, in milliseconds. */
const RUN = 4000;

/** Playing a story, which only the reader starts. */
export interface Play {
  readonly isPlaying: ReadonlySignal<boolean>;
  /** 1 or ½. */
  readonly speed: Signal<number>;
  /** Starts or stops; from the end it starts over. */
  toggle(): void;
}

/** Week at a time after play began, in milliseconds; a whole run at usual speed takes `run` of them. */
export function weekAfter(from: number, weeks: number, elapsed: number, speed: number, run = RUN): number {
  return Math.min(weeks, Math.floor(from + (elapsed * speed * weeks) / run));
}

/** Plays a model's story week by week; says at the end what stands there. */
export function usePlay(page: Page, model: NetworkModel): Play {
  const isPlaying = useSignal(false);
  const speed = useSignal(1);
  const isOn = isPlaying.value;
  const pace = speed.value;
  useEffect(() => {
    const loaded = model.loaded.value;
    if (!isOn || loaded === null) return;
    const { weeks } = loaded.story;
    const from = model.week.value;
    let began = 0;
    let shown = from;
    let frame = requestAnimationFrame(function next(now: number): void {
      if (began === 0) began = now;
      // Somebody moved the scrubber, or another story came: that ends play.
      if (model.week.value !== shown || model.loaded.value !== loaded) return void (isPlaying.value = false);
      shown = weekAfter(from, weeks, now - began, pace);
      model.week.value = shown;
      if (shown >= weeks) isPlaying.value = false;
      else frame = requestAnimationFrame(next);
    });
    return () => {
      cancelAnimationFrame(frame);
      const moment = model.moment.value;
      if (moment !== null) page.announce(playedLine(loaded.story, moment));
    };
  }, [isOn, pace]);
  return {
    isPlaying,
    speed,
    toggle() {
      const story = model.loaded.value?.story;
      if (story === undefined) return;
      if (!isPlaying.value && model.week.value >= story.weeks) model.week.value = 0;
      isPlaying.value = !isPlaying.value;
    },
  };
}
