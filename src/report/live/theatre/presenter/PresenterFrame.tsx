import type { ComponentChildren, VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { usePage } from "../../state/page.ts";
import { useTheatre } from "../useTheatre.ts";
import { HandoutSheet } from "../handout/HandoutSheet.tsx";
import { PresenterBar } from "./PresenterBar.tsx";
import { SpeakerDrawer } from "./SpeakerDrawer.tsx";
import { usePresenter } from "./usePresenter.ts";
import { useRoomView } from "./useRoomView.ts";

/**
 * Stands round all of the theatre: what a leader needs before a room. The children are the theatre as it is without.
 */
export function PresenterFrame({ children }: { readonly children: ComponentChildren }): VNode {
  const page = usePage();
  const theatre = useTheatre();
  const presenter = usePresenter(page, theatre);
  const isPresenting = theatre.isPresenting.value;
  const isBlank = theatre.isBlank.value;
  const body = useRef<HTMLDivElement>(null);
  const begin = useRef<HTMLButtonElement>(null);
  const wasPresenting = useRef(false);
  useEffect(() => {
    if (isPresenting === wasPresenting.current) return;
    wasPresenting.current = isPresenting;
    window.scrollTo(0, 0);
    if (isPresenting) body.current?.focus();
    else begin.current?.focus();
  }, [isPresenting]);
  useRoomView(theatre, body);
  const isOff = !page.isAlive.value;
  return (
    <div class="theatre-frame">
      {isPresenting ? null : (
        <div class="theatre-tools">
          <button
            ref={begin}
            type="button"
            disabled={isOff}
            onClick={() => (theatre.isPresenting.value = true)}
          >
            Show to a room
          </button>
          <button type="button" disabled={isOff} onClick={() => presenter.toggleSpeaker()}>
            Speaker’s notes
          </button>
          <p class="presenter-said" role="status">
            {presenter.place.value === "lost"
              ? "The speaker window is gone. “Speaker’s notes” opens it again."
              : ""}
          </p>
        </div>
      )}
      <div ref={body} class="theatre-body" tabIndex={-1} inert={isBlank}>
        {children}
      </div>
      {isBlank ? (
        <div class="blank-panel">
          <p>We are talking</p>
          {isPresenting ? null : (
            <button type="button" onClick={() => (theatre.isBlank.value = false)}>
              Show the stage
            </button>
          )}
        </div>
      ) : null}
      {presenter.place.value === "drawer" ? (
        <SpeakerDrawer {...presenter.notes} close={() => presenter.closeDrawer()} />
      ) : null}
      <HandoutSheet page={page} theatre={theatre} />
      {isPresenting ? <PresenterBar presenter={presenter} /> : null}
    </div>
  );
}
