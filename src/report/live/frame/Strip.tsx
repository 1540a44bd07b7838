import type { VNode } from "preact";
import type { WritablePage } from "../state/makePage.ts";
import { isTheatreAlone } from "../state/doors.ts";
import { originalSettings } from "../state/originalSettings.ts";
import type { DialogKey } from "./Dialogs.tsx";

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
  return (
    <header class="strip">
      <p class="strip-title">
        <span class="strip-district">{title}</span>
        {plan === undefined || isAlone ? null : <span class="strip-plan">{plan.name}</span>}
        {isChanged ? <span class="badge">{isAlone ? "changed" : "changed from the report"}</span> : null}
      </p>
      <div class="strip-buttons">
        <button type="button" disabled={isOff || !page.canUndo.value} onClick={() => page.undo()}>
          Undo
        </button>
        <button type="button" disabled={isOff || !isChanged} onClick={() => page.reset()}>
          {isAlone ? "Reset all changes" : "Reset to report"}
        </button>
        <button type="button" disabled={isOff} onClick={() => open("share")}>
          Share
        </button>
        <button type="button" disabled={isOff} onClick={() => window.print()}>
          Print or save PDF
        </button>
        <button type="button" disabled={isOff} onClick={() => open("district")}>
          Our own schools
        </button>
        <button type="button" disabled={isOff} onClick={() => open("settings")}>
          Settings
        </button>
        <button type="button" disabled={isOff} onClick={() => open("help")}>
          Help
        </button>
      </div>
    </header>
  );
}
