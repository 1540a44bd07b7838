import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { ModalDialog } from "../parts/ModalDialog.tsx";
import {
  preferences,
  projectorChoices,
  textSizes,
  type Preferences,
  type ProjectorChoice,
} from "../state/preferences.ts";
import { usePage } from "../state/page.ts";

const futureCounts = [null, 40, 50, 100, 200, 400] as const;

const projectorWords: Readonly<Record<ProjectorChoice, string>> = {
  never: "never",
  presenting: "while the theatre is shown to a room",
  always: "always",
};

/** How the reader wants the page. */
export function SettingsDialog({ close }: { readonly close: () => void }): VNode {
  const page = usePage();
  const id = useId();
  const { textSize, liveFutures, lessMotion, singleKeys, projector } = preferences.value;
  const set = (part: Partial<Preferences>): void => {
    preferences.value = { ...preferences.value, ...part };
  };
  return (
    <ModalDialog title="Settings of this page" close={close}>
      <fieldset>
        <legend>Size of text</legend>
        <div class="choice-row">
          {textSizes.map((size) => (
            <label key={size}>
              <input
                type="radio"
                name={`${id}-size`}
                checked={size === textSize}
                onChange={() => set({ textSize: size })}
              />
              {size} %
            </label>
          ))}
        </div>
      </fieldset>
      <div class="copy-field">
        <label for={`${id}-futures`}>How many futures does this page run of each plan?</label>
        <select
          id={`${id}-futures`}
          value={String(liveFutures)}
          aria-describedby={`${id}-note`}
          onChange={(event) => {
            const { value } = event.currentTarget;
            set({ liveFutures: value === "null" ? null : Number(value) });
          }}
        >
          {futureCounts.map((count) => (
            <option key={count} value={String(count)}>
              {count === null ? "as many as suit the district" : String(count)}
            </option>
          ))}
        </select>
        <p id={`${id}-note`} class="said">
          {page.live.value === null ? "" : `Now ${page.live.value.count}. `}
          More futures tell small differences apart and take longer. What was run so far is run again.
        </p>
      </div>
      <fieldset>
        <legend>Motion and keys</legend>
        <div class="choice-row">
          <label>
            <input
              type="checkbox"
              checked={lessMotion}
              onChange={(event) => set({ lessMotion: event.currentTarget.checked })}
            />
            Nothing moves by itself
          </label>
          <label>
            <input
              type="checkbox"
              checked={!singleKeys}
              onChange={(event) => set({ singleKeys: !event.currentTarget.checked })}
            />
            Single keys are off (such as “?” for help)
          </label>
        </div>
      </fieldset>
      <fieldset>
        <legend>For a projector: heavier lines, larger marks, darker greys</legend>
        <div class="choice-row">
          {projectorChoices.map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name={`${id}-projector`}
                checked={choice === projector}
                onChange={() => set({ projector: choice })}
              />
              {projectorWords[choice]}
            </label>
          ))}
        </div>
      </fieldset>
      <p>These hold until the page is closed. Nothing is stored.</p>
    </ModalDialog>
  );
}
