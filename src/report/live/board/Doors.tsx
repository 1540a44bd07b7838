import type { VNode } from "preact";
import { usePage } from "../state/page.ts";

/** The two ways on from the first screen. */
export function Doors(): VNode {
  return (
    <nav class="doors" aria-label="Two ways on">
      <a class="door" href="#/what-if">
        <strong>I decide</strong>
        <span>Change the plan, and see what it does.</span>
      </a>
      <a class="door" href="#/theatre">
        <strong>I lead a workshop</strong>
        <span>Show a room the four perils on a stage.</span>
      </a>
    </nav>
  );
}

/** Which plan the overview is about, where there are several. */
export function PlanChooser(): VNode | null {
  const page = usePage();
  const { plans, chosen } = page.settings.value;
  if (plans.length < 2) return null;
  return (
    <fieldset class="plan-chooser">
      <legend>Which plan?</legend>
      {plans.map((plan, at) => (
        <label key={at}>
          <input
            type="radio"
            name="overview-plan"
            checked={at === chosen}
            disabled={!page.isAlive.value}
            onChange={() => page.change((settings) => ({ ...settings, chosen: at }))}
          />{" "}
          {plan.name}
        </label>
      ))}
    </fieldset>
  );
}
