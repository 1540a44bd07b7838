import type { Act } from "../../../model/acts/act.ts";
import { stepKeys, type StepKey } from "./theatre.ts";

/** What a path such as `groupthink/watch` names: null where it names no act, and no step of one. */
export interface TheatrePlace {
  readonly act: string | null;
  readonly step: StepKey | null;
}

/** The act and the step that a place in the theatre's view names. Never throws. */
export function readPlace(path: string, acts: readonly Pick<Act, "key">[]): TheatrePlace {
  const [first = "", second = ""] = path.toLowerCase().split("/");
  const act = acts.find(({ key }) => key === first)?.key ?? null;
  return { act, step: act === null ? null : (stepKeys.find((key) => key === second) ?? null) };
}

/** The place of a step of an act. */
export function placeOf(act: string, step: StepKey): string {
  return `${act}/${step}`;
}
