import type { VNode } from "preact";
import type { WritablePage } from "../state/makePage.ts";
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
  return (
    <aside class="notices" aria-label="Notes on this page">
      <noscript>
        <p>
          Scripts are off, so this page only shows the report. To try settings of your own, open it in a
          browser with scripts on.
        </p>
      </noscript>
      {state === "starting" ? <p class="quiet">Getting the live model ready…</p> : null}
      {state === "failed" ? (
        <p>
          The live model cannot run in this browser. Reading the report still works; the sliders are off. Try
          another browser, or close other tabs and open the file again.
        </p>
      ) : null}
      {isDifferent ? (
        <p>
          This browser gets other numbers than the report for the same futures. Live results may differ from
          the report.
        </p>
      ) : null}
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
