import type { FutureSet } from "../../../../experiment/board/boardResult.ts";
import type { Act } from "../../../../model/acts/act.ts";
import type { ActRun } from "../actRun.ts";
import type { Prediction, ShownRun } from "../theatre.ts";

/** The run that a handout shows, and all futures of both sides. */
export interface HandoutStory {
  readonly run: ActRun;
  readonly shown: ShownRun;
  readonly left: FutureSet;
  readonly right: FutureSet;
}

/** One act as it goes onto paper. */
export interface HandoutAct {
  readonly act: Act;
  /** Choice of each control, by key. */
  readonly controls: Readonly<Record<string, number>>;
  /** Null where the room has said nothing. */
  readonly prediction: Prediction | null;
  /** Null where it is not run yet. */
  readonly story: HandoutStory | null;
}
