import type { VNode } from "preact";
import { WEEKS_PER_YEAR } from "../../../../model/time.ts";
import { termWords, weekLine } from "../../../board/network/time.ts";
import type { NetworkModel } from "../networkModel.ts";
import type { Play } from "../usePlay.ts";

/** Where in time the picture stands: a slider, a field, and buttons to play and to step. */
export function TimeBar({
  model,
  play,
  isStill,
}: {
  readonly model: NetworkModel;
  readonly play: Play;
  /** The reader wants no movement: there is nothing to play then. */
  readonly isStill: boolean;
}): VNode {
  const story = model.loaded.value?.story ?? null;
  const weeks = story?.weeks ?? 0;
  const week = Math.min(model.week.value, weeks);
  const isOff = story === null;
  const go = (wanted: number): void => {
    if (Number.isFinite(wanted)) model.week.value = Math.max(0, Math.min(weeks, Math.round(wanted)));
  };
  const years = Math.floor(weeks / WEEKS_PER_YEAR);
  const isWholeYears = years > 0 && years <= 6 && weeks % WEEKS_PER_YEAR === 0;
  return (
    <div class="network-time" role="group" aria-label="Time">
      <div class="network-time-line">
        <label for="network-week-slider">{isOff ? "Week" : weekLine(week, weeks)}</label>
        <input
          id="network-week-slider"
          type="range"
          min={0}
          max={weeks}
          step={1}
          value={week}
          disabled={isOff}
          aria-valuetext={`week ${week}, ${termWords(week)}`}
          onInput={(event) => go(event.currentTarget.valueAsNumber)}
        />
        {isWholeYears ? (
          <div class="network-years" aria-hidden="true">
            {Array.from({ length: years }, (_, year) => (
              <span key={year}>year {year + 1}</span>
            ))}
          </div>
        ) : null}
      </div>
      <div class="network-buttons">
        {isStill ? null : (
          <button type="button" class="main" disabled={isOff} onClick={() => play.toggle()}>
            {play.isPlaying.value ? "Pause" : "Play"}
          </button>
        )}
        <button type="button" disabled={isOff || week === 0} onClick={() => go(week - 1)}>
          Step back
        </button>
        <button type="button" disabled={isOff || week === weeks} onClick={() => go(week + 1)}>
          Step on
        </button>
        {isStill ? null : (
          <label>
            Speed{" "}
            <select
              disabled={isOff}
              value={String(play.speed.value)}
              onChange={(event) => (play.speed.value = Number(event.currentTarget.value))}
            >
              <option value="1">1× (4 seconds)</option>
              <option value="0.5">½× (8 seconds)</option>
            </select>
          </label>
        )}
        <label>
          Go to week{" "}
          <input
            type="number"
            min={0}
            max={weeks}
            step={1}
            value={week}
            disabled={isOff}
            onChange={(event) => go(event.currentTarget.valueAsNumber)}
          />
        </label>
      </div>
    </div>
  );
}
