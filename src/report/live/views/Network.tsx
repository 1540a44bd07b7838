import type { VNode } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { summaryOf } from "../../board/network/summary.ts";
import { FourPanels } from "../network/parts/FourPanels.tsx";
import { HowItCame } from "../network/parts/HowItCame.tsx";
import { NetworkKey } from "../network/parts/NetworkKey.tsx";
import { NetworkStage } from "../network/parts/NetworkStage.tsx";
import { PaperPicture } from "../network/parts/PaperPicture.tsx";
import { SchoolsTable } from "../network/parts/SchoolsTable.tsx";
import { StaffList } from "../network/parts/StaffList.tsx";
import { StillNetwork } from "../network/parts/StillNetwork.tsx";
import { StructureEdits } from "../network/parts/StructureEdits.tsx";
import { TimeBar } from "../network/parts/TimeBar.tsx";
import { WhatIsShown } from "../network/parts/WhatIsShown.tsx";
import { NetworkModel } from "../network/networkModel.ts";
import { usePlay } from "../network/usePlay.ts";
import { useReducedMotion } from "../network/useReducedMotion.ts";
import { isTheatreAlone } from "../state/doors.ts";
import { usePage } from "../state/page.ts";

/** One future, person by person: where a practice went, how it got there, and what other connections would change. */
export function NetworkView(): VNode {
  const page = usePage();
  const isAlone = isTheatreAlone(page.data.value);
  const model = useMemo(() => new NetworkModel(page), [page]);
  useEffect(() => model.start(), [model]);
  const play = usePlay(page, model);
  const isStill = useReducedMotion().value;
  const loaded = model.loaded.value;
  const moment = model.moment.value;
  return (
    <div class="network">
      <h1>How a practice moves through the schools</h1>
      <p>
        This is one possible future, told week by week. Other futures go other ways
        {isAlone ? "." : ": for how many of them end well, see the other views."}
      </p>
      <WhatIsShown model={model} />
      <LoadingLine model={model} />
      <div class="network-main">
        <div class="network-left">
          {loaded === null ? (
            <StillNetwork />
          ) : (
            <NetworkStage model={model} play={() => isStill || play.toggle()} />
          )}
          <PaperPicture model={model} />
          <TimeBar model={model} play={play} isStill={isStill} />
        </div>
        <HowItCame model={model} />
      </div>
      {loaded === null || moment === null ? null : (
        <>
          <p class="network-summary">{summaryOf(loaded.story, moment)}</p>
          <NetworkKey isPeople={model.level.value === "people"} />
          <p id="network-keys" class="network-help">
            Click on a mark, or use the lists below. With the picture in focus: Space plays, Home and End go
            to the start and the end, the left and right arrows step a week (with Shift ten), and the down
            arrow chooses somebody: then arrows go to a neighbour and Escape lets go. Plus and minus zoom, and
            so does the wheel.
          </p>
          {isStill ? <FourPanels loaded={loaded} practice={moment.practice} /> : null}
        </>
      )}
      {isAlone ? null : <StructureEdits model={model} />}
      {loaded === null ? null : (
        <section aria-labelledby="network-lists">
          <h2 id="network-lists">The same in lists</h2>
          <details>
            <summary>Schools as a table</summary>
            <SchoolsTable model={model} />
          </details>
          <details class="network-staff">
            <summary>Staff as a list</summary>
            <StaffList model={model} />
          </details>
        </section>
      )}
    </div>
  );
}

/** How it stands with the story that was asked for. */
function LoadingLine({ model }: { readonly model: NetworkModel }): VNode | null {
  const page = usePage();
  const loading = model.loading.value;
  if (!page.isAlive.value || loading.status === "waiting") {
    return (
      <p class="network-state">
        The picture shows the schools and who is joined. To see how practices move, the live model is needed.
      </p>
    );
  }
  if (loading.status === "failed") {
    return (
      <div class="network-state failed" role="alert">
        <p>This future could not be shown: {loading.message}</p>
        <button type="button" onClick={() => model.retry()}>
          Try again
        </button>
      </div>
    );
  }
  if (loading.status === "loading") {
    return (
      <p class="network-state">
        Getting future {model.replicate.value + 1}…{" "}
        {model.loaded.value === null ? "" : "Until then you see the one before."}
      </p>
    );
  }
  return null;
}
