import type { Signal } from "@preact/signals";
import type { VNode } from "preact";
import { DistrictDialog } from "../district/DistrictDialog.tsx";
import { HelpDialog } from "../help/HelpDialog.tsx";
import { SettingsDialog } from "../help/SettingsDialog.tsx";
import { ShareDialog } from "../share/ShareDialog.tsx";
import type { WritablePage } from "../state/makePage.ts";

/** What can lie over the page. */
export type DialogKey = "share" | "district" | "settings" | "help";

/** The dialog that is open, if any. */
export function Dialogs({
  current,
}: {
  readonly current: Signal<DialogKey | null>;
  readonly page: WritablePage;
}): VNode | null {
  const open = current.value;
  // A dialog says that it closed a little later: another may be open by then.
  const close = (): void => {
    if (current.value === open) current.value = null;
  };
  switch (open) {
    case "share":
      return <ShareDialog close={close} />;
    case "district":
      return <DistrictDialog close={close} />;
    case "settings":
      return <SettingsDialog close={close} />;
    case "help":
      return <HelpDialog close={close} />;
    default:
      return null;
  }
}
