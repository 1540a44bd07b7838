import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { SpeakerNotes, type SpeakerNotesProps } from "./SpeakerNotes.tsx";

/** The speaker's notes on the page itself, where the browser lets no second window up. Focus goes into it and back. */
export function SpeakerDrawer({
  close,
  ...notes
}: SpeakerNotesProps & { readonly close: () => void }): VNode {
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = drawer.current!;
    const before = document.activeElement;
    element.focus();
    return () => {
      const now = document.activeElement;
      const isHere = now === null || now === document.body || element.contains(now);
      if (isHere && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <aside ref={drawer} class="speaker-drawer" aria-label="Speaker’s notes" tabIndex={-1}>
      <div class="speaker-drawer-head">
        <p>
          This browser let no second window up, so the notes are here: the room sees them too. Allow pop-ups
          for this file to have them on your own screen.
        </p>
        <button type="button" onClick={close}>
          Close the notes
        </button>
      </div>
      <SpeakerNotes {...notes} />
    </aside>
  );
}
