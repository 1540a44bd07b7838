import type { PageData } from "../pageData.ts";
import { homeOf, viewsOf } from "../state/doors.ts";
import type { ViewKey } from "../state/page.ts";

/** The view of the page that a hash names; the first where it names none that the page has. */
export function viewOf(hash: string, data: Pick<PageData, "door">): ViewKey {
  const name = /^#\/([a-z-]+)/.exec(hash)?.[1];
  return viewsOf(data).find((key) => key === name) ?? homeOf(data);
}
