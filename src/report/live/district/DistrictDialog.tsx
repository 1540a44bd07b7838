import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { describeFault } from "../../../core/fault.ts";
import { ModalDialog } from "../parts/ModalDialog.tsx";
import { download } from "../share/files.ts";
import { isTheatreAlone } from "../state/doors.ts";
import { usePage, type Page } from "../state/page.ts";
import type { PageData } from "../pageData.ts";
import { FilePicker } from "./FilePicker.tsx";
import { Preview } from "./Preview.tsx";
import { useDistrict } from "./useDistrict.ts";

/** The report's own data, for the way back, while another district is shown. */
const reports = new WeakMap<Page, PageData>();

/** Puts the reader's own schools in place of the report's. */
export function DistrictDialog({ close }: { readonly close: () => void }): VNode {
  const page = usePage();
  const id = useId();
  const report = reports.get(page) ?? page.data.value;
  const isAlone = isTheatreAlone(report);
  const [title, setTitle] = useState("Our schools");
  const { state, add, remove, hideNames } = useDistrict(report, title);
  const { files, hidesNames, isWorking, made, faults, failure } = state;
  const use = (data: PageData): void => {
    reports.set(page, report);
    page.replaceData(data);
    page.announce(`The page now shows ${data.title}.`);
    close();
  };
  return (
    <ModalDialog title="Use our own schools" close={close}>
      <p>
        {isAlone
          ? "Put your own schools on the stage."
          : "See what the report’s question and plans come to in your own schools."}{" "}
        Your tables stay on this computer: this page sends nothing anywhere.
      </p>
      {page.data.value !== report && report.ownDistrict !== true ? (
        <p>
          <button type="button" onClick={() => use(report)}>
            {isAlone ? "Back to the first stage" : "Back to the report’s district"}
          </button>
        </p>
      ) : null}
      <FilePicker files={files} add={(chosen) => void add(chosen)} remove={(kind) => void remove(kind)} />
      <div class="choice-row">
        <label>
          <input
            type="checkbox"
            checked={hidesNames}
            onChange={(event) => void hideNames(event.currentTarget.checked)}
          />
          Put codes in place of all names
        </label>
      </div>
      <div role="status">
        {isWorking ? <p>Reading your tables…</p> : null}
        {failure === "" ? null : <p>{failure}</p>}
        {faults.length === 0 ? null : (
          <p>This must be mended first. Change the files, then choose them again.</p>
        )}
      </div>
      {faults.length === 0 ? null : (
        <ol class="district-faults">
          {faults.map((fault, at) => (
            <li key={at}>
              <pre>{describeFault(fault)}</pre>
            </li>
          ))}
        </ol>
      )}
      {made === null ? null : (
        <>
          <Preview preview={made.preview} />
          {made.key === null ? null : (
            <p>
              <button type="button" onClick={() => download("key.csv", made.key!, "text/csv")}>
                Download the key to the codes
              </button>
            </p>
          )}
          <div class="copy-field">
            <label for={id}>What do you call your district?</label>
            <input
              id={id}
              type="text"
              value={title}
              onInput={(event) => setTitle(event.currentTarget.value)}
            />
            <button
              type="button"
              class="main"
              onClick={() => use({ ...made.data, title: title.trim() || "Our schools" })}
            >
              Use this district
            </button>
          </div>
          <p>
            {isAlone
              ? "The page then runs all futures anew. What the room said before is gone."
              : "The page then runs all futures anew. Settings go back to those of the report."}
          </p>
        </>
      )}
    </ModalDialog>
  );
}
