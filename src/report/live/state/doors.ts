import type { PageData } from "../pageData.ts";
import { viewKeys, type ViewKey } from "./page.ts";

/** Views that need none of a study's futures. */
const theatreViews: readonly ViewKey[] = ["theatre", "network", "evidence"];

/** Whether the file is the theatre alone: it has no futures of a study. */
export function isTheatreAlone({ door }: Pick<PageData, "door">): boolean {
  return door === "theatre";
}

/** The views that a page has, in the order of its navigation. */
export function viewsOf(data: Pick<PageData, "door">): readonly ViewKey[] {
  return isTheatreAlone(data) ? theatreViews : viewKeys;
}

/** The view with which a page opens. */
export function homeOf(data: Pick<PageData, "door">): ViewKey {
  return viewsOf(data)[0]!;
}
