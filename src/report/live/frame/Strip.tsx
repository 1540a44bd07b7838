import type { VNode } from "preact";
import type { WritablePage } from "../state/makePage.ts";
import { isTheatreAlone } from "../state/doors.ts";
import { originalSettings } from "../state/originalSettings.ts";
import type { DialogKey } from "./Dialogs.tsx";

interface StripButton {
  readonly label: string;
  readonly act: () => void;
  /** Nothing to do for it now. */
  readonly isIdle?: boolean;
}

/** The line that is always there: which plan this is, whether it was changed, and what can be done with the page. */
export function Strip({
  page,
  open,
}: {
  readonly page: WritablePage;
  readonly open: (dialog: DialogKey) => void;
}): VNode {
  const { title, result } = page.data.value;
  const settings = page.settings.value;
  const plan = settings.plans[settings.chosen];
  const isChanged = JSON.stringify(settings) !== JSON.stringify(originalSettings(result));
  const isOff = !page.isAlive.value;
  const isAlone = isTheatreAlone(page.data.value);
  // On a phone these lie behind "More", which unfolds without scripts too.
  const rest: readonly StripButton[] = [
    { label: isAlone ? "Reset all changes" : "Reset to report", act: () => page.reset(), isIdle: !isChanged },
    { label: "Print or save PDF", act: () => window.print() },
    { label: "Our own schools", act: () => open("district") },
    { label: "Settings", act: () => open("settings") },
    { label: "Help", act: () => open("help") },
  ];
  return (
    <header class="strip">
      <p class="strip-title">
        <span class="strip-district">{title}</span>{" "}
        {plan === undefined || isAlone ? null : <span class="strip-plan">{plan.name}</span>}{" "}
        {isChanged ? <span class="badge">{isAlone ? "changed" : "changed from the report"}</span> : null}
      </p>
      <div class="strip-buttons">
        <button type="button" disabled={isOff || !page.canUndo.value} onClick={() => page.undo()}>
          Undo
        </button>
        <button type="button" disabled={isOff} onClick={() => open("share")}>
          Share
        </button>
        {rest.map(({ label, act, isIdle = false }) => (
          <button key={label} type="button" class="strip-wide" disabled={isOff || isIdle} onClick={act}>
            {label}
          </button>
        ))}
        <details class="strip-more">
          <summary>More</summary>
          <div class="strip-buttons">
            {rest.map(({ label, act, isIdle = false }) => (
              <button
                key={label}
                type="button"
                disabled={isOff || isIdle}
                onClick={({ currentTarget }) => {
                  const more = currentTarget.closest("details")!;
                  more.open = false;
                  // A dialog gives the focus back to where it came from, which must be seen then.
                  more.querySelector("summary")!.focus();
                  act();
                }}
              >
                {label}
              </button>
            ))}
          </div>
        </details>
      </div>
    </header>
  );
}
