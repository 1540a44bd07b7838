import { formatGain, roundGain } from "../../format.ts";

/** What a worth in SD does, as a verb with its number: "helps (+0.31 SD)", "does harm (−0.20 SD)", "does nothing (0.00 SD)". */
export function worthWords(worth: number): string {
  const seen = roundGain(worth);
  if (!Number.isFinite(seen)) return "is not known";
  const verb = seen > 0 ? "helps" : seen < 0 ? "does harm" : "does nothing";
  return `${verb} (${formatGain(worth)} SD)`;
}
