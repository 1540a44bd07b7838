import type { VNode } from "preact";
import { About } from "../evidence/About.tsx";
import { Downloads } from "../evidence/Downloads.tsx";
import { InReality } from "../evidence/InReality.tsx";
import { RunCard } from "../evidence/RunCard.tsx";
import { SelfCheck } from "../evidence/SelfCheck.tsx";
import { ScenarioUsed } from "../evidence/ScenarioUsed.tsx";
import { Sensitivity } from "../evidence/Sensitivity.tsx";
import { SettingsUsed } from "../evidence/SettingsUsed.tsx";
import { isTheatreAlone } from "../state/doors.ts";
import { usePage } from "../state/page.ts";
import { useSelfCheck } from "../state/selfCheck.ts";

/** What the answer rests on: how sure it is, what was put in, where that comes from, and how to check it. */
export function EvidenceView(): VNode {
  const page = usePage();
  const check = useSelfCheck();
  const data = page.data.value;
  const isAlone = isTheatreAlone(data);
  return (
    <div class="evidence">
      <h1>Evidence and method</h1>
      <p>
        {isAlone
          ? "What the acts rest on, and how you can check it."
          : "What the answer rests on, how sure it is, and how you can check it."}
      </p>
      {check === null ? null : <SelfCheck state={check} />}
      {isAlone ? null : <Sensitivity data={data} settings={page.settings.value} />}
      <InReality data={data} />
      <SettingsUsed data={data} />
      <About data={data} />
      <RunCard data={data} />
      {isAlone ? <ScenarioUsed /> : <Downloads />}
    </div>
  );
}
