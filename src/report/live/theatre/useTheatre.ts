import { usePage } from "../state/page.ts";
import { theatreOf } from "./makeTheatre.ts";
import type { Theatre } from "./theatre.ts";

/** The theatre of the page round a component. There must be acts. */
export function useTheatre(): Theatre {
  return theatreOf(usePage());
}
