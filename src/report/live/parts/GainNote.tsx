import type { VNode } from "preact";
import { gainNote } from "../../board/headlineWords.ts";
import { usePage } from "../state/page.ts";

/** What places of 100 and SD are, where a view first names them; nothing where the page counts shares. */
export function GainNote(): VNode | null {
  const note = gainNote(usePage().data.value.result.headline);
  return note === undefined ? null : <p class="small">{note}</p>;
}
