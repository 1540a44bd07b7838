import { computed, signal } from "@preact/signals";
import { preferences } from "./preferences.ts";

/** Whether the window is cleared for a room; set by the theatre. */
export const presenting = signal(false);

/** Whether the page is drawn for a projector now. */
export const isProjecting = computed(() => {
  const { projector } = preferences.value;
  return projector === "always" || (projector === "presenting" && presenting.value);
});
