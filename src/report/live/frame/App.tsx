import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { useSignal } from "@preact/signals";
import { DistrictRun } from "../district/DistrictRun.tsx";
import { PrintSheet } from "../print/PrintSheet.tsx";
import { PageContext } from "../state/page.ts";
import { isTheatreAlone } from "../state/doors.ts";
import type { WritablePage } from "../state/makePage.ts";
import { SelfCheckContext } from "../state/selfCheck.ts";
import type { PageExtras } from "./extras.ts";
import { Dialogs, type DialogKey } from "./Dialogs.tsx";
import { Footer } from "./Footer.tsx";
import { Navigation } from "./Navigation.tsx";
import { Notices } from "./Notices.tsx";
import { Strip } from "./Strip.tsx";
import { useKeys } from "./useKeys.ts";
import { viewList } from "./viewList.ts";

/** The whole page: strip, navigation, the view in hand, and what stands round it. */
export function App({ page, extras }: { readonly page: WritablePage; readonly extras: PageExtras }): VNode {
  const dialog = useSignal<DialogKey | null>(null);
  useKeys(page, (key) => (dialog.value = key));
  const key = page.view.value;
  const { title } = page.data.value;
  const isAlone = isTheatreAlone(page.data.value);
  useEffect(() => {
    // Elsewhere the print sheet sees to it.
    if (isAlone) document.title = `${title} – Spreadwell`;
  }, [isAlone, title]);
  const { View, label } = viewList[key];
  return (
    <PageContext.Provider value={page}>
      <a class="skip" href="#view" onClick={skipToView}>
        Skip to the results
      </a>
      <Strip page={page} open={(next) => (dialog.value = next)} />
      <Navigation current={key} />
      <Notices page={page} extras={extras} />
      <main id="view" tabIndex={-1} class={`view view-${key}`} aria-label={label}>
        <SelfCheckContext.Provider value={extras.selfCheck}>
          <DistrictRun page={page}>
            <View key={key} />
          </DistrictRun>
        </SelfCheckContext.Provider>
      </main>
      <Footer extras={extras} />
      {isAlone ? null : <PrintSheet />}
      <Dialogs current={dialog} page={page} />
      <div class="spoken" role="status" aria-live="polite">
        {page.spoken.value}
      </div>
    </PageContext.Provider>
  );
}

// The hash names the view, so it cannot also name a place in it.
function skipToView(event: Event): void {
  event.preventDefault();
  document.getElementById("view")?.focus();
}
