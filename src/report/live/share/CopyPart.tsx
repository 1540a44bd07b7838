import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { PageData } from "../pageData.ts";
import { isTheatreAlone } from "../state/doors.ts";
import { usePage } from "../state/page.ts";
import { download, fileName } from "./files.ts";
import { capturedSource, withOwnData, withSavedSettings } from "./saveCopy.ts";

/** Saving the page as a file that opens where the reader is. */
export function CopyPart({ say }: { readonly say: (text: string) => void }): VNode {
  const page = usePage();
  const data = page.data.value;
  const settings = page.settings.value;
  const isAlone = isTheatreAlone(data);
  const plan = isAlone ? undefined : settings.plans[settings.chosen];
  const isOwn = data.ownDistrict === true;
  const [isAllowed, allow] = useState(false);
  const source = capturedSource();
  const canSave = source !== null && (!isOwn || isAllowed);
  const save = async (): Promise<void> => {
    if (source === null) return;
    try {
      const filled = isOwn ? await withOwnData(source, data) : source;
      const name = fileName([data.title, plan?.name ?? ""], "html");
      download(name, withSavedSettings(filled, settings), "text/html");
      say(`Saved as ${name}.`);
    } catch {
      say("This browser could not make the file. Try another browser.");
    }
  };
  return (
    <section class="share-part">
      <h3>A copy of this page</h3>
      <p>
        A new file {isAlone ? "with your own words for the discussion" : "that opens with your settings"}.
        Send it to anybody: it works without the internet.
      </p>
      {isOwn ? (
        <>
          <p class="warning">{whatItHolds(data)}</p>
          <div class="choice-row">
            <label>
              <input
                type="checkbox"
                checked={isAllowed}
                onChange={(event) => allow(event.currentTarget.checked)}
              />
              Put our own schools into the copy
            </label>
          </div>
        </>
      ) : null}
      <button type="button" class="main" disabled={!canSave} onClick={() => void save()}>
        {isAlone ? "Save a copy with my words" : "Save a copy with these settings"}
      </button>
    </section>
  );
}

/** What of the reader's own data a copy would hold. */
function whatItHolds({ system, hidesNames }: PageData): string {
  const isTied = system.kind === "import";
  const people = isTied
    ? "who works where and who learns from whom"
    : "your schools and how many people work in each";
  if (hidesNames === true)
    return `The copy would hold ${people}, with codes in place of all names. Whoever has the file can read that.`;
  const names = isTied
    ? "with the names of your schools and staff as in your tables"
    : "with the names of your schools";
  return `The copy would hold ${people}, ${names}. Whoever has the file can read that. To leave names out, choose your tables again under “Our own schools”, with codes in place of all names.`;
}
