import type { VNode } from "preact";
import type { WritablePage } from "../state/makePage.ts";
import { isTheatreAlone } from "../state/doors.ts";
import type { PageExtras } from "./extras.ts";

/** What the reader must know before reading on: how the live model stands, and what a link brought. */
export function Notices({
  page,
  extras,
}: {
  readonly page: WritablePage;
  readonly extras: PageExtras;
}): VNode {
  const remarks = extras.remarks.value;
  const live = page.live.value;
  const state = live?.state.value ?? (page.isAlive.value ? "starting" : null);
  const isDifferent = extras.selfCheck.value.status === "different";
  const words = isTheatreAlone(page.data.value) ? theatreWords : reportWords;
  return (
    <aside class="notices" aria-label="Notes on this page">
      <noscript>
        <p>{words.noScripts}</p>
      </noscript>
      {state === "starting" ? <p class="quiet">Getting the live model ready…</p> : null}
      {state === "failed" ? <p>{words.failed}</p> : null}
      {isDifferent ? <p>{words.different}</p> : null}
      {remarks.length === 0 ? null : (
        <div class="remarks">
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
          <button type="button" onClick={() => (extras.remarks.value = [])}>
            Close this note
          </button>
        </div>
      )}
    </aside>
  );
}

const reportWords = {
  noScripts:
    "Scripts are off, so this page only shows the report. To try settings of your own, open it in a browser with scripts on.",
  failed:
    "The live model cannot run in this browser. Reading the report still works; the sliders are off. Try another browser, or close other tabs and open the file again.",
  different:
    "This browser gets other numbers than the report for the same futures. Live results may differ from the report.",
} as const;

const theatreWords = {
  noScripts:
    "Scripts are off, so the stage stays empty. Open this file in a browser with scripts on, not in a mail program.",
  failed:
    "The live model cannot run in this browser, so the stage stays empty. Try another browser, or close other tabs and open the file again.",
  different:
    "This browser gets other numbers than those with which this file was made. What the stage shows may differ from what others see.",
} as const;
