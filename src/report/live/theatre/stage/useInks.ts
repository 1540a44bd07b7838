import { useEffect } from "preact/hooks";
import { useSignal, type ReadonlySignal } from "@preact/signals";
import { pageInks, systemInks, type Inks } from "../../network/canvas/inks.ts";

/** The stage's colours: the reader's own where the system has forced colours. */
export function useInks(): ReadonlySignal<Inks> {
  const inks = useSignal(pageInks);
  useEffect(() => {
    const forced = matchMedia("(forced-colors: active)");
    const follow = (): void => void (inks.value = forced.matches ? systemInks : pageInks);
    follow();
    forced.addEventListener("change", follow);
    return () => forced.removeEventListener("change", follow);
  }, []);
  return inks;
}
