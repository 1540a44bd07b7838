import type { VNode } from "preact";
import { termWords, weekLine } from "../../../../board/network/time.ts";
import { monthOf, showMonth } from "../../../../board/schoolTime.ts";
import { usePage } from "../../../state/page.ts";
import type { Theatre } from "../../theatre.ts";
import type { StageSides } from "../sides.ts";
import { goToWeek, togglePlay } from "../stageDeeds.ts";
import { STAGE_RUN } from "../useStagePlay.ts";

/** The one timeline of both sides: a slider with the first difference on it, and buttons to play and to step. */
export function StageTimeBar({
  theatre,
  sides,
  canPlay,
}: {
  readonly theatre: Theatre;
  readonly sides: StageSides;
  readonly canPlay: boolean;
}): VNode {
  const { start } = usePage().data.value.result;
  const { weeks } = sides;
  const week = Math.min(theatre.week.value, weeks);
  const hands = { theatre, sides, canPlay };
  const go = (wanted: number): void => goToWeek(hands, wanted);
  const month = week > 0 && monthOf(week, start) !== null ? `, ${showMonth(week, start)}` : "";
  const when = `${termWords(week)}${month}`;
  const seconds = STAGE_RUN / 1000;
  const steps: readonly [string, number][] = [
    ["−10", -10],
    ["−1", -1],
    ["+1", 1],
    ["+10", 10],
  ];
  return (
    <div class="stage-time" role="group" aria-label="Time">
      <label for="stage-week">
        {weekLine(week, weeks)}
        {month}
      </label>
      <div class="stage-slider">
        <FirstMark sides={sides} />
        <input
          id="stage-week"
          type="range"
          min={0}
          max={weeks}
          step={1}
          value={week}
          aria-valuetext={`week ${week}, ${when}`}
          onInput={(event) => go(event.currentTarget.valueAsNumber)}
        />
      </div>
      <div class="stage-buttons">
        {canPlay ? (
          <button type="button" class="main" onClick={() => togglePlay(hands)}>
            {theatre.isPlaying.value ? "Pause" : week >= weeks ? "Play again" : "Play"}
          </button>
        ) : null}
        <span class="stage-steps" role="group" aria-label="Step by weeks">
          {steps.map(([words, by]) => (
            <button
              key={by}
              type="button"
              aria-label={`${words} ${Math.abs(by) === 1 ? "week" : "weeks"}`}
              disabled={by < 0 ? week === 0 : week === weeks}
              onClick={() => go(week + by)}
            >
              {words}
            </button>
          ))}
        </span>
        {canPlay ? (
          <label>
            Speed{" "}
            <select
              value={String(theatre.speed.value)}
              onChange={(event) => (theatre.speed.value = Number(event.currentTarget.value))}
            >
              <option value="1">1× ({seconds} seconds)</option>
              <option value="0.5">½× ({2 * seconds} seconds)</option>
            </select>
          </label>
        ) : null}
      </div>
    </div>
  );
}

/** Where on the timeline the sides first differ. */
function FirstMark({ sides }: { readonly sides: StageSides }): VNode | null {
  const { difference } = sides.run;
  if (difference === null) return null;
  const place = `${(100 * difference.week) / Math.max(1, sides.weeks)}%`;
  return (
    <svg class="stage-first" aria-hidden="true">
      <svg x={place} overflow="visible">
        <path d="M-7 1H7L0 14Z" />
      </svg>
    </svg>
  );
}
