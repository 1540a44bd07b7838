import { countOf } from "../../sentences/words.ts";
import { stepKeys, type StepKey, type Theatre } from "./theatre.ts";

/** What decides which steps are open. */
export interface StepGround {
  readonly hasPrediction: boolean;
  readonly seen: ReadonlySet<StepKey>;
}

/** The step that must be gone to before this one: itself where it is open. */
export function openStep(step: StepKey, { hasPrediction, seen }: StepGround): StepKey {
  if (step === "setup" || step === "predict") return step;
  if (!hasPrediction) return "predict";
  // One story says little, so nothing is mended before all futures were looked at.
  return step === "fix" && !seen.has("futures") ? "futures" : step;
}

/** Why a step is locked, in words for the reader; null where it is open. */
export function lockWords(step: StepKey, ground: StepGround): string | null {
  const open = openStep(step, ground);
  if (open === step) return null;
  return open === "predict" ? "Predict first, or skip the prediction." : "Look at all futures first.";
}

/** The step after or before; null at the ends. */
export function stepBeside(step: StepKey, by: 1 | -1): StepKey | null {
  return stepKeys[stepKeys.indexOf(step) + by] ?? null;
}

/** What each step is called. */
export const stepNames: Readonly<Record<StepKey, string>> = {
  setup: "Setup",
  predict: "Predict",
  watch: "Watch",
  reveal: "Reveal",
  explain: "Explain",
  discuss: "Discuss",
  futures: "In 50 futures",
  fix: "Fix it",
};

/** What a step is called, with the number of futures as it is here. */
export function stepName(step: StepKey, { left }: Pick<Theatre, "left">): string {
  const { total } = left.value;
  return step === "futures" && total > 0 ? `In ${countOf(total, "future")}` : stepNames[step];
}
