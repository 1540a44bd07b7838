import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { usePage } from "../state/page.ts";
import { keepPrompts } from "../theatre/prompts.ts";
import type { SettingsRead } from "./applyDifference.ts";
import { readCode } from "./settingsCode.ts";
import type { SettingsForm } from "./settingsForm.ts";

/** A field for the code of somebody else's settings, and what comes of it. */
export function CodeEntry({ form }: { readonly form: SettingsForm }): VNode {
  const page = usePage();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");
  const [offered, setOffered] = useState<SettingsRead | null>(null);
  const [used, setUsed] = useState<SettingsRead | null>(null);
  const take = (read: SettingsRead): void => {
    page.change((settings) => keepPrompts(read.settings, settings));
    setUsed(read);
    setOffered(null);
  };
  const enter = (event: Event): void => {
    event.preventDefault();
    const read = readCode(typed, form);
    setUsed(null);
    setOffered(null);
    if ("problem" in read) return setProblem(read.problem);
    setProblem("");
    if (read.isOfOtherReport) setOffered(read);
    else take(read);
  };
  return (
    <form class="copy-field" onSubmit={enter}>
      <label for={id}>Enter a code</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        aria-invalid={problem === "" ? undefined : true}
        aria-describedby={`${id}-said`}
      />
      <button type="submit">Use this code</button>
      <div id={`${id}-said`} class="said" role="status">
        {problem === "" ? null : <p>{problem}</p>}
        {used === null ? null : <p>The settings of this code are in force. Undo takes them back.</p>}
        {offered === null ? null : <p>These settings were made for another report. {fitWords(offered)}</p>}
        <Lines texts={offered?.fits ?? []} />
        <Lines texts={(used ?? offered)?.remarks.map(({ text }) => text) ?? []} />
      </div>
      {offered === null || offered.fits.length === 0 ? null : (
        <button type="button" onClick={() => take(offered)}>
          Use what fits
        </button>
      )}
    </form>
  );
}

function fitWords({ fits }: SettingsRead): string {
  return fits.length === 0 ? "Nothing of them fits here." : "Only this fits here:";
}

function Lines({ texts }: { readonly texts: readonly string[] }): VNode | null {
  if (texts.length === 0) return null;
  return (
    <ul>
      {[...new Set(texts)].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
