import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ReadonlySignal } from "@preact/signals";
import type { SelfCheckState } from "../frame/extras.ts";

/** The self-check of the page round a view; null where a view is drawn by itself. */
export const SelfCheckContext = createContext<ReadonlySignal<SelfCheckState> | null>(null);

/** How the self-check stands; null where nobody checks. */
export function useSelfCheck(): ReadonlySignal<SelfCheckState> | null {
  return useContext(SelfCheckContext);
}
