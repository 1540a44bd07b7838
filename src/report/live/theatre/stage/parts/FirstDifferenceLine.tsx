import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { differenceFacts } from "../../../../theatre/differenceFacts.ts";
import {
  differenceAnnouncement,
  differenceName,
  differenceSentences,
  timelineStatus,
} from "../../../../theatre/sentences/first.ts";
import { usePage } from "../../../state/page.ts";
import type { Theatre } from "../../theatre.ts";
import type { StageSides } from "../sides.ts";
import { jumpToDifference } from "../stageDeeds.ts";

/** Whether the sides differ yet, where they first do, and the way there. */
export function FirstDifferenceLine({
  theatre,
  sides,
}: {
  readonly theatre: Theatre;
  readonly sides: StageSides;
}): VNode {
  const page = usePage();
  const { run, look, weeks } = sides;
  const facts = useMemo(() => differenceFacts(run, look), [run, look]);
  const week = Math.min(theatre.week.value, weeks);
  const isReached = facts !== null && week >= facts.week;
  return (
    <div class="stage-difference">
      {facts === null ? null : (
        <button
          type="button"
          onClick={() => {
            jumpToDifference({ theatre, sides });
            page.announce(differenceAnnouncement(facts));
          }}
        >
          {differenceName(facts)} — Jump to it
        </button>
      )}
      <p>{isReached ? differenceSentences(facts).join(" ") : timelineStatus(week, weeks, run.difference)}</p>
    </div>
  );
}
