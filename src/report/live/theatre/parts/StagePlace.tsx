import type { VNode } from "preact";
import { useTheatre } from "../useTheatre.ts";

/** Where the stage stands: both sides, with their timeline. */
export function StagePlace(): VNode {
  const { act } = useTheatre();
  return (
    <p>
      {act.value.left.name} | {act.value.right.name}
    </p>
  );
}
