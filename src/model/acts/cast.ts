/** What is known of a practice from the scenario. */
export interface Cast<T> {
  /** The one that helps most; null where there is no practice at all. */
  readonly strong: T | null;
  /** The one whose looks promise most beyond its worth; null where there is none beside the strong one. */
  readonly catchy: T | null;
}

/**
 * Which practices of a domain are followed in a story: the strong one, and the weak one that looks good. The catchy one
 * is that of the best looks among those that help nobody (worth 0 or less), or else that with the widest gap between
 * looks and worth. Equals: the first.
 */
export function castOf<T extends { readonly quality: number; readonly appeal: number }>(
  practices: readonly T[],
): Cast<T> {
  const strong = highest(practices, ({ quality }) => quality);
  const others = practices.filter((practice) => practice !== strong);
  const poor = others.filter(({ quality }) => quality <= 0);
  const catchy =
    poor.length > 0
      ? highest(poor, ({ appeal }) => appeal)
      : highest(others, ({ appeal, quality }) => appeal - quality);
  return { strong, catchy };
}

/** The domain that an act draws: the one whose practices differ most in quality; of equals the first. Empty without practices. */
export function domainOf(
  practices: readonly { readonly domain: string; readonly quality: number }[],
): string {
  const names = [...new Set(practices.map(({ domain }) => domain))];
  return (
    highest(names, (name) => {
      const worth = practices.filter(({ domain }) => domain === name).map(({ quality }) => quality);
      return Math.max(...worth) - Math.min(...worth);
    }) ?? ""
  );
}

function highest<T>(all: readonly T[], value: (one: T) => number): T | null {
  let best: T | null = null;
  for (const one of all) if (best === null || value(one) > value(best)) best = one;
  return best;
}
