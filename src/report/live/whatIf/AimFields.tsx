import type { VNode } from "preact";
import { goalField, goalPhrase, mattersField, type HeadlineField } from "../../board/headlineWords.ts";
import { usePage } from "../state/page.ts";
import type { Settings } from "../state/settings.ts";

/** What should be reached, what change would matter, and what may be spent: verdict and counts follow. */
export function AimFields(): VNode {
  const page = usePage();
  const { goal, matters, budget } = page.settings.value;
  const { headline, currency } = page.data.value.result;
  const isOff = !page.isAlive.value;
  const set = (edit: Partial<Settings>): void => {
    page.change((before) => ({ ...before, ...edit }), `aim-${Object.keys(edit).join()}`);
  };
  return (
    <div class="aims">
      <AimField
        id="aim-goal"
        label="Your goal"
        note={`A future counts where ${goalPhrase({ ...headline, goal })}.`}
        field={goalField(headline)}
        value={goal}
        isOff={isOff}
        onValue={(value) => {
          set({ goal: value });
        }}
      />
      <AimField
        id="aim-matters"
        label="What change would matter to you?"
        note="A smaller difference is called too small to notice."
        field={mattersField(headline)}
        value={matters}
        isOff={isOff}
        onValue={(value) => {
          set({ matters: value });
        }}
      />
      <label class="aim" for="aim-budget">
        <span class="asked">What may the plan cost in all, beside today’s path?</span>
        <span class="field">
          <span>{currency}</span>
          <input
            id="aim-budget"
            type="number"
            min={0}
            step="any"
            value={budget ?? ""}
            disabled={isOff}
            aria-describedby="aim-budget-note"
            onInput={({ currentTarget }) => {
              const typed = currentTarget.value.trim() === "" ? null : Number(currentTarget.value);
              if (typed === null || (Number.isFinite(typed) && typed >= 0)) set({ budget: typed });
            }}
          />
        </span>
      </label>
      <p class="small" id="aim-budget-note">
        Leave it empty for no limit. Working hours count at their price.
      </p>
    </div>
  );
}

interface AimFieldProps {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly field: HeadlineField;
  readonly value: number;
  readonly isOff: boolean;
  readonly onValue: (value: number) => void;
}

function AimField({ id, label, note, field, value, isOff, onValue }: AimFieldProps): VNode {
  const { unit, min, max, step, toField, fromField } = field;
  return (
    <>
      <label class="aim" for={id}>
        <span class="asked">{label}</span>
        <span class="field">
          <input
            id={id}
            type="number"
            min={min}
            max={max}
            step={step}
            value={toField(value)}
            disabled={isOff}
            aria-describedby={`${id}-note`}
            onInput={({ currentTarget }) => {
              const typed = Number(currentTarget.value);
              const isNumber = currentTarget.value.trim() !== "" && Number.isFinite(typed);
              if (isNumber && typed >= min && typed <= max) onValue(fromField(typed));
            }}
          />
          <span>{unit}</span>
        </span>
      </label>
      <p class="small" id={`${id}-note`}>
        {note}
      </p>
    </>
  );
}
