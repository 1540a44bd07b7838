import type { VNode } from "preact";
import { useEffect, useId } from "preact/hooks";
import { useSignal, type Signal } from "@preact/signals";
import { MINUTES_MAXIMUM, reset, timerWords, toggled, withMinutes, type Timer } from "./timer.ts";

/** The leader's watch. It never speaks by itself: a leader looks at it. */
export function TimerPart({ timer }: { readonly timer: Signal<Timer> }): VNode {
  const id = useId();
  const now = useSignal(Date.now());
  const isOn = timer.value.since !== null;
  useEffect(() => {
    now.value = Date.now();
    if (!isOn) return;
    const beat = setInterval(() => (now.value = Date.now()), 250);
    return () => clearInterval(beat);
  }, [isOn]);
  const set = (next: Timer): void => {
    now.value = Date.now();
    timer.value = next;
  };
  return (
    <section class="speaker-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Time for this act</h2>
      <p class="speaker-time" role="timer">
        {timerWords(timer.value, now.value)}
      </p>
      <div class="speaker-buttons">
        <button type="button" onClick={() => set(toggled(timer.value, Date.now()))}>
          {isOn ? "Stop" : "Start"}
        </button>
        <button type="button" onClick={() => set(reset(timer.value, Date.now()))}>
          Back to zero
        </button>
        <label for={`${id}-minutes`}>Minutes</label>
        <input
          id={`${id}-minutes`}
          type="number"
          min={1}
          max={MINUTES_MAXIMUM}
          value={timer.value.minutes}
          onChange={(event) => set(withMinutes(timer.value, event.currentTarget.valueAsNumber))}
        />
      </div>
    </section>
  );
}
