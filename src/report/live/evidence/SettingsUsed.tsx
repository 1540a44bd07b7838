import type { VNode } from "preact";
import { changedSentence } from "../../sentences/settingWords.ts";
import { settingGroups } from "../../sections/settingsMark.ts";
import type { PageData } from "../pageData.ts";
import { isTheatreAlone } from "../state/doors.ts";
import { MarkView } from "../parts/MarkView.tsx";

/** Everything that went into today's path: settings, timeline and notes. */
export function SettingsUsed({ data }: { readonly data: PageData }): VNode {
  const { settingLines, timeline, notes } = data;
  const isAlone = isTheatreAlone(data);
  // Sections in which something was changed come first.
  const sections = [...new Set(settingLines.map(({ section }) => section))];
  const isChanged = (section: string): boolean =>
    settingLines.some((line) => line.section === section && !line.isDefault);
  const order = [...sections.filter(isChanged), ...sections.filter((section) => !isChanged(section))];
  const lines = order.flatMap((section) => settingLines.filter((line) => line.section === section));
  return (
    <section aria-labelledby="settings-used">
      <h2 id="settings-used">What went in</h2>
      <p>
        {changedSentence(settingLines)}{" "}
        {isAlone
          ? "Each act starts from these settings, and says what it changes."
          : "Plans start from these settings; “Compare plans” says what they change."}
      </p>
      <details>
        <summary>{isAlone ? "All settings of the stage" : "All settings of today’s path"}</summary>
        <p>
          “Changed” marks a value that is not the default. “Assumed” marks a default that no study gives; the
          reason stands below it.
        </p>
        {settingGroups(lines).map((group, at) => (
          <MarkView key={at} mark={group} />
        ))}
      </details>
      <h3>What changes on the way</h3>
      {timeline.length === 0 ? (
        <p>Nothing. The settings hold from the first week to the last.</p>
      ) : (
        <ol>
          {timeline.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      )}
      {notes.length === 0 ? null : (
        <div class="notes">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
    </section>
  );
}
