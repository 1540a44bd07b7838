import { useEffect, useState } from "preact/hooks";

/** How long a value must stay as it is. */
const QUIET = 600;

/**
 * A value that follows another once that has been quiet for a while, and at once when the page is about to be printed:
 * for what nobody sees before.
 */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (settled === value) return;
    const take = (): void => setSettled(value);
    const handle = setTimeout(take, QUIET);
    addEventListener("beforeprint", take);
    return () => {
      clearTimeout(handle);
      removeEventListener("beforeprint", take);
    };
  }, [value, settled]);
  return settled;
}
