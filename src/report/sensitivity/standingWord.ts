import type { RankedFactor, Standing } from "../../experiment/sensitivity/ranking.ts";

const words: Readonly<Record<Standing, string>> = {
  told: "more than luck",
  doubtful: "may be luck",
  none: "no difference",
  fixed: "held at one value",
  unknown: "too few values",
};

/** What can be said of a setting, in a table. */
export function standingWord({ standing, isSmall }: Pick<RankedFactor, "standing" | "isSmall">): string {
  return isSmall ? "hardly matters" : words[standing];
}
