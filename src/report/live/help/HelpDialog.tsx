import type { VNode } from "preact";
import { viewList } from "../frame/viewList.ts";
import { ModalDialog } from "../parts/ModalDialog.tsx";
import { viewsOf } from "../state/doors.ts";
import { usePage, type ViewKey } from "../state/page.ts";
import { keyList, keyWords } from "./keyList.ts";

/** What each view is for. */
const purposes: Readonly<Record<ViewKey, string>> = {
  board: "the answer in two minutes: what the plan does, what it costs, what could go wrong",
  "what-if": "change a plan, and see at once what comes of it",
  health: "a few questions about daily life in your schools, and which kind of network fits",
  perils: "four ways in which good practice gets lost, to watch and to talk about",
  theatre: "show a room what each peril does: the same schools with it and without it, side by side",
  network: "who learns from whom, week by week, in one possible future",
  compare: "up to three plans and today’s path side by side",
  evidence: "what the model takes for granted, where that comes from, and what decides the answer",
};

/** Views and keys, from the lists that the page itself works by. */
export function HelpDialog({ close }: { readonly close: () => void }): VNode {
  const { value: data } = usePage().data;
  return (
    <ModalDialog title="Help" close={close}>
      <p>
        Each dot is one possible future: the same schools, the same plan, another turn of luck. Counts such as
        “41 of 50” say in how many of them something happens.
      </p>
      <h3>Views</h3>
      <ul>
        {viewsOf(data).map((key) => (
          <li key={key}>
            <a href={`#/${key}`} onClick={close}>
              {viewList[key].label}
            </a>
            : {purposes[key]}.
          </li>
        ))}
      </ul>
      {keyList.map(({ where, keys }) => (
        <section key={where} class="share-part">
          <h3>Keys: {where.toLowerCase()}</h3>
          <dl class="run-card help-keys">
            {keys.map((entry) => (
              <div key={entry.does}>
                <dt>
                  {entry.keys.map((key, at) => (
                    <span key={key}>
                      {at === 0 ? "" : " or "}
                      <kbd>{keyWords(key)}</kbd>
                    </span>
                  ))}
                </dt>
                <dd>{entry.does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </ModalDialog>
  );
}
