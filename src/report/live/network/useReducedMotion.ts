import { useEffect } from "preact/hooks";
import { useSignal, type ReadonlySignal } from "@preact/signals";

/** Whether the reader wants no movement; follows the system while the page is open. False in the prerendered page. */
export function useReducedMotion(): ReadonlySignal<boolean> {
  const isReduced = useSignal(false);
  useEffect(() => {
    const query = matchMedia("(prefers-reduced-motion: reduce)");
    const follow = (): void => void (isReduced.value = query.matches);
    follow();
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return isReduced;
}
