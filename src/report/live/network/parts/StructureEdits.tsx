import type { VNode } from "preact";
import { useSignal } from "@preact/signals";
import { usePage } from "../../state/page.ts";
import type { StructureEdit } from "../../state/settings.ts";
import type { NetworkModel } from "../networkModel.ts";
import { editWords, MOST_PAIRS, USUAL_PAIRS, whyNot, withEdit, withoutEdit } from "../structureEdits.ts";
import { schoolLabel } from "../../../text.ts";

/** What if two schools were connected, or a coach were sent to one: from lists or by clicks, into the plan in hand. */
export function StructureEdits({ model }: { readonly model: NetworkModel }): VNode {
  const page = usePage();
  const { plans, chosen } = page.settings.value;
  const plan = plans[chosen];
  const names = page.data.value.district.schoolNames;
  const isOff = !page.isAlive.value;
  const clicked = model.connecting.value;
  const lists = useSignal<readonly [string, string]>([names[0] ?? "", names[1] ?? ""]);
  const pairs = useSignal(USUAL_PAIRS);
  const coached = useSignal(names[0] ?? "");
  const problem = useSignal("");
  const pair: readonly [string, string] = [clicked?.[0] ?? lists.value[0], clicked?.[1] ?? lists.value[1]];
  const add = (edit: StructureEdit): void => {
    problem.value = whyNot(edit, plan?.edits ?? []) ?? "";
    if (problem.value !== "") return;
    page.change((settings) => withEdit(settings, edit));
    model.connecting.value = null;
    model.path.value = "plan";
    page.announce(`Added to the plan: ${editWords(edit)}.`);
  };
  const choosePair = (at: 0 | 1, name: string): void => {
    lists.value = at === 0 ? [name, pair[1]] : [pair[0], name];
    model.connecting.value = null;
  };
  return (
    <section class="network-edits" aria-labelledby="network-edits">
      <h2 id="network-edits">What if schools were joined in other ways?</h2>
      <p>
        Changes go into the plan “{plan?.name ?? "Your plan"}” and start in week 1. They count in all views.
      </p>
      {names.length < 2 ? null : (
        <fieldset disabled={isOff}>
          <legend>Connect two schools</legend>
          <div class="network-choices">
            <SchoolList
              label="One school"
              names={names}
              value={pair[0]}
              choose={(name) => choosePair(0, name)}
            />
            <SchoolList
              label="Other school"
              names={names}
              value={pair[1]}
              choose={(name) => choosePair(1, name)}
            />
            <label>
              Pairs of colleagues
              <input
                type="number"
                min={1}
                max={MOST_PAIRS}
                step={1}
                value={pairs.value}
                onChange={(event) => {
                  const wanted = Math.round(event.currentTarget.valueAsNumber) || USUAL_PAIRS;
                  pairs.value = Math.max(1, Math.min(MOST_PAIRS, wanted));
                  event.currentTarget.value = String(pairs.value);
                }}
              />
            </label>
            <button
              type="button"
              class="main"
              onClick={() => add({ kind: "connect", schools: pair, pairs: pairs.value })}
            >
              Connect
            </button>
            <button
              type="button"
              aria-pressed={clicked !== null}
              disabled={isOff || model.loaded.value === null}
              onClick={() => (model.connecting.value = clicked === null ? [] : null)}
            >
              {clicked === null ? "Choose by two clicks in the picture" : clickWords(clicked)}
            </button>
          </div>
        </fieldset>
      )}
      <fieldset disabled={isOff}>
        <legend>Send a coach to a school</legend>
        <div class="network-choices">
          <SchoolList
            label="School"
            names={names}
            value={coached.value}
            choose={(name) => (coached.value = name)}
          />
          <button type="button" class="main" onClick={() => add({ kind: "coach", school: coached.value })}>
            Send a coach
          </button>
        </div>
      </fieldset>
      <p class="network-problem" role="alert">
        {problem.value}
      </p>
      {plan === undefined || plan.edits.length === 0 ? (
        <p>The plan changes nothing in the network so far.</p>
      ) : (
        <ul class="network-edit-list">
          {plan.edits.map((edit, index) => (
            <li key={index}>
              <span>{editWords(edit)}</span>
              <button
                type="button"
                disabled={isOff}
                aria-label={`Remove: ${editWords(edit)}`}
                onClick={() => page.change((settings) => withoutEdit(settings, index))}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function clickWords(clicked: readonly string[]): string {
  if (clicked.length === 0) return "Click on the first school (or stop)";
  return clicked.length === 1
    ? `${schoolLabel(clicked[0]!)} chosen: click on the other (or stop)`
    : "Done: now Connect (or stop)";
}

function SchoolList({
  label,
  names,
  value,
  choose,
}: {
  readonly label: string;
  readonly names: readonly string[];
  readonly value: string;
  readonly choose: (name: string) => void;
}): VNode {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {names.map((name) => (
          <option key={name} value={name}>
            {schoolLabel(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
