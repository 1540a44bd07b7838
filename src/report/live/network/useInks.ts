import { useEffect } from "preact/hooks";
import { useComputed, useSignal, type ReadonlySignal } from "@preact/signals";
import { pageInks, projectorInks, systemInks, type Inks } from "./canvas/inks.ts";
import { isProjecting } from "../state/projector.ts";

/** Colours of a picture of the network: the reader's own where the system has forced colours, else the projector's while it is on. */
export function useInks(): ReadonlySignal<Inks> {
  const isForced = useSignal(false);
  useEffect(() => {
    const forced = matchMedia("(forced-colors: active)");
    const follow = (): void => void (isForced.value = forced.matches);
    follow();
    forced.addEventListener("change", follow);
    return () => forced.removeEventListener("change", follow);
  }, []);
  return useComputed(() => (isForced.value ? systemInks : isProjecting.value ? projectorInks : pageInks));
}
