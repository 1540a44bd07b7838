import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { badPractice } from "../../../../theatre/pathFacts.ts";
import { quoted } from "../../../../sentences/words.ts";
import type { Theatre } from "../../theatre.ts";
import { arrivalsBy, arrivalsOf } from "../followed.ts";
import type { StageSides } from "../sides.ts";

/** A practice that does no good on its way through the schools: arrows on the stage, and the way in sentences. */
export function FollowPart({
  theatre,
  sides,
}: {
  readonly theatre: Theatre;
  readonly sides: StageSides;
}): VNode | null {
  const bad = useMemo(() => badPractice(sides.run.right.story, sides.run.domain), [sides]);
  const weak = sides.practices.find(({ practice }) => practice === bad);
  if (weak === undefined) return null;
  const followed = sides.practices.find(({ practice }) => practice === theatre.practice.value);
  const week = Math.min(theatre.week.value, sides.weeks);
  return (
    <section class="stage-follow" aria-labelledby="stage-follow">
      <h4 id="stage-follow">The way of one practice</h4>
      <div class="stage-choices">
        <label class="stage-check">
          <input
            type="checkbox"
            checked={followed !== undefined}
            onChange={(event) => (theatre.practice.value = event.currentTarget.checked ? weak.practice : -1)}
          />
          <span>Follow {weak.quality < 0 ? "the bad" : "one"} practice, school by school</span>
        </label>
        {followed === undefined ? null : (
          <label>
            Which
            <select
              value={String(followed.practice)}
              onChange={(event) => (theatre.practice.value = Number(event.currentTarget.value))}
            >
              {sides.practices.map(({ practice, name }) => (
                <option key={practice} value={String(practice)}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {followed === undefined ? null : (
        <div class="stage-cards">
          {(["left", "right"] as const).map((side) => {
            const arrivals = arrivalsBy(arrivalsOf(sides[side].run.story, followed.practice), week);
            return (
              <div key={side} class={`stage-card stage-${side}`}>
                <h5>{theatre.act.value[side].name}</h5>
                {arrivals.length === 0 ? (
                  <p>
                    {quoted(followed.name)} is in no school up to week {week}.
                  </p>
                ) : (
                  <ol>
                    {arrivals.map(({ school, words }) => (
                      <li key={school}>{words}</li>
                    ))}
                  </ol>
                )}
              </div>
            );
          })}
        </div>
      )}
    </section>
  );
}
