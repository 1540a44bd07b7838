import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { stageCaption } from "../../../theatre/sentences/stage.ts";
import { keyList, keyWords } from "../../help/keyList.ts";
import { useLessMotion } from "../../state/preferences.ts";
import { usePage } from "../../state/page.ts";
import type { ActRun } from "../actRun.ts";
import type { Theatre } from "../theatre.ts";
import { FirstDifferenceLine } from "./parts/FirstDifferenceLine.tsx";
import { FollowPart } from "./parts/FollowPart.tsx";
import { FourPairs } from "./parts/FourPairs.tsx";
import { StageCharts } from "./parts/StageCharts.tsx";
import { StageKey } from "./parts/StageKey.tsx";
import { StagePair } from "./parts/StagePair.tsx";
import { StageTimeBar } from "./parts/StageTimeBar.tsx";
import { TeacherPart } from "./parts/TeacherPart.tsx";
import { sidesOf } from "./sides.ts";
import { useStagePlay } from "./useStagePlay.ts";

/** The stage: the same schools with the same luck on both sides, week by week, and all that can be asked of it. */
export function TheatreStage({ theatre }: { readonly theatre: Theatre }): VNode {
  const stage = theatre.stage.value;
  if (stage.kind === "ready") return <ReadyStage theatre={theatre} run={stage.run} />;
  return (
    <div class="stage">
      <p class="stage-empty">
        {stage.kind === "failed"
          ? `There is nothing to show. ${stage.message}`
          : "The stage is empty until the first futures are run."}
      </p>
    </div>
  );
}

function ReadyStage({ theatre, run }: { readonly theatre: Theatre; readonly run: ActRun }): VNode {
  const page = usePage();
  const { look } = theatre.act.value;
  const data = page.data.value;
  const sides = useMemo(() => sidesOf(run, look, data), [run, look, data.layout]);
  const canPlay = !useLessMotion();
  useStagePlay(page, theatre, sides, canPlay);
  const shared = { theatre, sides };
  return (
    <div class="stage">
      <p class="stage-same">{stageCaption(theatre.act.value, theatre.isOn.value)}</p>
      <StagePair {...shared} canPlay={canPlay} />
      <StageTimeBar {...shared} canPlay={canPlay} />
      <FirstDifferenceLine {...shared} />
      {canPlay ? null : <FourPairs {...shared} />}
      <StageKey {...shared} />
      <StageCharts {...shared} />
      <TeacherPart {...shared} />
      <FollowPart {...shared} />
      <p id="stage-keys" class="stage-keys">
        Keys while the stage has focus: {stageKeyWords()}
      </p>
    </div>
  );
}

/** The keys of the stage in one line, from the list that the help shows. */
function stageKeyWords(): string {
  const group = keyList.find(({ where }) => where === "On the theatre’s stage");
  const words = (group?.keys ?? []).map(({ keys, does }) => `${keys.map(keyWords).join(" ")} ${does}`);
  return `${words.join("; ")}.`;
}
