import type { VNode } from "preact";
import { GainNote } from "../parts/GainNote.tsx";
import { AimFields } from "../whatIf/AimFields.tsx";
import { BudgetMode } from "../whatIf/BudgetMode.tsx";
import { PlanBar } from "../whatIf/PlanBar.tsx";
import { Questions } from "../whatIf/Questions.tsx";
import { ResultPanel } from "../whatIf/ResultPanel.tsx";
import { usePlanFutures } from "../whatIf/usePlanFutures.ts";
import { usePage } from "../state/page.ts";

/** What would come of another plan: questions, and beside them what this page's own futures say. */
export function WhatIfView(): VNode {
  const page = usePage();
  const futures = usePlanFutures();
  const isBroken = page.live.value?.state.value === "failed";
  const isOff = !page.isAlive.value || isBroken;
  return (
    <div class="what-if">
      <h1>What if?</h1>
      <p>
        Answer the questions as your plan would. This page then runs your district again, in futures with the
        same luck as today’s path.
      </p>
      <GainNote />
      <PlanBar />
      <div class="what-if-sides">
        <ResultPanel {...futures} />
        <div class="controls">
          <h2>The plan</h2>
          <Questions changes={futures.changes} isOff={isOff} />
          <h2>What you want</h2>
          <AimFields />
        </div>
      </div>
      <BudgetMode phase={futures.phase} />
    </div>
  );
}
