import type { VNode } from "preact";
import { formatCount } from "../../format.ts";
import { usePage } from "../state/page.ts";
import type { ColumnState } from "./columns.ts";

/** What stands under a plan's name: how far its futures are, and what can be done with it. */
export function PlanHead({
  state,
  place,
}: {
  readonly state: ColumnState;
  /** Place among the reader's plans; −1 for today's path. */
  readonly place: number;
}): VNode {
  const page = usePage();
  const plan = page.settings.value.plans[place];
  return (
    <div class="compare-head">
      <Progress state={state} />
      {plan === undefined || !page.isAlive.value ? null : (
        <div class="compare-buttons">
          <button
            type="button"
            aria-label={`Change ${plan.name}`}
            onClick={() => {
              page.change((settings) => ({ ...settings, chosen: place }));
              page.show("what-if");
            }}
          >
            Change
          </button>
          {page.settings.value.plans.length < 2 ? null : (
            <button
              type="button"
              aria-label={`Take out ${plan.name}`}
              onClick={() => {
                page.change((settings) => ({
                  ...settings,
                  plans: settings.plans.filter((_, at) => at !== place),
                  chosen: Math.min(
                    settings.chosen > place ? settings.chosen - 1 : settings.chosen,
                    settings.plans.length - 2,
                  ),
                }));
                page.announce(`${plan.name} was taken out. Undo brings it back.`);
              }}
            >
              Take out
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function Progress({ state }: { readonly state: ColumnState }): VNode | null {
  if (state.kind === "known") return null;
  if (state.kind === "off")
    return <p class="compare-detail">Its futures are run once the live model is on.</p>;
  if (state.kind === "failed") return <p class="compare-detail">It could not be run: {state.message}</p>;
  return (
    <p class="compare-detail">
      {formatCount(state.done)} of {formatCount(state.total)} futures so far
      <progress max={Math.max(1, state.total)} value={state.done} aria-label="Futures run" />
    </p>
  );
}
