import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { ModalDialog } from "../parts/ModalDialog.tsx";
import { isTheatreAlone } from "../state/doors.ts";
import { changesOf } from "../state/planChanges.ts";
import { usePage } from "../state/page.ts";
import { useOverview } from "../state/useOverview.ts";
import { CodeEntry } from "./CodeEntry.tsx";
import { CopyPart } from "./CopyPart.tsx";
import { CopyField } from "./CopyField.tsx";
import { download, fileName } from "./files.ts";
import { mailText, mailLink } from "./mailText.ts";
import { PicturePart } from "./PicturePart.tsx";
import { scenarioFile } from "./scenarioFile.ts";
import { writeCode } from "./settingsCode.ts";
import { formOf, type SettingsForm } from "./settingsForm.ts";
import { writeHash } from "./settingsHash.ts";

/** All ways to take the settings along, or a figure. */
export function ShareDialog({ close }: { readonly close: () => void }): VNode {
  const page = usePage();
  const data = page.data.value;
  const settings = page.settings.value;
  const isAlone = isTheatreAlone(data);
  const [said, say] = useState("");
  const form = formOf(data);
  const plan = isAlone ? undefined : settings.plans[settings.chosen];
  const place = page.path.value;
  const { hash } = writeHash(place === "" ? page.view.value : `${page.view.value}/${place}`, settings, form);
  const saveScenario = (): void => {
    const name = fileName([data.title, plan?.name ?? "today"], "json");
    const changes = plan === undefined ? [] : changesOf(plan, data);
    download(name, scenarioFile(data.result.input, changes), "application/json");
    say(`Saved as ${name}.`);
  };
  return (
    <ModalDialog title="Share" close={close}>
      <p class="said" role="status">
        {said}
      </p>
      <CopyPart say={say} />
      {isAlone ? null : <CodePart form={form} />}
      <section class="share-part">
        <h3>Link</h3>
        <p>{linkNote(isAlone)}</p>
        <CopyField
          label={isAlone ? "Link to this place" : "Link to these settings"}
          button="Copy link"
          value={addressWith(hash)}
        />
      </section>
      <PicturePart data={data} />
      {isAlone ? null : <MailPart />}
      <section class="share-part">
        <h3>For the command line</h3>
        <p>
          {isAlone
            ? "The scenario on the stage, to change it and make a theatre of your own."
            : `The scenario of ${plan === undefined ? "today’s path" : `“${plan.name}”`}, to run with many more futures.`}
        </p>
        <button type="button" onClick={saveScenario}>
          Download the scenario
        </button>
      </section>
    </ModalDialog>
  );
}

/** The code of the settings in hand, and a field for somebody else’s. */
function CodePart({ form }: { readonly form: SettingsForm }): VNode {
  const { code, leftOut } = writeCode(usePage().settings.value, form);
  return (
    <section class="share-part">
      <h3>Settings code</h3>
      <p>For somebody who has this same report. It can be read out over the phone.</p>
      <CopyField label="Code of your settings" button="Copy code" value={code} />
      {leftOut.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <CodeEntry form={form} />
    </section>
  );
}

/** A text to send along. */
function MailPart(): VNode {
  const page = usePage();
  const data = page.data.value;
  const settings = page.settings.value;
  const { facts, known } = useOverview();
  // Only of futures that are all there: an e-mail stays as it was sent.
  const isWhole = known.progress === null && !known.isPrevious && known.message === null;
  const { code } = writeCode(settings, formOf(data));
  const mail = mailText(data, settings, code, isWhole ? facts : null);
  return (
    <section class="share-part">
      <h3>E-mail</h3>
      <p>Attach the saved copy yourself: a page cannot attach files.</p>
      <CopyField label="Text of the e-mail" button="Copy text" value={mail.body} lines={6} />
      <a class="button" href={mailLink(mail)}>
        Write an e-mail
      </a>
    </section>
  );
}

function linkNote(isAlone: boolean): string {
  return typeof location === "undefined" || location.protocol === "file:"
    ? "This page is a file on this computer: the link opens only where this same file is. To others, send a copy."
    : isAlone
      ? "Opens this page at this place."
      : "Opens this page with your settings.";
}

function addressWith(hash: string): string {
  return typeof location === "undefined" ? hash : `${location.href.replace(/#.*$/s, "")}${hash}`;
}
