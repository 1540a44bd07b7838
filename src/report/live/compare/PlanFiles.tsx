import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { quoted } from "../../sentences/words.ts";
import { download, fileName } from "../share/files.ts";
import { usePage } from "../state/page.ts";
import { COLUMNS_MAXIMUM } from "./columns.ts";
import { planFile, PLAN_FILE_MAXIMUM, readPlanFile } from "./planFile.ts";

/** Plans of other copies of this report brought in, and plans saved for them. */
export function PlanFiles(): VNode {
  const page = usePage();
  const data = page.data.value;
  const { plans } = page.settings.value;
  const [told, setTold] = useState("");
  const isOff = !page.isAlive.value;
  const isFull = plans.length >= COLUMNS_MAXIMUM - 1;
  const take = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (file === undefined) return;
    const text = file.size > PLAN_FILE_MAXIMUM ? "" : await file.text();
    // So that the same file can be chosen again.
    input.value = "";
    const read = readPlanFile(text, data);
    if ("plan" in read) {
      page.change((settings) => ({ ...settings, plans: [...settings.plans, read.plan] }));
      setTold(`${quoted(read.plan.name)} was brought in.`);
    } else setTold(`The plan was not brought in. ${read.refusal}`);
  };
  return (
    <section aria-labelledby="plan-files">
      <h2 id="plan-files">Plans as files</h2>
      <p>
        Save a plan and give it to a colleague who has this report too. A plan can only be compared where
        model, schools and today’s path are the same.
      </p>
      <div class="compare-buttons">
        {plans.map((plan, place) => (
          <button
            key={place}
            type="button"
            disabled={isOff}
            onClick={() =>
              download(
                fileName([data.title, plan.name, "plan"], "json"),
                planFile(plan, data),
                "application/json",
              )
            }
          >
            Save as a file: {plan.name}
          </button>
        ))}
      </div>
      <p class="compare-bring">
        <label for="bring-plan">Bring in a plan from a file</label>{" "}
        <input
          id="bring-plan"
          type="file"
          accept=".json,application/json"
          disabled={isOff || isFull}
          onChange={(event) => void take(event.currentTarget)}
        />
        {isFull ? " There is room for three plans. Take one out first." : ""}
      </p>
      <p role="status">{told}</p>
    </section>
  );
}
