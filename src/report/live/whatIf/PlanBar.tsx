import type { VNode } from "preact";
import { usePage } from "../state/page.ts";
import {
  NAME_MAXIMUM,
  PLANS_MAXIMUM,
  addPlan,
  choosePlan,
  chosenPlan,
  duplicatePlan,
  removePlan,
  renamePlan,
  resetPlan,
} from "./planEdits.ts";

/** The plans: which one is in hand, its name, and adding, copying, emptying and removing one. */
export function PlanBar(): VNode {
  const page = usePage();
  const settings = page.settings.value;
  const isOff = !page.isAlive.value;
  const plan = chosenPlan(settings);
  const isFull = settings.plans.length >= PLANS_MAXIMUM;
  const isTouched = Object.keys(plan.answers).length + plan.edits.length > 0;
  return (
    <div class="plan-bar">
      <fieldset disabled={isOff}>
        <legend>Plan in hand</legend>
        {settings.plans.map(({ name }, place) => (
          <label key={place} class="choice">
            <input
              type="radio"
              name="what-if-plan"
              checked={place === settings.chosen}
              onChange={() => {
                page.change((before) => choosePlan(before, place));
              }}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <div class="plan-row">
        <label class="plan-name">
          <span>Name of this plan</span>
          <input
            type="text"
            maxLength={NAME_MAXIMUM}
            value={plan.name}
            disabled={isOff}
            onChange={({ currentTarget }) => {
              page.change((before) => renamePlan(before, currentTarget.value));
              currentTarget.value = chosenPlan(page.settings.value).name;
            }}
          />
        </label>
        <div class="buttons">
          <button
            type="button"
            disabled={isOff || isFull}
            onClick={() => {
              page.change((before) => addPlan(before));
            }}
          >
            Add another plan
          </button>
          <button
            type="button"
            disabled={isOff || isFull}
            onClick={() => {
              page.change(duplicatePlan);
            }}
          >
            Copy this plan
          </button>
          <button
            type="button"
            disabled={isOff || !isTouched}
            onClick={() => {
              page.change(resetPlan);
            }}
          >
            {plan.preset.length > 0 ? "Back to the report’s plan" : "Start this plan again"}
          </button>
          <button
            type="button"
            disabled={isOff || (settings.plans.length < 2 && !isTouched && plan.preset.length === 0)}
            onClick={() => {
              page.change(removePlan);
            }}
          >
            Remove this plan
          </button>
        </div>
      </div>
      {isFull && <p class="small">Three plans are as many as one can compare. Remove one to add another.</p>}
    </div>
  );
}
