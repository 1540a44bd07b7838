import type { VNode } from "preact";
import { acts } from "../../../model/acts/index.ts";
import { PresenterFrame } from "../theatre/presenter/PresenterFrame.tsx";
import { TheatreAct } from "../theatre/parts/TheatreAct.tsx";

/** The theatre: the same schools and the same luck twice, with and without a peril. */
export function TheatreView(): VNode {
  return (
    <div class="theatre">
      <h1>Peril theatre</h1>
      {acts.length === 0 ? (
        <p>There is no act yet.</p>
      ) : (
        <PresenterFrame>
          <TheatreAct />
        </PresenterFrame>
      )}
    </div>
  );
}
