import type { PageData } from "../pageData.ts";

/** The domain that is drawn: the one whose practices differ most in quality; of equals the first. Empty without practices. */
export function stageDomain({ scenario }: Pick<PageData, "scenario">): string {
  const ends = new Map<string, [number, number]>();
  for (const { domain, quality } of scenario.practices) {
    const [low, high] = ends.get(domain) ?? [quality, quality];
    ends.set(domain, [Math.min(low, quality), Math.max(high, quality)]);
  }
  let [widest, found] = [-1, ""];
  for (const [domain, [low, high]] of ends) if (high - low > widest) [widest, found] = [high - low, domain];
  return found;
}
