import { useMemo } from "preact/hooks";
import type { Change } from "../../../experiment/study/study.ts";
import { fundingSpans, type FundingSpan } from "../../board/fundingSpans.ts";
import { planScenario } from "./planScenario.ts";
import { usePage } from "./page.ts";

/** When a plan pays for something that today’s path does not: for the chart over time. */
export function useFunding(changes: readonly Change[]): readonly FundingSpan[] {
  const { scenario, result } = usePage().data.value;
  return useMemo(
    () => fundingSpans(planScenario(scenario, result.input, changes), scenario),
    [scenario, result, changes],
  );
}
