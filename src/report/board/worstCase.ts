import type { Headline } from "../../experiment/board/boardResult.ts";

/** Which of so many futures stands for bad luck: the 5th worst of 50, of fewer the one nearest to a tenth. */
export function worstPlace(count: number): number {
  return Math.max(1, Math.round(count / 10));
}

/** The value that stands for bad luck among ascending dots; NaN where there are none. */
export function worstOf(dots: readonly number[], { kind }: Pick<Headline, "kind">): number {
  const place = worstPlace(dots.length);
  return (kind === "harm" ? dots[dots.length - place] : dots[place - 1]) ?? NaN;
}

const endings = ["th", "st", "nd", "rd"];

/** A place in a list: "1st", "22nd", "13th". */
export function ordinal(place: number): string {
  const isTeen = place % 100 >= 11 && place % 100 <= 13;
  return `${place}${isTeen ? "th" : (endings[place % 10] ?? "th")}`;
}
