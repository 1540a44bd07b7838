import type { VNode } from "preact";
import { SetStage } from "../stage/SetStage.tsx";
import { TheatreStage } from "../stage/TheatreStage.tsx";
import { useTheatre } from "../useTheatre.ts";

/** Where the stage stands: as it is set, before the room has predicted; then both sides, with their timeline. */
export function StagePlace(): VNode {
  const theatre = useTheatre();
  return theatre.step.value === "setup" ? <SetStage theatre={theatre} /> : <TheatreStage theatre={theatre} />;
}
