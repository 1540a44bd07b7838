import type { ComponentType } from "preact";
import type { StepKey, Theatre } from "../theatre.ts";
import { SetupStep } from "./SetupStep.tsx";
import { PredictStep } from "./PredictStep.tsx";
import { WatchStep } from "./WatchStep.tsx";
import { RevealStep } from "./RevealStep.tsx";
import { ExplainStep } from "./ExplainStep.tsx";
import { DiscussStep } from "./DiscussStep.tsx";
import { FuturesStep } from "./FuturesStep.tsx";
import { FixStep } from "./FixStep.tsx";

/** What every step is given. */
export interface StepProps {
  readonly theatre: Theatre;
}

/** What each step shows. */
export const stepBodies: Readonly<Record<StepKey, ComponentType<StepProps>>> = {
  setup: SetupStep,
  predict: PredictStep,
  watch: WatchStep,
  reveal: RevealStep,
  explain: ExplainStep,
  discuss: DiscussStep,
  futures: FuturesStep,
  fix: FixStep,
};
