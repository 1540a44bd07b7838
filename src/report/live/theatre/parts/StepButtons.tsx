import type { VNode } from "preact";
import { stepBeside, stepName } from "../stepRules.ts";
import type { Theatre } from "../theatre.ts";

/** On to the next step, or back. */
export function StepButtons({ theatre }: { readonly theatre: Theatre }): VNode {
  const step = theatre.step.value;
  const [before, after] = [stepBeside(step, -1), stepBeside(step, 1)];
  const lock = after === null ? null : theatre.lockOf(after);
  return (
    <div class="theatre-buttons">
      {before === null ? null : (
        <button type="button" onClick={() => theatre.go(-1)}>
          Back: {stepName(before, theatre)}
        </button>
      )}
      {after === null ? null : (
        <button type="button" class="main" disabled={lock !== null} onClick={() => theatre.go(1)}>
          Next: {stepName(after, theatre)}
        </button>
      )}
      {lock === null ? null : <span>{lock}</span>}
    </div>
  );
}
