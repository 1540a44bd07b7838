import type { VNode } from "preact";
import { stepName } from "../stepRules.ts";
import { stepKeys, type StepKey, type Theatre } from "../theatre.ts";
import { placeOf } from "../theatreRoute.ts";

/** The steps of the act in their order: where the room is, what it has seen, and why a step is still locked. */
export function Stepper({ theatre }: { readonly theatre: Theatre }): VNode {
  const { act, step, seen } = theatre;
  // Each step says where it stands; what is locked says why under the pointer and to those who listen.
  const item = (key: StepKey): VNode => {
    const lock = theatre.lockOf(key);
    const state =
      key === step.value ? "current" : lock !== null ? "locked" : seen.value.has(key) ? "seen" : undefined;
    if (lock !== null)
      return (
        <li key={key} class={state}>
          <span title={lock}>
            {stepName(key, theatre)}
            <span class="theatre-unseen"> (locked: {lock})</span>
          </span>
        </li>
      );
    return (
      <li key={key} class={state}>
        <a
          href={`#/theatre/${placeOf(act.value.key, key)}`}
          aria-current={key === step.value ? "step" : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            theatre.goTo(key);
          }}
        >
          {stepName(key, theatre)}
          {state === "seen" ? <span class="theatre-unseen"> (seen)</span> : null}
        </a>
      </li>
    );
  };
  const locks = [...new Set(stepKeys.map((key) => theatre.lockOf(key)).filter((lock) => lock !== null))];
  return (
    <nav class="theatre-steps" aria-label={`Steps of ${act.value.title}`}>
      <ol>{stepKeys.map(item)}</ol>
      {locks.length === 0 ? null : <p class="theatre-lock">Steps in grey are locked. {locks[0]}</p>}
    </nav>
  );
}
